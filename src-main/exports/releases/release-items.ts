import type { InformationKind } from '#shared/contract/authorizations.ts';
import type { DocumentModel, DocumentRequest } from '#shared/contract/documents.ts';
import { ReleaseItemKey, type Release, type ReleaseItem } from '#shared/contract/releases.ts';
import type { Paper } from '#shared/contract/settings.ts';
import type { WrittenPaper } from '#shared/contract/written-paper.ts';
import { AttachmentId } from '#shared/ids.ts';
import { paperDay } from '#shared/paper-dates.ts';
import { instrumentOf } from '#shared/rules/measures/instruments.ts';
import { entryWords, requestWords } from '#shared/rules/request-words.ts';
import type { CalendarDate } from '#shared/time.ts';
import { documentModel } from '../../documents/document-model.ts';
import { readAttachments } from '../../records/attachments.ts';
import { readAuthorizations } from '../../records/authorization-rows.ts';
import { readRequests } from '../../records/client-request-rows.ts';
import { readConsents } from '../../records/consent-rows.ts';
import { readMeasures } from '../../records/measures.ts';
import { readNotesOf } from '../../records/psychotherapy-notes.ts';
import { dayOf, type RecordContext } from '../../records/record-context.ts';
import { readLetterhead } from '../../records/settings.ts';
import { readSignedPapers } from '../../records/stack-rows.ts';
import { headed, inPieces, isWithin, recordPaper, recordPapers } from './record-papers.ts';

/*
 * What a release can hold. Everything is made from the client's own rows and frozen notes; a group note is read by
 * nothing here.
 */

export interface ReleaseSource {
  readonly item: ReleaseItem;
  /** Its paper as it was recorded; null for a file. */
  readonly model: ((paper: Paper) => DocumentModel) | null;
}

/** Everything that can go in the period, in the order it goes. */
export function releaseSources(
  context: RecordContext,
  release: Pick<Release, 'clientId' | 'scope' | 'choices'>,
): ReleaseSource[] {
  if (release.scope === 'psychotherapy-notes') return privateSources(context, release);
  return [
    ...tabled(context, release, 'attendance', 'attendance'),
    ...noteSources(context, release),
    ...tabled(context, release, 'session-records', 'progress-notes'),
    ...tabled(context, release, 'goals', 'treatment-plan'),
    ...tabled(context, release, 'intake', 'intake'),
    ...measureSources(context, release),
    ...tabled(context, release, 'check-ins', 'other-papers'),
    ...paperSources(context, release),
    ...fileSources(context, release),
  ];
}

type Of = Pick<Release, 'clientId' | 'choices'>;

const keyOf = (kind: string, id?: string): ReleaseItemKey =>
  ReleaseItemKey.parse(id === undefined ? kind : `${kind}/${id}`);

function tabled(
  context: RecordContext,
  { clientId, choices }: Of,
  key: keyof typeof recordPapers,
  information: InformationKind,
): ReleaseSource[] {
  const content = recordPaper(context, key, clientId, choices);
  if (content === null) return [];
  const { title } = recordPapers[key];
  return [
    {
      item: { key: keyOf(key), information, title, on: null, file: false },
      model: (paper) => written(context, content, paper),
    },
  ];
}

function written(
  { store, now }: RecordContext,
  content: WrittenPaper,
  paper: Paper,
): DocumentModel {
  return { kind: 'written', paper, letterhead: readLetterhead(store), printedAt: now(), content };
}

/** Signed notes from what was frozen; the names kept at signing, with their reasons, are the practice's own. */
function noteSources(context: RecordContext, { clientId, choices }: Of): ReleaseSource[] {
  const { from, until } = choices;
  const of = { kind: 'client', clientId } as const;
  return readSignedPapers(context.store, { of, from, until }).flatMap(
    ({ document, on, number, groupName }): ReleaseSource[] => {
      if (document.kind !== 'progress-note' || document.noteId === null) return [];
      return [
        {
          item: {
            key: keyOf('note', document.noteId),
            information: 'progress-notes',
            title: `Progress note, session ${number}, ${groupName}`,
            on,
            file: false,
          },
          model: (paper) => {
            const model = documentModel(context, document, paper);
            return model.kind === 'progress-note'
              ? { ...model, content: { ...model.content, keptNames: [] } }
              : model;
          },
        },
      ];
    },
  );
}

/** A paper that can be printed by itself too. */
function known(
  context: RecordContext,
  document: DocumentRequest,
  item: Omit<ReleaseItem, 'file'>,
): ReleaseSource {
  return {
    item: { ...item, file: false },
    model: (paper) => documentModel(context, document, paper),
  };
}

function measureSources(context: RecordContext, { clientId, choices }: Of): ReleaseSource[] {
  const all = readMeasures(context.store, clientId).toReversed();
  const standing = all.filter(({ versions }) => versions.at(-1)?.withdrawn === false);
  const isOpen = choices.from === null && choices.until === null;
  // Scores over time would show what is outside the period.
  const trends = isOpen ? [...new Set(standing.map(({ instrument }) => instrument))] : [];
  return [
    ...trends.map((instrument) =>
      known(
        context,
        { kind: 'measure-trend', clientId, instrument },
        {
          key: keyOf('measure-trend', instrument),
          information: 'measures',
          title: `${instrumentOf(instrument).name}: scores over time`,
          on: null,
        },
      ),
    ),
    ...standing.flatMap(({ id, instrument, versions }) => {
      const on = versions.at(-1)?.onDay;
      if (on === undefined || !isWithin(on, choices)) return [];
      return known(
        context,
        { kind: 'measure-entry', clientId, measureId: id },
        {
          key: keyOf('measure', id),
          information: 'measures',
          title: instrumentOf(instrument).name,
          on,
        },
      );
    }),
  ];
}

/** Forms and authorizations that were signed, and letters about requests. */
function paperSources(context: RecordContext, { clientId, choices }: Of): ReleaseSource[] {
  const { store } = context;
  const paper = (
    kind: string,
    { id, title, on }: { id: string; title: string; on: CalendarDate },
    document: DocumentRequest,
  ): ReleaseSource[] =>
    isWithin(on, choices)
      ? [known(context, document, { key: keyOf(kind, id), information: 'other-papers', title, on })]
      : [];
  const consents = readConsents(store, clientId, dayOf(context)).toReversed();
  const authorizations = readAuthorizations(store, clientId).toReversed();
  const requests = readRequests(store, clientId).toReversed();
  return [
    ...consents.flatMap((consent) =>
      consent.kind === 'signed'
        ? paper('consent', consent, { kind: 'consent', clientId, consentId: consent.id })
        : [],
    ),
    ...authorizations.flatMap(({ id, signature }) =>
      signature === null
        ? []
        : paper(
            'authorization',
            { id, title: 'Authorization', on: signature.on },
            { kind: 'authorization', authorizationId: id },
          ),
    ),
    ...requests.flatMap(({ kind, entries }) =>
      entries
        .filter((entry) => entry.kind !== 'step' && entry.kind !== 'taken-back')
        .flatMap((entry) =>
          paper(
            'letter',
            {
              id: entry.id,
              title: `${requestWords[kind]}: ${entryWords[kind][entry.kind].toLowerCase()}`,
              on: entry.on,
            },
            { kind: 'request-letter', entryId: entry.id },
          ),
        ),
    ),
  ];
}

function fileSources({ store }: RecordContext, { clientId, choices }: Of): ReleaseSource[] {
  return readAttachments(store, clientId)
    .filter(({ removed, on }) => !removed && isWithin(on, choices))
    .toReversed()
    .map(({ id, title, on }) => ({
      item: { key: keyOf('attachment', id), information: 'other-papers', title, on, file: true },
      model: null,
    }));
}

/** The attachment a file's key stands for. */
export function attachmentOf(key: ReleaseItemKey): AttachmentId {
  return AttachmentId.parse(key.split('/')[1]);
}

function privateSources(context: RecordContext, { clientId, choices }: Of): ReleaseSource[] {
  return readNotesOf(context.store, clientId)
    .notes.filter(({ text, onDay }) => text.trim() !== '' && isWithin(onDay, choices))
    .toReversed()
    .map(({ id, onDay, text }) => ({
      item: {
        key: keyOf('private', id),
        information: 'psychotherapy-notes',
        title: 'Psychotherapy note',
        on: onDay,
        file: false,
      },
      model: (paper) =>
        written(
          context,
          {
            ...headed(context, clientId, 'Psychotherapy note'),
            fileName: 'psychotherapy-note',
            parts: inPieces({ kind: 'text', title: paperDay(onDay), text }),
          },
          paper,
        ),
    }));
}
