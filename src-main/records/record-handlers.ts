import type { CheckedRecords } from '#shared/contract/audit.ts';
import type { Practice } from '#shared/contract/settings.ts';
import type { Speller } from '../spelling/speller.ts';
import type { Store } from '../store/store.ts';
import { documentHandlers, type Printer } from '../documents/documents.ts';
import { stackHandlers } from '../documents/stacks.ts';
import { exportHandlers } from '../exports/exports.ts';
import { supervisionPackHandlers } from '../exports/supervision-packs.ts';
import { attachmentHandlers } from './attachments.ts';
import { auditHandlers } from './audit.ts';
import { backupHandlers } from './backups.ts';
import type { BackupService } from '../vault/backup/backup-service.ts';
import type { Running } from '../vault/backup/run-in-worker.ts';
import { checkInHandlers } from './check-ins.ts';
import { calendarHandlers } from './calendar.ts';
import { clientHandlers } from './clients.ts';
import { educationHandlers } from './education.ts';
import type { Files } from './files.ts';
import { measureHandlers } from './measures.ts';
import { compositionHandlers } from './composition.ts';
import { groupHandlers } from './groups.ts';
import { intakeHandlers } from './intake.ts';
import { importHandlers } from './imports.ts';
import { membershipHandlers } from './memberships.ts';
import { noteHandlers } from './notes.ts';
import { phraseHandlers } from './phrases.ts';
import { professionalWillHandlers } from './professional-will.ts';
import { outsideContactHandlers } from './outside-contacts.ts';
import { psychotherapyNoteHandlers } from './psychotherapy-notes.ts';
import type { RecordContext } from './record-context.ts';
import { reflectionHandlers } from './reflections.ts';
import { releasesHandlers } from '../exports/releases/releases.ts';
import { searchHandlers } from './search.ts';
import { sessionRecordHandlers } from './session-record.ts';
import { sessionPlanHandlers } from './session-plan.ts';
import { sessionHandlers } from './sessions.ts';
import { settingsHandlers } from './settings.ts';
import { spellingHandlers } from './spelling.ts';
import { supervisionHandlers } from './supervision.ts';
import { retentionHandlers } from './retention.ts';
import { exerciseHandlers } from './exercises.ts';
import { viewsHandlers } from './views.ts';
import { agreementsHandlers } from './agreements.ts';
import { coverageHandlers } from './coverage.ts';
import { formsHandlers } from './forms.ts';
import { consentsHandlers } from './consents.ts';
import { authorizationsHandlers } from './authorizations.ts';
import { disclosuresHandlers } from './disclosures.ts';
import { clientRequestsHandlers } from './client-requests.ts';
import { incidentsHandlers } from './incidents.ts';
import { dutyToWarnHandlers } from './duty-to-warn.ts';
import { finishDestructions } from './destruction.ts';
import { waitingHandlers } from './waiting.ts';

/** What the records need of the process around them. */
export interface Desktop {
  readonly printer: Printer;
  readonly files: Files;
  /** Both databases as they are now, beside the open store; closed with it at the latest. */
  readonly openSnapshot: () => Store;
  readonly backups: BackupService;
  readonly speller: Pick<Speller, 'check' | 'suggest'>;
  /** Begins a check of the open vault's files; a lock stops it. */
  readonly checkRecords: (told: (share: number) => void) => Running<CheckedRecords>;
  /** The idle limit may have changed. */
  readonly onPracticeSaved: (practice: Practice) => void;
}

/** Every area whose operations need an open vault. Made at unlock, gone at lock. */
export function recordHandlers(context: RecordContext, desktop: Desktop) {
  finishDestructions(context.store);
  return {
    attachments: attachmentHandlers(context, desktop.files),
    audit: auditHandlers(context, desktop.checkRecords),
    backups: backupHandlers(context, desktop.files, desktop.backups),
    checkIns: checkInHandlers(context),
    calendar: calendarHandlers(context, desktop.files),
    clients: clientHandlers(context),
    composition: compositionHandlers(context),
    documents: documentHandlers(context, desktop.printer),
    education: educationHandlers(context, desktop.files),
    exports: exportHandlers(context, desktop),
    groups: groupHandlers(context),
    measures: measureHandlers(context),
    intake: intakeHandlers(context),
    imports: importHandlers(context, desktop.files),
    memberships: membershipHandlers(context),
    notes: noteHandlers(context),
    phrases: phraseHandlers(context),
    professionalWill: professionalWillHandlers(context),
    outsideContacts: outsideContactHandlers(context),
    psychotherapyNotes: psychotherapyNoteHandlers(context),
    reflections: reflectionHandlers(context),
    releases: releasesHandlers(context, desktop.printer, desktop.files),
    search: searchHandlers(context),
    sessionRecord: sessionRecordHandlers(context),
    sessionPlan: sessionPlanHandlers(context),
    sessions: sessionHandlers(context),
    settings: settingsHandlers(context, desktop.onPracticeSaved),
    spelling: spellingHandlers(context, desktop.speller),
    stacks: stackHandlers(context, desktop.printer),
    supervision: supervisionHandlers(context),
    supervisionPacks: supervisionPackHandlers(context, desktop.printer, desktop.files),
    waiting: waitingHandlers(context),
    retention: retentionHandlers(context),
    exercises: exerciseHandlers(context),
    views: viewsHandlers(context),
    agreements: agreementsHandlers(context),
    coverage: coverageHandlers(context),
    forms: formsHandlers(context),
    consents: consentsHandlers(context),
    authorizations: authorizationsHandlers(context),
    disclosures: disclosuresHandlers(context),
    clientRequests: clientRequestsHandlers(context),
    incidents: incidentsHandlers(context),
    dutyToWarn: dutyToWarnHandlers(context),
  };
}

export type RecordHandlers = ReturnType<typeof recordHandlers>;
