import type { PackPart } from '#shared/contract/supervision-packs.ts';
import type { ClientId } from '#shared/ids.ts';
import type { NoteDocument } from '#shared/note-document.ts';
import { dayWords, type Anchor, type DateManner } from '#shared/rules/supervision-pack/dates.ts';
import type { Mention, PackText } from '#shared/rules/supervision-pack/review.ts';
import { dateOf, type CalendarDate, type LocalTime } from '#shared/time.ts';
import type { RecordContext } from '../records/record-context.ts';

/** What a person is called in the pack. */
export type Called = (id: ClientId) => string;

/** A text on its way into the pack; its title may say whom it is about. */
export type BlockText = Omit<PackText, 'title'> & { title: (called: Called) => string };

/** One piece of the pack, in order: a text that has to be reviewed, or facts that name people only by their ids. */
export type PackBlock =
  | { kind: 'text'; text: BlockText }
  | { kind: 'facts'; label: string; lines: (called: Called) => string[] }
  | {
      kind: 'table';
      title: string;
      columns: readonly { title: string; width: string }[];
      rows: (called: Called) => string[][];
    };

/** What the blocks are read for. */
export interface PackScope {
  context: RecordContext;
  parts: ReadonlySet<PackPart>;
  from: CalendarDate | null;
  until: CalendarDate | null;
  dates: DateManner;
}

/** What the sessions of a pack give: their blocks, where they stand in time, and who appears in them. */
export interface PackCourse {
  blocks: PackBlock[];
  sessions: Anchor[];
  appearing: ReadonlySet<ClientId>;
}

export function inTime(
  day: CalendarDate,
  { from: first, until }: Pick<PackScope, 'from' | 'until'>,
) {
  return (first === null || first <= day) && (until === null || day <= until);
}

/** Where a session lies to the one before it in the pack. */
export function sessionWhen(at: number, sessions: readonly Anchor[], dates: DateManner): string {
  const here = sessions[at];
  const before = sessions[at - 1];
  if (here === undefined) return '';
  if (dates.kind === 'shifted') return dayWords(here.day, dates, null, []);
  if (before === undefined) return 'The first session in this pack';
  return capital(dayWords(here.day, dates, before, []));
}

/** The note's words with the place of each mention in them. */
export function wordsOfDocument(document: NoteDocument): { text: string; mentions: Mention[] } {
  const mentions: Mention[] = [];
  let text = '';
  for (const section of document.content) {
    const begun = text.length;
    for (const paragraph of section.content) {
      const parts = paragraph.content ?? [];
      const isEmpty = !parts.some(
        (node) => node.type === 'mention' || (node.type === 'text' && node.text.trim() !== ''),
      );
      if (isEmpty) continue;
      if (text !== '') text += '\n\n';
      if (text.length <= begun + 2 && section.attrs.title !== '')
        text += `${section.attrs.title}: `;
      for (const node of parts) {
        if (node.type === 'text') text += node.text;
        if (node.type === 'hardBreak') text += '\n';
        if (node.type === 'mention') {
          const { id, label } = node.attrs;
          mentions.push({ start: text.length, end: text.length + label.length, clientId: id });
          text += label;
        }
      }
    }
  }
  return { text, mentions };
}

/** A text that stands at a session, if there is any. */
export function textBlock(
  key: string,
  title: BlockText['title'],
  words: { text: string; mentions?: readonly Mention[] },
  session: Anchor | null,
): PackBlock[] {
  if (words.text.trim() === '') return [];
  const { text, mentions = [] } = words;
  return [{ kind: 'text', text: { key, title, text, mentions, session } }];
}

export function anchorOf(session: { number: number; start: LocalTime }): Anchor {
  return { day: dateOf(session.start), label: `session ${String(session.number)}` };
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
