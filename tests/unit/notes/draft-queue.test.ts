import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DraftQueue, type Saved } from '../../../src-renderer/areas/notes/draft-queue.ts';
import { DraftShelf } from '../../../src-renderer/areas/notes/draft-shelf.ts';
import { AppError } from '../../../src-shared/errors.ts';
import { instantNow } from '../../../src-shared/time.ts';

/** A vault that answers when told to, and remembers what it was asked to keep. */
class Vault {
  asked: { text: string; version: number }[] = [];
  kept = '';
  version = 1;
  underWay = 0;
  mostUnderWay = 0;
  #answers: ((failure?: Error) => void)[] = [];
  /** Milliseconds to answer in by itself; `null` waits for `answer`. */
  pace: number | null = 0;
  failing: Error | null = null;

  readonly save = (text: string, version: number): Promise<Saved> => {
    this.asked.push({ text, version });
    this.underWay += 1;
    this.mostUnderWay = Math.max(this.mostUnderWay, this.underWay);
    return new Promise((resolve, reject) => {
      const answer = (failure?: Error): void => {
        this.underWay -= 1;
        if (failure) {
          reject(failure);
          return;
        }
        this.kept = text;
        this.version += 1;
        resolve({ version: this.version, savedAt: instantNow() });
      };
      if (this.pace === null) this.#answers.push(answer);
      else setTimeout(() => answer(this.failing ?? undefined), this.pace);
    });
  };

  async answer(failure?: Error): Promise<void> {
    this.#answers.shift()?.(failure);
    await vi.advanceTimersByTimeAsync(0);
  }
}

let vault: Vault;
let queue: DraftQueue<string>;

beforeEach(() => {
  vi.useFakeTimers();
  vault = new Vault();
  queue = new DraftQueue({ value: '', version: 1, savedAt: null, save: vault.save });
});
afterEach(() => vi.useRealTimers());

const texts = (): string[] => vault.asked.map(({ text }) => text);

describe('saving as typed', () => {
  it('saves after a pause, not while typing', async () => {
    queue.change('a');
    await vi.advanceTimersByTimeAsync(300);
    queue.change('ab');
    await vi.advanceTimersByTimeAsync(399);
    expect(texts()).toEqual([]);
    expect(queue.status.kind).toBe('saving');
    await vi.advanceTimersByTimeAsync(1);
    expect(texts()).toEqual(['ab']);
    await vi.advanceTimersByTimeAsync(1);
    expect(queue.status.kind).toBe('saved');
    expect(queue.isSaved).toBe(true);
  });

  it('saves every two seconds while typing never pauses', async () => {
    for (let at = 0; at < 6000; at += 100) {
      queue.change(`${at}`);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(texts().length).toBeGreaterThanOrEqual(2);
    expect(texts().length).toBeLessThanOrEqual(4);
  });

  it('makes each save from the version the one before answered', async () => {
    queue.change('a');
    await vi.advanceTimersByTimeAsync(500);
    queue.change('b');
    await vi.advanceTimersByTimeAsync(500);
    expect(vault.asked.map(({ version }) => version)).toEqual([1, 2]);
  });

  it('has one save under way and saves what was typed meanwhile after it', async () => {
    vault.pace = null;
    queue.change('a');
    await vi.advanceTimersByTimeAsync(400);
    queue.change('ab');
    queue.change('abc');
    await vi.advanceTimersByTimeAsync(5000);
    expect(texts()).toEqual(['a']);
    await vault.answer();
    expect(queue.status.kind).toBe('saving');
    await vi.advanceTimersByTimeAsync(400);
    expect(texts()).toEqual(['a', 'abc']);
    await vault.answer();
    expect(queue.status.kind).toBe('saved');
    expect(vault.mostUnderWay).toBe(1);
  });
});

describe('a save that fails', () => {
  it('keeps the text, says so, and tries again until it works', async () => {
    vault.failing = new AppError('disk-full');
    queue.change('a');
    await vi.advanceTimersByTimeAsync(401);
    expect(queue.status).toMatchObject({ kind: 'failed', retrying: true });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(texts().length).toBeGreaterThan(1);
    vault.failing = null;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(vault.kept).toBe('a');
    expect(queue.status.kind).toBe('saved');
  });

  it('saves the newest text when it works again', async () => {
    vault.failing = new AppError('disk-failed');
    queue.change('a');
    await vi.advanceTimersByTimeAsync(1000);
    queue.change('ab');
    expect(queue.status.kind).toBe('failed');
    vault.failing = null;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(vault.kept).toBe('ab');
  });

  it('does not repeat a text that does not fit, but tries the next one', async () => {
    vault.failing = new AppError('too-large');
    queue.change('much');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(texts()).toEqual(['much']);
    expect(queue.status).toMatchObject({ kind: 'failed', retrying: false });
    vault.failing = null;
    queue.change('less');
    await vi.advanceTimersByTimeAsync(1000);
    expect(vault.kept).toBe('less');
  });

  it('stops when the record was changed elsewhere, and keeps what is typed', async () => {
    vault.failing = new AppError('changed-meanwhile');
    queue.change('mine');
    await vi.advanceTimersByTimeAsync(1000);
    queue.change('mine too');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(texts()).toEqual(['mine']);
    expect(queue.status.kind).toBe('stopped');
    expect(queue.value).toBe('mine too');
  });

  it('goes on from the other text, or over it, as the person decides', async () => {
    vault.failing = new AppError('changed-meanwhile');
    queue.change('mine');
    await vi.advanceTimersByTimeAsync(1000);
    queue.takeOver('theirs', { version: 7, savedAt: instantNow() });
    expect(queue.isSaved).toBe(true);
    vault.failing = null;
    queue.change('theirs and mine');
    await vi.advanceTimersByTimeAsync(1000);
    expect(vault.asked.at(-1)).toEqual({ text: 'theirs and mine', version: 7 });

    vault.failing = new AppError('changed-meanwhile');
    queue.change('mine again');
    await vi.advanceTimersByTimeAsync(1000);
    vault.failing = null;
    void queue.saveOver(12);
    await vi.advanceTimersByTimeAsync(1000);
    expect(vault.asked.at(-1)).toEqual({ text: 'mine again', version: 12 });
    expect(queue.status.kind).toBe('saved');
  });

  it('treats a save that throws at once like any other failure', async () => {
    let calls = 0;
    const broken = new DraftQueue<string>({
      value: '',
      version: 1,
      savedAt: null,
      save: (text) => {
        calls += 1;
        if (calls === 1) throw new Error('no bridge');
        return vault.save(text, 1);
      },
    });
    broken.change('a');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(vault.kept).toBe('a');
  });
});

describe('flush', () => {
  it('saves now, and also what was typed while it was saving', async () => {
    vault.pace = 50;
    queue.change('a');
    const done = queue.flush();
    await vi.advanceTimersByTimeAsync(10);
    queue.change('ab');
    await vi.advanceTimersByTimeAsync(200);
    expect(await done).toBe(true);
    expect(vault.kept).toBe('ab');
    expect(vault.mostUnderWay).toBe(1);
  });

  it('answers false when the save fails, without waiting for the retries', async () => {
    vault.failing = new AppError('disk-full');
    queue.change('a');
    const done = queue.flush();
    await vi.advanceTimersByTimeAsync(1);
    expect(await done).toBe(false);
  });

  it('has nothing to do when nothing was typed', async () => {
    expect(await queue.flush()).toBe(true);
    expect(texts()).toEqual([]);
  });
});

it('whatever happens in whatever order, the last text is kept in the end, one save at a time', async () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant('type' as const), text: fc.string({ maxLength: 8 }) }),
    fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 3000 }) }),
    fc.record({ do: fc.constant('fail' as const), on: fc.boolean() }),
    fc.record({ do: fc.constant('flush' as const) }),
    fc.record({ do: fc.constant('pace' as const), ms: fc.integer({ min: 0, max: 1500 }) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      vault = new Vault();
      queue = new DraftQueue({ value: '', version: 1, savedAt: null, save: vault.save });
      let last = '';
      for (const now of steps) {
        if (now.do === 'type') queue.change((last = now.text));
        if (now.do === 'wait') await vi.advanceTimersByTimeAsync(now.ms);
        if (now.do === 'fail') vault.failing = now.on ? new AppError('disk-failed') : null;
        if (now.do === 'flush') void queue.flush();
        if (now.do === 'pace') vault.pace = now.ms;
        expect(queue.value).toBe(last);
      }
      vault.failing = null;
      await vi.advanceTimersByTimeAsync(120_000);
      expect(vault.kept).toBe(last);
      expect(queue.status.kind).toBe('saved');
      expect(vault.mostUnderWay).toBeLessThanOrEqual(1);
    }),
    { numRuns: 200 },
  );
});

describe('the shelf', () => {
  it('saves a draft that is left, and lets it go when it is saved', async () => {
    const shelf = new DraftShelf<string, string>();
    const draft = shelf.open('note', () => queue);
    const leave = shelf.hold('note', draft);
    draft.change('typed and left at once');
    leave();
    await vi.advanceTimersByTimeAsync(10);
    expect(vault.kept).toBe('typed and left at once');
    expect(shelf.size).toBe(0);
  });

  it('keeps a draft that could not be saved, and gives it to the screen that comes back', async () => {
    const shelf = new DraftShelf<string, string>();
    vault.failing = new AppError('disk-full');
    const leave = shelf.hold(
      'note',
      shelf.open('note', () => queue),
    );
    queue.change('kept');
    leave();
    await vi.advanceTimersByTimeAsync(100);
    const again = shelf.open('note', () => {
      throw new Error('the text that was left is the one to show');
    });
    expect(again.value).toBe('kept');
    vault.failing = null;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(vault.kept).toBe('kept');
    expect(shelf.size).toBe(0);
  });

  it('starts from what the vault holds once everything was saved', async () => {
    const shelf = new DraftShelf<string, string>();
    shelf.hold(
      'note',
      shelf.open('note', () => queue),
    )();
    await vi.advanceTimersByTimeAsync(1);
    const fresh = new DraftQueue({ value: 'new', version: 3, savedAt: null, save: vault.save });
    expect(shelf.open('note', () => fresh)).toBe(fresh);
  });
});
