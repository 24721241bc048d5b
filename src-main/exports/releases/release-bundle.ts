import { attendanceWords } from '#shared/contract/attendance.ts';
import type { AttachmentType } from '#shared/contract/attachments.ts';
import type { DocumentModel } from '#shared/contract/documents.ts';
import type { IntakeItem } from '#shared/contract/intake.ts';
import type { Release, ReleaseItem, ReleaseItemKey } from '#shared/contract/releases.ts';
import type { Signature } from '#shared/contract/signed-note.ts';
import type { WrittenPaper } from '#shared/contract/written-paper.ts';
import { AppError } from '#shared/errors.ts';
import type { ClientId } from '#shared/ids.ts';
import { dateOf } from '#shared/time.ts';
import { readAttachments } from '../../records/attachments.ts';
import { readAuthorizations } from '../../records/authorization-rows.ts';
import { readConsents } from '../../records/consent-rows.ts';
import { isUnderPart2 } from '../../records/disclosure-door.ts';
import { readIntakeItems } from '../../records/intake-rows.ts';
import { readMeasures } from '../../records/measures.ts';
import { found, type RecordContext } from '../../records/record-context.ts';
import { authorizationResources } from '../fhir/authorizations.ts';
import { bundleOf } from '../fhir/bundle.ts';
import { checkInResources } from '../fhir/check-ins.ts';
import { consentResources } from '../fhir/consents.ts';
import { textDocument } from '../fhir/documents.ts';
import { readSeatsOf, seatResources, type Seat } from '../fhir/encounters.ts';
import { derivedId, to } from '../fhir/ids.ts';
import { intakeResources } from '../fhir/intake.ts';
import { measureResources } from '../fhir/measures.ts';
import { narrative } from '../fhir/narrative.ts';
import { progressNoteText } from '../fhir/note-text.ts';
import { contextPeriod, progressNote } from '../fhir/notes.ts';
import { paperText, partText } from '../fhir/paper-text.ts';
import {
  identifierType,
  ofPractice,
  organization,
  practitionerResource,
} from '../fhir/practice.ts';
import { signatureProvenance } from '../fhir/provenance.ts';
import { concept, security, type Resource } from '../fhir/resource.ts';
import { author, readScope, type Scope } from '../fhir/scope.ts';
import { withheld } from '../fhir/wording.ts';
import type { Prepared } from './prepare.ts';
import { attendedSessions, checkInsOf } from './record-papers.ts';
import { attachmentOf } from './release-items.ts';

/*
 * A release as FHIR: every paper of it as it goes out, in plain text, and beside its text what FHIR has a place for. A
 * Composition lists what is there as the cover does. Nothing is read that no paper of the release is made from.
 */

interface Enclosed {
  readonly prepared: Prepared;
  readonly cover: WrittenPaper;
  /** What has to go along with records under Part 2. */
  readonly notice: WrittenPaper | null;
  /** Where each file lies in the archive, the bundle being in a folder of it. */
  readonly files: ReadonlyMap<ReleaseItemKey, string>;
}

/** The release as the text of one bundle, made at once: as the papers were when they were looked at. */
export function releaseBundle(context: RecordContext, enclosed: Enclosed): string {
  const { store, now } = context;
  const at = now();
  const { clientId } = enclosed.prepared.release;
  const scope = readScope(store, at, clientId);
  const meta = security(isUnderPart2(store, clientId, null));
  const sections = sectionsOf(scope, enclosed);
  const ofClient = [
    patient(scope, clientId),
    composition(scope, enclosed.prepared, enclosed.cover, sections),
    ...sections.flatMap(({ resources }) => resources),
    // A consent under Part 2 is that of records under it, whatever the groups of today.
  ].map((resource) => ({ ...resource, meta: resource['meta'] ?? meta }));
  const resources = [
    organization(scope),
    ...ofClient,
    // Last, as only now is it known who is pointed to.
    ...scope.clinicians.filter(({ id }) => scope.pointedTo.has(id)).map(practitionerResource),
  ];
  return [...bundleOf(resources, at)].join('');
}

/** One paper or file of the release with its resources, the one that is the paper first. */
interface Section {
  readonly title: string;
  readonly resources: readonly Resource[];
}

function sectionsOf(scope: Scope, { prepared, notice, files }: Enclosed): Section[] {
  const sections = prepared.going.map(({ item, reviewed }): Section => {
    if (reviewed === null) return fileSection(scope, prepared.release.clientId, item, files);
    // As the paper says it; what cannot be told for a part of it stands in its text alone.
    const words = (text: string): string => reviewed.said(text) ?? withheld;
    return paperSection({ ...scope, words }, prepared.release, item, reviewed.outgoing);
  });
  if (notice === null) return sections;
  const { title } = notice;
  const { clientId } = prepared.release;
  return [...sections, { title, resources: [paper(scope, clientId, 'notice', title, notice)] }];
}

function paperSection(
  scope: Scope,
  release: Release,
  { key, on }: ReleaseItem,
  outgoing: DocumentModel,
): Section {
  const { clientId } = release;
  if (outgoing.kind === 'progress-note')
    return noteSection(scope, clientId, found(key.split('/')[1]), outgoing);
  // The other kinds name several people or nobody, and are never released.
  if (outgoing.kind !== 'written') throw new AppError('unexpected');
  const { content } = outgoing;
  const title = on === null ? content.title : `${content.title}, ${on}`;
  const beside = structured(scope, clientId, release, key);
  const meta = beside.map((resource) => resource['meta']).find((label) => label !== undefined);
  return {
    title,
    resources: [{ ...paper(scope, clientId, key, title, content), meta }, ...beside],
  };
}

function paperId(clientId: ClientId, key: string): string {
  return derivedId('paper', clientId, key);
}

function paper(
  scope: Scope,
  clientId: ClientId,
  key: string,
  title: string,
  content: WrittenPaper,
): Resource {
  return textDocument(scope, {
    id: paperId(clientId, key),
    type: content.title,
    docStatus: null,
    subject: to(clientId),
    date: scope.now,
    description: title,
    text: paperText(content),
  });
}

function fileSection(
  { store }: Scope,
  clientId: ClientId,
  { key, on }: ReleaseItem,
  files: ReadonlyMap<ReleaseItemKey, string>,
): Section {
  const id = attachmentOf(key);
  const { type } = found(readAttachments(store, clientId).find((one) => one.id === id));
  // What it is called may name somebody.
  const title = `Attachment, ${on}`;
  const attachment = { contentType: mediaTypes[type], url: `../${found(files.get(key))}`, title };
  return {
    title,
    resources: [
      {
        resourceType: 'DocumentReference',
        id,
        status: 'current',
        type: concept('Attachment'),
        subject: to(clientId),
        description: title,
        content: [{ attachment }],
      },
    ],
  };
}

const mediaTypes: Readonly<Record<AttachmentType, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
};

type NoteModel = Extract<DocumentModel, { kind: 'progress-note' }>;

/** A signed note as it goes out. The hash of what was signed stays here: it tells whoever can guess a name. */
function noteSection(
  scope: Scope,
  clientId: ClientId,
  id: string,
  { content, signature, addenda, attached }: NoteModel,
): Section {
  const { session } = content;
  const title = `Progress note: ${session.groupName}, session ${session.number}, ${dateOf(session.plannedStart)}`;
  const subject = to(clientId);
  const context = { period: contextPeriod(content) };
  const by = signature === null ? undefined : author(scope, signature.name);
  return {
    title,
    resources: [
      textDocument(scope, {
        id,
        type: 'Progress note',
        coding: progressNote,
        docStatus: 'final',
        subject,
        date: signature?.at ?? scope.now,
        ...(by === undefined ? {} : { author: by }),
        description: title,
        text: [progressNoteText(content, signature), ...attached.map(partText)].join('\n\n'),
        more: { context },
      }),
      ...(signature === null ? [] : [signedBy(scope, id, signature)]),
      ...addenda.flatMap((addendum) => [
        textDocument(scope, {
          id: addendum.id,
          type: 'Addendum',
          docStatus: 'final',
          subject,
          date: addendum.signedAt,
          description: `Addendum: ${addendum.reason}`,
          text: addendum.text,
          more: { context, relatesTo: [{ code: 'appends', target: to(id) }] },
        }),
        signedBy(scope, addendum.id, { name: addendum.author, at: addendum.signedAt }),
      ]),
    ],
  };
}

function signedBy(scope: Scope, target: string, { name, at }: Pick<Signature, 'name' | 'at'>) {
  const signer = author(scope, name);
  return signatureProvenance(scope, { target, signer, at, sha256: null, by: 'clinician' });
}

/** What FHIR has a place for of what a paper tells; nothing that the paper does not tell. */
function structured(
  scope: Scope,
  clientId: ClientId,
  { choices }: Release,
  key: ReleaseItemKey,
): Resource[] {
  const { store } = scope;
  const [kind, id] = key.split('/');
  const intakeOf = (...kinds: IntakeItem['fields']['kind'][]): Resource[] =>
    intakeResources(
      scope,
      clientId,
      readIntakeItems(store, clientId).filter(({ fields }) => kinds.includes(fields.kind)),
    );
  switch (kind) {
    case 'attendance': {
      const told = new Set(
        attendedSessions(store, clientId, choices).map(({ sessionId }) => sessionId),
      );
      return readSeatsOf(scope, clientId)
        .filter(({ session }) => told.has(session.id))
        .flatMap((seat) => attended(scope, clientId, seat));
    }
    case 'goals':
      return intakeOf('goal', 'progress');
    case 'intake':
      return intakeOf('distress', 'risk');
    case 'check-ins':
      return checkInResources(
        scope,
        clientId,
        checkInsOf(store, clientId, choices).map(({ checkIn }) => ({ ...checkIn, addenda: [] })),
      ).map(({ author: _, ...told }) => told);
    case 'measure':
      return measureResources(
        scope,
        clientId,
        readMeasures(store, clientId)
          .filter((measure) => measure.id === id)
          .map((measure) => ({ ...measure, riskLooks: [] })),
      );
    case 'consent':
      return [
        ...consentResources(
          scope,
          clientId,
          readConsents(store, clientId, scope.today).filter((consent) => consent.id === id),
          () => paperId(clientId, key),
        ),
      ];
    case 'authorization':
      return authorizationResources(
        scope,
        clientId,
        readAuthorizations(store, clientId).filter((authorization) => authorization.id === id),
      );
    default:
      return [];
  }
}

/** A session as the paper on attendance tells of it: the day, and whether the client was there. */
function attended(scope: Scope, clientId: ClientId, seat: Seat): Resource[] {
  // Who led it is not told there, so nobody is pointed to.
  const [encounter] = seatResources({ ...scope, pointedTo: new Set() }, clientId, seat);
  if (encounter === undefined) return [];
  const { resourceType, id, status, subject, class: where, serviceProvider } = encounter;
  return [
    {
      ...{ resourceType, id, status, subject, class: where, serviceProvider },
      text: narrative([seat.attendance === null ? '' : attendanceWords[seat.attendance]]),
      period: { start: dateOf(seat.session.planned_start) },
    },
  ];
}

/** The client as every paper's head tells of them. */
function patient(scope: Scope, clientId: ClientId): Resource {
  const client = found(scope.clients.get(clientId));
  return {
    resourceType: 'Patient',
    id: clientId,
    identifier: [
      {
        use: 'usual',
        type: identifierType('MR', 'Medical record number'),
        value: client.chart_code,
        assigner: ofPractice(scope),
      },
    ],
    name: [{ use: 'official', family: client.family_name, given: [client.given_name] }],
    birthDate: client.date_of_birth ?? undefined,
    managingOrganization: ofPractice(scope),
  };
}

/** The cover in words, and every paper and file by what it became. */
function composition(
  scope: Scope,
  { release }: Prepared,
  cover: WrittenPaper,
  sections: readonly Section[],
): Resource {
  return {
    resourceType: 'Composition',
    id: derivedId('release', release.id),
    text: narrative([paperText(cover)]),
    status: 'final',
    type: concept(cover.title),
    subject: to(release.clientId),
    date: scope.now,
    author: [ofPractice(scope)],
    title: cover.title,
    custodian: ofPractice(scope),
    section: sections.map(({ title, resources }) => ({
      title,
      entry: resources.map(({ id }) => to(id)),
    })),
  };
}
