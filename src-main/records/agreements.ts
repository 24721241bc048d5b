import type { AgreementContent, GivenAnswer } from '#shared/contract/agreements.ts';
import type { Handlers } from '#shared/contract/index.ts';
import { AppError } from '#shared/errors.ts';
import type { AcknowledgementId, AgreementVersionId, GroupId, MembershipId } from '#shared/ids.ts';
import { versionOn } from '#shared/rules/coverage.ts';
import { startsNewRevision } from '#shared/rules/revisions.ts';
import { dateOf } from '#shared/time.ts';
import { from, type Store } from '../store/store.ts';
import {
  contentOf,
  readAcknowledgements,
  readDraft,
  readReminders,
  readVersionRow,
  readVersions,
} from './agreement-rows.ts';
import { readGroup } from './group-rows.ts';
import { found, refuseAhead, sameFields, type RecordContext } from './record-context.ts';
import { readSession } from './session-rows.ts';
import { readAuthor } from './settings.ts';
import { violationHandlers } from './violations.ts';

export function agreementsHandlers(context: RecordContext) {
  const { store, audit, now } = context;
  return {
    ofGroup: ({ groupId }) => {
      readGroup(store, groupId);
      return { versions: readVersions(store, groupId), draft: readDraft(store, groupId) };
    },

    saveDraft: ({ id, groupId, version, content }) =>
      store.transaction(() => {
        readGroup(store, groupId);
        const before = readVersionRow(store, id);
        const savedAt = now();
        if (!before) {
          // Another draft of this group, begun in another window, stays as it is.
          if (version !== 0 || readDraft(store, groupId)) throw new AppError('changed-meanwhile');
          store.run(
            from.insertInto('agreement_versions').values({
              id,
              group_id: groupId,
              number: null,
              preamble: content.preamble,
              in_force_from: null,
              put_in_force_by: null,
              put_in_force_at: null,
              version: 1,
              saved_at: savedAt,
            }),
          );
          writeRules(store, id, content);
          audit('agreements.draft', `groups/${groupId}`);
          return { version: 1, savedAt };
        }
        const saved = contentOf(store, before);
        // The same save sent again, after an answer that never arrived, is already done.
        if (before.version === version + 1 && sameFields(saved, content))
          return { version: before.version, savedAt: before.saved_at };
        if (before.version !== version || before.number !== null || before.group_id !== groupId)
          throw new AppError('changed-meanwhile');
        store.run(
          from
            .updateTable('agreement_versions')
            .set({ preamble: content.preamble, version: version + 1, saved_at: savedAt })
            .where('id', '=', id),
        );
        writeRules(store, id, content);
        const noted = startsNewRevision(
          { text: JSON.stringify(saved), startedAt: before.saved_at },
          { text: JSON.stringify(content) },
          savedAt,
        );
        if (noted) audit('agreements.draft', `groups/${groupId}`, `version ${version + 1}`);
        return { version: version + 1, savedAt };
      }),

    putInForce: ({ id, version, from: day }) =>
      store.transaction(() => {
        const draft = found(readVersionRow(store, id));
        if (draft.number !== null) {
          if (draft.in_force_from === day) return {};
          throw new AppError('changed-meanwhile');
        }
        if (draft.version !== version) throw new AppError('changed-meanwhile');
        const { rules } = contentOf(store, draft);
        if (rules.length === 0 || rules.some(({ text }) => text.trim() === ''))
          throw new AppError('rule-without-words');
        const last = readVersions(store, draft.group_id).at(-1);
        if (last && day < last.inForceFrom) throw new AppError('invalid-input', 'from');
        const number = (last?.number ?? 0) + 1;
        store.run(
          from
            .updateTable('agreement_versions')
            .set({
              number,
              in_force_from: day,
              put_in_force_by: readAuthor(store),
              put_in_force_at: now(),
            })
            .where('id', '=', id),
        );
        audit('agreements.putInForce', `groups/${draft.group_id}`, `version ${number} from ${day}`);
        return {};
      }),

    acknowledgements: ({ groupId }) => {
      readGroup(store, groupId);
      const given = readAcknowledgements(store, groupId);
      store.transaction(() => audit('agreements.acknowledgements', `groups/${groupId}`));
      return given;
    },

    acknowledge: ({ versionId, onDay, how, members }) =>
      store.transaction(() => {
        refuseAhead(onDay, now());
        const version = found(readVersionRow(store, versionId));
        if (version.number === null) throw new AppError('not-found');
        const rules = contentOf(store, version).rules.map((rule) => rule.id);
        for (const { id, membershipId, answers } of members) {
          const known = store.first(
            from.selectFrom('acknowledgements').selectAll().where('id', '=', id),
          );
          if (known) {
            const asked = {
              membership_id: membershipId,
              version_id: versionId,
              on_day: onDay,
              how,
            };
            if (sameFields(known, asked) && sameAnswers(store, id, answers)) continue;
            throw new AppError('changed-meanwhile');
          }
          refuseOutsider(store, version.group_id, membershipId);
          refusePartial(rules, answers);
          store.run(
            from.insertInto('acknowledgements').values({
              id,
              membership_id: membershipId,
              version_id: versionId,
              on_day: onDay,
              how,
              taken_by: readAuthor(store),
              recorded_at: now(),
            }),
          );
          for (const { ruleId, answer, words } of answers)
            store.run(
              from
                .insertInto('acknowledgement_answers')
                .values({ acknowledgement_id: id, rule_id: ruleId, answer, words }),
            );
          const open = answers.filter(({ answer }) => answer !== 'yes').length;
          audit(
            'agreements.acknowledge',
            `memberships/${membershipId}`,
            `version ${version.number}${open > 0 ? `, ${open} open` : ''}`,
          );
        }
        return {};
      }),

    reply: ({ id, acknowledgementId, ruleId, onDay, text, agrees }) =>
      store.transaction(() => {
        const known = store.first(
          from.selectFrom('acknowledgement_replies').selectAll().where('id', '=', id),
        );
        if (known) {
          const asked = { acknowledgement_id: acknowledgementId, rule_id: ruleId, on_day: onDay };
          if (sameFields(known, { ...asked, text, agrees: agrees ? 1 : 0 })) return {};
          throw new AppError('changed-meanwhile');
        }
        refuseAhead(onDay, now());
        const { membership_id, on_day, answer } = found(
          store.first(
            from
              .selectFrom('acknowledgement_answers')
              .innerJoin('acknowledgements', 'acknowledgements.id', 'acknowledgement_id')
              .select(['membership_id', 'on_day', 'answer'])
              .where('acknowledgement_id', '=', acknowledgementId)
              .where('rule_id', '=', ruleId),
          ),
        );
        if (answer === 'yes' || onDay < on_day) throw new AppError('invalid-input', 'onDay');
        store.run(
          from.insertInto('acknowledgement_replies').values({
            id,
            acknowledgement_id: acknowledgementId,
            rule_id: ruleId,
            on_day: onDay,
            text,
            agrees: agrees ? 1 : 0,
            author: readAuthor(store),
            recorded_at: now(),
          }),
        );
        audit(
          'agreements.reply',
          `memberships/${membership_id}`,
          agrees ? 'agrees' : 'does not agree',
        );
        return {};
      }),

    ...violationHandlers(context),

    ofSession: ({ sessionId }) => {
      const { groupId, plannedStart } = readSession(store, sessionId);
      return {
        version: versionOn(readVersions(store, groupId), dateOf(plannedStart)) ?? null,
        reminders: readReminders(store, sessionId),
        violations: store.all(
          from
            .selectFrom('violations')
            .innerJoin('agreement_rules', (join) =>
              join
                .onRef('agreement_rules.version_id', '=', 'violations.version_id')
                .onRef('agreement_rules.rule_id', '=', 'violations.rule_id'),
            )
            .select(['violations.id', 'agreement_rules.text as rule'])
            .where('session_id', '=', sessionId)
            .orderBy('violations.key'),
        ),
      };
    },

    remind: ({ id, sessionId, given }) =>
      store.transaction(() => {
        const known = store.first(
          from.selectFrom('agreement_reminders').selectAll().where('id', '=', id),
        );
        if (known) {
          if (sameFields(known, { session_id: sessionId, given: given ? 1 : 0 })) return {};
          throw new AppError('changed-meanwhile');
        }
        const { groupId, plannedStart } = readSession(store, sessionId);
        const version = found(versionOn(readVersions(store, groupId), dateOf(plannedStart)));
        store.run(
          from.insertInto('agreement_reminders').values({
            id,
            session_id: sessionId,
            version_id: version.id,
            given: given ? 1 : 0,
            at: now(),
            by: readAuthor(store),
          }),
        );
        audit(
          'agreements.remind',
          `sessions/${sessionId}`,
          `version ${version.number} ${given ? 'given' : 'skipped'}`,
        );
        return {};
      }),
  } satisfies Handlers<'agreements'>;
}

function writeRules(store: Store, id: AgreementVersionId, { rules }: AgreementContent): void {
  store.run(from.deleteFrom('agreement_rules').where('version_id', '=', id));
  for (const [position, rule] of rules.entries())
    store.run(
      from.insertInto('agreement_rules').values({
        version_id: id,
        rule_id: rule.id,
        position,
        text: rule.text,
        purpose: rule.purpose,
      }),
    );
}

function refuseOutsider(store: Store, groupId: GroupId, membershipId: MembershipId): void {
  const { group_id } = found(
    store.first(from.selectFrom('memberships').select('group_id').where('id', '=', membershipId)),
  );
  if (group_id !== groupId) throw new AppError('not-a-member');
}

/** Were these answers kept already? */
function sameAnswers(
  store: Store,
  id: AcknowledgementId,
  answers: readonly GivenAnswer[],
): boolean {
  const kept = store.all(
    from.selectFrom('acknowledgement_answers').selectAll().where('acknowledgement_id', '=', id),
  );
  return (
    kept.length === answers.length &&
    answers.every(({ ruleId, answer, words }) =>
      kept.some((one) => sameFields(one, { rule_id: ruleId, answer, words })),
    )
  );
}

/** An acknowledgement answers every rule of its version once, and says what the question is. */
function refusePartial(rules: readonly string[], answers: readonly GivenAnswer[]): void {
  const answered = new Set<string>(answers.map(({ ruleId }) => ruleId));
  const whole = answers.length === rules.length && rules.every((rule) => answered.has(rule));
  const worded = answers.every(({ answer, words }) => answer !== 'question' || words !== '');
  if (!whole || !worded) throw new AppError('invalid-input', 'answers');
}
