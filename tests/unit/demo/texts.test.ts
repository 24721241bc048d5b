import { describe, expect, it } from 'vitest';
import { demoGroups } from '../../../src-main/demo/groups/index.ts';
import { type PersonKey, people, personKeys, pronounForms } from '../../../src-main/demo/people.ts';
import { Random } from '../../../src-main/demo/random.ts';
import { fits, needs, parse, plain, render, sentences } from '../../../src-main/demo/template.ts';
import type { DemoGroup } from '../../../src-main/demo/types.ts';

/** Every text of a group, with the roles it may use. */
function textsOf(group: DemoGroup): { text: string; roles: string[] }[] {
  const own = group.members.flatMap((member) => [
    ...member.beats.map((text) => ({ text, roles: ['me', 'A', 'B'] })),
    ...[...member.early, ...member.mid, ...member.late].map((text) => ({ text, roles: ['me'] })),
    ...member.tasks.flatMap(({ set, kept, missed }) => [
      { text: set, roles: [] },
      { text: kept, roles: ['me'] },
      { text: missed, roles: ['me'] },
    ]),
    ...member.goals.map((text) => ({ text, roles: [] })),
  ]);
  const ofTopics = group.topics.flatMap((topic) => [
    ...[topic.agenda, ...topic.opening, ...topic.leader, ...topic.sense, ...topic.plan].map(
      (text) => ({ text, roles: [] }),
    ),
    ...topic.exchange.map((text) => ({ text, roles: ['A', 'B'] })),
  ]);
  return [
    ...own,
    ...ofTopics,
    ...group.exchanges.map((text) => ({ text, roles: ['A', 'B'] })),
    ...group.groupFile.map((text) => ({ text, roles: ['A', 'B'] })),
    ...group.voices.map((text) => ({ text, roles: ['me'] })),
    ...group.safety.map((text) => ({ text, roles: [] })),
  ];
}

describe('the demo texts', () => {
  it('are well formed and ask only for people who can be there', () => {
    for (const group of demoGroups) {
      const members = new Set<PersonKey>(group.members.map(({ key }) => key));
      for (const { text, roles } of textsOf(group)) {
        expect(() => parse(text)).not.toThrow();
        const { roles: asked, named } = needs(text);
        expect(roles, text).toEqual(expect.arrayContaining(asked));
        for (const person of named) expect(members, text).toContain(person);
      }
    }
  });

  it('name nobody in plain words', () => {
    const namesOf = (key: PersonKey) => {
      const { given, family, preferred, nicknames } = people[key];
      return [given, family, ...(preferred ? [preferred] : []), ...(nicknames ?? [])];
    };
    const anyOf = (keys: PersonKey[]) =>
      new RegExp(`(?<!\\p{L})(?:${keys.flatMap(namesOf).join('|')})(?!\\p{L})`, 'u');
    const anybody = anyOf(personKeys);
    for (const group of demoGroups) {
      for (const { text } of textsOf(group)) expect(text).not.toMatch(anybody);
      // A client's own chart may name the client.
      for (const { key, asides } of group.members)
        for (const text of Object.values(asides))
          expect(text).not.toMatch(anyOf(personKeys.filter((other) => other !== key)));
    }
  });

  it('exchange between two, both of them named', () => {
    for (const group of demoGroups)
      for (const { exchange } of group.topics)
        for (const text of exchange) expect(needs(text).roles.sort()).toEqual(['A', 'B']);
  });

  it('are enough: twelve topics or more, three of each, every member with a story', () => {
    const everyone = new Set(demoGroups.flatMap(({ members }) => members.map(({ key }) => key)));
    expect([...everyone].sort()).toEqual([...personKeys].sort());
    for (const group of demoGroups) {
      expect(group.topics.length).toBeGreaterThanOrEqual(12);
      for (const topic of group.topics) {
        const least = topic.months ? 2 : 3;
        for (const texts of [topic.opening, topic.exchange, topic.leader, topic.plan])
          expect(texts.length, topic.title).toBeGreaterThanOrEqual(least);
      }
      for (const member of group.members) {
        expect(member.beats.length, member.key).toBeGreaterThanOrEqual(7);
        expect(member.tasks.length, member.key).toBeGreaterThanOrEqual(3);
        expect(member.goals.length, member.key).toBeGreaterThanOrEqual(2);
        for (const number of Object.keys(member.asides))
          expect(Number(number), member.key).toBeLessThanOrEqual(member.beats.length);
      }
    }
  });

  it('are never written twice', () => {
    const all = demoGroups.flatMap(textsOf).map(({ text }) => text);
    const seen = new Set<string>();
    const twice = all.filter((text) => text.length > 30 && (seen.has(text) || !seen.add(text)));
    expect(twice).toEqual([]);
  });
});

describe('the people of the demo', () => {
  it('are 48, none named like another', () => {
    const legal = personKeys.map((key) => `${people[key].given} ${people[key].family}`);
    expect(new Set(legal).size).toBe(48);
  });

  it('have pronouns that can all be declined', () => {
    for (const key of personKeys) {
      const forms = pronounForms[people[key].pronouns];
      const { s, es, ...words } = forms;
      expect(Object.values(words).every((word) => word !== '')).toBe(true);
      expect([s, es]).toEqual(words.is === 'are' ? ['', ''] : ['s', 'es']);
      expect(Object.keys(words).sort()).toEqual(
        ['has', 'her', 'hers', 'herself', 'him', 'is', 'she', 'was'].sort(),
      );
    }
    expect(new Set(personKeys.map((key) => people[key].pronouns)).size).toBe(
      Object.keys(pronounForms).length,
    );
  });

  it('are spoken of by their own pronouns', () => {
    const own: Record<string, RegExp> = {
      'she/her': /(?<!\p{L})(?:he|his|him|himself|themself)(?!\p{L})/iu,
      'he/him': /(?<!\p{L})(?:she|her|hers|herself|themself)(?!\p{L})/iu,
      'they/them': /(?<!\p{L})(?:himself|herself)(?!\p{L})/iu,
      'she/they': /(?<!\p{L})(?:he|his|him|himself|themself)(?!\p{L})/iu,
    };
    for (const group of demoGroups)
      for (const { key, goals } of group.members)
        // Texts about one person alone; others may come up in the rest.
        for (const goal of goals.filter(
          (text) =>
            !/wife|husband|father|mother|son|daughter|he asks|looked after her|she is$/.test(text),
        ))
          expect(goal).not.toMatch(own[people[key].pronouns]!);
  });
});

describe('the template language', () => {
  const random = () => new Random('test');

  it('fills slots, pronouns and choices', () => {
    const pieces = render(
      '{A} told {B} that {A.she} {A.was} [glad|glad]. {A.She} looked at {B.him}, at {B.her} hands, and at {@will}.',
      { A: 'rowan', B: 'tomas' },
      random(),
    );
    expect(plain(pieces)).toBe(
      '§ told § that they were glad. They looked at him, at his hands, and at §.',
    );
    expect(pieces.filter((piece) => typeof piece !== 'string')).toEqual([
      { person: 'rowan' },
      { person: 'tomas' },
      { person: 'will' },
    ]);
  });

  it('nests choices and lets one be empty', () => {
    const said = new Set<string>();
    const one = random();
    for (let turn = 0; turn < 60; turn += 1) said.add(plain(render('a[ b[1|2]|]', {}, one)));
    expect([...said].sort()).toEqual(['a', 'a b1', 'a b2']);
  });

  it('refuses what it does not know', () => {
    for (const text of ['{X}', '{@nobody}', '{A.xe}', '[a', 'a]', '{A', '{A!nobody}'])
      expect(() => parse(text), text).toThrow();
    expect(() => render('{A}', {}, random())).toThrow();
  });

  it('keeps people out of roles that contradict their story', () => {
    expect(fits('{A!eero} works.', { A: 'eero' })).toBe(false);
    expect(fits('{A!eero} works.', { A: 'ray' })).toBe(true);
    expect(fits('{A=eero=ray} works.', { A: 'ray' })).toBe(true);
    expect(fits('{A=eero=ray} works.', { A: 'jo' })).toBe(false);
    expect(fits('{A} and {B}.', { A: 'ray' })).toBe(false);
  });

  it('finds sentences', () => {
    expect(
      sentences(
        '§ said “I do that, you are right.” The room was warmer for it. Yes. “And you, what about you?” asked §.',
      ),
    ).toEqual([
      '§ said “I do that, you are right.”',
      'The room was warmer for it.',
      '“And you, what about you?” asked §.',
    ]);
  });
});
