import { getSchema } from '@tiptap/core';
import { history, undo } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { AllSelection, EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { joinBackward, splitBlock } from '@tiptap/pm/commands';
import { describe, expect, it } from 'vitest';
import { noteExtensions } from '../../../src-renderer/areas/notes/editor/extensions.ts';
import {
  audienceAt,
  keepAudience,
  narrower,
} from '../../../src-renderer/areas/notes/editor/keep-audience.ts';
import {
  formatChange,
  keepSections,
} from '../../../src-renderer/areas/notes/editor/keep-sections.ts';
import { asContent } from '../../../src-renderer/areas/notes/editor/note-content.ts';
import { Observed } from '../../../src-renderer/areas/notes/editor/observed.ts';
import { paragraphIds } from '../../../src-renderer/areas/notes/editor/paragraph-ids.ts';
import { withAudience } from '../../../src-renderer/areas/notes/editor/paragraph-node.ts';
import { toNextBlank, withPhrase } from '../../../src-renderer/areas/notes/editor/phrases.ts';
import { findPlainName, madeMention } from '../../../src-renderer/areas/notes/editor/plain-name.ts';
import { NoteSpelling } from '../../../src-renderer/areas/notes/editor/spelling/note-spelling.ts';
import { noSurroundings } from '../../../src-renderer/areas/notes/editor/surroundings.ts';
import { ClientId, newId, ParagraphId } from '../../../src-shared/ids.ts';
import { NoteDocument, type Audience } from '../../../src-shared/note-document.ts';
import { note, paragraph, person } from '../rules/people.ts';

const schema = getSchema(
  noteExtensions({
    surroundings: new Observed(noSurroundings),
    onAudience: () => undefined,
    announce: () => undefined,
    onRefused: () => undefined,
    onPhrases: () => undefined,
    spelling: new NoteSpelling({
      check: () => Promise.resolve([]),
      onAsk: () => undefined,
      onNone: () => undefined,
    }),
    mentionList: { onQuery: () => undefined, onKey: () => false },
  }),
);
const tomas = person('Tomas', 'Berger');
const bea = person('Beatrix', 'Musterfrau', { preferredName: 'Bea' });
const privately: Audience = { kind: 'group-file' };

function editing(document: NoteDocument): EditorState {
  return EditorState.create({
    doc: schema.nodeFromJSON(asContent(document)),
    plugins: [history(), keepSections(), keepAudience(), paragraphIds()],
  });
}

function run(
  state: EditorState,
  command: (s: EditorState, d: (t: Transaction) => void) => boolean,
) {
  let next = state;
  command(state, (tr) => (next = state.apply(tr)));
  return next;
}

function paragraphs(doc: Node): { text: string; id: unknown; audience: Audience; pos: number }[] {
  const found: ReturnType<typeof paragraphs> = [];
  doc.descendants((node, pos) => {
    if (node.type.name !== 'paragraph') return true;
    found.push({ text: node.textContent, id: node.attrs['id'], audience: audienceAt(node), pos });
    return false;
  });
  return found;
}

/** The state with the cursor at this offset of the n-th paragraph. */
function at(state: EditorState, index: number, offset: number): EditorState {
  const { pos } = paragraphs(state.doc)[index]!;
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, pos + 1 + offset)));
}

describe('a phrase', () => {
  const selected = ({ doc, selection }: { doc: Node; selection: EditorState['selection'] }) =>
    doc.textBetween(selection.from, selection.to);

  it('goes in at the cursor with its first blank selected, and Tab goes to the next after a mention', () => {
    let state = at(editing(note({ data: [paragraph([bea, ' stayed.'])] })), 0, 9);
    state = state.apply(withPhrase(state, 'Practised [what] with care; it was [how it went].'));
    expect(paragraphs(state.doc).map(({ text }) => text)).toEqual([
      ' stayed. Practised [what] with care; it was [how it went].',
    ]);
    expect(selected(state)).toBe('[what]');
    state = state.apply(state.tr.insertText('breathing'));
    const next = toNextBlank(state)!;
    expect(selected(next)).toBe('[how it went]');
    state = state.apply(next);
    state = state.apply(state.tr.insertText('hard'));
    expect(toNextBlank(state)).toBeNull();
  });

  it('of several lines makes several paragraphs, each with its own id', () => {
    const start = at(editing(note({ data: [paragraph(['Before. '])] })), 0, 8);
    const state = start.apply(withPhrase(start, 'One [a].\n\nTwo [b].'));
    const found = paragraphs(state.doc);
    expect(found.map(({ text }) => text)).toEqual(['Before. One [a].', 'Two [b].']);
    expect(new Set(found.map(({ id }) => id)).size).toBe(2);
    expect(selected(state)).toBe('[a]');
  });
});

describe('the document', () => {
  it('goes through the editor unchanged and is what is saved', () => {
    const document = note({
      data: [
        paragraph([tomas, ' told ', bea, '\n', 'that']),
        paragraph(['Only here'], privately),
        paragraph(['For two'], { kind: 'clients', clients: [tomas.id, bea.id] }),
      ],
      plan: [paragraph([])],
    });
    const back: unknown = schema.nodeFromJSON(asContent(document)).toJSON();
    const parsed = NoteDocument.parse(back);
    expect(parsed.content[0]).toEqual(document.content[0]);
    expect(parsed.content[1]!.content[0]!.attrs).toEqual(document.content[1]!.content[0]!.attrs);
  });
});

describe('paragraph ids', () => {
  it('are new for the second half of a split paragraph', () => {
    const state = at(editing(note({ data: [paragraph(['One two'])] })), 0, 4);
    const [first, second] = paragraphs(run(state, splitBlock).doc);
    expect(first!.text).toBe('One ');
    expect(second!.text).toBe('two');
    expect(second!.id).not.toBe(first!.id);
    expect(ParagraphId.safeParse(second!.id).success).toBe(true);
  });

  it('are never shared, whatever is inserted', () => {
    const document = note({ data: [paragraph(['One'])], plan: [paragraph(['Two'])] });
    const state = editing(document);
    const copy = state.doc.child(0).child(0);
    const next = state.apply(state.tr.insert(1, [copy, copy, schema.node('paragraph')]));
    const ids = paragraphs(next.doc).map(({ id }) => id);
    expect(new Set(ids).size).toBe(5);
    expect(ids.every((id) => ParagraphId.safeParse(id).success)).toBe(true);
  });
});

describe('sections', () => {
  const document = note({
    data: [paragraph(['One'])],
    assessment: [paragraph(['Two'])],
    plan: [paragraph(['Three'])],
  });
  const keys = (state: EditorState): unknown[] =>
    state.doc.children.map(({ attrs }) => attrs['key'] as unknown);

  it('stay when everything is deleted, and come back with one undo', () => {
    const state = editing(document);
    const emptied = state.apply(state.tr.delete(2, state.doc.content.size - 2));
    expect(keys(emptied)).toEqual(['data', 'assessment', 'plan']);
    expect(emptied.doc.textContent).not.toContain('Two');
    const back = run(emptied, undo);
    expect(back.doc.textContent).toBe('OneTwoThree');
    expect(keys(back)).toEqual(['data', 'assessment', 'plan']);
  });

  it('stay when all of the note is selected and typed over', () => {
    const state = editing(document);
    const all = state.apply(state.tr.setSelection(new AllSelection(state.doc)));
    const emptied = all.apply(all.tr.deleteSelection());
    expect(keys(emptied)).toEqual(['data', 'assessment', 'plan']);
    expect(emptied.doc.textContent).toBe('');
    const typed = all.apply(all.tr.insertText('x'));
    expect(keys(typed)).toEqual(['data', 'assessment', 'plan']);
    expect(typed.doc.textContent).toBe('x');
  });

  it('stay when a selection across two of them is replaced', () => {
    const state = editing(document);
    const [, second, third] = paragraphs(state.doc);
    const next = state.apply(state.tr.insertText('x', second!.pos + 2, third!.pos + 3));
    expect(keys(next)).toEqual(['data', 'assessment', 'plan']);
    expect(next.doc.textContent).toBe('OneTxree');
  });

  it('go when the format is changed', () => {
    const state = editing(document);
    const other = schema.nodeFromJSON(asContent(note({ note: [paragraph(['All'])] })));
    const next = state.apply(
      state.tr.replaceWith(0, state.doc.content.size, other.content).setMeta(formatChange, true),
    );
    expect(keys(next)).toEqual(['note']);
  });
});

describe('audience', () => {
  it('goes on in the second half of a split paragraph', () => {
    const state = at(editing(note({ data: [paragraph(['One two'], privately)] })), 0, 4);
    const next = run(state, splitBlock);
    expect(paragraphs(next.doc).map(({ audience }) => audience.kind)).toEqual([
      'group-file',
      'group-file',
    ]);
  });

  it('keeps what was kept out of charts out of them when paragraphs are joined', () => {
    const state = editing(
      note({ data: [paragraph(['For all. ']), paragraph(['Kept apart.'], privately)] }),
    );
    const next = run(at(state, 1, 0), joinBackward);
    expect(paragraphs(next.doc)).toMatchObject([
      { text: 'For all. Kept apart.', audience: { kind: 'group-file' } },
    ]);
  });

  it('does so too when the words between are deleted', () => {
    const state = editing(
      note({
        data: [
          paragraph(['For all.']),
          paragraph(['For Tomas.'], { kind: 'clients', clients: [tomas.id] }),
        ],
      }),
    );
    const [first, second] = paragraphs(state.doc);
    const next = state.apply(state.tr.delete(first!.pos + 5, second!.pos + 5));
    expect(paragraphs(next.doc)[0]!.audience).toEqual({ kind: 'clients', clients: [tomas.id] });
  });

  it('says nothing about a paragraph whose kept words are gone', () => {
    const state = editing(
      note({ data: [paragraph(['For all.']), paragraph(['Kept'], privately)] }),
    );
    const [first, second] = paragraphs(state.doc);
    const next = state.apply(state.tr.delete(first!.pos + 4, second!.pos + 5));
    expect(paragraphs(next.doc)[0]!.audience).toEqual({ kind: 'mentioned' });
  });

  it('changes when it is changed on purpose', () => {
    const state = editing(note({ data: [paragraph(['Kept'], privately)] }));
    const next = state.apply(withAudience(state, [1], { kind: 'mentioned' }));
    expect(paragraphs(next.doc)[0]!.audience).toEqual({ kind: 'mentioned' });
    expect(paragraphs(run(next, undo).doc)[0]!.audience).toEqual(privately);
  });

  it.each<[Audience, Audience, Audience]>([
    [privately, { kind: 'mentioned' }, privately],
    [{ kind: 'clients', clients: [tomas.id] }, privately, privately],
    [
      { kind: 'mentioned' },
      { kind: 'clients', clients: [bea.id] },
      { kind: 'clients', clients: [bea.id] },
    ],
    [
      { kind: 'clients', clients: [bea.id, tomas.id] },
      { kind: 'clients', clients: [tomas.id] },
      { kind: 'clients', clients: [tomas.id] },
    ],
  ])('of two, the narrower one holds', (a, b, both) => {
    expect(narrower(a, b)).toEqual(both);
    expect(narrower(b, a)).toEqual(both);
  });
});

describe('a name typed as plain text', () => {
  const document = note({
    data: [paragraph(['Bea spoke. Then Bea’s coat, and Tomas left.']), paragraph(['Bea again'])],
  });
  const id = document.content[0]!.content[0]!.attrs.id;

  it('becomes a mention where it stands, and only there', () => {
    const state = editing(document);
    const change = madeMention(
      state,
      { paragraph: id, match: 'Bea’s', occurrence: 0 },
      { id: bea.id, label: 'Bea' },
    );
    const next = state.apply(change!);
    const first = NoteDocument.parse(next.doc.toJSON()).content[0]!.content[0]!;
    expect(first.content).toEqual([
      { type: 'text', text: 'Bea spoke. Then ' },
      { type: 'mention', attrs: { id: bea.id, label: 'Bea' } },
      { type: 'text', text: '’s coat, and Tomas left.' },
    ]);
  });

  it('is not found once it is gone', () => {
    const { doc } = editing(document);
    expect(findPlainName(doc, { paragraph: id, match: 'Ana', occurrence: 0 })).toBeNull();
    expect(findPlainName(doc, { paragraph: id, match: 'Bea', occurrence: 2 })).toBeNull();
    expect(
      findPlainName(doc, { paragraph: newId(ParagraphId), match: 'Bea', occurrence: 0 }),
    ).toBeNull();
    expect(newId(ClientId)).not.toBe(bea.id);
  });
});
