import { parentPort } from 'node:worker_threads';
import type { DictionaryLanguage } from '#shared/contract/spelling.ts';
import { openDictionary, type Dictionary, type DictionaryFiles } from './dictionary.ts';

/*
 * The thread that has the dictionary: reading it and looking for suggestions would hold up whoever is typing. It is
 * there once somebody writes, until the vault locks, and it writes nothing anywhere.
 */

export type Question =
  | { readonly kind: 'check'; readonly words: readonly string[] }
  | { readonly kind: 'suggest'; readonly word: string };

/** The dictionary, which comes first, or a question. */
export type ToSpellingWorker =
  | {
      readonly kind: 'open';
      readonly language: DictionaryLanguage;
      readonly files: DictionaryFiles;
    }
  | { readonly kind: 'ask'; readonly id: number; readonly question: Question };

export interface FromSpellingWorker {
  readonly id: number;
  readonly words: string[];
}

let dictionary: Dictionary | undefined;
parentPort?.on('message', (message: ToSpellingWorker) => {
  if (message.kind === 'open') dictionary = openDictionary(message.language, message.files);
  else if (dictionary !== undefined) {
    const answer: FromSpellingWorker = {
      id: message.id,
      words: answerFrom(dictionary, message.question),
    };
    parentPort?.postMessage(answer);
  }
});

function answerFrom({ isKnown, suggest }: Dictionary, question: Question): string[] {
  return question.kind === 'check'
    ? question.words.filter((word) => !isKnown(word))
    : suggest(question.word);
}
