import type { Handlers } from '#shared/contract/index.ts';
import { AppError } from '#shared/errors.ts';
import { from } from '../store/store.ts';
import { readClient } from './client-rows.ts';
import { deletionHandlers } from './deletions.ts';
import { destructionHandlers } from './destruction.ts';
import { found, refuseAhead, sameFields, type RecordContext } from './record-context.ts';
import { readHolds, readRetention, readSchedule } from './retention-rows.ts';
import { readAuthor } from './settings.ts';

export function retentionHandlers(context: RecordContext) {
  const { store, audit, now } = context;
  return {
    schedule: () => readSchedule(store),

    saveSchedule: ({ schedule }) =>
      store.transaction(() => {
        const before = readSchedule(store);
        store.run(
          from.updateTable('retention_schedule').set({
            years_after_service: schedule.yearsAfterService,
            years_after_majority: schedule.yearsAfterMajority,
            age_of_majority: schedule.ageOfMajority,
            paper_years: schedule.paperYears,
          }),
        );
        audit(
          'retention.saveSchedule',
          '',
          `${Object.values(before).join(', ')} to ${Object.values(schedule).join(', ')}`,
        );
        return {};
      }),

    list: () => {
      const rows = readRetention(context);
      store.transaction(() => audit('retention.list', ''));
      return rows;
    },

    ofClient: ({ clientId }) =>
      readRetention(context).find((row) => row.clientId === clientId) ?? null,

    holds: ({ clientId }) => readHolds(context, clientId),

    placeHold: ({ id, clientId, reason, from: from_day, until }) =>
      store.transaction(() => {
        const known = store.first(from.selectFrom('legal_holds').selectAll().where('id', '=', id));
        if (known) {
          const asked = { client_id: clientId, reason, from_day, until_day: until };
          if (sameFields(known, asked)) return {};
          throw new AppError('changed-meanwhile');
        }
        readClient(store, clientId);
        if (until !== null && until < from_day) throw new AppError('invalid-input', 'until');
        store.run(
          from.insertInto('legal_holds').values({
            id,
            client_id: clientId,
            reason,
            from_day,
            until_day: until,
            placed_by: readAuthor(store),
            placed_at: now(),
            released_on: null,
            release_reason: '',
            released_by: '',
          }),
        );
        audit('retention.placeHold', `clients/${clientId}`, `from ${from_day}`);
        return {};
      }),

    releaseHold: ({ id, on, reason }) =>
      store.transaction(() => {
        const hold = found(
          store.first(from.selectFrom('legal_holds').selectAll().where('id', '=', id)),
        );
        if (hold.released_on !== null) {
          // The same request again, after an answer that never arrived: it is already done.
          if (hold.released_on === on && hold.release_reason === reason) return {};
          throw new AppError('changed-meanwhile');
        }
        refuseAhead(on, now());
        store.run(
          from
            .updateTable('legal_holds')
            .set({ released_on: on, release_reason: reason, released_by: readAuthor(store) })
            .where('id', '=', id),
        );
        audit('retention.releaseHold', `clients/${hold.client_id}`, `on ${on}`);
        return {};
      }),

    ...destructionHandlers(context),
    ...deletionHandlers(context),
  } satisfies Handlers<'retention'>;
}
