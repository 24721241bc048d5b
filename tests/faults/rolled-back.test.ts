import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { recordHandlers } from '#main/records/record-handlers.ts';
import { markFile, readMark } from '#main/store/high-water-mark.ts';
import { sha256Of } from '#main/store/sha256.ts';
import { from, openSnapshot, statement } from '#main/store/store.ts';
import { putInPlace } from '#main/vault/backup/restore-vault.ts';
import { unlockWithPassphrase } from '#main/vault/vault.ts';
import { AppError } from '#shared/errors.ts';
import { newId, ReflectionId } from '#shared/ids.ts';
import { CalendarDate, Instant } from '#shared/time.ts';
import { sql } from 'kysely';
import { client, testPassphrase } from '../support/practice.ts';
import { watchedVault, type WatchedVault } from '../support/watched-vault.ts';

/*
 * What the databases cannot know of themselves: that older ones were put in their place, or that the end of a
 * write-ahead log is gone. The mark beside the folder knows.
 */

vi.setConfig({ testTimeout: 120_000 });

const otherPassphrase = 'seven amber lanterns drift';

function records(watched: WatchedVault) {
  const nothing = null as never;
  return recordHandlers(watched.context(), {
    printer: nothing,
    files: nothing,
    openSnapshot: nothing,
    backups: nothing,
    speller: nothing,
    checkRecords: nothing,
    onPracticeSaved: () => undefined,
  });
}

function trail({ vault }: WatchedVault): string[] {
  return vault
    .store()
    .all(from.selectFrom('audit').select(['action', 'detail']).orderBy('sequence', 'desc').limit(4))
    .map(({ action, detail }) => `${action} ${detail.replace(/[0-9a-f]{64}/, '…')}`.trim());
}

/** Its code and detail. */
async function refusal(opening: Promise<unknown>): Promise<string> {
  try {
    await opening;
    return 'opened';
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return `${error.code} ${error.detail ?? ''}`.trim();
  }
}

/** But for `-shm`, an index that whoever reads makes anew, and a log that holds nothing. */
function bytesIn(folder: string): Record<string, string> {
  const kept = readdirSync(folder).filter(
    (name) => !name.endsWith('-shm') && statSync(join(folder, name)).size > 0,
  );
  return Object.fromEntries(kept.map((name) => [name, sha256Of(readFileSync(join(folder, name)))]));
}

async function workedVault(): Promise<WatchedVault & { recoveryKey: string; yesterday: string }> {
  const watched = watchedVault();
  const recoveryKey = await watched.vault.create(testPassphrase);
  records(watched).clients.save(client('Ada', 'Muster'));
  watched.vault.lock();
  const yesterday = `${watched.folder} of yesterday`;
  cpSync(watched.folder, yesterday, { recursive: true });
  return { ...watched, recoveryKey, yesterday };
}

function putBack({ folder, yesterday }: { folder: string; yesterday: string }): void {
  rmSync(folder, { recursive: true });
  cpSync(yesterday, folder, { recursive: true });
}

describe('yesterday’s files in today’s place', () => {
  test('are told, left as they are, and open knowingly; the trail then says how much is gone', async () => {
    const worked = await workedVault();
    const { vault, folder } = worked;
    await vault.unlock(testPassphrase);
    records(worked).clients.save(client('Bo', 'Sample'));
    vault.lock();
    putBack(worked);
    const before = bytesIn(folder);
    expect(await refusal(vault.unlock(testPassphrase))).toBe('vault-rolled-back 6 3');
    expect(bytesIn(folder)).toEqual(before);
    expect(vault.state()).toBe('locked');
    await vault.unlock(testPassphrase, true);
    expect(trail(worked).slice(0, 2)).toEqual([
      'vault.unlock sealed 2 1 …',
      'vault.openKnowingly expected 6, found 3',
    ]);
    vault.lock();
    expect(await refusal(vault.unlock(testPassphrase)), 'the mark holds again').toBe('opened');
  });

  test('are told also where only a draft was typed, which has no row in the trail', async () => {
    const worked = await workedVault();
    const { vault } = worked;
    await vault.unlock(testPassphrase);
    vault.store().run(statement(sql`UPDATE practice SET phone = '555-0100' WHERE one = 1`));
    vault.lock();
    const gone = await vault.unlock(testPassphrase).then(() => trail(worked).length);
    expect(gone).toBe(4);
    vault.lock();
    putBack(worked);
    expect(await refusal(vault.unlock(testPassphrase))).toMatch(/^vault-rolled-back/);
  });

  test('are told where it is only the private texts that are older', async () => {
    const worked = await workedVault();
    const { vault, folder, yesterday } = worked;
    await vault.unlock(testPassphrase);
    records(worked).reflections.save({
      id: newId(ReflectionId),
      version: 0,
      fields: {
        onDay: CalendarDate.parse('2026-11-24'),
        groupId: null,
        sessionId: null,
        clientId: null,
        boundaries: 'Held.',
        countertransference: '',
        attention: '',
        other: '',
      },
    });
    vault.lock();
    cpSync(join(yesterday, 'psychotherapy.db'), join(folder, 'psychotherapy.db'));
    expect(await refusal(vault.unlock(testPassphrase))).toMatch(/^vault-rolled-back/);
  });

  test('are told before the recovery key sets a new passphrase', async () => {
    const worked = await workedVault();
    const { vault, folder, recoveryKey } = worked;
    await vault.unlock(testPassphrase);
    vault.lock();
    putBack(worked);
    const before = bytesIn(folder);
    expect(await refusal(vault.recover(recoveryKey, otherPassphrase))).toMatch(
      /^vault-rolled-back/,
    );
    expect(bytesIn(folder)).toEqual(before);
    await vault.recover(recoveryKey, otherPassphrase, true);
    vault.lock();
    expect(await refusal(vault.unlock(otherPassphrase))).toBe('opened');
  });

  test('and as many saves made in them since are another history', async () => {
    const worked = await workedVault();
    const { vault, folder } = worked;
    await vault.unlock(testPassphrase);
    records(worked).clients.save(client('Bo', 'Sample'));
    vault.lock();
    const mark = readFileSync(markFile(folder));
    putBack(worked);
    await vault.unlock(testPassphrase, true);
    for (const name of ['Cleo', 'Dora', 'Emil'])
      records(worked).clients.save(client(name, 'Probe'));
    vault.lock();
    writeFileSync(markFile(folder), mark);
    expect(await refusal(vault.unlock(testPassphrase))).toMatch(/^vault-rolled-back 6 9$/);
  });
});

describe('the mark', () => {
  test.each([
    ['missing', (mark: string) => rmSync(mark)],
    ['unreadable', (mark: string) => writeFileSync(mark, '')],
    ['unreadable', (mark: string) => writeFileSync(mark, readFileSync(mark).fill('x'))],
  ])('that is %s begins anew, and the trail says from where', async (kind, harm) => {
    const worked = await workedVault();
    harm(markFile(worked.folder));
    await worked.vault.unlock(testPassphrase);
    expect(trail(worked)).toContain(`vault.beginMark ${kind}`);
    worked.vault.lock();
    await worked.vault.unlock(testPassphrase);
    expect(trail(worked).slice(0, 2), 'and from there it watches').toEqual([
      'vault.unlock sealed 2 1 …',
      'vault.lock sealed 2 1 …',
    ]);
  });

  test('of another vault says nothing about this one', async () => {
    const [one, other] = [await workedVault(), await workedVault()];
    cpSync(markFile(other.folder), markFile(one.folder));
    await one.vault.unlock(testPassphrase);
    expect(trail(one)).toContain('vault.beginMark of-another');
  });

  test('torn while it was written is the one before, which the files have passed', async () => {
    const { folder, vault } = await workedVault();
    const mark = readFileSync(markFile(folder), 'utf8');
    const keys = await unlockWithPassphrase(folder, testPassphrase);
    const newest = mark.lastIndexOf('"number":') > 1_024 ? 1_024 : 0;
    for (const slot of [newest, 0, 1_024])
      for (const length of [1, 17, 200, 600]) {
        const torn = Buffer.from(mark);
        torn.fill('\0', slot + length, slot + 1_024);
        writeFileSync(markFile(folder), torn);
        expect(readMark(folder, keys)).toEqual({ kind: 'agrees' });
      }
    expect(vault.state()).toBe('locked');
  });

  test('stays with the vault that a restore puts aside', async () => {
    const { folder, yesterday, vault } = await workedVault();
    cpSync(yesterday, `${folder}.restored`, { recursive: true });
    const mark = sha256Of(readFileSync(markFile(folder)));
    putInPlace(folder, Instant.parse('2026-11-24T20:00:00.000Z'));
    const kept = `${folder}.before-restore-20261124-200000`;
    expect(sha256Of(readFileSync(markFile(kept)))).toBe(mark);
    expect(existsSync(markFile(folder))).toBe(false);
    expect(await refusal(vault.unlock(testPassphrase))).toBe('opened');
  });
});

test('one flipped bit in a write-ahead log loses nothing without a word', async () => {
  const worked = await workedVault();
  const { vault, folder, yesterday } = worked;
  await vault.unlock(testPassphrase);
  const handlers = records(worked);
  const acknowledged = 24;
  for (let count = 0; count < acknowledged; count += 1)
    handlers.clients.save(client(`Person${count}`, 'Muster'));
  // As a power cut leaves them: every save confirmed, the log not yet in the file.
  const cut = `${yesterday} cut`;
  cpSync(folder, cut, { recursive: true });
  cpSync(markFile(folder), markFile(cut));
  const log = readFileSync(join(cut, 'records.db-wal'));
  const keys = await unlockWithPassphrase(cut, testPassphrase);
  const told = { whole: 0, refused: 0, damaged: 0 };
  for (let place = 0; place < 60; place += 1) {
    const flipped = Buffer.from(log);
    const at = Math.floor((place + 0.5) * (log.length / 60));
    flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << (place % 8)), at);
    writeFileSync(join(cut, 'records.db-wal'), flipped);
    rmSync(join(cut, 'records.db-shm'), { force: true });
    try {
      if (readMark(cut, keys).kind === 'behind') {
        told.refused += 1;
        continue;
      }
      const snapshot = openSnapshot(cut, keys);
      const clients = snapshot.all(from.selectFrom('clients').select('id'));
      snapshot.close();
      expect(clients, `bit ${at * 8 + (place % 8)}`).toHaveLength(acknowledged + 1);
      told.whole += 1;
    } catch (error) {
      expect(error).toMatchObject({ code: 'vault-damaged' });
      told.damaged += 1;
    }
  }
  expect(told.refused).toBeGreaterThan(20);
  writeFileSync(join(cut, 'records.db-wal'), log);
  expect(readMark(cut, keys)).toEqual({ kind: 'agrees' });
});
