import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { DictionaryLanguage } from '#shared/contract/spelling.ts';
import { AppError } from '#shared/errors.ts';
import type { FromSpellingWorker, Question, ToSpellingWorker } from './worker.ts';

/** What it takes: the thread's script, and the folder that holds `en-US.aff`, `en-US.dic` and so on. */
export interface SpellerParts {
  readonly script: URL;
  readonly folder: string;
}

interface Thread {
  ask(question: Question): Promise<string[]>;
  end(): void;
}

/** Asks the dictionary, which is read in a thread of its own with the first question. */
export class Speller {
  readonly #parts: SpellerParts;
  #open: { readonly language: DictionaryLanguage; readonly thread: Promise<Thread> } | undefined;

  constructor(parts: SpellerParts) {
    this.#parts = parts;
  }

  /** Those of the words that the dictionary does not know. Rejects when there is no dictionary to ask. */
  check(language: DictionaryLanguage, words: readonly string[]): Promise<string[]> {
    return this.#ask(language, { kind: 'check', words });
  }

  /** Words that may have been meant, the likeliest first. Rejects when there is no dictionary to ask. */
  suggest(language: DictionaryLanguage, word: string): Promise<string[]> {
    return this.#ask(language, { kind: 'suggest', word });
  }

  /** Lets go of the dictionary and of every word it was asked about; whoever still waits is refused. */
  end(): void {
    const ending = this.#open?.thread;
    this.#open = undefined;
    ending?.then(
      (thread) => thread.end(),
      () => undefined,
    );
  }

  async #ask(language: DictionaryLanguage, question: Question): Promise<string[]> {
    if (this.#open?.language !== language) {
      this.end();
      this.#open = { language, thread: beginThread(this.#parts, language) };
    }
    const { thread } = this.#open;
    try {
      return await (await thread).ask(question);
    } catch {
      // The next question tries anew. What went wrong could name a file or hold a word.
      if (this.#isOpen(thread)) this.end();
      throw new AppError('unexpected');
    }
  }

  /** Asked after a wait, in which another language may have been chosen or the vault been locked. */
  #isOpen(thread: Promise<Thread>): boolean {
    return this.#open?.thread === thread;
  }
}

async function beginThread(
  { script, folder }: SpellerParts,
  language: DictionaryLanguage,
): Promise<Thread> {
  const [aff, dic] = await Promise.all(
    ['aff', 'dic'].map(async (kind) => await readFile(join(folder, `${language}.${kind}`))),
  );
  if (!aff || !dic) throw new AppError('unexpected');
  const worker = new Worker(script);
  // Nobody who closes the app waits for it.
  worker.unref();
  const waiting = new Map<number, PromiseWithResolvers<string[]>>();
  let asked = 0;
  let over = false;
  const stop = (): void => {
    over = true;
    for (const { reject } of waiting.values()) reject(new AppError('unexpected'));
    waiting.clear();
  };
  const say = (message: ToSpellingWorker): void => worker.postMessage(message);
  worker.on('message', ({ id, words }: FromSpellingWorker) => {
    waiting.get(id)?.resolve(words);
    waiting.delete(id);
  });
  worker.on('error', stop);
  worker.on('exit', stop);
  say({ kind: 'open', language, files: { aff, dic } });
  return {
    ask: async (question) => {
      if (over) throw new AppError('unexpected');
      const id = (asked += 1);
      const answer = Promise.withResolvers<string[]>();
      waiting.set(id, answer);
      say({ kind: 'ask', id, question });
      return await answer.promise;
    },
    end: () => void worker.terminate(),
  };
}
