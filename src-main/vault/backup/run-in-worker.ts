import { Worker, type Transferable } from 'node:worker_threads';

import { AppError } from '#shared/errors.ts';
import type { ErrorCode } from '#shared/errors.ts';
import type { BackupStep } from '#shared/contract/backups.ts';

import type { VaultKeys } from '../key-slots.ts';
import type { Job, JobName, Jobs } from './jobs.ts';

/** What a worker is started with. */
export interface WorkerData {
  readonly job: Job;
  readonly keys: { records: Uint8Array<ArrayBuffer>; psychotherapy: Uint8Array<ArrayBuffer> };
  readonly stop: Int32Array;
}

/** What it tells while it works and when it ends. */
export type FromWorker =
  | { kind: 'step'; step: BackupStep; share: number }
  | { kind: 'done'; answer: Jobs[JobName]['answer'] }
  | { kind: 'failed'; code: ErrorCode };

export interface Running<Answer> {
  /** Rejects with an `AppError`, also when the thread died without a word. */
  readonly ended: Promise<Answer>;
  /** Ends it at its next step; what it had begun is taken away. */
  stop(): void;
}

/** What a thread said, which it says in the words of backups, of a job that is none: `stopped` where it was stopped. */
export function ofNoBackup(error: unknown, stopped: ErrorCode): unknown {
  const code = error instanceof AppError ? error.code : undefined;
  if (code === 'backup-stopped') return new AppError(stopped);
  // The thread died without a word.
  return code === 'backup-failed' ? new AppError('unexpected') : error;
}

/**
 * Does one job in a thread of its own. It gets its own copy of the keys, which may be wiped here at once, and wipes
 * that itself. `script` is worker.ts, or what became of it in the bundle. `handedOver` goes with the order and is the
 * thread's own from then on.
 */
export function runInWorker<Name extends JobName>(
  script: URL,
  job: Job & { name: Name },
  keys: VaultKeys,
  onStep: (step: BackupStep, share: number) => void,
  handedOver: readonly Transferable[] = [],
): Running<Jobs[Name]['answer']> {
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const moved = {
    records: Uint8Array.from(keys.records),
    psychotherapy: Uint8Array.from(keys.psychotherapy),
  };
  const data: WorkerData = { job, keys: moved, stop };
  const worker = new Worker(script, {
    workerData: data,
    transferList: [moved.records.buffer, moved.psychotherapy.buffer, ...handedOver],
  });
  const ended = new Promise<Jobs[Name]['answer']>((resolve, reject) => {
    worker.on('message', (message: FromWorker) => {
      if (message.kind === 'step') onStep(message.step, message.share);
      // The answer is that of the job this very worker was given.
      else if (message.kind === 'done') resolve(message.answer);
      else reject(new AppError(message.code));
    });
    // Its own words could name a file.
    worker.on('error', () => reject(new AppError('backup-failed')));
    worker.on('exit', () => reject(new AppError('backup-failed')));
  });
  return { ended, stop: () => void Atomics.store(stop, 0, 1) };
}
