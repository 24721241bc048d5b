import { willParts } from '#shared/professional-will.ts';
import type { PaperPart, WrittenPaper } from '#shared/contract/written-paper.ts';
import { readWill } from '../records/professional-will.ts';
import type { RecordContext } from '../records/record-context.ts';
import { readAuthor } from '../records/settings.ts';

/** What to do in the therapist's absence, without the recovery key. */
export function professionalWillPaper(context: RecordContext): WrittenPaper {
  return {
    title: 'Professional will',
    below: 'What to do when I suddenly cannot be there.',
    whose: readAuthor(context.store),
    reference: 'Professional will',
    foot: { confidential: 'Confidential. For the people named in it.', dated: true },
    draft: false,
    fileName: 'circlekeep-professional-will',
    parts: willPaperParts(context),
  };
}

/** Its parts as they were written, each that is still empty with a line to write on, and where it is signed. */
export function willPaperParts({ store }: RecordContext): PaperPart[] {
  const will = readWill(store);
  return [
    ...willParts.map(({ key, title }): PaperPart => {
      const text = will[key].trim();
      return text === ''
        ? { kind: 'to-sign', title, lines: ['Not written yet'] }
        : { kind: 'text', title, text };
    }),
    {
      kind: 'to-sign',
      title: 'Signed',
      lines: ['Signature', 'Date', 'The executor, having read it', 'Date'],
    },
  ];
}
