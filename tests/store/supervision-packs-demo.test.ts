import { expect, test } from 'vitest';
import { fillPractice } from '#main/demo/open-demo.ts';
import { demoPractice } from '#main/demo/practice.ts';
import { isOrdinary } from '#shared/rules/name-guard/common-words.ts';
import { tokensOf } from '#shared/rules/name-guard/tokens.ts';
import { addDays, dateAt, instantNow, localAt, localZone } from '#shared/time.ts';
import { openTestPractice } from '../support/practice.ts';
import { packText, savedPack, takeAll } from '../support/supervision-packs.ts';

test('packs of every group of the demo practice name nobody once every suggestion is taken', async () => {
  const practice = await openTestPractice();
  const now = instantNow();
  const demo = demoPractice(localAt(now, localZone()), localZone());
  const steps = fillPractice(practice.store, demo, now);
  while (!practice.store.transaction(() => steps.next()).done);
  const first = addDays(dateAt(now, localZone()), -150);
  const settings = practice.records.settings.get();
  const secrets = [
    ...demo.groups.map(({ fields }) => fields.name),
    ...settings.clinicians.map(({ name }) => name),
    settings.practice.name,
    settings.practice.phone,
    settings.practice.email,
  ].filter((secret) => secret !== '');
  const codes = demo.clients.map(({ fields }) => fields.chartCode).filter(Boolean);
  const names = new Set(
    demo.clients
      .flatMap(({ fields }) => [
        fields.givenName,
        fields.familyName,
        fields.preferredName,
        ...fields.nicknames,
      ])
      .flatMap((name) => tokensOf(name).map((token) => token.fold)),
  );
  for (const { id: groupId } of demo.groups) {
    const id = savedPack(practice, { kind: 'group', groupId }, { from: first });
    expect(takeAll(practice, id).left).toEqual([]);
    const text = packText(practice, id);
    const called = tokensOf(text).flatMap((token) =>
      // "de", or "Will you", "May" at the head of a sentence: a word, whoever is called so elsewhere.
      isOrdinary(token.fold) || token.fold.length < 3 || !names.has(token.fold) ? [] : [token.fold],
    );
    expect(called).toEqual([]);
    for (const secret of secrets) expect(text).not.toContain(secret);
    for (const code of codes) expect(text).not.toMatch(new RegExp(`(?<![\\d.])${code}(?!\\d)`));
    expect(text).not.toMatch(/\b(?:19|20)\d\d-\d\d-\d\d\b|\b\d{1,2}\/\d{1,2}\/\d{2,4}\b/);
    expect(text).not.toMatch(
      /\b(?:January|February|April|June|July|August|September|October|November|December) \d|\d{3}[-. ]\d{4}\b/,
    );
  }
}, 240_000);
