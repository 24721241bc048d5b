import { Audience } from '#shared/note-document.ts';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { isOwnChange } from './keep-sections.ts';

/** Marks a change of audience made on purpose. */
export const audienceChange = 'circlekeep:audience';

export function audienceAt(node: Node): Audience {
  const parsed = Audience.safeParse(node.attrs['audience']);
  return parsed.success ? parsed.data : { kind: 'mentioned' };
}

/** Whose charts two joined pieces of text may go to: no piece reaches a chart it was kept out of by hand. */
export function narrower(a: Audience, b: Audience): Audience {
  if (a.kind === 'group-file' || b.kind === 'group-file') return { kind: 'group-file' };
  if (a.kind === 'mentioned') return b;
  if (b.kind === 'mentioned') return a;
  return { kind: 'clients', clients: a.clients.filter((id) => b.clients.includes(id)) };
}

/**
 * When paragraphs are joined, by Backspace or by deleting across them, the joined one would take the
 * audience of the first. Text that was kept out of charts by hand must not slip into them that way.
 */
export function keepAudience(): Plugin {
  return new Plugin({
    key: new PluginKey('keepAudience'),
    appendTransaction: (transactions, before, after) => {
      if (!isOwnChange(transactions)) return null;
      if (transactions.some((tr) => tr.getMeta(audienceChange) === true)) return null;
      const tr = after.tr;
      before.doc.descendants((old, pos) => {
        if (old.type.name !== 'paragraph') return true;
        const kept = audienceAt(old);
        if (kept.kind === 'mentioned' || old.content.size === 0) return false;
        let from = pos + 1;
        let to = pos + old.nodeSize - 1;
        for (const { mapping } of transactions) {
          from = mapping.map(from, 1);
          to = mapping.map(to, -1);
        }
        if (to <= from) return false;
        after.doc.nodesBetween(from, to, (node, at) => {
          if (node.type.name !== 'paragraph') return true;
          const now = audienceAt(tr.doc.nodeAt(at) ?? node);
          const right = narrower(kept, now);
          if (JSON.stringify(right) !== JSON.stringify(now))
            tr.setNodeAttribute(at, 'audience', right);
          return false;
        });
        return false;
      });
      return tr.docChanged ? tr : null;
    },
  });
}
