import { beforeAll, describe, expect, test } from 'vitest';
import { fillPractice } from '#main/demo/open-demo.ts';
import { demoPractice } from '#main/demo/practice.ts';
import { foldText } from '#shared/fold-text.ts';
import { instantNow, localAt, localZone } from '#shared/time.ts';
import { isOrdinary } from '#shared/rules/name-guard/common-words.ts';
import { openTestPractice, type TestPractice } from '../support/practice.ts';
import { packText, savedPack, takeAll } from '../support/supervision-packs.ts';

/* Packs of every group of the demo practice, with every suggestion taken: nobody is left in them. */

let practice: TestPractice;
let demo: ReturnType<typeof demoPractice>;

test('DEBUG', async () => {
  const now = instantNow();
  practice = await openTestPractice();
  demo = demoPractice(localAt(now, localZone()), localZone());
  const steps = fillPractice(practice.store, demo, now);
  while (!practice.store.transaction(() => steps.next()).done);
  for (const group of demo.groups) {
    const t0 = performance.now();
    const id = savedPack(practice, { kind: 'group', groupId: group.id }, { from: null });
    const t1 = performance.now();
    const review0 = practice.records.supervisionPacks.review({ id });
    const t2 = performance.now();
    const again = takeAll(practice, id);
    const t3 = performance.now();
    console.log(
      group.id,
      t1 - t0,
      t2 - t1,
      t3 - t2,
      review0.texts.length,
      review0.texts.flatMap((t) => t.hits).length,
      JSON.stringify(again.left),
      again.unfitPseudonyms,
      again.texts
        .filter((t) => t.again)
        .map((t) => t.hits.map((h) => [h.match, h.why]))
        .slice(0, 20),
    );
    const kinds = new Map<string, string[]>();
    for (const t of review0.texts)
      for (const h of t.hits)
        kinds.set(h.kind + ' ' + h.certainty, [
          ...(kinds.get(h.kind + ' ' + h.certainty) ?? []),
          `${h.match}=>${h.suggestion}`,
        ]);
    for (const [k, v] of kinds) console.log(k, v.length, [...new Set(v)].slice(0, 12).join(' | '));
    console.log(packText(practice, id).slice(0, 6000));
  }
}, 300_000);
