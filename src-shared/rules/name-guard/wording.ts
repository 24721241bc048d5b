import {
  capitalised,
  endsSentence,
  leadOf,
  memberPhrase,
  startsSentence,
} from '../member-phrase.ts';
import { IDENTIFIER_WORDS } from '../identifiers/words.ts';
import type { Found } from './claims.ts';
import type { KnownKind, NameKind } from './kinds.ts';

export interface Written {
  start: number;
  end: number;
  kind: KnownKind;
  /** Written with an `s` at its end that is not part of the name. */
  endsInS: boolean;
}

export interface Worded {
  start: number;
  end: number;
  suggestion: string;
}

/** The replacement for a found name with its grammar kept, and the place it takes, which may hold more than the name. */
export function worded(text: string, hit: Written): Worded {
  const before = text.slice(Math.max(0, hit.start - 200), hit.start);
  const context = hit.start > 200 ? `x${before}` : before;
  let { start, end } = hit;
  if (isDetail(hit.kind)) return { start, end, suggestion: IDENTIFIER_WORDS[hit.kind].instead };
  const written = text.slice(start, end);
  let possessive = /['’`´](?:s)?$/iu.exec(written)?.[0] ?? '';
  let lead = leadOf(context);
  let plural = false;

  if (possessive === '') {
    const after = text.slice(end, end + 3);
    const owned = /^['’`´]s(?!\p{L})/iu.exec(after)?.[0];
    const bare =
      /[sxz]$/iu.test(written) &&
      !openQuote(text, start) &&
      /^['’](?=\s+\p{L})/u.exec(text.slice(end, end + 8))?.[0];
    possessive = owned ?? (bare || '');
    end += possessive.length;
  }
  if (hit.endsInS) {
    plural = lead.kind === 'counted' || lead.kind === 'determined';
    if (!plural) possessive = possessive || "'s";
  }
  if (lead.kind === 'absorbed') {
    start -= lead.words.length;
    lead = { kind: 'none' };
  }
  const capital = startsSentence(context.slice(0, context.length - (hit.start - start)));
  // "the Musters" are a family
  const article = /(?<!\p{L})the\s+$/iu.exec(context)?.[0];
  if (plural && hit.kind === 'last-name' && article !== undefined) {
    start -= article.length;
    const family = `another member's family${possessive ? "'s" : ''}`;
    const first = startsSentence(context.slice(0, context.length - article.length));
    return { start, end, suggestion: first ? capitalised(family) : family };
  }
  let suggestion = memberPhrase({ lead, plural, possessive, capital });
  if (written.endsWith('.') && endsSentence(text.slice(end, end + 40))) suggestion += '.';
  return { start, end, suggestion };
}

function openQuote(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  return /(?:^|[\s(“"])['‘][^'’]*$/u.test(line);
}

/** Why this place is shown, in one plain sentence. */
export function reason(
  written: string,
  { kind, certainty, isForm, isWord }: Pick<Found, 'kind' | 'certainty' | 'isForm' | 'isWord'>,
  { inGroup, isContact }: { inGroup: boolean; isContact: boolean },
): string {
  const name = `“${written.replace(/\s+/gu, ' ')}”`;
  const whom = isContact
    ? 'somebody recorded as a contact of another client'
    : inGroup
      ? 'a member of this group'
      : 'another client of this practice';
  if (isDetail(kind)) {
    const what =
      kind === 'phone' || kind === 'email' ? ` of ${whom}` : ', a contact of another client';
    return `${name} is ${IDENTIFIER_WORDS[kind].what}${what}.`;
  }
  if (kind === 'initials')
    return written.replace(/[^\p{L}]/gu, '').length > 1
      ? `${name} may be the initials of ${whom}.`
      : `${name} may be the initial of ${whom}.`;
  if (kind === 'near-miss') return `${name} looks like a misspelt name of ${whom}.`;
  if (isForm) return `${name} is a common form of the name of ${whom}.`;
  if (isWord && certainty !== 'certain')
    return `${name} is a word, but it is also the ${LABELS[kind]} of ${whom}.`;
  return certainty === 'possible'
    ? `${name} may be the ${LABELS[kind]} of ${whom}.`
    : `${name} is the ${LABELS[kind]} of ${whom}.`;
}

/** Recorded with a contact, and no name of a person. */
type Detail = Exclude<KnownKind, NameKind>;
function isDetail(kind: KnownKind): kind is Detail {
  return kind === 'phone' || kind === 'email' || kind === 'employer' || kind === 'school';
}

const LABELS: Record<NameKind, string> = {
  'full-name': 'full name',
  'first-name': 'first name',
  'last-name': 'last name',
  'preferred-name': 'preferred name',
  nickname: 'nickname',
  initials: 'initials',
  'near-miss': 'name',
};
