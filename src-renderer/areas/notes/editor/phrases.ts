import { Extension } from '@tiptap/core';
import { Fragment, Slice, type Node } from '@tiptap/pm/model';
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { blanksIn } from '#shared/rules/blanks.ts';

export interface PhraseOptions {
  /** The phrases are asked for. */
  onPhrases: () => void;
}

/** Tab goes to the next blank of the paragraph at the cursor, if there is one, and is the usual Tab otherwise. */
export const Phrases = Extension.create<PhraseOptions>({
  name: 'phrases',
  addOptions() {
    return { onPhrases: () => undefined };
  },
  addKeyboardShortcuts() {
    return {
      'Mod-Shift-e': () => {
        this.options.onPhrases();
        return true;
      },
      Tab: ({ editor: { state, view } }) => {
        const tr = toNextBlank(state);
        if (tr === null) return false;
        view.dispatch(tr.scrollIntoView());
        return true;
      },
    };
  },
});

/** Puts a phrase where the cursor is, a space after what stands there, and selects its first blank. */
export function withPhrase(state: EditorState, text: string): Transaction {
  const { schema, selection } = state;
  const { parent, parentOffset } = selection.$from;
  const before = parent.textBetween(Math.max(0, parentOffset - 1), parentOffset, '', '\ufffc');
  const space = before === '' || /\s/u.test(before) ? '' : ' ';
  const paragraphs = `${space}${text}`
    .split(/\n+/u)
    .filter(Boolean)
    .map((line) => schema.node('paragraph', null, schema.text(line)));
  const tr = state.tr.replaceSelection(new Slice(Fragment.from(paragraphs), 1, 1));
  const blank = firstBlank(tr.doc, selection.from, tr.selection.to);
  return blank === null ? tr : tr.setSelection(blank);
}

/** Selects the next blank of the paragraph at the cursor; null when there is none. */
export function toNextBlank(state: EditorState): Transaction | null {
  const { to, $to } = state.selection;
  const blank = firstBlank(state.doc, to, $to.end());
  return blank === null ? null : state.tr.setSelection(blank);
}

function firstBlank(doc: Node, from: number, to: number): TextSelection | null {
  let found: TextSelection | null = null;
  doc.nodesBetween(from, to, (node, pos) => {
    if (node.type.name !== 'paragraph') return found === null;
    // Every leaf counts as one letter, as it does in positions.
    const words = node.textBetween(0, node.content.size, '', '\ufffc');
    for (const { start, end } of blanksIn(words, Math.max(0, from - pos - 1)))
      if (pos + 1 + end <= to) found ??= TextSelection.create(doc, pos + 1 + start, pos + 1 + end);
    return false;
  });
  return found;
}
