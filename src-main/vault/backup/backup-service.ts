import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';

import type { BackupKind, BackupOutcome, BackupStep } from '#shared/contract/backups.ts';
import { AppError } from '#shared/errors.ts';
import type { BackupRunId } from '#shared/ids.ts';
import { instantNow } from '#shared/time.ts';

import { readHeader } from '../header.ts';
import type { VaultKeys } from '../key-slots.ts';
import { vaultFiles } from '../vault-files.ts';
import { findBackups } from './backup-files.ts';
import type { FoundBackup } from './backup-files.ts';
import { outcomeOf } from './backup-outcome.ts';
import { rememberPlace } from './backup-place.ts';
import type { BackupPlace } from './backup-place.ts';
import { buildingName } from './make-backup.ts';
import type { MadeBackup } from './make-backup.ts';
import { runInWorker } from './run-in-worker.ts';
import type { Running } from './run-in-worker.ts';

/** How a run ended; `made` is there when a backup was made or, in a drill, proven. */
export interface EndedRun {
  readonly id: BackupRunId;
  readonly outcome: BackupOutcome;
  readonly made: Partial<MadeBackup>;
  readonly milliseconds: number;
}

export interface BackupServiceOptions {
  /** worker.ts, or what became of it in the bundle. */
  readonly script: URL;
  readonly app: string;
  /** Beside it is kept in mind where backups go; nowhere without it. */
  readonly vaultFolder?: string;
  /** The open vault's keys, or 'vault-locked'. */
  readonly lend: <Result>(use: (folder: string, keys: VaultKeys) => Result) => Result;
}

interface Current {
  readonly id: BackupRunId;
  readonly kind: BackupKind;
  step: BackupStep;
  share: number;
  /** How much of the source is in the copy: SQLite tells nothing while it copies. */
  readonly copied: () => number;
  readonly running: Running<Partial<MadeBackup>>;
  readonly ended: Promise<EndedRun>;
}

/**
 * Backups of one vault, one at a time, in a thread of their own. A run goes on when the vault is locked meanwhile, with
 * keys of its own; how it ended is kept until somebody who may write it down asks.
 */
export class BackupService {
  readonly #options: BackupServiceOptions;
  readonly #unwritten = new Map<BackupRunId, EndedRun>();
  #current: Current | undefined;

  constructor(options: BackupServiceOptions) {
    this.#options = options;
  }

  /**
   * Makes a backup of the open vault, or of one whose keys are lent. Never rejects: what goes wrong is its outcome. Throws
   * 'backup-running'.
   */
  make(
    id: BackupRunId,
    kind: BackupKind,
    { into, mark }: BackupPlace,
    lend = this.#options.lend,
  ): Promise<EndedRun> {
    const { script, app } = this.#options;
    return this.#start(id, kind, lend, (vaultFolder, keys, onStep) => {
      const order = { id, vaultFolder, into, mark, at: instantNow(), app };
      return {
        running: runInWorker(script, { name: 'make', order }, keys, onStep),
        copied: () => shareCopied(vaultFolder, into),
      };
    });
  }

  /** Restores the latest backup beside the vault, proves it and takes it away. As `make` otherwise. */
  drill(id: BackupRunId, { into, mark }: BackupPlace): Promise<EndedRun> {
    const { script } = this.#options;
    return this.#start(id, 'drill', this.#options.lend, (vaultFolder, keys, onStep) => {
      const order = { vaultFolder, into, mark };
      return {
        running: runInWorker(script, { name: 'drill', order }, keys, onStep),
        copied: () => 0.5,
      };
    });
  }

  /** What is under way; null when there is nothing. */
  progress(): { kind: BackupKind; step: BackupStep; share: number } | null {
    if (!this.#current) return null;
    const { kind, step, share, copied } = this.#current;
    return { kind, step, share: step === 'copying' ? Math.max(share, copied()) : share };
  }

  /** Ends what is under way at its next step. */
  stop(): void {
    this.#current?.running.stop();
  }

  isRunning(id?: BackupRunId): boolean {
    return this.#current !== undefined && (id === undefined || this.#current.id === id);
  }

  /** Resolves once nothing is under way. */
  async idle(): Promise<void> {
    await this.#current?.ended;
  }

  /** How a run ended that nobody has written down yet. */
  take(id: BackupRunId): EndedRun | undefined {
    const ended = this.#unwritten.get(id);
    this.#unwritten.delete(id);
    return ended;
  }

  /** The whole backups of this vault in a folder, the last made first. Throws when the folder is not there. */
  found(into: string): FoundBackup[] {
    return this.#options.lend((folder) => findBackups(into, readHeader(folder).vaultId));
  }

  /** Keeps in mind where backups go for a day on which the vault does not open. */
  remember(place: BackupPlace): void {
    const { vaultFolder } = this.#options;
    if (vaultFolder !== undefined) rememberPlace(vaultFolder, place);
  }

  /** Whether a folder is the vault's own, or in it, or holds nothing but the app's. */
  isOwnFolder(folder: string): boolean {
    return this.#options.lend((vaultFolder) => {
      const own = dirname(vaultFolder);
      return folder === own || folder.startsWith(join(own, '/'));
    });
  }

  #start(
    id: BackupRunId,
    kind: BackupKind,
    lend: BackupServiceOptions['lend'],
    begin: (
      vaultFolder: string,
      keys: VaultKeys,
      onStep: (step: BackupStep, share: number) => void,
    ) => Pick<Current, 'running' | 'copied'>,
  ): Promise<EndedRun> {
    if (this.#current) throw new AppError('backup-running');
    const from = performance.now();
    const begun = lend((folder, keys) =>
      begin(folder, keys, (step, share) => {
        if (this.#current) Object.assign(this.#current, { step, share });
      }),
    );
    const end = (outcome: BackupOutcome, made: Partial<MadeBackup>): EndedRun => {
      const ended = { id, outcome, made, milliseconds: Math.round(performance.now() - from) };
      this.#unwritten.set(id, ended);
      this.#current = undefined;
      return ended;
    };
    const ended = begun.running.ended.then(
      (made) => end('made', made),
      (error: unknown) => end(outcomeOf(error), {}),
    );
    this.#current = { id, kind, step: 'copying', share: 0, ...begun, ended };
    return ended;
  }
}

function shareCopied(vaultFolder: string, into: string): number {
  try {
    const source = vaultFiles(vaultFolder);
    const copy = vaultFiles(buildingName(into, readHeader(vaultFolder).vaultId));
    const sizeOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    const sizes = (files: typeof source) => sizeOf(files.records) + sizeOf(files.psychotherapy);
    return Math.min(1, sizes(copy) / Math.max(1, sizes(source)));
  } catch {
    return 0;
  }
}
