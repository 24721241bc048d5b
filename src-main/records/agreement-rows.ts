import type {
  Acknowledgement,
  AgreementContent,
  AgreementDraft,
  AgreementReminder,
  AgreementVersion,
  Violation,
} from '#shared/contract/agreements.ts';
import type { AgreementVersionId, GroupId, SessionId } from '#shared/ids.ts';
import { dateOf, type CalendarDate } from '#shared/time.ts';
import type { Selectable } from 'kysely';
import { from, type Store } from '../store/store.ts';
import type { AgreementVersionTable } from '../store/tables/agreements.ts';
import { personColumns, toPerson } from './client-rows.ts';
import { found } from './record-context.ts';

export function readVersionRow(
  store: Store,
  id: AgreementVersionId,
): Selectable<AgreementVersionTable> | undefined {
  return store.first(from.selectFrom('agreement_versions').selectAll().where('id', '=', id));
}

/** Every version put in force so far, the oldest first. */
export function readVersions(store: Store, groupId: GroupId): AgreementVersion[] {
  return store
    .all(
      from
        .selectFrom('agreement_versions')
        .selectAll()
        .where('group_id', '=', groupId)
        .where('number', 'is not', null)
        .orderBy('number'),
    )
    .map((row) => ({
      id: row.id,
      number: found(row.number ?? undefined),
      inForceFrom: found(row.in_force_from ?? undefined),
      putInForceBy: row.put_in_force_by ?? '',
      putInForceAt: found(row.put_in_force_at ?? undefined),
      ...contentOf(store, row),
    }));
}

export function readDraft(store: Store, groupId: GroupId): AgreementDraft | null {
  const row = store.first(
    from
      .selectFrom('agreement_versions')
      .selectAll()
      .where('group_id', '=', groupId)
      .where('number', 'is', null),
  );
  return row
    ? { id: row.id, version: row.version, savedAt: row.saved_at, ...contentOf(store, row) }
    : null;
}

export function contentOf(
  store: Store,
  { id, preamble }: Pick<AgreementVersionTable, 'id' | 'preamble'>,
): AgreementContent {
  const rules = store
    .all(
      from
        .selectFrom('agreement_rules')
        .select(['rule_id', 'text', 'purpose'])
        .where('version_id', '=', id)
        .orderBy('position'),
    )
    .map(({ rule_id, text, purpose }) => ({ id: rule_id, text, purpose }));
  return { preamble, rules };
}

/** Everything members of the group acknowledged, in the order it was entered. */
export function readAcknowledgements(store: Store, groupId: GroupId): Acknowledgement[] {
  const given = from
    .selectFrom('acknowledgements')
    .innerJoin('memberships', 'memberships.id', 'acknowledgements.membership_id')
    .where('memberships.group_id', '=', groupId);
  const replies = Map.groupBy(
    store.all(
      given
        .innerJoin(
          'acknowledgement_replies as reply',
          'reply.acknowledgement_id',
          'acknowledgements.id',
        )
        .selectAll('reply')
        .orderBy('reply.on_day')
        .orderBy('reply.key'),
    ),
    ({ acknowledgement_id, rule_id }) => `${acknowledgement_id}/${rule_id}`,
  );
  const answers = Map.groupBy(
    store.all(
      given
        .innerJoin(
          'acknowledgement_answers as answer',
          'answer.acknowledgement_id',
          'acknowledgements.id',
        )
        .innerJoin('agreement_rules as rule', (join) =>
          join
            .onRef('rule.version_id', '=', 'acknowledgements.version_id')
            .onRef('rule.rule_id', '=', 'answer.rule_id'),
        )
        .selectAll('answer')
        .orderBy('rule.position'),
    ),
    ({ acknowledgement_id }) => acknowledgement_id,
  );
  return store
    .all(given.selectAll('acknowledgements').orderBy('acknowledgements.key'))
    .map((row): Acknowledgement => ({
      id: row.id,
      membershipId: row.membership_id,
      versionId: row.version_id,
      onDay: row.on_day,
      how: row.how,
      takenBy: row.taken_by,
      recordedAt: row.recorded_at,
      answers: (answers.get(row.id) ?? []).map(({ rule_id, answer, words }) => ({
        ruleId: rule_id,
        answer,
        words,
        replies: (replies.get(`${row.id}/${rule_id}`) ?? []).map((reply) => ({
          id: reply.id,
          onDay: reply.on_day,
          text: reply.text,
          agrees: reply.agrees === 1,
          author: reply.author,
          recordedAt: reply.recorded_at,
        })),
      })),
    }));
}

/** The latest first. */
export function readViolations(store: Store, groupId: GroupId): Violation[] {
  const people = Map.groupBy(
    store.all(
      from
        .selectFrom('violation_clients')
        .innerJoin('violations', 'violations.id', 'violation_clients.violation_id')
        .innerJoin('clients', 'clients.id', 'violation_clients.client_id')
        .select(['violation_clients.violation_id', ...personColumns])
        .where('violations.group_id', '=', groupId)
        .orderBy('clients.family_name'),
    ),
    ({ violation_id }) => violation_id,
  );
  const addenda = Map.groupBy(
    store.all(
      from
        .selectFrom('violation_addenda')
        .innerJoin('violations', 'violations.id', 'violation_addenda.violation_id')
        .selectAll('violation_addenda')
        .where('violations.group_id', '=', groupId)
        .orderBy('violation_addenda.key'),
    ),
    ({ violation_id }) => violation_id,
  );
  return store
    .all(
      from
        .selectFrom('violations')
        .selectAll()
        .where('group_id', '=', groupId)
        .orderBy('on_day', 'desc')
        .orderBy('key', 'desc'),
    )
    .map((row) => ({
      id: row.id,
      sessionId: row.session_id,
      versionId: row.version_id,
      ruleId: row.rule_id,
      onDay: row.on_day,
      happened: row.happened,
      said: row.said,
      followUp: row.follow_up,
      recordedBy: row.recorded_by,
      recordedAt: row.recorded_at,
      people: (people.get(row.id) ?? []).map(toPerson),
      addenda: (addenda.get(row.id) ?? []).map(({ id, text, author, written_at }) => ({
        id,
        text,
        author,
        writtenAt: written_at,
      })),
    }));
}

/** In the order they were logged. */
export function readReminders(store: Store, sessionId: SessionId): AgreementReminder[] {
  return store
    .all(
      from
        .selectFrom('agreement_reminders')
        .innerJoin('agreement_versions', 'agreement_versions.id', 'agreement_reminders.version_id')
        .selectAll('agreement_reminders')
        .select('agreement_versions.number')
        .where('session_id', '=', sessionId)
        .orderBy('agreement_reminders.key'),
    )
    .map(({ id, number, given, at, by }) => ({
      id,
      versionNumber: found(number ?? undefined),
      given: given === 1,
      at,
      by,
    }));
}

/** The days of the group's sessions at which it was reminded of its agreement. */
export function readReminderDays(store: Store, groupId: GroupId): CalendarDate[] {
  return store
    .all(
      from
        .selectFrom('agreement_reminders')
        .innerJoin('sessions', 'sessions.id', 'agreement_reminders.session_id')
        .select(['sessions.planned_start', 'sessions.actual_start'])
        .where('sessions.group_id', '=', groupId)
        .where('sessions.deleted_at', 'is', null)
        .where('agreement_reminders.given', '=', 1),
    )
    .map(({ planned_start, actual_start }) => dateOf(actual_start ?? planned_start));
}
