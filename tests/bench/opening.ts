import { join } from 'node:path';
import { openDatabase } from '#main/store/open-database.ts';
import { openWatched } from '#main/store/store.ts';
import { unlockWithPassphrase } from '#main/vault/vault.ts';
import { benchPassphrase } from './career-vault.ts';
import { report } from './figures.ts';

const rounds = 20;

/** Both databases opened with every check an opening makes, and the same two opened with their keys alone, in turns. */
export async function measureOpening(vaultFolder: string): Promise<void> {
  const keys = await unlockWithPassphrase(vaultFolder, benchPassphrase);
  const checked: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    let from = performance.now();
    openWatched(vaultFolder, keys, { how: 'unlock', knowingly: false }).close();
    checked.push(performance.now() - from);
    from = performance.now();
    for (const name of ['records', 'psychotherapy'] as const)
      openDatabase(join(vaultFolder, `${name}.db`), keys[name]).close();
    bare.push(performance.now() - from);
  }
  report('open_ratio', checked, bare);
}
