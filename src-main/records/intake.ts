import type { Handlers, ParsedInputOf } from '#shared/contract/index.ts';
import {
  IntakeFields,
  statementKinds,
  type intake,
  type IntakeItem,
} from '#shared/contract/intake.ts';
import { AppError } from '#shared/errors.ts';
import { IntakeItemId, newId, type ClientId } from '#shared/ids.ts';
import { startsNewRevision } from '#shared/rules/revisions.ts';
import type { Selectable } from 'kysely';
import { from, type Store } from '../store/store.ts';
import type { IntakeItemTable } from '../store/tables.ts';
import { readStatuses } from './client-statuses.ts';
import { readContactNames, readIntakeItems } from './intake-rows.ts';
import { found, fromJson, type RecordContext } from './record-context.ts';

type Row = Selectable<IntakeItemTable>;

export function intakeHandlers(context: RecordContext) {
  const { store, audit } = context;
  return {
    get: ({ clientId }) => {
      found(store.first(from.selectFrom('clients').select('id').where('id', '=', clientId)));
      const view = {
        items: withStatements(readIntakeItems(store, clientId)),
        statuses: readStatuses(store, clientId),
      };
      store.transaction(() => audit('intake.get', `clients/${clientId}`));
      return view;
    },

    contactNames: () => readContactNames(store),

    save: (input) => store.transaction(() => save(context, input)),

    setRemoved: ({ id, removed }) =>
      store.transaction(() => {
        const row = found(readRow(store, id));
        if (isStatement(row.kind)) throw new AppError('invalid-input', 'id');
        if ((row.removed === 1) === removed) return {};
        store.run(
          from
            .updateTable('intake_items')
            .set({ removed: removed ? 1 : 0 })
            .where('id', '=', id),
        );
        const action = removed ? 'intake.remove' : 'intake.restore';
        audit(action, `clients/${row.client_id}`, `${row.kind} ${id}`);
        return {};
      }),

    history: ({ id }) => {
      const row = found(readRow(store, id));
      const earlier = store.all(
        from.selectFrom('intake_versions').selectAll().where('item_id', '=', id).orderBy('number'),
      );
      store.transaction(() =>
        audit('intake.history', `clients/${row.client_id}`, `${row.kind} ${id}`),
      );
      return [...earlier, presentVersion(row, earlier.length + 1)].map((version) => ({
        number: version.number,
        startedAt: version.started_at,
        savedAt: version.saved_at,
        fields: fromJson(IntakeFields, version.fields_json),
      }));
    },
  } satisfies Handlers<'intake'>;
}

function readRow(store: Store, id: IntakeItemId): Row | undefined {
  return store.first(from.selectFrom('intake_items').selectAll().where('id', '=', id));
}

/** Every client has the statements, begun or not: one not begun has no version yet. */
function withStatements(items: IntakeItem[]): IntakeItem[] {
  const notBegun = statementKinds
    .filter((kind) => !items.some(({ fields }) => fields.kind === kind))
    .map((kind): IntakeItem => ({
      id: newId(IntakeItemId),
      version: 0,
      savedAt: null,
      removed: false,
      fields: { kind, text: '' },
    }));
  return [...notBegun, ...items];
}

function save(
  context: RecordContext,
  { id, clientId, version, fields }: ParsedInputOf<(typeof intake)['save']>,
) {
  const { store, audit, now } = context;
  const before = readRow(store, id);
  const json = JSON.stringify(fields);
  if (before && before.version !== version) {
    // The same request again, after an answer that never arrived: it is already done.
    if (before.version === version + 1 && before.fields_json === json)
      return { version: before.version, savedAt: before.saved_at };
    throw new AppError('changed-meanwhile');
  }
  if (!before && version !== 0) throw new AppError('not-found');
  refuseMisplaced(store, clientId, fields, before);
  const at = now();
  const row: Row = {
    id,
    client_id: clientId,
    kind: fields.kind,
    fields_json: json,
    removed: before?.removed ?? 0,
    version: version + 1,
    created_at: before?.created_at ?? at,
    saved_at: at,
    version_started_at: before?.version_started_at ?? at,
  };
  const fresh = before === undefined || startsNewVersion(before, fields, at);
  if (before && fresh) {
    row.version_started_at = at;
    const kept = store.first(
      from
        .selectFrom('intake_versions')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('item_id', '=', id),
    );
    const superseded = presentVersion(before, (kept?.count ?? 0) + 1);
    store.run(from.insertInto('intake_versions').values(superseded));
  }
  if (before) store.run(from.updateTable('intake_items').set(row).where('id', '=', id));
  else store.run(from.insertInto('intake_items').values(row));
  // One audit row stands for each version, not for each keystroke.
  if (fresh)
    audit(before ? 'intake.change' : 'intake.add', `clients/${clientId}`, `${fields.kind} ${id}`);
  return { version: row.version, savedAt: at };
}

/** A long text takes in further typing for a while; everything short is a version each time. */
function startsNewVersion(before: Row, fields: IntakeFields, now: Row['saved_at']): boolean {
  const previous = fromJson(IntakeFields, before.fields_json);
  if (before.fields_json === JSON.stringify(fields)) return false;
  const [was, is] = [writing(previous), writing(fields)];
  if (was === null || is === null) return true;
  const startedAt = before.version_started_at;
  return startsNewRevision({ text: was, startedAt }, { text: is }, now);
}

/** What of an item is saved while it is typed; null for those saved by a button. */
function writing(fields: IntakeFields): string | null {
  switch (fields.kind) {
    case 'presenting-concern':
    case 'tailoring':
    case 'privacy':
      return fields.text;
    case 'heading':
      return `${fields.title}\n${fields.text}`;
    default:
      return null;
  }
}

function presentVersion(row: Row, number: number) {
  return {
    item_id: row.id,
    number,
    fields_json: row.fields_json,
    started_at: row.version_started_at,
    saved_at: row.saved_at,
  };
}

/** An item stays with its client and its kind, progress with a goal of that client, and a statement is one. */
function refuseMisplaced(
  store: Store,
  clientId: ClientId,
  fields: IntakeFields,
  before: Row | undefined,
): void {
  if (before) {
    if (before.client_id !== clientId) throw new AppError('invalid-input', 'clientId');
    if (before.kind !== fields.kind) throw new AppError('invalid-input', 'fields.kind');
  } else found(store.first(from.selectFrom('clients').select('id').where('id', '=', clientId)));
  if (fields.kind === 'progress') {
    const goal = readRow(store, fields.goalId);
    if (goal?.kind !== 'goal' || goal.client_id !== clientId)
      throw new AppError('invalid-input', 'fields.goalId');
  }
  if (!before && isStatement(fields.kind)) {
    const begun = store.first(
      from
        .selectFrom('intake_items')
        .select('id')
        .where('client_id', '=', clientId)
        .where('kind', '=', fields.kind),
    );
    if (begun) throw new AppError('changed-meanwhile');
  }
}

function isStatement(kind: IntakeFields['kind']): boolean {
  return statementKinds.some((one) => one === kind);
}
