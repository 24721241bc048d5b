import type { DictionaryLanguage } from '../contract/spelling.ts';

/** Where English is written the American way; everywhere else it is the British. */
const american = new Set(['US', 'PR', 'PH', 'LR', 'GU', 'VI', 'AS', 'MP']);

/** How English is spelled where the computer is, by its language tag: `en-NZ`. Without a country it is American. */
export function spellingHere(languageTag: string): DictionaryLanguage {
  let country: string | undefined;
  try {
    country = new Intl.Locale(languageTag).region;
  } catch {
    // Not a language tag: nothing is known.
  }
  return country === undefined || american.has(country) ? 'en-US' : 'en-GB';
}
