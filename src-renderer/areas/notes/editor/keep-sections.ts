import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';

/** Marks a change of format: the only change that may take sections away. */
export const formatChange = 'circlekeep:format';

/** Text can be deleted across sections; the sections themselves stay, empty. */
export function keepSections(): Plugin {
  return new Plugin({
    key: new PluginKey('keepSections'),
    appendTransaction: (transactions, before, after) =>
      isOwnChange(transactions) ? restored(before, after) : null,
  });
}

/** Did this change text by typing, pasting or deleting, rather than by format or history? */
export function isOwnChange(transactions: readonly Transaction[]): boolean {
  return (
    transactions.some(({ docChanged }) => docChanged) &&
    !transactions.some((tr) => tr.getMeta(formatChange) === true || isHistory(tr))
  );
}

export function isHistory(transaction: Transaction): boolean {
  return transaction.getMeta('history$') !== undefined;
}

function keysOf(doc: Node): string[] {
  return doc.children.map(({ attrs }) => String(attrs['key']));
}

function restored(before: EditorState, after: EditorState): Transaction | null {
  const had = keysOf(before.doc);
  const has = keysOf(after.doc);
  const { section, paragraph } = after.schema.nodes;
  if (!section || !paragraph || had.every((key) => has.includes(key))) return null;
  const tr = after.tr;
  // Deleting everything leaves one section of no format: it takes the place of the first one that is gone.
  const missing = before.doc.children.filter(({ attrs }) => !has.includes(String(attrs['key'])));
  after.doc.forEach((node, pos) => {
    const taken = had.includes(String(node.attrs['key'])) ? undefined : missing.shift();
    if (taken !== undefined) tr.setNodeMarkup(pos, null, taken.attrs);
  });
  let at = 0;
  for (const old of before.doc.children) {
    const key = String(old.attrs['key']);
    const present = tr.doc.children.findIndex(({ attrs }) => String(attrs['key']) === key);
    if (present === -1) {
      const empty = section.create(old.attrs, paragraph.create());
      tr.insert(at, empty);
      at += empty.nodeSize;
    } else
      at = tr.doc.children.slice(0, present + 1).reduce((size, node) => size + node.nodeSize, 0);
  }
  return tr;
}
