import { getSchema, Node as EditorNode } from '@tiptap/core';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Mention } from '@tiptap/extension-mention';
import { Text } from '@tiptap/extension-text';
import { history, undo } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import {
  moved,
  nextPlace,
  underlines,
  withWord,
  wordsIn,
} from '../../../src-renderer/areas/notes/editor/spelling/misspelt.ts';
import { wordsOf } from '../../../src-renderer/areas/notes/editor/spelling/words.ts';

const words = (text: string) => wordsOf(text).map(({ word }) => word);

describe('the words of a text', () => {
  it('have both apostrophes and all letters in them, and a hyphen between two of them', () => {
    expect(words("Don't say Zoë’s affect-laden “naïve” (group's) clients’ café—closed")).toEqual(
      "Don't say Zoë’s affect laden naïve group's clients café closed".split(' '),
    );
  });

  it('are no addresses, numbers or pieces of a mention', () => {
    expect(words('PHQ9 10am 3rd a@b.example https://x.example/recieve @Tom')).toEqual([]);
    expect(words('\ufffc’s joke, \ufffcx and x\ufffc stung')).toEqual(['joke', 'and', 'stung']);
  });

  it('are left alone when they are longer than any word', () => {
    expect(words(`${'x'.repeat(64)} ${'x'.repeat(65)}`)).toEqual(['x'.repeat(64)]);
  });

  it('stand where they say, in a long text without a space too', () => {
    const text = 'teh, “cat”. '.repeat(3) + ','.repeat(50_000) + 'end';
    for (const { word, from, to } of wordsOf(text)) expect(text.slice(from, to)).toBe(word);
    expect(wordsOf(text)).toHaveLength(7);
  });
});

const Paragraph = EditorNode.create({ name: 'paragraph', group: 'block', content: 'inline*' });
const schema = getSchema([Document, Paragraph, Text, HardBreak, Mention]);
const text = (of: string): Node => schema.text(of);
const mention = schema.node('mention', { id: 'x', label: 'Bea' });
const docOf = (...content: Node[]): Node =>
  schema.node('doc', null, [schema.node('paragraph', null, content)]);
const stateOf = (doc: Node) => EditorState.create({ doc, plugins: [history()] });
const shown = (set: ReturnType<typeof underlines>) => set.find().map(({ from, to }) => [from, to]);

describe('the words of a note', () => {
  it('stand at their positions, behind mentions and line breaks', () => {
    const doc = docOf(mention, text('’s teh'), schema.node('hardBreak'), text('word'));
    expect(wordsIn(doc).map(({ word }) => word)).toEqual(['teh', 'word']);
    for (const { word, from, to } of wordsIn(doc)) expect(doc.textBetween(from, to)).toBe(word);
  });

  it('keep their underline while others are written, and lose it when they are changed', () => {
    const state = stateOf(docOf(text('one teh two')));
    const set = underlines(state.doc, [{ word: 'teh', from: 5, to: 8 }]);
    expect(shown(moved(set, state.tr.insertText('x', 1)))).toEqual([[6, 9]]);
    expect(shown(moved(set, state.tr.insertText('x', 12)))).toEqual([[5, 8]]);
    expect(shown(moved(set, state.tr.insertText('n', 8)))).toEqual([]);
    expect(shown(moved(set, state.tr.delete(6, 7)))).toEqual([]);
    // A change behind it in the same transaction is found where it ends up.
    expect(shown(moved(set, state.tr.insertText('x', 8).insertText('yy', 1)))).toEqual([]);
    expect(shown(moved(set, state.tr.insertText('yy', 1).insertText('x', 14)))).toEqual([[7, 10]]);
  });

  it('are gone through in order from the selection, and around', () => {
    const places = [
      { from: 20, to: 23 },
      { from: 5, to: 8 },
    ];
    expect(nextPlace(places, { from: 1, to: 1 })).toBe(places[1]);
    expect(nextPlace(places, { from: 8, to: 8 })).toBe(places[1]);
    expect(nextPlace(places, { from: 5, to: 8 })).toBe(places[0]);
    expect(nextPlace(places, { from: 20, to: 23 })).toBe(places[1]);
    expect(nextPlace([], { from: 1, to: 1 })).toBeNull();
  });

  it('are replaced in one step that undo takes back alone, and only where they still stand', () => {
    const place = { word: 'teh', from: 1, to: 4 };
    let state = stateOf(docOf(text('teh')));
    state = state.apply(state.tr.insertText(' end', 4));
    const tr = withWord(state, place, 'the');
    if (tr === null) throw new Error('it stands there');
    state = state.apply(tr);
    expect(state.doc.textContent).toBe('the end');
    expect(withWord(state, place, 'the')).toBeNull();
    expect(withWord(stateOf(docOf()), place, 'the')).toBeNull();
    undo(state, (back) => (state = state.apply(back)));
    expect(state.doc.textContent).toBe('teh end');
  });
});
