import type { MessagePort } from 'node:worker_threads';
import { instantNow } from '#shared/time.ts';
import { AppError } from '#shared/errors.ts';
import { createRecordContext } from '../records/record-context.ts';
import type { VaultKeys } from '../vault/key-slots.ts';
import type { Watch } from '../vault/backup/watch.ts';
import { fileOverPort } from './file-over-port.ts';
import { fillVault } from './fill-vault.ts';
import { openWholeExport, type WholeExport } from './whole-export.ts';

/** The databases to fill and the export, which was checked, to fill them from. */
export interface FillOrder {
  readonly folder: string;
  readonly file: MessagePort;
  readonly size: number;
  /** What was checked and shown: the file may have been exchanged since. */
  readonly sums: string;
}

const rowsAtOnce = 500;

/** What `BringIn.fill` has done in a thread of its own. */
export async function fillInThread(order: FillOrder, keys: VaultKeys, watch: Watch): Promise<void> {
  const file = fileOverPort(order.file, order.size);
  try {
    const whole = await openWholeExport(file);
    if (whole.sums !== order.sums) throw new AppError('export-changed');
    const of = rowsOf(whole);
    let done = 0;
    let untold = 0;
    await fillVault(
      whole,
      order.folder,
      keys,
      (filled) => {
        untold += filled;
        if (filled > 0 && untold < rowsAtOnce) return;
        done += untold;
        untold = 0;
        watch('copying', of === 0 ? 1 : Math.min(1, done / of));
      },
      (store) => {
        const { head, fingerprint } = whole;
        const without = head.psychotherapy === null ? ', without psychotherapy notes' : '';
        createRecordContext(store, instantNow).audit(
          'vault.bringIn',
          '',
          `export of ${head.madeAt}, signed by ${fingerprint}${without}`,
        );
      },
    );
  } finally {
    await file.close();
  }
}

function rowsOf({ head }: WholeExport): number {
  return [head.records, head.psychotherapy]
    .flatMap((contents) => Object.values(contents?.rows ?? {}))
    .reduce((sum, count) => sum + count, 0);
}
