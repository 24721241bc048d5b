import type { JobOutcome, JobProgress } from '#shared/contract/jobs.ts';
import { AppError, type ErrorCode } from '#shared/errors.ts';

/** The job as the work in it sees it. */
export interface Job {
  readonly signal: AbortSignal;
  /** So much of it is done; throws once it was stopped. */
  told: (done: number, of?: number) => void;
}

/** A kind of long job of which one runs at a time, with how far it is and a way to stop it. */
export class OneJob {
  #running: { done: number; of: number; readonly stop: AbortController } | null = null;
  readonly #busy: ErrorCode;

  constructor(busy: ErrorCode) {
    this.#busy = busy;
  }

  /** Runs the work, which answers whether anything left; the error this was made with while another runs. */
  async run(of: number, work: (job: Job) => Promise<boolean>): Promise<JobOutcome> {
    if (this.#running !== null) throw new AppError(this.#busy);
    const running = { done: 0, of, stop: new AbortController() };
    const { signal } = running.stop;
    this.#running = running;
    try {
      const left = await work({
        signal,
        told: (done, all = running.of) => {
          signal.throwIfAborted();
          running.done = done;
          running.of = all;
        },
      });
      return { outcome: left ? 'done' : 'cancelled' };
    } catch (error) {
      if (signal.aborted) return { outcome: 'stopped' };
      throw error;
    } finally {
      this.#running = null;
    }
  }

  progress(): JobProgress {
    return this.#running && { done: this.#running.done, of: this.#running.of };
  }

  stop(): void {
    this.#running?.stop.abort();
  }
}
