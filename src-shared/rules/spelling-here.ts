import type { Spelling } from '../contract/spelling.ts';

/** Where English is written the American way; everywhere else it is the British. */
const american = new Set(['US', 'PR', 'PH', 'LR', 'GU', 'VI', 'AS', 'MP']);

/**
 * How English is spelled where the computer is, by its language tag: `en-NZ`. Without a country it is American; where
 * another language is spoken spelling stays off, because notes may be written in that one.
 */
export function spellingHere(languageTag: string): Spelling {
  let locale: Intl.Locale;
  try {
    locale = new Intl.Locale(languageTag);
  } catch {
    // Not a language tag: nothing is known.
    return 'en-US';
  }
  if (locale.language !== 'en') return 'off';
  return locale.region === undefined || american.has(locale.region) ? 'en-US' : 'en-GB';
}
