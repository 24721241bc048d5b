import { sql, type Selectable } from 'kysely';
import { z } from 'zod';
import type { Handlers } from '#shared/contract/index.ts';
import {
  ChangeChoice,
  type Measure,
  type MeasureFields,
  type MeasureVersion,
} from '#shared/contract/measures.ts';
import { AppError } from '#shared/errors.ts';
import type { ClientId, MeasureId } from '#shared/ids.ts';
import { instrumentOf } from '#shared/rules/measures/instruments.ts';
import type { InstrumentKey } from '#shared/rules/measures/instrument.ts';
import { needsRiskLook } from '#shared/rules/measures/risk-look.ts';
import { valuesFit } from '#shared/rules/measures/scoring.ts';
import { asWritten, from, type Store } from '../store/store.ts';
import type { MeasureVersionTable } from '../store/tables.ts';
import { personColumns, readClient, toPerson } from './client-rows.ts';
import { found, fromJson, refuseAhead, sameFields, type RecordContext } from './record-context.ts';
import { readAuthor } from './settings.ts';

export function measureHandlers(context: RecordContext) {
  const { store, audit, now } = context;
  return {
    ofClient: ({ clientId }) => {
      readClient(store, clientId);
      const answer = {
        measures: readMeasures(store, clientId),
        latestSession: readLatestSession(store, clientId),
      };
      store.transaction(() => audit('measures.ofClient', `clients/${clientId}`));
      return answer;
    },

    record: ({ id, clientId, instrument, fields }) =>
      store.transaction(() => {
        const known = store.first(from.selectFrom('measures').selectAll().where('id', '=', id));
        if (known) {
          // The same request again, after an answer that never arrived: it is already done.
          const [first] = readVersions(store, id);
          const same = known.client_id === clientId && known.instrument === instrument;
          if (same && first && sameFields(first, fields)) return {};
          throw new AppError('changed-meanwhile');
        }
        readClient(store, clientId);
        store.run(from.insertInto('measures').values({ id, client_id: clientId, instrument }));
        addVersion(context, id, instrument, {
          ...fields,
          version: 1,
          withdrawn: false,
          reason: '',
        });
        audit('measures.record', `clients/${clientId}`, instrument);
        return {};
      }),

    correct: ({ id, version, fields, withdrawn, reason }) =>
      store.transaction(() => {
        const measure = found(
          store.first(from.selectFrom('measures').selectAll().where('id', '=', id)),
        );
        const last = found(readVersions(store, id).at(-1));
        const asked = { ...fields, withdrawn, reason };
        if (last.version !== version) {
          if (last.version === version + 1 && sameFields(last, asked)) return {};
          throw new AppError('changed-meanwhile');
        }
        addVersion(context, id, measure.instrument, { ...asked, version: version + 1 });
        audit(
          withdrawn ? 'measures.withdraw' : 'measures.correct',
          `clients/${measure.client_id}`,
          `${measure.instrument}, version ${version + 1}`,
        );
        return {};
      }),

    openRiskLooks: () =>
      store
        .all(
          from
            .selectFrom('open_risk_looks')
            .innerJoin('measures', 'measures.id', 'open_risk_looks.measure_id')
            .innerJoin('clients', 'clients.id', 'measures.client_id')
            .innerJoin('measure_versions', 'measure_versions.measure_id', 'measures.id')
            .select(['measures.id', 'measure_versions.on_day', ...personColumns])
            .where(isLast)
            .where('clients.deleted_at', 'is', null)
            .orderBy('measure_versions.on_day'),
        )
        .map((row) => ({ measureId: row.id, person: toPerson(row), onDay: row.on_day })),

    addRiskLook: ({ id, measureId, version, text }) =>
      store.transaction(() => {
        const known = store.first(from.selectFrom('risk_looks').select('id').where('id', '=', id));
        if (known) return {};
        const measure = found(
          store.first(from.selectFrom('measures').selectAll().where('id', '=', measureId)),
        );
        if (readVersions(store, measureId).at(-1)?.version !== version)
          throw new AppError('changed-meanwhile');
        store.run(
          from.insertInto('risk_looks').values({
            id,
            measure_id: measureId,
            version,
            text,
            author: readAuthor(store),
            looked_at: now(),
          }),
        );
        keepRiskLookDue(store, measureId, measure.instrument);
        audit('measures.addRiskLook', `clients/${measure.client_id}`);
        return {};
      }),

    changeChoices: () => readChangeChoices(store),

    chooseChange: ({ instrument, scale, choice }) =>
      store.transaction(() => {
        const { scales, changes } = instrumentOf(instrument);
        const published =
          choice.kind !== 'published' ||
          (scale === 0 && changes.some(({ key }) => key === choice.key));
        if (scales[scale] === undefined || !published)
          throw new AppError('invalid-input', 'choice');
        const row = { choice_json: JSON.stringify(choice) };
        store.run(
          from
            .insertInto('change_choices')
            .values({ instrument, scale, ...row })
            .onConflict((conflict) => conflict.columns(['instrument', 'scale']).doUpdateSet(row)),
        );
        audit('measures.chooseChange', '', `${instrument} ${scale + 1}, ${choice.kind}`);
        return {};
      }),
  } satisfies Handlers<'measures'>;
}

/** What the practice judges changes by, where it chose. */
export function readChangeChoices(store: Store) {
  return store
    .all(from.selectFrom('change_choices').selectAll())
    .map(({ instrument, scale, choice_json }) => ({
      instrument,
      scale,
      choice: fromJson(ChangeChoice, choice_json),
    }));
}

const isLast = sql<boolean>`measure_versions.version =
  (SELECT max(version) FROM measure_versions AS v WHERE v.measure_id = measure_versions.measure_id)`;

function addVersion(
  { store, now }: RecordContext,
  id: MeasureId,
  instrument: InstrumentKey,
  fields: MeasureFields & Pick<MeasureVersion, 'version' | 'withdrawn' | 'reason'>,
): void {
  if (!valuesFit(instrumentOf(instrument), fields.values))
    throw new AppError('invalid-input', 'values');
  refuseAhead(fields.onDay, now());
  store.run(
    from.insertInto('measure_versions').values({
      measure_id: id,
      version: fields.version,
      on_day: fields.onDay,
      values_json: JSON.stringify(fields.values),
      remark: fields.remark,
      withdrawn: fields.withdrawn ? 1 : 0,
      reason: fields.reason,
      author: readAuthor(store),
      entered_at: now(),
    }),
  );
  keepRiskLookDue(store, id, instrument);
}

/** Puts the measure among those to look at, or takes it off, as its last version and the looks at it say. */
function keepRiskLookDue(store: Store, id: MeasureId, instrument: InstrumentKey): void {
  const versions = readVersions(store, id);
  const last = found(versions.at(-1));
  const lookedAt = readRiskLooks(store, id).flatMap((look) =>
    versions.filter(({ version }) => version === look.version).map(({ values }) => values),
  );
  store.run(from.deleteFrom('open_risk_looks').where('measure_id', '=', id));
  if (!last.withdrawn && needsRiskLook(instrument, last.values, lookedAt))
    store.run(from.insertInto('open_risk_looks').values({ measure_id: id }));
}

/** Newest first; those withdrawn are among them. */
export function readMeasures(store: Store, clientId: ClientId): Measure[] {
  const measures = store.all(
    from
      .selectFrom('measures')
      .innerJoin('measure_versions', 'measure_versions.measure_id', 'measures.id')
      .select(['measures.id', 'measures.instrument'])
      .where('measures.client_id', '=', clientId)
      .where(isLast)
      .orderBy('measure_versions.on_day', 'desc')
      .orderBy('measures.id', 'desc'),
  );
  return measures.map(({ id, instrument }) => ({
    id,
    instrument,
    versions: readVersions(store, id),
    riskLooks: readRiskLooks(store, id),
  }));
}

const Values = z.array(z.number().nullable());

function toVersion(row: Selectable<MeasureVersionTable>): MeasureVersion {
  return {
    version: row.version,
    onDay: row.on_day,
    values: fromJson(Values, row.values_json),
    remark: row.remark,
    withdrawn: row.withdrawn === 1,
    reason: row.reason,
    author: row.author,
    enteredAt: row.entered_at,
  };
}

function readVersions(store: Store, id: MeasureId): MeasureVersion[] {
  return store
    .all(
      from
        .selectFrom('measure_versions')
        .selectAll()
        .where('measure_id', '=', id)
        .orderBy('version'),
    )
    .map(toVersion);
}

function readRiskLooks(store: Store, id: MeasureId): Measure['riskLooks'] {
  return store
    .all(from.selectFrom('risk_looks').selectAll().where('measure_id', '=', id).orderBy(asWritten))
    .map((row) => ({
      id: row.id,
      version: row.version,
      text: row.text,
      author: row.author,
      lookedAt: row.looked_at,
    }));
}

/** The last session the client was at: where a chart note stands or is due. */
function readLatestSession(store: Store, clientId: ClientId) {
  const session = store.first(
    from
      .selectFrom('attendance')
      .innerJoin('memberships', 'memberships.id', 'attendance.membership_id')
      .innerJoin('sessions', 'sessions.id', 'attendance.session_id')
      .innerJoin('groups', 'groups.id', 'sessions.group_id')
      .select(['sessions.id', 'groups.name', 'sessions.planned_start'])
      .where('memberships.client_id', '=', clientId)
      .where('attendance.attendance', 'in', ['present', 'late', 'left-early'])
      .where('sessions.deleted_at', 'is', null)
      .orderBy('sessions.planned_start', 'desc')
      .limit(1),
  );
  if (!session) return null;
  return { id: session.id, groupName: session.name, start: session.planned_start };
}
