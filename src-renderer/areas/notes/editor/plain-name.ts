import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { ClientId, ParagraphId } from '#shared/ids.ts';
import { endsSentence } from '#shared/rules/member-phrase.ts';

/** A name typed as plain text in a paragraph: the n-th place, counted from 0, where exactly this stands. */
export interface PlainName {
  paragraph: ParagraphId;
  match: string;
  occurrence: number;
}

/** Turns a plainly typed name into a mention of that person; `null` when it no longer stands there. */
export function madeMention(
  state: EditorState,
  name: PlainName,
  person: { id: ClientId; label: string },
): Transaction | null {
  const mention = state.schema.nodes['mention'];
  const place = findPlainName(state.doc, name);
  if (mention === undefined || place === null) return null;
  const marks = state.doc.resolve(place.from + 1).marks();
  const paragraph = state.doc.resolve(place.from);
  const after = paragraph.parent.textBetween(
    place.to - paragraph.start(),
    paragraph.parent.content.size,
    '',
    'x',
  );
  const to = place.to - endingOf(name.match, after).length;
  // An `@` that was typed but led nowhere goes too: the mention brings its own.
  const before = paragraph.parent.textBetween(0, paragraph.parentOffset, '', 'x');
  const from = place.from - (before.endsWith('@') ? 1 : 0);
  return state.tr.replaceWith(from, to, mention.create(person, null, marks));
}

/** What of the text belongs to the sentence rather than to the name: a possessive, the point at its end. */
function endingOf(match: string, after: string): string {
  const possessive = /['’`´]s?$/iu.exec(match)?.[0];
  if (possessive !== undefined) return possessive;
  return match.endsWith('.') && endsSentence(after) ? '.' : '';
}

export function findPlainName(doc: Node, name: PlainName): { from: number; to: number } | null {
  let place: { from: number; to: number } | null = null;
  doc.descendants((paragraph, pos) => {
    if (paragraph.type.name !== 'paragraph') return place === null;
    if (paragraph.attrs['id'] !== name.paragraph) return false;
    let count = 0;
    paragraph.forEach((child, offset) => {
      if (!child.isText || child.text === undefined) return;
      for (
        let at = child.text.indexOf(name.match);
        at !== -1;
        at = child.text.indexOf(name.match, at + 1)
      ) {
        const from = pos + 1 + offset + at;
        if (count === name.occurrence) place ??= { from, to: from + name.match.length };
        count += 1;
      }
    });
    return false;
  });
  return place;
}
