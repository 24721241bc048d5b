import type { Selectable } from 'kysely';
import { AppError } from '#shared/errors.ts';
import type { ClinicianId } from '#shared/ids.ts';
import { startsNewRevision } from '#shared/rules/revisions.ts';
import type { Instant } from '#shared/time.ts';
import { fromPsychotherapy, type PrivateTextTable } from '../store/psychotherapy-tables.ts';
import type { Store } from '../store/store.ts';
import type { RecordContext } from './record-context.ts';
import { clinicianAtKeyboard } from './settings.ts';

/*
 * Psychotherapy notes and reflections: the only code that reads or writes psychotherapy.db. They are for whoever
 * wrote them; what was written before anybody was named at this keyboard is for anybody.
 */

export type PrivateTextRow = Selectable<PrivateTextTable>;

/** What a private text is; its author, version and times are the row's own. */
export type PrivateTextFields = Pick<
  PrivateTextRow,
  'id' | 'kind' | 'client_id' | 'group_id' | 'session_id' | 'on_day' | 'text_json'
>;

/**
 * One act in both files, undone in both when any of it fails. The text is committed first: should the power go in
 * the instant between, the words are there and a row of the audit trail is missing, never the other way round.
 */
export function privately<Result>(store: Store, work: () => Result): Result {
  return store.transaction(() => store.psychotherapy.transaction(work));
}

export function isOwn(store: Store, row: Pick<PrivateTextRow, 'clinician_id'>): boolean {
  return row.clinician_id === null || row.clinician_id === clinicianAtKeyboard(store);
}

/** The text, if there is one and it was written by the clinician at the keyboard. */
export function readOwn(
  store: Store,
  kind: PrivateTextRow['kind'],
  id: PrivateTextRow['id'],
): PrivateTextRow | undefined {
  const row = store.psychotherapy.first(
    fromPsychotherapy
      .selectFrom('private_texts')
      .selectAll()
      .where('id', '=', id)
      .where('kind', '=', kind),
  );
  if (row && !isOwn(store, row)) throw new AppError('not-found');
  return row;
}

/**
 * Writes a draft as it was typed: a new row, or the next version of the one there. Every version that words were
 * taken out of is kept. Answers whether a new version to keep began.
 */
export function writePrivateText(
  { store, now }: RecordContext,
  fields: PrivateTextFields,
  version: number,
  wordsOf: (textJson: string) => string,
): { version: number; savedAt: Instant; newRevision: boolean } {
  const before = readOwn(store, fields.kind, fields.id);
  const savedAt = now();
  if (!before) {
    if (version !== 0) throw new AppError('not-found');
    const clinician_id = clinicianAtKeyboard(store);
    if (fields.kind === 'note' && isBegun(store, fields, clinician_id))
      throw new AppError('changed-meanwhile');
    store.psychotherapy.run(
      fromPsychotherapy.insertInto('private_texts').values({
        ...fields,
        clinician_id,
        version: 1,
        created_at: savedAt,
        saved_at: savedAt,
        revision_started_at: savedAt,
      }),
    );
    return { version: 1, savedAt, newRevision: true };
  }
  const unchanged = Object.entries(fields).every(
    ([column, value]) => new Map<string, unknown>(Object.entries(before)).get(column) === value,
  );
  // The same save sent again, after an answer that never arrived, is already done.
  if (unchanged && before.version === version + 1)
    return { version: before.version, savedAt: before.saved_at, newRevision: false };
  if (before.version !== version) throw new AppError('changed-meanwhile');
  const newRevision = startsNewRevision(
    { text: wordsOf(before.text_json), startedAt: before.revision_started_at },
    { text: wordsOf(fields.text_json) },
    savedAt,
  );
  if (newRevision) keepRevision(store, before);
  store.psychotherapy.run(
    fromPsychotherapy
      .updateTable('private_texts')
      .set({
        ...fields,
        version: version + 1,
        saved_at: savedAt,
        ...(newRevision ? { revision_started_at: savedAt } : {}),
      })
      .where('key', '=', before.key),
  );
  return { version: version + 1, savedAt, newRevision };
}

/** Has this clinician begun a note on this client at this session, under another id? */
function isBegun(
  store: Store,
  { session_id, client_id }: PrivateTextFields,
  clinicianId: ClinicianId | null,
): boolean {
  if (session_id === null) return false;
  const known = store.psychotherapy.first(
    fromPsychotherapy
      .selectFrom('private_texts')
      .select('id')
      .where('kind', '=', 'note')
      .where('session_id', '=', session_id)
      .where('client_id', '=', client_id)
      .where('clinician_id', 'is', clinicianId),
  );
  return known !== undefined;
}

function keepRevision(store: Store, row: PrivateTextRow): void {
  const last = store.psychotherapy.first(
    fromPsychotherapy
      .selectFrom('private_text_revisions')
      .select('number')
      .where('text_key', '=', row.key)
      .orderBy('number', 'desc')
      .limit(1),
  );
  store.psychotherapy.run(
    fromPsychotherapy.insertInto('private_text_revisions').values({
      text_key: row.key,
      number: (last?.number ?? 0) + 1,
      started_at: row.revision_started_at,
      saved_at: row.saved_at,
      text_json: row.text_json,
    }),
  );
}

/** Every kept version, oldest first; the last is the present one. */
export function readPrivateHistory(
  store: Store,
  row: PrivateTextRow,
  wordsOf: (textJson: string) => string,
) {
  const kept = store.psychotherapy.all(
    fromPsychotherapy
      .selectFrom('private_text_revisions')
      .selectAll()
      .where('text_key', '=', row.key)
      .orderBy('number'),
  );
  const present = {
    number: kept.length + 1,
    started_at: row.revision_started_at,
    saved_at: row.saved_at,
    text_json: row.text_json,
  };
  return [...kept, present].map(({ number, started_at, saved_at, text_json }) => ({
    number,
    startedAt: started_at,
    savedAt: saved_at,
    text: wordsOf(text_json),
  }));
}
