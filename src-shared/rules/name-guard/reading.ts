import { honorificAtEnd, startsSentence } from '../member-phrase.ts';
import { isOrdinary } from './common-words.ts';
import { isClassed, SPEECH, TO_PERSON } from './lexicon.ts';
import type { ClientId } from '../../ids.ts';
import type { AllowedNames, NameEntry, NameIndex } from './name-index.ts';
import { companyIn, type Company } from './name-or-word.ts';
import { isAllSmall, tokensOf, withoutShouting } from './tokens.ts';
import type { Token } from './tokens.ts';

/** A text being checked for one client: its words, who is looked for, and what is already decided. */
export class Reading {
  /** A note in capitals throughout is read as if it were written small. */
  readonly text: string;
  /** As it was written, word by word the same. */
  readonly written: { readonly text: string; readonly tokens: readonly Token[] };
  readonly index: NameIndex;
  readonly allowed: AllowedNames;
  /** The client whose chart it is; null when nobody may be named. */
  readonly client: ClientId | null;
  /** This client's number in the index. */
  readonly self: number | undefined;
  readonly tokens: readonly Token[];
  readonly allSmall: boolean;
  private known: Company | undefined;
  private readonly taken: boolean[] = [];
  private readonly words = new Map<string, boolean>();

  constructor(text: string, index: NameIndex, allowed: AllowedNames, client: ClientId | null) {
    this.text = withoutShouting(text);
    this.index = index;
    this.allowed = allowed;
    this.client = client;
    this.self = client === null ? undefined : index.numberOf.get(client);
    this.tokens = tokensOf(this.text);
    this.allSmall = isAllSmall(this.text);
    this.written = this.text === text ? this : { text, tokens: tokensOf(text) };
  }

  /** What the words are weighed by; only asked for where a name is a word too. */
  get company(): Company {
    return (this.known ??= companyIn(this.text, this.tokens, this.allSmall));
  }

  /** What stands between a word and the next. */
  gap(at: number): string {
    return this.text.slice(this.tokens[at]?.end, this.tokens[at + 1]?.start);
  }

  /** What follows a word, as far as it matters. */
  after(at: number): string {
    return this.text.slice(this.endOf(at), this.endOf(at) + 60);
  }

  /** What stands before a word, as far as it matters. */
  before(at: number): string {
    return this.text.slice(Math.max(0, this.startOf(at) - 60), this.startOf(at));
  }

  startOf(at: number): number {
    return this.tokens[at]?.start ?? 0;
  }

  endOf(at: number): number {
    return this.tokens[at]?.end ?? 0;
  }

  isFree(at: number): boolean {
    return this.taken[at] !== true;
  }

  /** Takes these words for a claim; `false` if another has one of them. */
  take(from: number, to: number): boolean {
    for (let at = from; at <= to; at += 1) if (!this.isFree(at)) return false;
    for (let at = from; at <= to; at += 1) this.taken[at] = true;
    return true;
  }

  /** Is this folded name an ordinary word too? */
  isWord(fold: string): boolean {
    let known = this.words.get(fold);
    if (known === undefined) {
      known = isClassed(fold) || isOrdinary(fold);
      this.words.set(fold, known);
    }
    return known;
  }

  /** Whom a name may name here: the client's own contacts may be named in the client's own chart. */
  others(entries: readonly NameEntry[]): readonly NameEntry[] {
    if (this.index.people.at(-1)?.isContact !== true) return entries;
    const isOwn = ({ person }: NameEntry): boolean => this.isOwnContact(person);
    return entries.some(isOwn) ? entries.filter((entry) => !isOwn(entry)) : entries;
  }

  isOwnContact(person: number): boolean {
    const known = this.index.people[person];
    return known?.isContact === true && known.id === this.client;
  }

  inGroup(person: number): boolean {
    return this.index.people[person]?.inGroup ?? false;
  }

  opensSentence(at: number): boolean {
    const start = this.startOf(at);
    return startsSentence(this.text.slice(Math.max(0, start - 60), start));
  }

  afterTitle(at: number): boolean {
    const start = this.startOf(at);
    return honorificAtEnd(this.text.slice(Math.max(0, start - 12), start)) !== undefined;
  }

  /** Does somebody speak here, or is somebody spoken to: "al said", "told al"? */
  actsAsPerson(at: number): boolean {
    const before = this.tokens[at - 1];
    const next = this.tokens[at + 1];
    return (
      (next !== undefined && SPEECH.has(next.fold) && /^\s$/u.test(this.gap(at))) ||
      (before !== undefined && TO_PERSON.has(before.fold) && /^\s$/u.test(this.gap(at - 1)))
    );
  }

  /** Are the words on either side in capitals throughout? */
  amongCapitals(at: number): boolean {
    return [this.tokens[at - 1], this.tokens[at + 1]].some(
      (token) => token?.case === 'upper' && token.end - token.start > 1,
    );
  }
}
