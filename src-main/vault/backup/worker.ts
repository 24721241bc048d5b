import { parentPort, workerData } from 'node:worker_threads';

import { asAppError } from '#main/store/open-database.ts';

import { zero } from '../key-slots.ts';
import { doJob } from './jobs.ts';
import type { FromWorker, WorkerData } from './run-in-worker.ts';
import { watching } from './watch.ts';

/*
 * A thread of its own for what takes long: one job, and it is gone. The keys come as bytes that are moved here, not
 * copied, and are wiped when the job ends, however it ends.
 */

// Given by `runInWorker`, which alone starts this file.
const { job, keys: moved, stop } = workerData as WorkerData;
const keys = {
  records: Buffer.from(moved.records.buffer),
  psychotherapy: Buffer.from(moved.psychotherapy.buffer),
};
const say = (message: FromWorker): void => parentPort?.postMessage(message);
try {
  const watch = watching(stop, (step, share) => say({ kind: 'step', step, share }));
  say({ kind: 'done', answer: await doJob(job, keys, watch) });
} catch (error) {
  say({ kind: 'failed', code: asAppError(error).code });
} finally {
  zero(keys);
}
