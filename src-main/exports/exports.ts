import type { Handlers } from '#shared/contract/index.ts';
import { AppError } from '#shared/errors.ts';
import type { Files } from '../records/files.ts';
import { dayOf, type RecordContext } from '../records/record-context.ts';
import { from, type Store } from '../store/store.ts';
import type { ExportFile } from './archive.ts';
import { saveArchive } from './save-archive.ts';
import { readFingerprint } from './signing-key.ts';
import { leftOutOf } from './whole-vault/contents.ts';

interface Running {
  progress: { done: number; of: number };
  readonly stop: AbortController;
}

/** What the exports need of the process around them. */
interface Desktop {
  readonly files: Files;
  /** Both databases as they are now, beside the open store; closed with it at the latest. */
  readonly openSnapshot: () => Store;
}

export function exportHandlers(context: RecordContext, { files, openSnapshot }: Desktop) {
  const { store, audit, now } = context;
  let running: Running | null = null;
  return {
    fingerprint: () => ({ fingerprint: readFingerprint(store) }),

    about: () => ({
      clients: countOf(store, 'clients'),
      notes: countOf(store, 'notes'),
      files: countOf(store, 'attachments') + countOf(store, 'education_certificates'),
      leftOut: leftOutOf(['fhir'], true),
    }),

    wholeVault: async ({ formats, privateTexts, protection }) => {
      if (running !== null) throw new AppError('export-under-way');
      const job: Running = { progress: { done: 0, of: 1 }, stop: new AbortController() };
      const { signal } = job.stop;
      let snapshot: Store | undefined;
      running = job;
      try {
        // Loaded when it is needed: the window does not wait for it.
        const { wholeVault } = await import('./whole-vault/whole-vault.ts');
        /** Asked for when the place is chosen and the key to sign with is there. */
        function* everything(): Generator<ExportFile> {
          store.transaction(() =>
            audit(
              protection.kind === 'plain' ? 'exports.wholeVaultPlain' : 'exports.wholeVault',
              '',
              `${formats.join(', ')}; ${privateTexts ? 'with' : 'without'} psychotherapy notes and reflections`,
            ),
          );
          snapshot = openSnapshot();
          yield* wholeVault(snapshot, {
            formats,
            privateTexts,
            madeAt: now(),
            told: (progress) => {
              signal.throwIfAborted();
              job.progress = progress;
            },
          });
        }
        const { saved } = await saveArchive(context, files, {
          name: `circlekeep-${dayOf(context)}`,
          made: {
            kind: 'whole-vault',
            files: everything(),
            leftOut: leftOutOf(formats, privateTexts),
          },
          passphrase: protection.kind === 'plain' ? null : protection.passphrase,
        });
        return { outcome: saved ? 'done' : 'cancelled' };
      } catch (error) {
        if (signal.aborted) return { outcome: 'stopped' };
        throw store.open ? error : new AppError('vault-locked');
      } finally {
        running = null;
        snapshot?.close();
        if (snapshot !== undefined && store.open) emptyLogs(store);
      }
    },

    progress: () => running?.progress ?? null,

    stop: () => {
      running?.stop.abort();
      return {};
    },
  } satisfies Handlers<'exports'>;
}

/** What was destroyed while the snapshot stood could not leave the logs until now. */
function emptyLogs(store: Store): void {
  store.emptyLog();
  store.psychotherapy.emptyLog();
}

function countOf(
  store: Store,
  table: 'clients' | 'notes' | 'attachments' | 'education_certificates',
): number {
  const query = from.selectFrom(table).select((eb) => eb.fn.countAll<number>().as('rows'));
  return store.first(query)?.rows ?? 0;
}
