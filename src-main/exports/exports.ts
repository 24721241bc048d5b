import type { Handlers } from '#shared/contract/index.ts';
import { AppError } from '#shared/errors.ts';
import { OneJob } from '../documents/one-job.ts';
import type { Files } from '../records/files.ts';
import { dayOf, type RecordContext } from '../records/record-context.ts';
import { from, type Store } from '../store/store.ts';
import type { ExportFile } from './archive.ts';
import { saveArchive } from './save-archive.ts';
import { readFingerprint } from './signing-key.ts';
import { leftOutOf } from './whole-vault/contents.ts';

/** What the exports need of the process around them. */
interface Desktop {
  readonly files: Files;
  /** Both databases as they are now, beside the open store; closed with it at the latest. */
  readonly openSnapshot: () => Store;
}

export function exportHandlers(context: RecordContext, { files, openSnapshot }: Desktop) {
  const { store, audit, now } = context;
  const jobs = new OneJob('export-under-way');
  return {
    fingerprint: () => ({ fingerprint: readFingerprint(store) }),

    about: () => ({
      clients: countOf(store, 'clients'),
      notes: countOf(store, 'notes'),
      files: countOf(store, 'attachments') + countOf(store, 'education_certificates'),
      leftOut: leftOutOf(['fhir'], true),
    }),

    wholeVault: ({ formats, privateTexts, protection }) =>
      jobs.run(1, async (job) => {
        let snapshot: Store | undefined;
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
              told: ({ done, of }) => job.told(done, of),
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
          return saved;
        } catch (error) {
          throw store.open ? error : new AppError('vault-locked');
        } finally {
          snapshot?.close();
          if (snapshot !== undefined && store.open) emptyLogs(store);
        }
      }),

    progress: () => jobs.progress(),

    stop: () => {
      jobs.stop();
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
