import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createRecordContext, type RecordContext } from '#main/records/record-context.ts';
import { writeLock, writeOpening } from '#main/records/openings.ts';
import { refuseRolledBack } from '#main/store/high-water-mark.ts';
import { openStore, openWatched, type Store } from '#main/store/store.ts';
import { OpenVault } from '#main/vault/open-vault.ts';
import { instantNow } from '#shared/time.ts';
import { testKdf } from './practice.ts';

export interface WatchedVault {
  readonly folder: string;
  readonly vault: OpenVault<Store>;
  context(): RecordContext;
}

/** A vault with its mark beside it, put together as the app does. */
export function watchedVault(
  folder = join(mkdtempSync(join(tmpdir(), 'circlekeep-watched-')), 'vault'),
): WatchedVault {
  let context: RecordContext | undefined;
  const vault = new OpenVault<Store>({
    folder,
    kdf: testKdf,
    prepare: (at, keys) => openStore(at, keys).close(),
    openStore: openWatched,
    lookFirst: refuseRolledBack,
    onOpen: (store, { how }) => {
      context = createRecordContext(store, instantNow);
      writeOpening(context, how);
    },
    onLocking: () => context && writeLock(context),
  });
  onTestFinished(() => {
    vault.lock();
    rmSync(join(folder, '..'), { recursive: true, force: true });
  });
  return {
    folder,
    vault,
    context: () => {
      if (!context) throw new Error('never opened');
      return context;
    },
  };
}
