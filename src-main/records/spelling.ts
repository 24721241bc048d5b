import { sql } from 'kysely';
import type { Handlers } from '#shared/contract/index.ts';
import type { ClientId } from '#shared/ids.ts';
import { foldText } from '#shared/fold-text.ts';
import type { Speller } from '../spelling/speller.ts';
import { owner, straight } from '../spelling/word-forms.ts';
import { from, statement, type Store } from '../store/store.ts';
import { fromJson, type RecordContext } from './record-context.ts';
import { Nicknames } from './client-rows.ts';
import { nameFinder } from './redaction.ts';
import { readPractice } from './settings.ts';

/** Looks at spelling. What this vault knows besides the dictionary, names and words that were taught, never leaves it. */
export function spellingHandlers(
  { store, audit, now }: RecordContext,
  speller: Pick<Speller, 'check' | 'suggest'>,
) {
  const own = new OwnWords(store);
  return {
    check: async ({ words }) => {
      const { spelling } = readPractice(store);
      if (spelling === 'off' || words.length === 0) return { misspelt: [] };
      const unknown = await speller.check(spelling, words);
      // Locked meanwhile: there is nobody to tell any more.
      return { misspelt: store.open ? unknown.filter((word) => !own.has(word)) : [] };
    },

    suggest: async ({ word }) => {
      const { spelling } = readPractice(store);
      return { suggestions: spelling === 'off' ? [] : await speller.suggest(spelling, word) };
    },

    taught: () => readTaught(store),

    teach: ({ word }) =>
      store.transaction(() => {
        const { changes } = store.run(
          from
            .insertInto('taught_words')
            .values({ folded: fold(word), word: straight(word), taught_at: now() })
            .onConflict((conflict) => conflict.doNothing()),
        );
        if (changes > 0) audit('spelling.teach', '');
        return {};
      }),

    forget: ({ word }) =>
      store.transaction(() => {
        const { changes } = store.run(
          from.deleteFrom('taught_words').where('folded', '=', fold(word)),
        );
        if (changes > 0) audit('spelling.forget', '');
        own.readAgain();
        return {};
      }),
  } satisfies Handlers<'spelling'>;
}

/** Takes out of the dictionary what these clients are called. */
export function forgetNames(store: Store, clients: readonly ClientId[]): void {
  const isName = nameFinder(store, clients);
  for (const word of readTaught(store))
    if (isName(word)) store.run(from.deleteFrom('taught_words').where('word', '=', word));
}

function readTaught(store: Store): string[] {
  return store
    .all(from.selectFrom('taught_words').select('word').orderBy('folded'))
    .map(({ word }) => word);
}

/** Words that were taught and the parts of the names in this vault; case and accents do not matter. */
class OwnWords {
  readonly #store: Store;
  #words = new Set<string>();
  #readAt = -1;

  constructor(store: Store) {
    this.#store = store;
  }

  has(word: string): boolean {
    const parts = [fold(word), ...straight(word).split('-').map(fold)];
    const isKnown = (): boolean =>
      [parts.slice(0, 1), parts.slice(1)].some((all) => all.every((part) => this.#words.has(part)));
    if (isKnown()) return true;
    // Read again only for a word that is not there, and only after something was written since.
    const written = countWritten(this.#store);
    if (written === this.#readAt) return false;
    this.#words = readOwnWords(this.#store);
    this.#readAt = written;
    return isKnown();
  }

  readAgain(): void {
    this.#words.clear();
    this.#readAt = -1;
  }
}

function fold(word: string): string {
  return foldText(owner(straight(word)));
}

function readOwnWords(store: Store): Set<string> {
  const clients = store.all(
    from
      .selectFrom('clients')
      .select(['given_name', 'family_name', 'preferred_name', 'nicknames_json'])
      .where('destroyed', '=', 0),
  );
  const clinicians = store.all(from.selectFrom('clinicians').select('name'));
  const names = [
    ...clients.flatMap(({ nicknames_json, ...row }) => [
      ...Object.values(row),
      ...fromJson(Nicknames, nicknames_json),
    ]),
    ...clinicians.map(({ name }) => name),
  ];
  // Of Müller-O’Brien the editor asks about each half.
  const parts = names.flatMap((name) => straight(name).match(/[\p{L}\p{M}']+/gu) ?? []);
  return new Set([...parts, ...readTaught(store)].map(fold));
}

/** Grows with every row that was written since the vault was opened. */
function countWritten(store: Store): number {
  const found = store.first(statement(sql<{ rows: number }>`SELECT total_changes() AS rows`));
  return found?.rows ?? 0;
}
