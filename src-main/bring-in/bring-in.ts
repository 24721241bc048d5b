import { MessageChannel } from 'node:worker_threads';
import type { CheckedExport } from '#shared/contract/vault.ts';
import { AppError } from '#shared/errors.ts';
import type { FileInParts, Files } from '../records/files.ts';
import { ofNoBackup, runInWorker } from '../vault/backup/run-in-worker.ts';
import type { VaultKeys } from '../vault/vault.ts';
import { isAgeFile, openAgeFile } from './age-file.ts';
import { serveFile } from './file-over-port.ts';
import { readWholeExport, type WholeExport } from './whole-export.ts';

interface Progress {
  readonly done: number;
  readonly of: number;
}

/**
 * A whole export on its way back into a vault: chosen, checked, and then put into the databases of a vault that is
 * being made.
 */
export class BringIn {
  readonly #files: Pick<Files, 'openInParts'>;
  readonly #script: URL;
  #chosen: FileInParts | undefined;
  #checked: { file: FileInParts; whole: WholeExport } | undefined;
  #progress: Progress | null = null;
  #stop: () => void = () => undefined;
  /** Asked for also where nothing can be stopped yet or any more: then it counts at the next step. */
  #stopAsked = false;

  /** `script` is the thread the vault is filled in; see vault/backup/worker.ts. */
  constructor(files: Pick<Files, 'openInParts'>, script: URL) {
    this.#files = files;
    this.#script = script;
  }

  /** Null where nothing was chosen, which leaves what was chosen before. */
  async choose(): Promise<{ encrypted: boolean } | null> {
    this.#refuseTwo();
    const kind = { name: 'Whole export', extensions: ['age', 'zip'] } as const;
    const chosen = await this.#files.openInParts(kind);
    if (chosen === null) return null;
    await this.forget();
    this.#chosen = chosen;
    return { encrypted: await isAgeFile(chosen) };
  }

  /** Reads all of it, once; nothing is made. */
  async check(passphrase: string | null): Promise<CheckedExport> {
    const chosen = this.#chosen;
    if (chosen === undefined) throw new AppError('not-found');
    return await this.#underWay(async () => {
      const file = passphrase === null ? chosen : await openAgeFile(chosen, passphrase);
      const whole = await readWholeExport(file, (progress) => {
        this.#refuseStopped();
        this.#progress = progress;
      });
      this.#checked = { file, whole };
      return summaryOf(whole);
    });
  }

  /** `VaultOptions.prepare` for the vault that is made from it. */
  async fill(folder: string, keys: VaultKeys): Promise<void> {
    const checked = this.#checked;
    if (checked === undefined) throw new AppError('not-found');
    const { file, whole } = checked;
    await this.#underWay(async () => {
      this.#refuseStopped();
      // Rows in their hundred thousands, their seals and a look at every page: the window goes on meanwhile.
      const { port1, port2 } = new MessageChannel();
      serveFile(file, port1);
      const running = runInWorker(
        this.#script,
        { name: 'fill', order: { folder, file: port2, size: file.size, sums: whole.sums } },
        keys,
        (_, share) => (this.#progress = { done: Math.round(share * parts), of: parts }),
        [port2],
      );
      this.#stop = () => running.stop();
      try {
        await running.ended;
        this.#refuseStopped();
      } catch (error) {
        throw ofNoBackup(error, 'export-stopped');
      } finally {
        port1.close();
      }
    });
  }

  /** Ends what is under way at its next step; nothing of it stays. */
  stop(): void {
    this.#stopAsked = true;
    this.#stop();
  }

  progress(): Progress | null {
    return this.#progress;
  }

  /** Lets go of the file. */
  async forget(): Promise<void> {
    const chosen = this.#chosen;
    this.#chosen = undefined;
    this.#checked = undefined;
    await chosen?.close();
  }

  async #underWay<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    this.#refuseTwo();
    this.#progress = { done: 0, of: 1 };
    try {
      return await work();
    } finally {
      this.#progress = null;
      this.#stop = () => undefined;
      this.#stopAsked = false;
    }
  }

  #refuseStopped(): void {
    if (this.#stopAsked) throw new AppError('export-stopped');
  }

  #refuseTwo(): void {
    if (this.#progress !== null) throw new AppError('export-under-way');
  }
}

const parts = 1_000;

function summaryOf({ head, fingerprint, leftOut }: WholeExport): CheckedExport {
  const { rows } = head.records;
  const count = (table: string): number => rows[table] ?? 0;
  return {
    madeAt: head.madeAt,
    fingerprint,
    clients: count('clients'),
    notes: count('notes'),
    files: count('attachments') + count('education_certificates'),
    privateTexts: head.psychotherapy !== null,
    leftOut: [...leftOut],
  };
}
