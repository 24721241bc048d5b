import type { DocumentModel } from '#shared/contract/documents.ts';
import type { ChartSpan, ProgressNote } from '#shared/contract/signed-note.ts';
import type { z } from 'zod';
import type { PaperDocument, SolidBlock } from '../blocks.ts';
import { paperDay, paperMoment } from '#shared/paper-dates.ts';
import { trimRuns, typedParagraphs, type Run } from '../runs.ts';
import { attendanceLine, factBlocks, presentWords, sessionFacts, type Fact } from './facts.tsx';
import { letterhead, titleBlock } from './heading.tsx';
import { keptWithNext, sectionBlocks, type PaperSection } from './sections.ts';
import { addendumBlocks, signatureBlock } from './signing.tsx';
import { partsBlocks } from './written-paper.tsx';

type Model = Extract<DocumentModel, { kind: 'progress-note' }>;

/** One client's chart entry. Every page says whose it is; no other client is named on it. */
export function progressNote(model: Model): PaperDocument {
  const { content, signature, addenda, attached, printedAt } = model;
  const { session, client } = content;
  const day = paperDay(session.actualStart ?? session.plannedStart);
  return {
    title: `Progress note, session ${session.number}`,
    runningHead: {
      start: [client.legalName, chartWords(client.chartCode)].filter(Boolean).join(' · '),
      practice: model.letterhead.name,
      end: `Progress note · session ${session.number} · ${day}`,
    },
    footer: {
      reference: chartWords(client.chartCode),
      confidential: 'Confidential health record. Not to be disclosed without authorization.',
      printed: `Printed on ${paperMoment(printedAt)}.`,
    },
    draft: signature === null,
    blocks: [
      ...letterhead(model.letterhead),
      titleBlock('Progress note', `${session.groupName}, session ${session.number}`),
      clientBlock(client),
      ...factBlocks(withAttendance(content), 16),
      ...keptWithNext(sectionBlocks(content.sections.map(section))),
      signatureBlock(signature, session.zone),
      ...addendumBlocks(addenda, session.zone),
      ...partsBlocks(attached),
    ],
  };
}

function chartWords(code: string): string {
  return code.trim() === '' ? '' : `Chart ${code}`;
}

function clientBlock(client: ProgressNote['client']): SolidBlock {
  const { legalName, calledName, chartCode, dateOfBirth } = client;
  const goesBy = legalName.split(/\s+/).includes(calledName) ? '' : `goes by ${calledName}`;
  const born =
    dateOfBirth === null ? 'date of birth not recorded' : `born ${paperDay(dateOfBirth)}`;
  return {
    kind: 'solid',
    gap: 20,
    content: (
      <div className="paper-row paper-client">
        <div>Client</div>
        <div>
          <div className="paper-client-name">{legalName}</div>
          <div>{[chartWords(chartCode), born, goesBy].filter(Boolean).join(' · ')}</div>
        </div>
      </div>
    ),
  };
}

/** How many were there, and how long this client was, before the format. */
function withAttendance({ session, attendance, minutes }: ProgressNote): Fact[] {
  const facts = sessionFacts(session);
  const own = [
    { label: 'Present', lines: [presentWords(session.presentCount)] },
    { label: 'Attendance', lines: [attendanceLine(attendance, minutes, session)] },
  ];
  return [...facts.slice(0, -1), ...own, ...facts.slice(-1)];
}

function section({ title, paragraphs, additions }: ProgressNote['sections'][number]): PaperSection {
  return {
    title,
    paragraphs: [...paragraphs.map(spanRuns), ...typedParagraphs(additions)]
      .filter((runs) => runs.length > 0)
      .map((runs) => ({ runs, mark: '' })),
  };
}

function spanRuns(spans: readonly z.infer<typeof ChartSpan>[]): Run[] {
  return trimRuns(
    spans.map(({ text, marks }) => ({
      text,
      bold: marks?.includes('bold') ?? false,
      italic: marks?.includes('italic') ?? false,
    })),
  );
}
