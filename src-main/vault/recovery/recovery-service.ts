import type { BackupStep } from '#shared/contract/backups.ts';
import type { Handlers } from '#shared/contract/index.ts';
import { Trouble } from '#shared/contract/recovery.ts';
import type { Findings, SalvageReport } from '#shared/contract/recovery.ts';
import { AppError } from '#shared/errors.ts';
import { instantNow } from '#shared/time.ts';

import { findBackups, refuseOtherFolder } from '../backup/backup-files.ts';
import type { FoundBackup } from '../backup/backup-files.ts';
import { rememberedPlace } from '../backup/backup-place.ts';
import type { Job, JobName, Jobs } from '../backup/jobs.ts';
import { putInPlace } from '../backup/restore-vault.ts';
import { runInWorker } from '../backup/run-in-worker.ts';
import { readHeader } from '../header.ts';
import { zero } from '../key-slots.ts';
import type { VaultKeys } from '../key-slots.ts';
import type { WayIn } from '../open-vault.ts';
import { lookOutside, olderCopies } from './diagnose.ts';
import { reportText, summary } from './report-text.ts';

export interface RecoveryOptions {
  readonly script: URL;
  readonly vaultFolder: string;
  /** The keys behind a folder's slots; wrong secrets are counted as at the door. */
  readonly openKeys: (
    folder: string,
    kind: 'passphrase' | 'recovery-key',
    secret: string,
  ) => Promise<VaultKeys>;
  /** The open vault's keys, or 'vault-locked'. */
  readonly lend: <Result>(use: (folder: string, keys: VaultKeys) => Result) => Result;
  /** Resolves once no other thread has the vault's files open. */
  readonly idle: () => Promise<void>;
  /** Locks the open vault. */
  readonly lock: () => void;
  /** Has `swap` done under the vault's lock and opens what is then there with these keys, which it wipes at lock. */
  readonly openInPlace: (keys: VaultKeys, swap: () => void, how: WayIn) => Promise<void>;
  readonly saveText: (suggestedName: string, text: string) => Promise<{ saved: boolean }>;
}

/** How long the keys of a vault that did not open may wait for its owner's decision. */
const patienceMs = 30 * 60_000;
/** Older ones than these are no answer to what went wrong today. */
const backupsTried = 5;
const examineAfterMs = 20_000;
const examineEveryMs = 12 * 60 * 60_000;

/** What was found out, with what the window does not learn. */
interface Known {
  readonly findings: Findings;
  readonly backup: string | undefined;
}

/**
 * What a vault that does not open can still be helped with. The keys that a failed opening had, or that were given here,
 * are kept for half an hour and go with the answer; the window names neither a folder nor a key.
 */
export class RecoveryService {
  readonly #options: RecoveryOptions;
  #trouble: Trouble | null = null;
  #keys: { own: VaultKeys; timer: NodeJS.Timeout } | undefined;
  /** Whose slots gave the keys. */
  #headerFrom: string | undefined;
  #known: Known | undefined;
  #report: SalvageReport | undefined;
  #current: { stop: () => void; step: BackupStep; share: number } | undefined;
  #standing: { damaged: boolean } | null = null;
  #examinedAt = -Infinity;

  constructor(options: RecoveryOptions) {
    this.#options = options;
  }

  /** Why the door shows the recovery screen; null while it does not. */
  trouble(): Trouble | null {
    return this.#trouble;
  }

  /** What the last salvage read, in the words of the audit trail; '' without one. */
  detail(): string {
    return this.#report === undefined ? '' : summary(this.#report);
  }

  /** For every opening that failed: what may be damage is kept in mind, with a copy of the keys it had. */
  unopened(error: AppError, keys: VaultKeys | undefined): void {
    const trouble = Trouble.safeParse(error.code);
    if (!trouble.success) return;
    this.#forget();
    this.#trouble = trouble.data;
    if (keys) this.#keep(keys, this.#options.vaultFolder);
  }

  /** Damage met in the open vault: it is locked, and the door says what is wrong. */
  damageMet(): void {
    this.#options.lend((folder, keys) => {
      this.#forget();
      this.#keep(keys, folder);
    });
    this.#trouble = 'vault-damaged';
    this.#options.lock();
  }

  /** For every opening that succeeded. Some time later both files are read through, beside whoever works. */
  opened(): () => void {
    this.#forget();
    this.#trouble = null;
    this.#report = undefined;
    if (performance.now() - this.#examinedAt < examineEveryMs) return () => undefined;
    this.#standing = null;
    const timer = setTimeout(() => void this.examine(), examineAfterMs).unref();
    return () => clearTimeout(timer);
  }

  async examine(): Promise<void> {
    const { script } = this.#options;
    try {
      const whole = await this.#options.lend(
        (vaultFolder, keys) =>
          runInWorker(script, { name: 'examine', order: { vaultFolder } }, keys, () => undefined)
            .ended,
      );
      this.#standing = { damaged: !whole };
      if (whole) this.#examinedAt = performance.now();
    } catch {
      // Locked meanwhile, or a disk that was busy: the next opening looks again.
    }
  }

  readonly handlers = {
    look: () => this.#look(),

    open: async ({ kind, secret }) => {
      const folder = this.#foldersWithSlots()[0];
      if (folder === undefined) throw new AppError('vault-damaged');
      const keys = await this.#options.openKeys(folder, kind, secret);
      this.#forget();
      this.#keep(keys, folder);
      zero(keys);
      return {};
    },

    progress: () =>
      this.#current ? { step: this.#current.step, share: this.#current.share } : null,

    restore: async () => {
      const backup = this.#known?.backup;
      if (backup === undefined) throw new AppError('restore-not-checked');
      const { vaultFolder } = this.#options;
      await this.#work({
        name: 'restore',
        order: { backup, vaultFolder, keepHeader: this.#headerIsGood() },
      });
      await this.#takePlace('restore');
      return {};
    },

    salvage: async () => {
      const headerFrom = this.#headerIsGood() ? this.#options.vaultFolder : this.#headerFrom;
      if (headerFrom === undefined) throw new AppError('vault-locked');
      this.#report = undefined;
      const { vaultFolder } = this.#options;
      this.#report = await this.#work({ name: 'salvage', order: { vaultFolder, headerFrom } });
      return this.#report;
    },

    saveReport: () => {
      if (this.#report === undefined) throw new AppError('not-found');
      const now = instantNow();
      return this.#options.saveText(
        `circlekeep-salvage-${now.slice(0, 10)}.txt`,
        reportText(this.#report, now),
      );
    },

    accept: async () => {
      if (this.#report === undefined) throw new AppError('restore-not-checked');
      await this.#takePlace('salvage');
      return {};
    },

    older: async () => {
      const schema = this.#known?.findings.older?.schema;
      const { vaultFolder } = this.#options;
      const copy = olderCopies(vaultFolder).find((one) => one.schema === schema);
      if (copy === undefined) throw new AppError('restore-not-checked');
      await this.#work({ name: 'older', order: { vaultFolder, copy: copy.file } });
      await this.#takePlace('older');
      return {};
    },

    stop: () => {
      this.#current?.stop();
      return {};
    },

    leave: () => {
      this.#current?.stop();
      this.#forget();
      this.#trouble = null;
      this.#report = undefined;
      return {};
    },

    standing: () => this.#standing,

    begin: () => {
      this.damageMet();
      return {};
    },
  } satisfies Handlers<'recovery'>;

  async #look(): Promise<Findings> {
    if (this.#known) return this.#known.findings;
    const { vaultFolder } = this.#options;
    if (!this.#keys) {
      const [newest] = this.#backups().found;
      return {
        files: lookOutside(vaultFolder),
        opened: false,
        backup: newest
          ? { state: 'unchecked', made: newest.about.made }
          : { state: this.#backups().state },
        salvageable: false,
        older: null,
      };
    }
    await this.#options.idle();
    const { files, salvageable, older } = await this.#work({
      name: 'diagnose',
      order: { vaultFolder },
    });
    const conditions = new Map(files.map(({ file, condition }) => [file, condition]));
    const compare = [...conditions.values()].every((condition) => condition !== 'log-damaged');
    const { state, found } = this.#backups();
    let backup: Findings['backup'] = { state: found.length > 0 ? 'damaged' : state };
    let folder: string | undefined;
    for (const one of found.slice(0, backupsTried)) {
      const preview = await this.#previewOf(one, compare);
      if (preview === undefined) continue;
      const rows = Object.values(one.about.rows).flatMap((counts) => Object.values(counts));
      backup = { state: 'whole', rows: rows.reduce((sum, count) => sum + count, 0), preview };
      folder = one.folder;
      break;
    }
    const others =
      conditions.get('psychotherapy') === 'good' && conditions.get('header') === 'good';
    const findings: Findings = {
      files: [...files],
      opened: true,
      backup,
      salvageable,
      older: others && conditions.get('records') !== 'good' ? older : null,
    };
    this.#known = { findings, backup: folder };
    return findings;
  }

  async #previewOf({ folder }: FoundBackup, compare: boolean) {
    const { vaultFolder } = this.#options;
    try {
      return await this.#work({ name: 'preview', order: { backup: folder, vaultFolder, compare } });
    } catch (error) {
      if (error instanceof AppError && error.code === 'backup-stopped') throw error;
      return undefined;
    }
  }

  /** Backups of this vault, or of any where it cannot say which it is; the newest first. */
  #backups(): { state: 'no-folder' | 'folder-missing' | 'none'; found: FoundBackup[] } {
    const place = rememberedPlace(this.#options.vaultFolder);
    if (place === undefined) return { state: 'no-folder', found: [] };
    try {
      refuseOtherFolder(place.into, place.mark);
      return { state: 'none', found: findBackups(place.into, this.#vaultId()) };
    } catch {
      return { state: 'folder-missing', found: [] };
    }
  }

  #vaultId(): string | undefined {
    for (const folder of [this.#options.vaultFolder, this.#headerFrom])
      try {
        if (folder !== undefined) return readHeader(folder).vaultId;
      } catch {
        // The next one may be whole.
      }
    return undefined;
  }

  #foldersWithSlots(): string[] {
    const folders = [
      this.#options.vaultFolder,
      ...this.#backups().found.map(({ folder }) => folder),
    ];
    return folders.filter((folder) => {
      try {
        readHeader(folder);
        return true;
      } catch {
        return false;
      }
    });
  }

  #headerIsGood(): boolean {
    const header = this.#known?.findings.files.find(({ file }) => file === 'header');
    return header?.condition === 'good';
  }

  async #work<Name extends JobName>(job: Job & { name: Name }): Promise<Jobs[Name]['answer']> {
    if (this.#current) throw new AppError('backup-running');
    const keys = this.#held();
    const running = runInWorker<Name>(this.#options.script, job, keys, (step, share) => {
      if (this.#current) Object.assign(this.#current, { step, share });
    });
    this.#current = { stop: () => running.stop(), step: 'reading', share: 0 };
    try {
      return await running.ended;
    } finally {
      this.#current = undefined;
    }
  }

  async #takePlace(how: WayIn): Promise<void> {
    const held = this.#held();
    const keys = {
      records: Buffer.from(held.records),
      psychotherapy: Buffer.from(held.psychotherapy),
    };
    const aside = this.#trouble === 'vault-damaged' ? 'damaged' : 'before-restore';
    await this.#options.openInPlace(
      keys,
      () => putInPlace(this.#options.vaultFolder, instantNow(), aside),
      how,
    );
  }

  #held(): VaultKeys {
    if (!this.#keys) throw new AppError('vault-locked');
    return this.#keys.own;
  }

  /** Copies them; the caller's are the caller's to wipe. */
  #keep(keys: VaultKeys, headerFrom: string): void {
    const own = {
      records: Buffer.from(keys.records),
      psychotherapy: Buffer.from(keys.psychotherapy),
    };
    this.#headerFrom = headerFrom;
    this.#keys = { own, timer: setTimeout(() => this.#forget(), patienceMs).unref() };
  }

  #forget(): void {
    this.#known = undefined;
    this.#headerFrom = undefined;
    if (!this.#keys) return;
    clearTimeout(this.#keys.timer);
    zero(this.#keys.own);
    this.#keys = undefined;
  }
}
