import { DocumentModel } from '../../../src-shared/contract/documents.ts';
import { ClientId, GroupId, newId, ParagraphId, SessionId } from '../../../src-shared/ids.ts';
import type { PaperPart } from '../../../src-shared/contract/written-paper.ts';
import type { Audience, NoteParagraph } from '../../../src-shared/note-document.ts';

/* Made-up people in a made-up practice. */

type NoteModel = Extract<DocumentModel, { kind: 'progress-note' }>;
type SummaryModel = Extract<DocumentModel, { kind: 'session-summary' }>;

export const bea = newId(ClientId);
export const tomas = newId(ClientId);

const page = {
  paper: 'letter',
  letterhead: {
    name: 'Practice of Dr. Maria Example',
    address: '12 Harbour Street\nPortland',
    phone: '555-0142',
    email: 'office@example.com',
  },
  printedAt: '2026-11-25T01:10:00.000Z',
};

const session = {
  sessionId: newId(SessionId),
  number: 47,
  groupId: newId(GroupId),
  groupName: 'Tuesday circle',
  groupType: 'process',
  plannedStart: '2026-11-24T18:00',
  plannedMinutes: 90,
  actualStart: '2026-11-24T18:02',
  actualEnd: '2026-11-24T19:31',
  zone: 'America/New_York',
  modality: 'video',
  place: 'Room 2',
  topic: 'Trust after the summer break',
  facilitators: [{ name: 'Maria Example', credentials: 'PsyD' }],
  presentCount: 6,
  formatName: 'DAP',
};

export const signature = {
  name: 'Maria Example',
  credentials: 'PsyD',
  licence: 'PS 4471',
  at: '2026-11-25T00:52:11.000Z',
};

export function progressNoteModel(
  content: Record<string, unknown> = {},
  top: Record<string, unknown> = {},
): NoteModel {
  const model = DocumentModel.parse({
    ...page,
    kind: 'progress-note',
    signature,
    addenda: [],
    attached: [],
    ...top,
    content: {
      kind: 'progress',
      session,
      client: {
        id: bea,
        legalName: 'Beatrix Musterfrau',
        calledName: 'Bea',
        chartCode: 'C-0042',
        dateOfBirth: '1988-03-03',
      },
      attendance: 'late',
      minutes: 82,
      sections: [
        {
          key: 'data',
          title: 'Data',
          paragraphs: [
            [
              { kind: 'other', text: 'Another member' },
              { kind: 'text', text: ' told ' },
              { kind: 'self', text: 'Bea', marks: ['bold'] },
              { kind: 'text', text: ' so.' },
            ],
          ],
          additions: 'Less guarded.\n\nHeld eye contact.',
        },
      ],
      keptNames: [{ match: 'Rose', reason: 'the flower' }],
      ...content,
    },
  });
  if (model.kind !== 'progress-note') throw new Error('not a progress note');
  return model;
}

export const sessionFactsWith = (changes: Record<string, unknown>) => ({ ...session, ...changes });

export function paragraph(text: string, audience: Audience = { kind: 'mentioned' }): NoteParagraph {
  return {
    type: 'paragraph',
    attrs: { id: newId(ParagraphId), audience },
    ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
  };
}

export function summaryModel(
  sections: { title: string; content: NoteParagraph[] }[] = [
    { title: 'Theme', content: [paragraph('Trust.')] },
  ],
  top: Record<string, unknown> = {},
): SummaryModel {
  const model = DocumentModel.parse({
    ...page,
    kind: 'session-summary',
    signature,
    addenda: [],
    ...top,
    content: {
      kind: 'group',
      session,
      roster: [
        { clientId: tomas, name: 'Tomas Berger', attendance: 'present', minutes: null },
        { clientId: bea, name: 'Bea Musterfrau', attendance: 'late', minutes: 82 },
        { clientId: newId(ClientId), name: 'Ines Okonkwo', attendance: 'excused', minutes: null },
        { clientId: newId(ClientId), name: 'Will Carter', attendance: null, minutes: null },
      ],
      document: {
        type: 'doc',
        content: sections.map(({ title, content }) => ({
          type: 'section',
          attrs: { key: title.toLowerCase(), title },
          content,
        })),
      },
    },
  });
  if (model.kind !== 'session-summary') throw new Error('not a session summary');
  return model;
}

export function recoveryModel(will: PaperPart[] | null = null): DocumentModel {
  return DocumentModel.parse({
    ...page,
    places: { computer: 'The grey laptop in the office.', backups: '' },
    will,
    kind: 'recovery-sheet',
    recoveryKey: '7K2QD-0W8EV-M4XTZ-9RH1B-5NPGY-C3JS6-FA0D8-2V7KM',
  });
}
