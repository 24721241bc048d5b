import { createHash } from 'node:crypto';
import { appendAudit, verifyAudit } from '#main/store/audit.ts';
import { from, openStore } from '#main/store/store.ts';
import { unlockWithPassphrase } from '#main/vault/vault.ts';
import { instantNow } from '#shared/time.ts';
import { benchPassphrase } from './career-vault.ts';
import { report } from './figures.ts';

const rounds = 5;
const length = 100_000;

/** The chain of a long audit trail verified, and the same bytes hashed in one go, in turns. */
export async function measureAudit(vaultFolder: string): Promise<void> {
  const store = openStore(vaultFolder, await unlockWithPassphrase(vaultFolder, benchPassphrase));
  store.transaction(() => {
    for (let row = 0; row < length; row += 1)
      appendAudit(store, instantNow(), {
        actor: '01994d51-0000-7000-8000-000000000001',
        action: 'clients.get',
        record: '01994d51-0000-7000-8000-000000000002',
        detail: `version ${String(row)}`,
      });
  });
  const bytes = store
    .all(from.selectFrom('audit').selectAll().orderBy('sequence'))
    .map((row) => Buffer.from(JSON.stringify(Object.values(row))));
  const verified: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    let begun = performance.now();
    await verifyAudit(store);
    verified.push(performance.now() - begun);
    begun = performance.now();
    const hash = createHash('sha256');
    for (const row of bytes) hash.update(row);
    hash.digest();
    bare.push(performance.now() - begun);
  }
  store.close();
  console.log(`  ${bytes.length.toLocaleString('en-US')} rows`);
  report('verify_audit_rate_ratio', verified, bare);
}
