import { attendanceWords, wasPresent } from '#shared/contract/attendance.ts';
import type { DocumentModel } from '#shared/contract/documents.ts';
import type { GroupNote } from '#shared/contract/signed-note.ts';
import type { NoteInline, NoteParagraph, NoteSection } from '#shared/note-document.ts';
import type { PaperDocument, TableBlock } from '../blocks.ts';
import { paperDay, paperMoment } from '#shared/paper-dates.ts';
import { trimRuns, type Run } from '../runs.ts';
import { factBlocks, sessionFacts, stayMinutes } from './facts.tsx';
import { letterhead, titleBlock } from './heading.tsx';
import { SeatCircle } from './SeatCircle.tsx';
import { keptWithNext, sectionBlocks, type PaperSection } from './sections.ts';
import { addendumBlocks, signatureBlock } from './signing.tsx';

type Model = Extract<DocumentModel, { kind: 'session-summary' }>;
type Roster = GroupNote['roster'];

/** The group's own file: the whole session, naming people. */
export function sessionSummary(model: Model): PaperDocument {
  const { content, signature, addenda, printedAt } = model;
  const { session, roster } = content;
  const day = paperDay(session.actualStart ?? session.plannedStart);
  const number = `session ${session.number}`;
  const seats = roster.map(({ attendance }) => wasPresent(attendance));
  return {
    title: `Session summary, ${number}`,
    runningHead: {
      start: session.groupName,
      practice: model.letterhead.name,
      end: `Session summary · ${number} · ${day}`,
    },
    footer: {
      reference: `Session ${session.number}`,
      confidential:
        'Confidential group file. It names several clients: keep it out of every chart.',
      printed: `Printed on ${paperMoment(printedAt)}.`,
    },
    draft: signature === null,
    blocks: [
      ...letterhead(model.letterhead),
      titleBlock(
        'Session summary',
        `${session.groupName}, ${number}`,
        <SeatCircle seats={seats} />,
      ),
      // The roster below says who and how many.
      ...factBlocks(sessionFacts(session), 20),
      ...rosterBlocks(content),
      ...keptWithNext(
        sectionBlocks(content.document.content.map((section) => paperSection(section, roster))),
      ),
      signatureBlock(signature, session.zone),
      ...addendumBlocks(addenda, session.zone),
    ],
  };
}

function rosterBlocks({ roster, session }: GroupNote): TableBlock[] {
  if (roster.length === 0) return [];
  const there = roster.filter(({ attendance }) => wasPresent(attendance)).length;
  const table: TableBlock['table'] = {
    label: { title: 'Members', mark: `${there} of ${roster.length} present` },
    columns: [
      { title: 'Name', align: 'start', width: '56%' },
      { title: 'Attendance', align: 'start', width: '30%' },
      { title: 'Minutes', align: 'end', width: '14%' },
    ],
  };
  const head: TableBlock = { kind: 'table', gap: 22, keepWithNext: true, table, row: 'head' };
  return [
    head,
    ...roster.map(({ name, attendance, minutes }, index): TableBlock => ({
      kind: 'table',
      gap: 0,
      // Neither the first row nor the last stands on a page alone.
      keepWithNext: index === 0 ? roster.length > 1 : index === roster.length - 2,
      table,
      row: [
        name,
        attendance === null ? 'not recorded' : attendanceWords[attendance],
        (stayMinutes(attendance, minutes, session) ?? '').toString(),
      ],
    })),
  ];
}

function paperSection({ attrs, content }: NoteSection, roster: Roster): PaperSection {
  return {
    title: attrs.title,
    paragraphs: content
      .map((paragraph) => ({
        runs: trimRuns((paragraph.content ?? []).map(inlineRun)),
        mark: audienceMark(paragraph, roster),
      }))
      .filter(({ runs }) => runs.length > 0),
  };
}

function inlineRun(node: NoteInline): Run {
  const has = (type: 'bold' | 'italic') => node.marks?.some((mark) => mark.type === type) ?? false;
  const text = node.type === 'text' ? node.text : node.type === 'mention' ? node.attrs.label : '\n';
  return { text, bold: has('bold'), italic: has('italic') };
}

/** Only what was decided by hand is said; that a paragraph goes to those it names goes without saying. */
function audienceMark({ attrs: { audience } }: NoteParagraph, roster: Roster): string {
  if (audience.kind === 'mentioned') return '';
  if (audience.kind === 'group-file') return 'group file only';
  const known = new Map(roster.map(({ clientId, name }) => [clientId, name]));
  const names = audience.clients.map((id) => known.get(id) ?? 'a former member');
  return names.length === 0
    ? 'in nobody’s chart'
    : `${names.length === 1 ? 'chart' : 'charts'} of ${names.join(', ')} only`;
}
