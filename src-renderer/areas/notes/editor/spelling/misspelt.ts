import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { closeHistory } from '@tiptap/pm/history';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import classes from '../editor.module.css';
import { leaf, wordsOf, type WordPlace } from './words.ts';

// A paragraph that did not change is the same node, so only the words of those that did are read again.
const read = new WeakMap<Node, readonly WordPlace[]>();

function wordsOfParagraph(paragraph: Node): readonly WordPlace[] {
  const words =
    read.get(paragraph) ??
    wordsOf(
      paragraph.textBetween(0, paragraph.content.size, '', ({ type }) =>
        type.name === 'hardBreak' ? '\n' : leaf,
      ),
    );
  read.set(paragraph, words);
  return words;
}

/** Every word of the note at its position in the document. */
export function wordsIn(doc: Node): WordPlace[] {
  const found: WordPlace[] = [];
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    for (const { word, from, to } of wordsOfParagraph(node))
      found.push({ word, from: pos + 1 + from, to: pos + 1 + to });
    return false;
  });
  return found;
}

/** The underlines of these words. */
export function underlines(doc: Node, words: readonly WordPlace[]): DecorationSet {
  return DecorationSet.create(
    doc,
    words.map(({ from, to }) =>
      Decoration.inline(from, to, {
        class: classes['misspelt'] ?? '',
        'data-misspelt': 'true',
        'aria-invalid': 'spelling',
      }),
    ),
  );
}

/** Moves the underlines along with a change; a word that was changed, or written onto, loses its own. */
export function moved(set: DecorationSet, tr: Transaction): DecorationSet {
  let next = set.map(tr.mapping, tr.doc);
  tr.mapping.maps.forEach((map, index) => {
    const rest = tr.mapping.slice(index + 1);
    map.forEach((_from, _to, from, to) => {
      next = next.remove(next.find(rest.map(from, -1), rest.map(to, 1)));
    });
  });
  return next;
}

/** The first misspelt word at or after the selection, or the first of all; null when there is none. */
export function nextPlace<Place extends { from: number; to: number }>(
  places: readonly Place[],
  selection: { from: number; to: number },
): Place | null {
  const inOrder = places.toSorted((one, other) => one.from - other.from);
  const isNext = ({ from, to }: Place): boolean =>
    selection.from === selection.to ? to >= selection.to : from >= selection.to;
  return inOrder.find(isNext) ?? inOrder[0] ?? null;
}

/** Writes another word in its place, undone in one step; null when it no longer stands there. */
export function withWord(
  state: EditorState,
  { word, from, to }: WordPlace,
  better: string,
): Transaction | null {
  if (to > state.doc.content.size || state.doc.textBetween(from, to, '', leaf) !== word)
    return null;
  return closeHistory(state.tr).insertText(better, from, to).scrollIntoView();
}
