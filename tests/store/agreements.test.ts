import { describe, expect, test, vi } from 'vitest';
import { from } from '#main/store/store.ts';
import type { ConsentStatus } from '#main/records/consent-standing.ts';
import type { RuleAnswer } from '#shared/contract/agreements.ts';
import { AppError } from '#shared/errors.ts';
import {
  AcknowledgementId,
  AcknowledgementReplyId,
  AgreementReminderId,
  AgreementVersionId,
  FormTemplateId,
  newId,
  SessionGateId,
  ViolationAddendumId,
  ViolationId,
  MembershipId,
} from '#shared/ids.ts';
import { starterAgreement } from '#shared/starter-agreement.ts';
import { CalendarDate, Instant } from '#shared/time.ts';
import {
  client,
  group,
  openGroup,
  openTestPractice,
  session as meeting,
} from '../support/practice.ts';

const form = { templateId: newId(FormTemplateId), title: 'Consent to group therapy' };
const standing = vi.hoisted(() => ({ of: new Map<string, ConsentStatus>() }));
vi.mock('#main/records/consent-standing.ts', () => ({
  usableForms: () => [form],
  consentStandings: (
    _store: unknown,
    clients: readonly string[],
    templates: readonly FormTemplateId[],
  ) =>
    clients.flatMap((clientId) =>
      templates.map((templateId) => ({
        clientId,
        templateId,
        status: standing.of.get(clientId) ?? 'missing',
        until: null,
      })),
    ),
}));

const day = (text: string) => CalendarDate.parse(text);
const today = day('2026-11-24');

/** Two members of a group whose starter agreement is in force since 3 November. */
async function withAgreement() {
  standing.of.clear();
  const practice = await openTestPractice();
  const ada = client('Ada', 'Muster');
  const bo = client('Bo', 'Sample');
  const { group: process, session, memberships } = openGroup(practice, [ada, bo]);
  const [first, second] = memberships;
  if (first === undefined || second === undefined) throw new Error('two members');
  const { records } = practice;
  const groupId = process.id;
  const putInForce = (content = starterAgreement(), since = day('2026-11-03')) => {
    const id = newId(AgreementVersionId);
    records.agreements.saveDraft({ id, groupId, version: 0, content });
    records.agreements.putInForce({ id, version: 1, from: since });
    return { id, rules: content.rules };
  };
  const version = putInForce();
  const answersOf = (answer: RuleAnswer, words = '', { rules } = version) =>
    rules.map((rule, at) => ({
      ruleId: rule.id,
      answer: at === 0 ? answer : ('yes' as const),
      words: at === 0 ? words : '',
    }));
  const acknowledge = (
    membershipId: MembershipId,
    answers = answersOf('yes'),
    of = version,
    onDay = today,
  ) => {
    const id = newId(AcknowledgementId);
    records.agreements.acknowledge({
      versionId: of.id,
      onDay,
      how: 'session',
      members: [{ id, membershipId, answers }],
    });
    return id;
  };
  const states = () =>
    records.coverage
      .ofGroup({ groupId })
      .rows.map(({ person, cells }) => [person.givenName, ...cells.map(({ state }) => state)]);
  const refused = (work: () => unknown) => {
    try {
      work();
    } catch (error) {
      return error instanceof Error && 'code' in error ? error.code : error;
    }
    return 'done';
  };
  return {
    practice,
    records,
    ada,
    bo,
    groupId,
    session,
    first,
    second,
    version,
    putInForce,
    answersOf,
    acknowledge,
    states,
    refused,
  };
}

describe('an agreement', () => {
  test('is a draft until it is put in force, and never changes after that', async () => {
    const { practice, records, groupId, version, refused } = await withAgreement();
    const [inForce] = records.agreements.ofGroup({ groupId }).versions;
    expect(inForce).toMatchObject({
      number: 1,
      inForceFrom: '2026-11-03',
      putInForceBy: 'Dr. Maria Example',
    });
    expect(inForce?.rules).toHaveLength(5);
    expect(inForce?.rules.every(({ purpose }) => purpose !== '')).toBe(true);
    records.agreements.putInForce({ id: version.id, version: 1, from: day('2026-11-03') });
    const content = starterAgreement();
    expect(
      refused(() => records.agreements.saveDraft({ id: version.id, groupId, version: 1, content })),
    ).toBe('changed-meanwhile');
    const { store } = practice;
    for (const change of [
      from.updateTable('agreement_versions').set({ preamble: 'Other' }),
      from.deleteFrom('agreement_versions'),
      from.updateTable('agreement_rules').set({ text: 'Other' }),
      from.deleteFrom('agreement_rules'),
      from.insertInto('agreement_rules').values({
        version_id: version.id,
        rule_id: content.rules[0]?.id ?? version.rules[0]!.id,
        position: 9,
        text: 'One more',
        purpose: '',
      }),
    ])
      expect(() => store.run(change)).toThrow(/never (change|deleted)/);
  });

  test('goes on as a draft of the next version, kept as typed and one at a time', async () => {
    const { practice, records, groupId, version, refused } = await withAgreement();
    const id = newId(AgreementVersionId);
    const content = { preamble: '', rules: version.rules.slice(0, 4) };
    const save = (at: number, text: string) =>
      records.agreements.saveDraft({
        id,
        groupId,
        version: at,
        content: { ...content, preamble: text },
      });
    expect(save(0, 'Half a sen').version).toBe(1);
    expect(save(1, 'Half a sentence').version).toBe(2);
    expect(save(1, 'Half a sentence').version).toBe(2);
    expect(refused(() => save(1, 'Another hand'))).toBe('changed-meanwhile');
    const other = newId(AgreementVersionId);
    expect(
      refused(() => records.agreements.saveDraft({ id: other, groupId, version: 0, content })),
    ).toBe('changed-meanwhile');
    const { records: again } = await practice.reopen();
    expect(again.agreements.ofGroup({ groupId }).draft).toMatchObject({
      id,
      version: 2,
      preamble: 'Half a sentence',
    });
    expect(
      refused(() => again.agreements.putInForce({ id, version: 2, from: day('2026-11-02') })),
    ).toBe('invalid-input');
    again.agreements.putInForce({ id, version: 2, from: today });
    expect(again.agreements.ofGroup({ groupId }).versions.map(({ number }) => number)).toEqual([
      1, 2,
    ]);
  });

  test('needs words in every rule before it holds', async () => {
    const { records, groupId, version, refused } = await withAgreement();
    const id = newId(AgreementVersionId);
    const rules = version.rules.map((rule, at) => (at === 2 ? { ...rule, text: ' ' } : rule));
    const content = { preamble: '', rules };
    records.agreements.saveDraft({ id, groupId, version: 0, content });
    expect(refused(() => records.agreements.putInForce({ id, version: 1, from: today }))).toBe(
      'rule-without-words',
    );
    expect(records.agreements.ofGroup({ groupId }).draft?.id).toBe(id);
  });
});

describe('an acknowledgement', () => {
  test('covers its own member only; a question re-opens it until it is answered', async () => {
    const { records, first, answersOf, acknowledge, states, groupId, refused, version } =
      await withAgreement();
    expect(states()).toEqual([
      ['Ada', 'missing'],
      ['Bo', 'missing'],
    ]);
    acknowledge(first);
    expect(states()).toEqual([
      ['Ada', 'covered'],
      ['Bo', 'missing'],
    ]);
    const id = acknowledge(first, answersOf('question', 'May I tell my partner?'));
    expect(states()[0]).toEqual(['Ada', 'question-open']);
    const reply = (agrees: boolean, onDay = today) =>
      records.agreements.reply({
        id: newId(AcknowledgementReplyId),
        acknowledgementId: id,
        ruleId: version.rules[0]!.id,
        onDay,
        text: 'About yourself, yes.',
        agrees,
      });
    expect(refused(() => reply(true, day('2026-11-23')))).toBe('invalid-input');
    reply(false);
    expect(states()[0]).toEqual(['Ada', 'question-open']);
    reply(true);
    expect(states()[0]).toEqual(['Ada', 'covered']);
    acknowledge(first, answersOf('no', 'Not ready for that.'));
    expect(states()[0]).toEqual(['Ada', 'declined']);
    const kept = records.agreements.acknowledgements({ groupId });
    expect(kept).toHaveLength(3);
    expect(kept[1]?.answers[0]).toMatchObject({
      words: 'May I tell my partner?',
      replies: [{ agrees: false }, { agrees: true, author: 'Dr. Maria Example' }],
    });
  });

  test('is whole, for members of the group, and several at once are all kept or none', async () => {
    const { records, version, first, second, answersOf, groupId, refused, practice } =
      await withAgreement();
    const both = (last = answersOf('yes'), of: MembershipId = second) => ({
      versionId: version.id,
      onDay: today,
      how: 'paper' as const,
      members: [
        { id: newId(AcknowledgementId), membershipId: first, answers: answersOf('yes') },
        { id: newId(AcknowledgementId), membershipId: of, answers: last },
      ],
    });
    const take = (asked: ReturnType<typeof both>) =>
      refused(() => records.agreements.acknowledge(asked));
    expect(take(both(answersOf('yes').slice(1)))).toBe('invalid-input');
    expect(take(both(answersOf('question', '')))).toBe('invalid-input');
    const other = group('Another group');
    records.groups.save(other);
    const outsider = client('Cy', 'Probe');
    records.clients.save(outsider);
    const elsewhere = newId(MembershipId);
    records.memberships.join({
      id: elsewhere,
      groupId: other.id,
      clientId: outsider.id,
      joinedOn: today,
    });
    expect(take(both(answersOf('yes'), elsewhere))).toBe('not-a-member');
    expect(records.agreements.acknowledgements({ groupId })).toEqual([]);
    const asked = both();
    expect(take(asked)).toBe('done');
    expect(take(asked)).toBe('done');
    expect(records.agreements.acknowledgements({ groupId })).toHaveLength(2);
    expect(() => practice.store.run(from.deleteFrom('acknowledgements'))).toThrow(/never deleted/);
  });

  test('is re-opened for everybody by a new version, from its day on', async () => {
    const { practice, first, second, acknowledge, putInForce, states, answersOf } =
      await withAgreement();
    acknowledge(first);
    const next = putInForce(undefined, day('2026-11-25'));
    expect(states()[0]).toEqual(['Ada', 'covered']);
    practice.clock.now = practice.clock.now.replace('-24T', '-25T') as typeof practice.clock.now;
    expect(states()).toEqual([
      ['Ada', 'older-version'],
      ['Bo', 'missing'],
    ]);
    acknowledge(second, answersOf('yes', '', next), next);
    expect(states()[1]).toEqual(['Bo', 'covered']);
  });
});

describe('a rule that was not kept', () => {
  test('is tagged to a rule then in force, names members, and is only ever added to', async () => {
    const { practice, records, groupId, session, version, ada, refused } = await withAgreement();
    const record = (
      onDay: CalendarDate,
      clients = [ada.id],
      { id = newId(ViolationId), happened = 'Told a colleague who is here.' } = {},
    ) => {
      records.agreements.recordViolation({
        id,
        groupId,
        fields: {
          sessionId: session.id,
          versionId: version.id,
          ruleId: version.rules[0]!.id,
          onDay,
          clients,
          happened,
          said: 'Named in the group.',
          followUp: '',
        },
      });
      return id;
    };
    expect(refused(() => record(day('2026-11-02')))).toBe('not-in-force-then');
    expect(refused(() => record(day('2026-11-25')))).toBe('lies-ahead');
    const outsider = client('Cy', 'Probe');
    records.clients.save(outsider);
    expect(refused(() => record(today, [outsider.id]))).toBe('not-a-member');
    const violationId = record(today);
    const id = newId(ViolationAddendumId);
    for (let sent = 0; sent < 2; sent += 1)
      records.agreements.addToViolation({ id, violationId, text: 'Apologized a week later.' });
    // Other words under the same id, after an answer that never arrived, are not lost in silence.
    const later = { id, violationId, text: 'Apologized two weeks later.' };
    expect(refused(() => records.agreements.addToViolation(later))).toBe('changed-meanwhile');
    const again = (happened: string) => record(today, [ada.id], { id: violationId, happened });
    expect(again('Told a colleague who is here.')).toBe(violationId);
    expect(refused(() => again('Told a friend.'))).toBe('changed-meanwhile');
    expect(records.agreements.violations({ groupId })).toMatchObject([
      { id: violationId, people: [{ id: ada.id }], addenda: [{ id, author: 'Dr. Maria Example' }] },
    ]);
    expect(records.agreements.ofSession({ sessionId: session.id }).violations).toEqual([
      { id: violationId, rule: version.rules[0]!.text },
    ]);
    expect(() =>
      practice.store.run(from.updateTable('violations').set({ happened: 'Nothing' })),
    ).toThrow(/never change/);
    const chart = JSON.stringify(records.clients.chart({ id: ada.id }));
    expect(chart).not.toContain('colleague');
  });

  test('keeps two entries apart that it names as two people', async () => {
    const { records, groupId, version, ada, bo } = await withAgreement();
    records.agreements.recordViolation({
      id: newId(ViolationId),
      groupId,
      fields: {
        sessionId: null,
        versionId: version.id,
        ruleId: version.rules[0]!.id,
        onDay: today,
        clients: [ada.id, bo.id],
        happened: 'Spoke of the group outside.',
        said: '',
        followUp: '',
      },
    });
    expect(
      records.clients.previewMerge({ keptId: ada.id, absorbedId: bo.id }).collisions,
    ).toContainEqual({ kind: 'both-in-event', where: 'Tuesday process group, 2026-11-24' });
  });
});

describe('a session’s beginning', () => {
  test('logs that the group was reminded, or that it was left out', async () => {
    const { practice, records, session } = await withAgreement();
    const id = newId(AgreementReminderId);
    const given = { id, sessionId: session.id, given: true };
    records.agreements.remind(given);
    records.agreements.remind(given);
    expect(() => records.agreements.remind({ ...given, given: false })).toThrow(
      new AppError('changed-meanwhile'),
    );
    expect(records.agreements.ofSession({ sessionId: session.id }).reminders).toEqual([
      { id, versionNumber: 1, given: true, at: practice.clock.now, by: 'Dr. Maria Example' },
    ]);
  });

  test('lists who is not covered, and keeps the reason with the list as it was', async () => {
    const { practice, records, session, groupId, ada, first, second, acknowledge } =
      await withAgreement();
    const ofSession = () => records.coverage.ofSession({ sessionId: session.id });
    records.coverage.requireForms({ groupId, before: [], templateIds: [form.templateId] });
    acknowledge(first);
    standing.of.set(ada.id, 'signed');
    const lacks = [
      { paper: 'Group agreement', state: 'missing', until: null },
      { paper: form.title, state: 'missing', until: null },
    ];
    const uncovered = [{ membershipId: second, name: 'Bo Sample', lacks }];
    expect(ofSession()).toEqual({ uncovered, gates: [], joiners: [] });
    expect(records.audit.list({ before: null, limit: 1 })).toMatchObject([
      { action: 'coverage.ofSession', record: `sessions/${session.id}` },
    ]);
    expect(records.coverage.gaps()).toMatchObject([{ groupId, members: 1, gaps: 2 }]);
    const id = newId(SessionGateId);
    const reason = 'First meeting; the papers are signed in the break.';
    records.coverage.goOn({ id, sessionId: session.id, reason });
    records.coverage.goOn({ id, sessionId: session.id, reason });
    acknowledge(second);
    expect(ofSession().uncovered[0]?.lacks).toHaveLength(1);
    expect(ofSession().gates).toEqual([
      { id, reason, uncovered, at: practice.clock.now, by: 'Dr. Maria Example' },
    ]);
    const trail = practice.store.all(
      from.selectFrom('audit').select('detail').where('action', '=', 'coverage.goOn'),
    );
    expect(trail).toEqual([{ detail: second }]);
    expect(() => practice.store.run(from.deleteFrom('session_gates'))).toThrow(/never deleted/);
    records.sessions.recordAttendance({
      sessionId: session.id,
      membershipId: second,
      attendance: 'excused',
      minutes: null,
    });
    expect(ofSession().uncovered).toEqual([]);
  });

  test('is to be gone over with the group once somebody joins, until a reminder or until all agree anew', async () => {
    const { practice, records, groupId, session, first, second, acknowledge } =
      await withAgreement();
    for (const membershipId of [first, second]) acknowledge(membershipId);
    expect(records.coverage.gaps()).toEqual([]);
    const cem = client('Cem', 'Vorbild');
    records.clients.save(cem);
    const third = newId(MembershipId);
    practice.clock.now = Instant.parse('2026-12-01T20:00:00.000Z');
    const joinedOn = day('2026-12-01');
    records.memberships.join({ id: third, groupId, clientId: cem.id, joinedOn });
    const joiners = () => records.coverage.ofGroup({ groupId }).joiners;
    const because = [{ membershipId: third, name: 'Cem Vorbild', joinedOn }];
    acknowledge(third);
    // The joiner's own words are of 24 November here: nobody lacks anything, and still the group is to hear of it.
    expect(joiners()).toEqual(because);
    expect(records.coverage.ofSession({ sessionId: session.id })).toMatchObject({
      uncovered: [],
      joiners: because,
    });
    expect(records.coverage.gaps()).toMatchObject([{ members: 0, gaps: 0, joiners: 1 }]);

    const remind = (sessionId: typeof session.id, given: boolean) =>
      records.agreements.remind({ id: newId(AgreementReminderId), sessionId, given });
    remind(session.id, true);
    const next = meeting(groupId, '2026-12-01T18:00');
    records.sessions.save(next);
    remind(next.id, false);
    expect(joiners()).toEqual(because);
    const onDay = day('2026-12-01');
    acknowledge(first, undefined, undefined, onDay);
    expect(joiners()).toEqual(because);
    acknowledge(second, undefined, undefined, onDay);
    expect(joiners()).toEqual([]);

    const dana = client('Dana', 'Probe');
    records.clients.save(dana);
    practice.clock.now = Instant.parse('2026-12-08T20:00:00.000Z');
    const later = day('2026-12-08');
    records.memberships.join({
      id: newId(MembershipId),
      groupId,
      clientId: dana.id,
      joinedOn: later,
    });
    expect(joiners()).toMatchObject([{ name: 'Dana Probe' }]);
    const after = meeting(groupId, '2026-12-08T18:00');
    records.sessions.save(after);
    remind(after.id, true);
    expect(joiners()).toEqual([]);
  });

  test('saves the required forms only against what they were when that was decided', async () => {
    const { practice, records, groupId, refused } = await withAgreement();
    const ask = (before: FormTemplateId[], templateIds: FormTemplateId[]) =>
      refused(() => records.coverage.requireForms({ groupId, before, templateIds }));
    const id = form.templateId;
    expect(ask([], [id])).toBe('done');
    // The same request again is done; one made before it is not.
    expect(ask([], [id])).toBe('done');
    expect(ask([newId(FormTemplateId)], [])).toBe('changed-meanwhile');
    expect(ask([], [])).toBe('changed-meanwhile');
    expect(records.coverage.ofGroup({ groupId }).required).toEqual([form]);
    expect(ask([id], [])).toBe('done');
    const trail = practice.store.all(
      from.selectFrom('audit').select('detail').where('action', '=', 'coverage.requireForms'),
    );
    expect(trail).toEqual([{ detail: `asks ${id}` }, { detail: `not ${id}` }]);
  });

  test('asks for nothing where a group has neither agreement nor required forms', async () => {
    const practice = await openTestPractice();
    const { session } = openGroup(practice, [client('Ada', 'Muster')]);
    expect(practice.records.coverage.ofSession({ sessionId: session.id }).uncovered).toEqual([]);
    expect(practice.records.coverage.gaps()).toEqual([]);
  });
});
