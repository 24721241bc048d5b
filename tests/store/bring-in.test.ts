import { expect, onTestFinished, test } from 'vitest';
import {
  bringingIn,
  everyRow,
  exported,
  madeVault,
  plainJson,
  smallVault,
} from '../support/whole-export.ts';

const stopped: unknown = expect.objectContaining({ code: 'export-stopped' });

test('bringing in can be stopped while it checks and while it fills; nothing is left, and it can be begun again', async () => {
  const vault = await smallVault();
  onTestFinished(() => vault.close());
  const incoming = bringingIn(await exported(vault, plainJson));
  await incoming.choose();
  const checking = incoming.check(null);
  incoming.stop();
  await expect(checking).rejects.toEqual(stopped);
  expect(incoming.progress()).toBeNull();
  await incoming.check(null);
  // It throws something else where anything is left behind.
  const making = madeVault((folder, keys) => {
    const filling = incoming.fill(folder, keys);
    incoming.stop();
    return filling;
  });
  await expect(making).rejects.toEqual(stopped);
  const back = await madeVault((folder, keys) => incoming.fill(folder, keys));
  onTestFinished(() => back.close());
  const before = await everyRow(vault.store, 'records');
  const after = await everyRow(back.store, 'records');
  for (const table of ['clients', 'groups', 'sessions'])
    expect(after.get(table)).toEqual(before.get(table));
  expect(after.get('clients')).toHaveLength(2);
});

test('the thread that fills a vault tells how far it is, and the window’s requests go on meanwhile', async () => {
  const vault = await smallVault();
  onTestFinished(() => vault.close());
  const incoming = bringingIn(await exported(vault, plainJson));
  await incoming.choose();
  await incoming.check(null);
  const told: unknown[] = [];
  const back = await madeVault(async (folder, keys) => {
    const filling = incoming.fill(folder, keys);
    const work = { over: false };
    const ended = filling.finally(() => (work.over = true));
    // Each turn of this thread's own loop finds the work still under way.
    while (!work.over) {
      told.push(incoming.progress());
      await new Promise((resolve) => setImmediate(resolve));
    }
    await ended;
  });
  onTestFinished(() => back.close());
  expect(told.length).toBeGreaterThan(10);
  expect(told.at(0)).toEqual({ done: 0, of: 1 });
  expect(told).toContainEqual(expect.objectContaining({ of: 1_000 }));
});
