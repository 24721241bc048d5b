import { sql } from 'kysely';
import type { ClientMerge, MergePreview } from '#shared/contract/clients.ts';
import type { Handlers } from '#shared/contract/index.ts';
import { statementKinds, type IntakeFields, type StatementKind } from '#shared/contract/intake.ts';
import { AppError } from '#shared/errors.ts';
import { ClientStatusId, IntakeItemId, newId, type ClientId, type MergeId } from '#shared/ids.ts';
import { removeFromIndex } from '../store/search.ts';
import { from, statement, type Store } from '../store/store.ts';
import { enterStatus, readStatus } from './client-statuses.ts';
import { indexClient, readClient } from './client-rows.ts';
import { readIntakeItems } from './intake-rows.ts';
import { mergeCollisions } from './merge-collisions.ts';
import { mergePrivateTexts, privately, undoPrivateMerge } from './private-retention.ts';
import { dayOf, found, type RecordContext } from './record-context.ts';
import { countedWords, readKeyColumns, readPointers } from './record-plan.ts';
import { readAuthor } from './settings.ts';

/*
 * Two entries for one person become one: every row of the file that points to the one points to the other, and
 * which rows those were is kept, so that it can be taken back. Which tables point to a client is asked of the file,
 * so an area added tomorrow is moved tomorrow. The entry that was absorbed stays for its names, its code and the
 * way back; what was signed stays as it was signed, byte for byte.
 */

export function clientMergeHandlers(context: RecordContext) {
  const { store, audit, now } = context;
  return {
    previewMerge: ({ keptId, absorbedId }) => {
      const preview = previewMerge(store, keptId, absorbedId);
      store.transaction(() => audit('clients.previewMerge', `clients/${keptId}`, absorbedId));
      return preview;
    },

    merge: ({ id, keptId, absorbedId }) =>
      privately(store, () => {
        if (store.first(from.selectFrom('client_merges').select('id').where('id', '=', id)))
          return {};
        if (previewMerge(store, keptId, absorbedId).collisions.length > 0)
          throw new AppError('merge-collides');
        const status = readStatus(store, keptId);
        store.run(
          from.insertInto('client_merges').values({
            id,
            kept_id: keptId,
            absorbed_id: absorbedId,
            merged_by: readAuthor(store),
            merged_at: now(),
            undone_at: null,
            undone_by: null,
          }),
        );
        copyStatements(context, keptId, absorbedId);
        underway(store, id, () => {
          for (const { table, column } of clientPointers(store))
            moveRows(store, { table, column, mergeId: id, keptId, absorbedId });
        });
        mergePrivateTexts(store, id, keptId, absorbedId);
        store.run(
          from.updateTable('clients').set({ merged_into: keptId }).where('id', '=', absorbedId),
        );
        removeFromIndex(
          store,
          from
            .selectFrom('search_entries')
            .select('key')
            .where('kind', '=', 'client')
            .where('record_id', '=', absorbedId),
        );
        indexClient(store, keptId);
        // Two histories on one line of time: the kept entry goes on as it stood, whatever the other's last said.
        if (readStatus(store, keptId) !== status)
          enterStatus(context, {
            clientId: keptId,
            entry: {
              id: newId(ClientStatusId),
              status,
              on: dayOf(context),
              reason: 'As before two entries for this client were merged',
            },
          });
        audit('clients.merge', `clients/${keptId}`, `${absorbedId} into ${keptId}`);
        return {};
      }),

    undoMerge: ({ id }) =>
      privately(store, () => {
        const merge = found(
          store.first(from.selectFrom('client_merges').selectAll().where('id', '=', id)),
        );
        if (merge.undone_at !== null) return {};
        const { kept_id: keptId, absorbed_id: absorbedId } = merge;
        try {
          underway(store, id, () => moveBack(store, id, keptId, absorbedId));
        } catch (error) {
          if (isConstraint(error)) throw new AppError('merge-undo-collides');
          throw error;
        }
        undoPrivateMerge(store, id, absorbedId);
        store.run(
          from
            .updateTable('client_merges')
            .set({ undone_at: now(), undone_by: readAuthor(store) })
            .where('id', '=', id),
        );
        store.run(from.deleteFrom('client_merge_rows').where('merge_id', '=', id));
        store.run(
          from.updateTable('clients').set({ merged_into: null }).where('id', '=', absorbedId),
        );
        indexClient(store, keptId);
        indexClient(store, absorbedId);
        audit('clients.undoMerge', `clients/${keptId}`, absorbedId);
        return {};
      }),
  } satisfies Partial<Handlers<'clients'>>;
}

/** The entries that stand merged into this one, as they were called. */
export function readMerges(store: Store, keptId: ClientId): ClientMerge[] {
  return store
    .all(
      from
        .selectFrom('client_merges')
        .innerJoin('clients', 'clients.id', 'client_merges.absorbed_id')
        .select([
          'client_merges.id',
          'client_merges.merged_by',
          'client_merges.merged_at',
          'clients.given_name',
          'clients.family_name',
          'clients.chart_code',
        ])
        .where('client_merges.kept_id', '=', keptId)
        .where('client_merges.undone_at', 'is', null)
        .orderBy('client_merges.merged_at', 'desc'),
    )
    .map((row) => ({
      id: row.id,
      name: `${row.given_name} ${row.family_name}`,
      chartCode: row.chart_code,
      mergedBy: row.merged_by,
      mergedAt: row.merged_at,
    }));
}

function previewMerge(store: Store, keptId: ClientId, absorbedId: ClientId): MergePreview {
  const kept = readClient(store, keptId);
  const absorbed = readClient(store, absorbedId);
  // Either was merged already, or it is twice the same.
  if (kept.id === absorbed.id || kept.id !== keptId || absorbed.id !== absorbedId)
    throw new AppError('changed-meanwhile');
  // Merged into a deleted entry, a client who is there would be gone from every list.
  const present = from
    .selectFrom('clients')
    .select('id')
    .where('id', 'in', [keptId, absorbedId])
    .where('deleted_at', 'is', null);
  if (store.all(present).length < 2) throw new AppError('not-found');
  const counts = new Map<string, number>();
  for (const { table, column } of clientPointers(store)) {
    const row = store.first(
      statement(
        sql<{ count: number }>`SELECT count(*) AS count FROM ${sql.table(table)}
          WHERE ${sql.ref(column)} = ${absorbedId} AND NOT (${stays(table, keptId)})`,
      ),
    );
    counts.set(table, (counts.get(table) ?? 0) + (row?.count ?? 0));
  }
  return {
    kept,
    absorbed,
    moves: [...counts].flatMap(([table, count]) => countedWords(table, count)),
    joined: bothStatements(store, keptId, absorbedId).map(({ kind }) => statementWords[kind]),
    collisions: mergeCollisions(store, keptId, absorbedId),
  };
}

/** What points to a client; search entries do so without saying it to the file. */
function clientPointers(store: Store): { table: string; column: string }[] {
  return [
    ...readPointers(store).filter(
      ({ table, target }) => target === 'clients' && table !== 'client_merges',
    ),
    { table: 'search_entries', column: 'client_id' },
  ];
}

/**
 * Rows that stay with the absorbed entry: a statement of the intake whose words came over as a heading, an empty chart note
 * where the kept entry has one of the same session, and the absorbed entry's name in the index.
 */
function stays(table: string, keptId: ClientId) {
  if (table === 'intake_items')
    return sql<boolean>`kind IN (${sql.join(statementKinds)}) AND EXISTS (SELECT 1 FROM intake_items AS other
      WHERE other.client_id = ${keptId} AND other.kind = intake_items.kind)`;
  if (table === 'notes')
    return sql<boolean>`EXISTS (SELECT 1 FROM notes AS other
      WHERE other.client_id = ${keptId} AND other.session_id = notes.session_id)`;
  if (table === 'search_entries') return sql<boolean>`kind = 'client'`;
  return sql<boolean>`0`;
}

interface Move {
  table: string;
  column: string;
  mergeId: MergeId;
  keptId: ClientId;
  absorbedId: ClientId;
}

function moveRows(store: Store, { table, column, mergeId, keptId, absorbedId }: Move): void {
  const key = readKeyColumns(store, table).filter((name) => name !== column);
  const moved = sql`${sql.ref(column)} = ${absorbedId} AND NOT (${stays(table, keptId)})`;
  store.run(
    statement(sql`INSERT INTO client_merge_rows
      SELECT ${mergeId}, ${table}, ${column}, json_array(${sql.join(key.map((name) => sql.ref(name)))})
      FROM ${sql.table(table)} WHERE ${moved}`),
  );
  store.run(
    statement(sql`UPDATE ${sql.table(table)} SET ${sql.ref(column)} = ${keptId} WHERE ${moved}`),
  );
}

/** Every row that was moved and is still there goes back; what was written since stays where it was written. */
function moveBack(store: Store, mergeId: MergeId, keptId: ClientId, absorbedId: ClientId): void {
  const places = store.all(
    from
      .selectFrom('client_merge_rows')
      .select(['table_name', 'column_name'])
      .where('merge_id', '=', mergeId)
      .distinct(),
  );
  for (const { table_name, column_name } of places) {
    const key = readKeyColumns(store, table_name).filter((name) => name !== column_name);
    store.run(
      statement(sql`UPDATE ${sql.table(table_name)} SET ${sql.ref(column_name)} = ${absorbedId}
        WHERE ${sql.ref(column_name)} = ${keptId}
          AND json_array(${sql.join(key.map((name) => sql.ref(name)))}) IN (
            SELECT row_key FROM client_merge_rows WHERE merge_id = ${mergeId}
              AND table_name = ${table_name} AND column_name = ${column_name})`),
    );
  }
}

/** While this row is there the file lets pointers to the two clients move; no commit can leave it behind. */
function underway(store: Store, mergeId: MergeId, work: () => void): void {
  store.run(
    from
      .insertInto('underway')
      .values({ one: 1, kind: 'merge', record_id: mergeId, gone_before_commit: 1 }),
  );
  work();
  store.run(from.deleteFrom('underway'));
}

/** Statements of the absorbed entry that the kept entry has one of its own of. */
function bothStatements(store: Store, keptId: ClientId, absorbedId: ClientId) {
  const kept = new Set(readIntakeItems(store, keptId).map(({ fields }) => fields.kind));
  return readIntakeItems(store, absorbedId).flatMap(({ fields }) =>
    (fields.kind === 'presenting-concern' ||
      fields.kind === 'tailoring' ||
      fields.kind === 'privacy') &&
    kept.has(fields.kind) &&
    fields.text.trim() !== ''
      ? [fields]
      : [],
  );
}

/**
 * A client has one statement of a kind, so the absorbed entry's words come over as a heading of the history and
 * stand beside the kept entry's own. The heading is made in the absorbed entry, so that undoing takes it back there.
 */
function copyStatements(context: RecordContext, keptId: ClientId, absorbedId: ClientId): void {
  const { store, now } = context;
  const { chartCode } = readClient(store, absorbedId);
  for (const { kind, text } of bothStatements(store, keptId, absorbedId)) {
    const fields = {
      kind: 'heading' as const,
      title: `${statementWords[kind]} (${chartCode})`,
      text,
    };
    const fields_json = JSON.stringify(fields satisfies IntakeFields);
    // Merged before and undone: it is there already.
    const known = from
      .selectFrom('intake_items')
      .select('id')
      .where('client_id', '=', absorbedId)
      .where('fields_json', '=', fields_json);
    if (store.first(known)) continue;
    store.run(
      from.insertInto('intake_items').values({
        id: newId(IntakeItemId),
        client_id: absorbedId,
        kind: 'heading',
        fields_json,
        removed: 0,
        version: 1,
        created_at: now(),
        saved_at: now(),
        version_started_at: now(),
      }),
    );
  }
}

const statementWords: Record<StatementKind, string> = {
  'presenting-concern': 'Presenting concern',
  tailoring: 'Tailoring',
  privacy: 'Privacy',
};

function isConstraint(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code.startsWith('SQLITE_CONSTRAINT')
  );
}
