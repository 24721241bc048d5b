/** A word of the text, with its place in it. */
export interface Token {
  start: number;
  end: number;
  /** Without case, accents and invisible characters: `ines` for `Inés`. */
  fold: string;
  /** Umlauts written out, where that differs: `mueller` for `Müller`. */
  spelled: string | undefined;
  case: 'lower' | 'capital' | 'upper' | 'none';
  number: boolean;
}

// Format characters (soft hyphens, zero-width spaces, joiners, direction marks) are seen by nobody: they end no word.
const WORD = /\p{Nd}+(?:(?:[sS][tT]|[nN][dD]|[rR][dD]|[tT][hH])(?!\p{L}))?|[\p{L}\p{M}\p{Cf}]+/gu;
// Chinese characters are words of their own: names are written without a space on either side.
const WORD_WITH_HAN =
  /\p{Nd}+(?:(?:[sS][tT]|[nN][dD]|[rR][dD]|[tT][hH])(?!\p{L}))?|\p{sc=Han}|(?:(?!\p{sc=Han})[\p{L}\p{M}\p{Cf}])+/gu;

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(/\p{sc=Han}/u.test(text) ? WORD_WITH_HAN : WORD)) {
    const start = match.index;
    if (start < (tokens.at(-1)?.end ?? 0)) continue;
    let word = match[0];
    // "don't" is one word, lest "Don" be found in it
    if (
      (word.endsWith('n') || word.endsWith('N')) &&
      /^['’]t(?!\p{L})/iu.test(text.slice(start + word.length, start + word.length + 3))
    )
      word = text.slice(start, start + word.length + 2);
    const folded = fold(word);
    if (folded === '') continue;
    const spelled = spelledOut(word);
    tokens.push({
      start,
      end: start + word.length,
      fold: folded,
      spelled: spelled === folded ? undefined : spelled,
      case: caseOf(word),
      number: /^\p{Nd}/u.test(word),
    });
  }
  return tokens;
}

function caseOf(word: string): Token['case'] {
  const lower = word.toLowerCase();
  const upper = word.toUpperCase();
  if (lower === upper) return 'none';
  if (word === lower) return 'lower';
  return word === upper && word.length > 1 ? 'upper' : 'capital';
}

const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ŋ: 'n',
  ħ: 'h',
};

/** Letters of other alphabets that look like Latin ones, small: a name written with them reads the same. */
const LOOK_ALIKES = new Map(
  Array.from('аaвbеeкkмmнhоoрpсcтtуyхxіiјjѕsԁdһhӏlԛqԝwɑaɡgαaβbεeζzηhιiκkμmνnοoρpτtυyχx').flatMap(
    (letter, at, all) => (at % 2 === 0 ? [[letter, all[at + 1] ?? letter] as const] : []),
  ),
);
const LOOKS_LATIN = new RegExp(`[${[...LOOK_ALIKES.keys()].join('')}]`, 'gu');

/** Without case, accents and invisible characters, and with the Latin letters that it seems to be written in. */
export function fold(word: string): string {
  if (/^[a-z]+$/.test(word)) return word;
  return word
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}'’ʼʻ]/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþıŋħ]/gu, (letter) => LETTERS[letter] ?? letter)
    .replace(LOOKS_LATIN, (letter) => LOOK_ALIKES.get(letter) ?? letter);
}

/** Folded, with umlauts as two letters: `mueller`, `soeren`, `aase`. */
function spelledOut(word: string): string {
  if (!/[^a-z]/i.test(word)) return fold(word);
  const written = word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüøå]/gu, (letter) => (letter === 'å' ? 'aa' : `${fold(letter)}e`));
  return fold(written);
}

/** The words of a name as the index knows it, one list per spelling. */
export function nameSpellings(name: string): string[][] {
  if (/^[A-Za-z]+$/.test(name)) return [[name.toLowerCase()]];
  const tokens = tokensOf(name).filter(({ number }) => !number);
  const plain = tokens.map((token) => token.fold);
  if (plain.length === 0) return [];
  const spelled = tokens.map((token) => token.spelled ?? token.fold);
  return spelled.join() === plain.join() ? [plain] : [plain, spelled];
}

/** Is hardly a word in a text written with a capital, so that small letters say nothing? */
export function isAllSmall(text: string): boolean {
  return (text.match(/(?<!\p{L})\p{Lu}\p{Ll}/gu)?.length ?? 0) * 200 < text.length;
}

/** A note in capitals throughout, written small, letter by letter: its capitals say as little as none would. */
export function withoutShouting(text: string): string {
  if (text.length <= 40) return text;
  let capitals = 0;
  let small = 0;
  for (const letter of text) {
    if (/\p{Lu}/u.test(letter)) capitals += 1;
    else if (/\p{Ll}/u.test(letter)) small += 1;
    // Sooner or later in any other note, and mostly in its first line.
    if (small * 10 > text.length) return text;
  }
  if (small * 10 >= capitals) return text;
  // A letter whose small form is longer stays, lest what follows moves.
  return text.replace(/\p{Lu}/gu, (letter) => {
    const quiet = letter.toLowerCase();
    return quiet.length === letter.length ? quiet : letter;
  });
}
