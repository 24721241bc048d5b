import { ClientId, newId, ParagraphId } from '../../../src-shared/ids.ts';
import type { NoteDocument, NoteInline, NoteParagraph } from '../../../src-shared/note-document.ts';
import type { Person } from '../../../src-shared/person.ts';
import { calledName } from '../../../src-shared/person.ts';

/** A made-up person. */
export function person(
  givenName: string,
  familyName: string,
  more: Partial<Pick<Person, 'preferredName' | 'nicknames'>> = {},
): Person {
  return {
    id: newId(ClientId),
    givenName,
    familyName,
    preferredName: more.preferredName ?? '',
    nicknames: more.nicknames ?? [],
  };
}

/** Pieces of a paragraph: typed text, people mentioned, `'\n'` for a line break. */
export function inline(pieces: readonly (string | Person)[]): NoteInline[] {
  return pieces.map((piece) =>
    piece === '\n'
      ? { type: 'hardBreak' }
      : typeof piece === 'string'
        ? { type: 'text', text: piece }
        : { type: 'mention', attrs: { id: piece.id, label: calledName(piece) } },
  );
}

export function paragraph(
  pieces: readonly (string | Person)[],
  audience: NoteParagraph['attrs']['audience'] = { kind: 'mentioned' },
): NoteParagraph {
  return {
    type: 'paragraph',
    attrs: { id: newId(ParagraphId), audience },
    content: inline(pieces),
  };
}

export function note(
  sections: Record<string, readonly NoteParagraph[]>,
  titles: Record<string, string> = {},
): NoteDocument {
  return {
    type: 'doc',
    content: Object.entries(sections).map(([key, content]) => ({
      type: 'section',
      attrs: { key, title: titles[key] ?? key.charAt(0).toUpperCase() + key.slice(1) },
      content: [...content],
    })),
  };
}
