import type { Handlers } from '#shared/contract/index.ts';
import { AppError } from '#shared/errors.ts';
import { versionOn } from '#shared/rules/coverage.ts';
import { from } from '../store/store.ts';
import { readVersions, readViolations } from './agreement-rows.ts';
import { readGroup, readRoster } from './group-rows.ts';
import { found, refuseAhead, sameFields, type RecordContext } from './record-context.ts';
import { readSession } from './session-rows.ts';
import { readAuthor } from './settings.ts';

/** Rules that were not kept. Material of the group: nothing of it reaches a client's chart by itself. */
export function violationHandlers({ store, audit, now }: RecordContext) {
  return {
    violations: ({ groupId }) => {
      readGroup(store, groupId);
      const violations = readViolations(store, groupId);
      store.transaction(() => audit('agreements.violations', `groups/${groupId}`));
      return violations;
    },

    recordViolation: ({ id, groupId, fields }) =>
      store.transaction(() => {
        const known = readViolations(store, groupId).find((one) => one.id === id);
        if (known) {
          const { clients, ...words } = fields;
          const named = known.people.map((person) => person.id).toSorted();
          const asked = [...new Set(clients)].toSorted();
          if (sameFields({ named }, { named: asked }) && sameFields(known, words)) return {};
          throw new AppError('changed-meanwhile');
        }
        refuseAhead(fields.onDay, now());
        const inForce = versionOn(readVersions(store, groupId), fields.onDay);
        if (
          inForce?.id !== fields.versionId ||
          !inForce.rules.some((rule) => rule.id === fields.ruleId)
        )
          throw new AppError('not-in-force-then');
        if (fields.sessionId !== null && readSession(store, fields.sessionId).groupId !== groupId)
          throw new AppError('not-found');
        const everInGroup = new Set(readRoster(store, groupId).map(({ person }) => person.id));
        if (fields.clients.some((client) => !everInGroup.has(client)))
          throw new AppError('not-a-member');
        store.run(
          from.insertInto('violations').values({
            id,
            group_id: groupId,
            session_id: fields.sessionId,
            version_id: fields.versionId,
            rule_id: fields.ruleId,
            on_day: fields.onDay,
            happened: fields.happened,
            said: fields.said,
            follow_up: fields.followUp,
            recorded_by: readAuthor(store),
            recorded_at: now(),
          }),
        );
        for (const client_id of new Set(fields.clients))
          store.run(from.insertInto('violation_clients').values({ violation_id: id, client_id }));
        audit('agreements.recordViolation', `groups/${groupId}`, id);
        return {};
      }),

    addToViolation: ({ id, violationId, text }) =>
      store.transaction(() => {
        const known = store.first(
          from.selectFrom('violation_addenda').selectAll().where('id', '=', id),
        );
        if (known) {
          if (sameFields(known, { violation_id: violationId, text })) return {};
          throw new AppError('changed-meanwhile');
        }
        const { group_id } = found(
          store.first(
            from.selectFrom('violations').select('group_id').where('id', '=', violationId),
          ),
        );
        store.run(
          from.insertInto('violation_addenda').values({
            id,
            violation_id: violationId,
            text,
            author: readAuthor(store),
            written_at: now(),
          }),
        );
        audit('agreements.addToViolation', `groups/${group_id}`, violationId);
        return {};
      }),
  } satisfies Partial<Handlers<'agreements'>>;
}
