import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

export interface PassphraseStrength {
  /** Guesses it takes, in powers of ten: 0 under a thousand, 4 over ten billion. */
  score: 0 | 1 | 2 | 3 | 4;
  acceptable: boolean;
  /** Why it is refused, or `''`. */
  reason: string;
  /** How long guessing would take at ten thousand tries a second, in words. */
  crackTime: string;
}

const SHORTEST = 10;
const LONGEST = 1024;
/** Enough to tell strong from weak; the estimator slows down with length, and more only makes it stronger. */
const ESTIMATED = 128;

/**
 * How well a passphrase would withstand somebody who has the vault file and guesses. Estimated on this machine;
 * the word lists load on first use, so that the lock screen does not wait for them.
 */
export async function passphraseStrength(passphrase: string): Promise<PassphraseStrength> {
  if (passphrase.length > LONGEST)
    return refused(0, `It can have at most ${LONGEST} characters.`, 'unknown');
  const { score, crackTimes, feedback } = (await estimator()).check(
    passphrase.slice(0, ESTIMATED),
    OWN_WORDS,
  );
  const crackTime = crackTimes.offlineSlowHashingXPerSecond.display;
  if (Array.from(passphrase).length < SHORTEST)
    return refused(score, `It needs at least ${SHORTEST} characters.`, crackTime);
  // Whoever steals the file can guess for years: only what takes over ten billion guesses is let through.
  if (score < 4)
    return refused(score, (feedback.warning && REASONS[feedback.warning]) || TOO_FEW, crackTime);
  return { score, acceptable: true, reason: '', crackTime };
}

function refused(
  score: PassphraseStrength['score'],
  reason: string,
  crackTime: string,
): PassphraseStrength {
  return { score, acceptable: false, reason, crackTime };
}

/** Words that lie near when one makes up a passphrase for this app. */
const OWN_WORDS = [
  'circlekeep',
  'circle',
  'keep',
  'therapy',
  'therapist',
  'group',
  'vault',
  'clinic',
];

const TOO_FEW = 'It is too easy to guess. Add another word or two that have nothing to do with it.';

/** The estimator's warnings by their keys, in our own words. */
const REASONS: Partial<Record<string, string>> = {
  straightRow: 'A row of keys on the keyboard is guessed first.',
  keyPattern: 'Patterns on the keyboard are easy to guess.',
  simpleRepeat: 'The same character over and over is easy to guess.',
  extendedRepeat: 'Repeating the same thing adds almost nothing.',
  sequences: 'Sequences such as abc or 6543 are easy to guess.',
  recentYears: 'Years are easy to guess.',
  dates: 'Dates are easy to guess.',
  topTen: 'This is one of the ten most used passwords of all.',
  topHundred: 'This is one of the most used passwords.',
  common: 'This has been used often and is on every list of guesses.',
  similarToCommon: 'This is close to one that is used often.',
  wordByItself: 'A single word is easy to guess. Four unrelated words work well.',
  namesByThemselves: 'A name by itself is easy to guess.',
  commonNames: 'Names are easy to guess.',
  userInputs: 'Words about this app or this work are guessed first.',
};

let loading: Promise<ZxcvbnFactory> | undefined;

function estimator(): Promise<ZxcvbnFactory> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  // Warnings stay keys (REASONS has the words); times are put into English.
  const { warnings, suggestions } = keysAsText(english.translations);
  return new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    translations: { ...english.translations, warnings, suggestions },
    maxLength: ESTIMATED,
  });
}

function keysAsText<Texts extends { warnings: object; suggestions: object }>(texts: Texts): Texts {
  const keys = (of: object): object => Object.fromEntries(Object.keys(of).map((key) => [key, key]));
  return { ...texts, warnings: keys(texts.warnings), suggestions: keys(texts.suggestions) };
}
