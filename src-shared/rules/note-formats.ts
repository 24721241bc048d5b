import type { NoteDocument, NoteParagraph, NoteSection } from '../note-document.ts';
import { emptyParagraph } from '../note-document.ts';

/*
 * A note format is a list of titled sections. Formats that share a section (a plan, an assessment) share its
 * key, so that text keeps its place when a note changes format.
 */

export interface NoteFormat {
  key: string;
  name: string;
  sections: {
    key: string;
    title: string;
    /** A short placeholder that says what belongs here. */
    hint: string;
  }[];
}

const assessment = {
  key: 'assessment',
  title: 'Assessment',
  hint: 'What you make of it: themes, process, change, risk',
};
const plan = { key: 'plan', title: 'Plan', hint: 'What happens next, and when' };
const intervention = {
  key: 'intervention',
  title: 'Intervention',
  hint: 'What you did, and with what intent',
};
const response = {
  key: 'response',
  title: 'Response',
  hint: 'How members took it up, said or shown',
};

export const builtInFormats: NoteFormat[] = [
  {
    key: 'soap',
    name: 'SOAP',
    sections: [
      { key: 'subjective', title: 'Subjective', hint: 'What members brought, in their own terms' },
      { key: 'objective', title: 'Objective', hint: 'What you saw and heard: affect, interaction' },
      assessment,
      plan,
    ],
  },
  {
    key: 'dap',
    name: 'DAP',
    sections: [
      { key: 'data', title: 'Data', hint: 'What was said, seen and done in the session' },
      assessment,
      plan,
    ],
  },
  {
    key: 'birp',
    name: 'BIRP',
    sections: [
      { key: 'behavior', title: 'Behavior', hint: 'How members presented and what they did' },
      intervention,
      response,
      plan,
    ],
  },
  {
    key: 'girp',
    name: 'GIRP',
    sections: [
      { key: 'goals', title: 'Goals', hint: 'The treatment goals this session worked on' },
      intervention,
      response,
      plan,
    ],
  },
  {
    key: 'free',
    name: 'Free',
    sections: [{ key: 'note', title: 'Note', hint: 'Write about the session; @ names a member' }],
  },
];

/** A note nobody has written in yet. */
export function emptyDocument(format: NoteFormat): NoteDocument {
  return { type: 'doc', content: format.sections.map((section) => emptySection(section)) };
}

function emptySection({ key, title }: { key: string; title: string }): NoteSection {
  return { type: 'section', attrs: { key, title }, content: [emptyParagraph()] };
}

/**
 * The same words under another format: sections with the same key keep their text, written sections the new
 * format does not know follow it under their own titles, and only unwritten ones go.
 */
export function applyFormat(document: NoteDocument, format: NoteFormat): NoteDocument {
  const known = new Set(format.sections.map(({ key }) => key));
  const kept = format.sections.map((section) => {
    const same = document.content.filter(({ attrs }) => attrs.key === section.key);
    const paragraphs = same.filter(isWritten).flatMap(({ content }) => content);
    return {
      ...emptySection(section),
      content: paragraphs.length > 0 ? paragraphs : (same[0]?.content ?? [emptyParagraph()]),
    };
  });
  const foreign = document.content.filter(
    (section) => !known.has(section.attrs.key) && isWritten(section),
  );
  return { type: 'doc', content: [...kept, ...foreign] };
}

function isWritten({ content }: NoteSection): boolean {
  return content.some(hasWords);
}

function hasWords(paragraph: NoteParagraph): boolean {
  return (paragraph.content ?? []).some(
    (node) => node.type === 'mention' || (node.type === 'text' && node.text.trim() !== ''),
  );
}
