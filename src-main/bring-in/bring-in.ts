import type { CheckedExport } from '#shared/contract/vault.ts';
import { AppError } from '#shared/errors.ts';
import { instantNow } from '#shared/time.ts';
import type { FileInParts, Files } from '../records/files.ts';
import { createRecordContext } from '../records/record-context.ts';
import type { VaultKeys } from '../vault/vault.ts';
import { isAgeFile, openAgeFile } from './age-file.ts';
import { fillVault } from './fill-vault.ts';
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
  #chosen: FileInParts | undefined;
  #checked: WholeExport | undefined;
  #progress: Progress | null = null;

  constructor(files: Pick<Files, 'openInParts'>) {
    this.#files = files;
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
      const checked = await readWholeExport(file, (progress) => (this.#progress = progress));
      this.#checked = checked;
      return summaryOf(checked);
    });
  }

  /** `VaultOptions.prepare` for the vault that is made from it. */
  async fill(folder: string, keys: VaultKeys): Promise<void> {
    const checked = this.#checked;
    if (checked === undefined) throw new AppError('not-found');
    await this.#underWay(async () => {
      const rows = [checked.head.records, checked.head.psychotherapy].flatMap((contents) =>
        Object.values(contents?.rows ?? {}),
      );
      const of = rows.reduce((sum, count) => sum + count, 0);
      let done = 0;
      await fillVault(
        checked,
        folder,
        keys,
        (filled) => {
          done += filled;
          this.#progress = { done, of };
        },
        (store) => {
          const { audit } = createRecordContext(store, instantNow);
          const { head, fingerprint } = checked;
          const without = head.psychotherapy === null ? ', without psychotherapy notes' : '';
          audit(
            'vault.bringIn',
            '',
            `export of ${head.madeAt}, signed by ${fingerprint}${without}`,
          );
        },
      );
    });
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
    }
  }

  #refuseTwo(): void {
    if (this.#progress !== null) throw new AppError('export-under-way');
  }
}

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
