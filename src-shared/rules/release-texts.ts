import type { DocumentModel } from '../contract/documents.ts';
import type { ProgressNote } from '../contract/signed-note.ts';
import type { PaperPart, WrittenPaper } from '../contract/written-paper.ts';

/*
 * The free text of a paper: everything on it that somebody wrote. What an entry is by structure stays: whose paper it
 * is by, its chart code, who signed and who led the session.
 */

/** Other words for a part of a text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly with: string;
}

/** Every text of the paper in the order it is read; a paragraph is one text, whatever its marks. */
export function textsOf(model: DocumentModel): string[] {
  const texts: string[] = [];
  withEdits(model, (text) => {
    if (text.trim() !== '') texts.push(text);
    return [];
  });
  return texts;
}

/** The same paper with each text edited; the record it was made from is untouched. */
export function withEdits(
  model: DocumentModel,
  editsOf: (text: string) => readonly Edit[],
): DocumentModel {
  const say = (text: string): string => edited(text, editsOf(text));
  switch (model.kind) {
    case 'progress-note':
      return {
        ...model,
        content: editedNote(model.content, say, editsOf),
        addenda: model.addenda.map((addendum) => ({
          ...addendum,
          reason: say(addendum.reason),
          text: say(addendum.text),
        })),
        attached: model.attached.map((part) => editedPart(part, say)),
      };
    case 'written':
      return { ...model, content: editedPaper(model.content, say) };
    // These name several people by their nature or nobody, and are never released.
    case 'session-summary':
    case 'recovery-sheet':
      return model;
  }
}

/** `edits` in order and apart from each other, as the name guard's hits are. */
export function edited(text: string, edits: readonly Edit[]): string {
  return editedSpans([{ text }], edits)
    .map((span) => span.text)
    .join('');
}

/** A replacement stands where the words it replaces began; spans after it lose what was theirs of those words. */
function editedSpans<Span extends { readonly text: string }>(
  spans: readonly Span[],
  edits: readonly Edit[],
): Span[] {
  let begin = 0;
  return spans.map((span) => {
    const [from, until] = [begin, begin + span.text.length];
    begin = until;
    let at = from;
    let text = '';
    for (const edit of edits) {
      if (edit.end <= from || edit.start >= until) continue;
      text += span.text.slice(at - from, Math.max(edit.start, from) - from);
      if (edit.start >= from) text += edit.with;
      at = Math.min(edit.end, until);
    }
    return { ...span, text: text + span.text.slice(at - from) };
  });
}

type Say = (text: string) => string;

function editedNote(
  content: ProgressNote,
  say: Say,
  editsOf: (text: string) => readonly Edit[],
): ProgressNote {
  const { session } = content;
  return {
    ...content,
    session: {
      ...session,
      topic: say(session.topic),
      groupName: say(session.groupName),
      place: say(session.place),
      formatName: say(session.formatName),
    },
    sections: content.sections.map((section) => ({
      ...section,
      title: say(section.title),
      paragraphs: section.paragraphs.map((spans) =>
        editedSpans(spans, editsOf(spans.map(({ text }) => text).join(''))),
      ),
      additions: say(section.additions),
    })),
  };
}

function editedPaper(paper: WrittenPaper, say: Say): WrittenPaper {
  return {
    ...paper,
    title: say(paper.title),
    below: say(paper.below),
    whose: say(paper.whose),
    parts: paper.parts.map((part) => editedPart(part, say)),
  };
}

function editedPart(part: PaperPart, say: Say): PaperPart {
  switch (part.kind) {
    case 'text':
      return { ...part, title: say(part.title), text: say(part.text) };
    case 'list':
      return {
        ...part,
        title: say(part.title),
        items: part.items.map((item) => ({ ...item, text: say(item.text) })),
      };
    case 'facts':
      return {
        ...part,
        facts: part.facts.map(({ label, lines }) => ({ label: say(label), lines: lines.map(say) })),
      };
    case 'table':
      return {
        ...part,
        title: say(part.title),
        columns: part.columns.map((column) => ({ ...column, title: say(column.title) })),
        rows: part.rows.map((row) => row.map(say)),
      };
    case 'signed':
    case 'to-sign':
      return { ...part, title: say(part.title), lines: part.lines.map(say) };
  }
}
