/*
 * Destroys a client's record and dies just before the given one of its steps: a write, a commit, the emptying of a log.
 * Run by destroy-kill.test.ts as `node destroy-victim.ts <folder> <destruction> <client> <chart code> <step>`.
 */
import { writeSync } from 'node:fs';

import { createRecordContext } from '#main/records/record-context.ts';
import { retentionHandlers } from '#main/records/retention.ts';
import { openStore } from '#main/store/store.ts';
import { unlockWithPassphrase } from '#main/vault/vault.ts';
import { ClientId, DestructionId } from '#shared/ids.ts';
import { Instant } from '#shared/time.ts';

const [folder = '', id, clientId, chartCode = '', fatal] = process.argv.slice(2);

const store = openStore(folder, await unlockWithPassphrase(folder, 'nine violet umbrellas hum'));
let steps = 0;
const step = (): void => {
  if (++steps === Number(fatal)) process.kill(process.pid, 'SIGKILL');
};
for (const file of [store, store.psychotherapy]) {
  const run = file.run.bind(file);
  const transaction = file.transaction.bind(file);
  const emptyLog = file.emptyLog.bind(file);
  file.run = (query) => {
    step();
    return run(query);
  };
  file.transaction = <Result>(work: () => Result): Result =>
    transaction(() => {
      const result = work();
      step();
      return result;
    });
  file.emptyLog = () => {
    step();
    emptyLog();
  };
}
const now = Instant.parse('2034-01-10T10:00:00.000Z');
const { destroy } = retentionHandlers(createRecordContext(store, () => now));
destroy({ id: DestructionId.parse(id), clientId: ClientId.parse(clientId), chartCode });
writeSync(1, `survived ${String(steps)}\n`);
