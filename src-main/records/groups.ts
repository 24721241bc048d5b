import type { GroupRow } from '#shared/contract/groups.ts';
import type { Handlers } from '#shared/contract/index.ts';
import { AppError } from '#shared/errors.ts';
import type { ClientId, GroupId } from '#shared/ids.ts';
import { calledName } from '#shared/person.ts';
import { localAt, localZone, type Instant } from '#shared/time.ts';
import { from, type Store } from '../store/store.ts';
import { readTerms, termsWith, writeTerms } from './facilitators.ts';
import { indexGroup, readGroup, readRoster, readStages } from './group-rows.ts';
import { dayOf, found, sameFields, type RecordContext } from './record-context.ts';
import { readGroupSessions } from './session-list.ts';
import { unsignedSessions } from './unsigned-notes.ts';
import { readWaiting } from './waiting.ts';

export function groupHandlers(context: RecordContext) {
  const { store, audit, now } = context;
  return {
    list: () => listGroups(store, now()),

    get: ({ id }) => ({
      group: readGroup(store, id),
      memberships: readRoster(store, id),
      sessions: readGroupSessions(store, id),
      facilitatorTerms: readTerms(store, id),
      stages: readStages(store, id),
      waiting: readWaiting(store, id),
    }),

    save: ({ id, version, fields }) =>
      store.transaction(() => {
        const before = store.first(from.selectFrom('groups').selectAll().where('id', '=', id));
        if (before && before.version !== version) {
          const saved = readGroup(store, id);
          if (before.version === version + 1 && sameFields(saved, fields)) return saved;
          throw new AppError('changed-meanwhile');
        }
        if (!before && version !== 0) throw new AppError('not-found');
        const row = {
          id,
          name: fields.name,
          focus: fields.focus,
          type: fields.type,
          format: fields.format,
          openness: fields.openness,
          participation: fields.participation,
          capacity: fields.capacity,
          modality: fields.modality,
          place: fields.place,
          start_time: fields.startTime,
          minutes: fields.minutes,
          schedule_json: JSON.stringify(fields.schedule),
          note_format: fields.noteFormat,
          commitment: fields.commitment,
          fees: fields.fees,
          part2: fields.part2 ? (1 as const) : (0 as const),
          archived: fields.archived ? (1 as const) : (0 as const),
          created_at: before?.created_at ?? now(),
          updated_at: now(),
          version: version + 1,
        };
        if (before) store.run(from.updateTable('groups').set(row).where('id', '=', id));
        else store.run(from.insertInto('groups').values(row));
        const terms = termsWith(readTerms(store, id), fields.facilitators, dayOf(context));
        writeTerms(store, id, terms);
        indexGroup(store, { id, ...fields });
        audit(before ? 'groups.change' : 'groups.create', `groups/${id}`, `version ${row.version}`);
        return readGroup(store, id);
      }),

    saveFacilitators: ({ id, version, terms }) =>
      store.transaction(() => {
        const before = readGroup(store, id);
        if (before.version !== version) {
          const same = JSON.stringify(readTerms(store, id)) === JSON.stringify(terms);
          if (before.version === version + 1 && same) return before;
          throw new AppError('changed-meanwhile');
        }
        writeTerms(store, id, terms);
        store.run(
          from
            .updateTable('groups')
            .set({ version: version + 1, updated_at: now() })
            .where('id', '=', id),
        );
        audit('groups.saveFacilitators', `groups/${id}`, `version ${version + 1}`);
        return readGroup(store, id);
      }),

    enterStage: ({ groupId, entry }) =>
      store.transaction(() => {
        const { id, stage, on, note } = entry;
        readGroup(store, groupId);
        if (store.first(from.selectFrom('group_stages').select('id').where('id', '=', id)))
          return {};
        // What holds now is the entry of the latest day; one that lies ahead would hold before its time.
        if (on > dayOf(context)) throw new AppError('invalid-input', 'on');
        store.run(
          from.insertInto('group_stages').values({
            id,
            group_id: groupId,
            stage,
            on_day: on,
            note,
            withdrawn: 0,
            entered_at: now(),
          }),
        );
        audit('groups.enterStage', `groups/${groupId}`, `${stage} from ${on}`);
        return {};
      }),

    withdrawStage: ({ id, withdrawn }) =>
      store.transaction(() => {
        const row = found(
          store.first(from.selectFrom('group_stages').selectAll().where('id', '=', id)),
        );
        if ((row.withdrawn === 1) === withdrawn) return {};
        store.run(
          from
            .updateTable('group_stages')
            .set({ withdrawn: withdrawn ? 1 : 0 })
            .where('id', '=', id),
        );
        audit(
          withdrawn ? 'groups.withdrawStage' : 'groups.restoreStage',
          `groups/${row.group_id}`,
          `${row.stage} from ${row.on_day}`,
        );
        return {};
      }),
  } satisfies Handlers<'groups'>;
}

function listGroups(store: Store, now: Instant): GroupRow[] {
  const nowLocal = localAt(now, localZone());
  const unsigned = new Map<GroupId, number>();
  for (const session of unsignedSessions(store, now))
    unsigned.set(
      session.groupId,
      (unsigned.get(session.groupId) ?? 0) + session.chartNotes + (session.groupNoteSigned ? 0 : 1),
    );
  const ids = store.all(
    from.selectFrom('groups').select('id').where('deleted_at', 'is', null).orderBy('name'),
  );
  return ids.map(({ id }) => {
    const members: { clientId: ClientId; name: string }[] = readRoster(store, id)
      .filter((membership) => membership.leftOn === null)
      .map(({ person }) => ({ clientId: person.id, name: calledName(person) }));
    const ofGroup = from
      .selectFrom('sessions')
      .select(['id', 'planned_start as start'])
      .where('group_id', '=', id)
      .where('cancelled_at', 'is', null)
      .where('deleted_at', 'is', null)
      .limit(1);
    const count = store.first(
      from
        .selectFrom('sessions')
        .select((eb) => eb.fn.countAll<number>().as('sessions'))
        .where('group_id', '=', id)
        .where('deleted_at', 'is', null),
    );
    return {
      ...readGroup(store, id),
      members,
      sessions: count?.sessions ?? 0,
      nextSession:
        store.first(ofGroup.where('planned_start', '>=', nowLocal).orderBy('planned_start')) ??
        null,
      lastSession:
        store.first(
          ofGroup.where('planned_start', '<', nowLocal).orderBy('planned_start', 'desc'),
        ) ?? null,
      unsignedNotes: unsigned.get(id) ?? 0,
    };
  });
}
