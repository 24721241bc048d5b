import type { Claim } from './claims.ts';
import { PHONE_DIGITS, type NameEntry } from './name-index.ts';
import type { Reading } from './reading.ts';

/*
 * Telephone numbers and e-mail addresses recorded with a client's contacts. Any other number is no business of this
 * guard: the client's own may stand in the client's chart.
 */

const PHONE = /\d(?:[\s()./–-]{0,3}\d){6,14}/gu;
const EMAIL = /[\p{L}\p{N}._%+-]+\s?@\s?(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/gu;

export function findContactDetails(reading: Reading): Claim[] {
  const { text, index } = reading;
  const claims: Claim[] = [];
  const look = (entries: readonly NameEntry[] | undefined, start: number, end: number): void => {
    const others = reading.others(entries ?? []);
    const [best] = others;
    const from = reading.tokens.findIndex((token) => token.end > start);
    const to = reading.tokens.findLastIndex((token) => token.start < end);
    if (best === undefined || from === -1) return;
    claims.push({
      from,
      to,
      start,
      end,
      found: {
        kind: best.kind,
        certainty: 'certain',
        people: others.map(({ person }) => person),
        endsInS: false,
        isForm: false,
        isWord: false,
      },
    });
  };
  if (index.phones.size > 0)
    for (const { 0: match, index: start } of text.matchAll(PHONE))
      look(
        index.phones.get(match.replace(/\D/gu, '').slice(-PHONE_DIGITS)),
        start,
        start + match.length,
      );
  if (index.emails.size > 0)
    for (const { 0: match, index: start } of text.matchAll(EMAIL))
      look(index.emails.get(match.replace(/\s/gu, '').toLowerCase()), start, start + match.length);
  return claims;
}
