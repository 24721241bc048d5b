import type { RecordHandlers } from '#main/records/record-handlers.ts';
import type { AgreementRule } from '#shared/contract/agreements.ts';
import {
  AcknowledgementId,
  AgreementReminderId,
  AcknowledgementReplyId,
  AgreementRuleId,
  AgreementVersionId,
  newId,
  ViolationId,
  type GroupId,
} from '#shared/ids.ts';
import { starterAgreement } from '#shared/starter-agreement.ts';
import { addDays, dateOf, type CalendarDate } from '#shared/time.ts';
import type { DemoPractice } from './practice.ts';

/**
 * Every group but the last works by an agreement. The first has just changed its own: one member has a question,
 * the newest was not asked yet; and once a rule was not kept.
 */
export function fillAgreements(
  records: RecordHandlers,
  demo: DemoPractice,
  today: CalendarDate,
  onEvening: (day: CalendarDate) => void,
): void {
  const [changed, notGoneOver] = demo.groups;
  for (const { id: groupId } of demo.groups.slice(0, -1)) {
    const members = demo.memberships
      .filter((one) => one.groupId === groupId && one.leftOn === null && one.joinedOn <= today)
      .toSorted((one, other) => one.joinedOn.localeCompare(other.joinedOn));
    const first = members[0]?.joinedOn ?? today;
    const content = starterAgreement();
    const version = putInForce(groupId, content.preamble, content.rules, first);
    // Each on the day of joining; asked once for all who joined on the same day.
    for (const [day, joined] of Map.groupBy(members, ({ joinedOn }) => joinedOn)) {
      onEvening(day);
      acknowledge(version, content.rules, day, joined);
    }
    if (groupId !== notGoneOver?.id) goOver(groupId, members.at(-1)?.joinedOn ?? today);
    if (groupId !== changed?.id) continue;
    changeAgreement(groupId, content, members);
  }

  /** With everybody, at the first session that the last to join was at. */
  function goOver(groupId: GroupId, lastJoined: CalendarDate): void {
    const session = demo.sessions.find((one) => {
      const day = dateOf(one.fields.plannedStart);
      return one.groupId === groupId && lastJoined <= day && day <= today;
    });
    if (session === undefined) return;
    onEvening(dateOf(session.fields.plannedStart));
    records.agreements.remind({
      id: newId(AgreementReminderId),
      sessionId: session.id,
      given: true,
    });
  }

  function putInForce(
    groupId: GroupId,
    preamble: string,
    rules: AgreementRule[],
    day: CalendarDate,
  ): AgreementVersionId {
    onEvening(day);
    const id = newId(AgreementVersionId);
    records.agreements.saveDraft({ id, groupId, version: 0, content: { preamble, rules } });
    records.agreements.putInForce({ id, version: 1, from: day });
    return id;
  }

  function acknowledge(
    versionId: AgreementVersionId,
    rules: readonly AgreementRule[],
    day: CalendarDate,
    members: DemoPractice['memberships'],
    question = '',
  ): AcknowledgementId[] {
    const asked = members.map(({ id: membershipId }) => ({
      id: newId(AcknowledgementId),
      membershipId,
      answers: rules.map(({ id: ruleId }, at) => ({
        ruleId,
        answer:
          question !== '' && at === rules.length - 1 ? ('question' as const) : ('yes' as const),
        words: at === rules.length - 1 ? question : '',
      })),
    }));
    records.agreements.acknowledge({ versionId, onDay: day, how: 'session', members: asked });
    return asked.map(({ id }) => id);
  }

  function changeAgreement(
    groupId: GroupId,
    { preamble, rules }: ReturnType<typeof starterAgreement>,
    members: DemoPractice['memberships'],
  ): void {
    const held = demo.sessions.filter(
      (one) => one.groupId === groupId && one.fields.actualEnd !== null,
    );
    const [broken, last] = [held.at(-4), held.at(-2)];
    const [keeping] = rules;
    if (broken === undefined || last === undefined || keeping === undefined) return;
    const brokenOn = dateOf(broken.fields.plannedStart);
    const since = addDays(brokenOn, 3);
    const inForce = records.agreements.ofGroup({ groupId }).versions.at(-1);
    if (inForce === undefined || brokenOn < inForce.inForceFrom) return;
    onEvening(brokenOn);
    records.agreements.recordViolation({
      id: newId(ViolationId),
      groupId,
      fields: {
        sessionId: broken.id,
        versionId: inForce.id,
        ruleId: keeping.id,
        onDay: brokenOn,
        clients: members.slice(1, 2).map(({ clientId }) => clientId),
        happened: 'Told a friend about the group, with another member’s workplace.',
        said: 'Brought up by the member; the group said what it did to them.',
        followUp: 'Word the rule on talk outside more plainly.',
      },
    });
    const next = [
      ...rules.map((rule) =>
        rule.id === keeping.id
          ? {
              ...rule,
              text: 'What you learn about other members here, you keep to yourself: names, work, families, all of it. You may tell others about yourself.',
            }
          : rule,
      ),
      {
        id: newId(AgreementRuleId),
        text: 'Phones stay in the bag, switched off.',
        purpose: 'Nobody is photographed or recorded, and nobody is half away.',
      },
    ];
    const version = putInForce(groupId, preamble, next, since);
    const day = dateOf(last.fields.plannedStart);
    if (day < since) return;
    onEvening(day);
    records.agreements.remind({ id: newId(AgreementReminderId), sessionId: last.id, given: true });
    const [asking, ...others] = members.slice(0, -1);
    if (asking === undefined || others.length < 2) return;
    acknowledge(version, next, day, others.slice(1));
    acknowledge(version, next, day, [asking], 'And if I have to be reached by my children?');
    const [answered] = acknowledge(version, next, day, others.slice(0, 1), 'May it ring silently?');
    const phones = next.at(-1);
    if (answered === undefined || phones === undefined) return;
    records.agreements.reply({
      id: newId(AcknowledgementReplyId),
      acknowledgementId: answered,
      ruleId: phones.id,
      onDay: day,
      text: 'Off means off; the practice can be called for emergencies.',
      agrees: true,
    });
  }
}
