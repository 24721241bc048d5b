import type { Practice } from '#shared/contract/settings.ts';
import { documentHandlers, type Printer } from '../documents/documents.ts';
import { auditHandlers } from './audit.ts';
import { clientHandlers } from './clients.ts';
import { groupHandlers } from './groups.ts';
import { importHandlers, type ChooseCsv } from './imports.ts';
import { membershipHandlers } from './memberships.ts';
import { noteHandlers } from './notes.ts';
import type { RecordContext } from './record-context.ts';
import { searchHandlers } from './search.ts';
import { sessionHandlers } from './sessions.ts';
import { settingsHandlers } from './settings.ts';

/** What the records need of the process around them. */
export interface Desktop {
  readonly printer: Printer;
  readonly chooseCsv: ChooseCsv;
  /** The idle limit may have changed. */
  readonly onPracticeSaved: (practice: Practice) => void;
}

/** Every area whose operations need an open vault. Made at unlock, gone at lock. */
export function recordHandlers(context: RecordContext, desktop: Desktop) {
  return {
    audit: auditHandlers(context),
    clients: clientHandlers(context),
    documents: documentHandlers(context, desktop.printer),
    groups: groupHandlers(context),
    imports: importHandlers(context, desktop.chooseCsv),
    memberships: membershipHandlers(context),
    notes: noteHandlers(context),
    search: searchHandlers(context),
    sessions: sessionHandlers(context),
    settings: settingsHandlers(context, desktop.onPracticeSaved),
  };
}

export type RecordHandlers = ReturnType<typeof recordHandlers>;
