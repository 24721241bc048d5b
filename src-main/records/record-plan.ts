import { sql } from 'kysely';
import { statement, type Store } from '../store/store.ts';

/*
 * What belongs to a client's record or to a session, table by table. Destroying reads it, and both destroying and
 * merging count by it. A table that points to a client or a session, or to such a table, and is not here makes
 * tests/store/retention-schema.test.ts fail: a new area says here what becomes of its rows.
 */

interface PlannedTable {
  /** How its rows are counted in previews and in the log; null where they are part of something that is counted. */
  words: readonly [one: string, many: string] | null;
  /**
   * A row goes with the row that any of these columns points to. A column left out keeps nothing and takes nothing
   * with it: an arc stays with its session when one of its two clients is gone.
   */
  goesWith: readonly string[];
}

const part = (...goesWith: string[]): PlannedTable => ({ words: null, goesWith });
const counted = (one: string, many: string, ...goesWith: string[]): PlannedTable => ({
  words: [one, many],
  goesWith,
});

export const recordPlan: Readonly<Record<string, PlannedTable>> = {
  notes: counted('note', 'notes', 'session_id', 'client_id'),
  note_revisions: part('note_key'),
  note_redactions: part('note_key'),
  addenda: counted('addendum', 'addenda', 'note_id'),
  addendum_drafts: part('note_id'),
  search_due: part('note_key'),
  memberships: counted('membership', 'memberships', 'client_id'),
  attendance: part('session_id'),
  seat_removals: part('session_id', 'membership_id'),
  session_facilitators: part('session_id'),
  session_changes: part('session_id'),
  client_records: counted(
    'session record of the client',
    'session records of the client',
    'session_id',
    'client_id',
  ),
  group_records: part('session_id'),
  session_factors: part('session_id'),
  session_interventions: part('session_id'),
  session_events: part('session_id'),
  session_event_clients: part('event_id'),
  session_arcs: part('session_id'),
  agendas: part('session_id'),
  agenda_items: part('session_id'),
  session_moments: part('session_id'),
  session_moment_clients: part('moment_id'),
  session_moment_withdrawals: part('moment_id'),
  session_gates: part('session_id'),
  agreement_reminders: part('session_id'),
  violations: part('session_id'),
  violation_clients: part('violation_id'),
  violation_addenda: part('violation_id'),
  acknowledgements: counted(
    'acknowledgement of an agreement',
    'acknowledgements of an agreement',
    'membership_id',
  ),
  acknowledgement_answers: part('acknowledgement_id'),
  acknowledgement_replies: part('acknowledgement_id'),
  client_statuses: counted('status entry', 'status entries', 'client_id'),
  intake_items: counted('intake item', 'intake items', 'client_id'),
  intake_versions: part('item_id'),
  attachments: counted('attachment', 'attachments', 'client_id'),
  attachment_files: part('attachment_id'),
  waiting: counted('waiting-list entry', 'waiting-list entries', 'client_id'),
  measures: counted('measure', 'measures', 'client_id'),
  measure_versions: part('measure_id'),
  risk_looks: part('measure_id'),
  open_risk_looks: part('measure_id'),
  check_ins: counted('check-in', 'check-ins', 'membership_id'),
  check_in_versions: part('check_in_id'),
  check_in_addenda: part('check_in_id'),
  check_in_addendum_drafts: part('check_in_id'),
  check_in_drafts: part('membership_id'),
  membership_check_in_weeks: part('membership_id'),
  outside_contact_clients: part('client_id'),
  disclosures: counted('disclosure entry', 'disclosure entries', 'client_id'),
  warnings: counted('duty-to-warn event', 'duty-to-warn events', 'client_id'),
  warning_entries: part('warning_id'),
  warning_drafts: part('warning_id'),
  consents: counted('form signed or declined', 'forms signed or declined', 'client_id'),
  consent_entries: part('consent_id'),
  client_drafts: part('client_id'),
  disclosure_notices: part('disclosure_id'),
  disclosure_withdrawals: part('disclosure_id'),
  disclosure_suspensions: part('disclosure_id'),
  authorizations: counted('authorization', 'authorizations', 'client_id'),
  authorization_events: part('authorization_id'),
  client_requests: counted('request', 'requests', 'client_id'),
  client_request_entries: part('request_id'),
  releases: counted('release of the record', 'releases of the record', 'client_id'),
  release_decisions: part('release_id'),
  release_copies: part('release_id'),
  // The incident itself is the practice's own record of what happened and what was done, and stays.
  incident_letters: counted('letter about an incident', 'letters about an incident', 'client_id'),
  legal_holds: counted('legal hold', 'legal holds', 'client_id'),
  supervision_packs: counted('supervision pack', 'supervision packs', 'client_id'),
  // In a pack of a group the others stay; a decision says where something stood and not what.
  pack_pseudonyms: part('pack_id', 'client_id'),
  pack_decisions: part('pack_id'),
  client_merges: part('kept_id', 'absorbed_id'),
  client_merge_rows: part('merge_id'),
};

/** `12 notes` as the preview and the log say it. */
export function countedWords(table: string, count: number): { words: string; count: number }[] {
  const words = recordPlan[table]?.words;
  return words && count > 0 ? [{ words: count === 1 ? words[0] : words[1], count }] : [];
}

export interface Pointer {
  table: string;
  column: string;
  target: string;
  targetColumn: string;
}

/** Every pointer from one table to another, as the file itself knows them. */
export function readPointers(store: Store): Pointer[] {
  return store.all(
    statement(
      sql<Pointer>`SELECT tables.name AS "table", pointer."from" AS "column", pointer."table" AS target,
          ifnull(pointer."to", (SELECT name FROM pragma_table_info(pointer."table") WHERE pk = 1)) AS targetColumn
        FROM sqlite_schema AS tables JOIN pragma_foreign_key_list(tables.name) AS pointer
        WHERE tables.type = 'table' ORDER BY tables.name, pointer.id, pointer.seq`,
    ),
  );
}

/** The columns of a table's key. */
export function readKeyColumns(store: Store, table: string): string[] {
  return store
    .all(
      statement(
        sql<{
          name: string;
        }>`SELECT name FROM pragma_table_info(${table}) WHERE pk > 0 ORDER BY pk`,
      ),
    )
    .map(({ name }) => name);
}
