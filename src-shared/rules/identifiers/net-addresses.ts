import type { Pattern } from './found.ts';

/* Addresses of people and of computers on the net (45 CFR 164.514(b)(2)(i)(F), (N), (O)), written or spoken. */

/** What an address that begins with neither http nor www ends in. */
const ENDINGS =
  'com|org|net|edu|gov|info|blog|io|app|me|tv|us|ca|de|ch|at|eu|fr|uk|co|ie|nz|au|za|ng|ke|ph|pl|nl|dk|se|no|in|it|es|be|ly|gg|fm|link|page|site|online|shop|dev|live|club|xyz|social|chat|store|news|example|test';

export const NET_ADDRESSES: readonly Pattern[] = [
  {
    kind: 'email',
    certainty: 'certain',
    look: /(?<![\p{L}\p{N}_%+.'’-])[\p{L}\p{N}_%+'’-]+(?:\.[\p{L}\p{N}_%+'’-]+)*\s?[@＠]\s?(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/dgu,
  },
  {
    kind: 'email',
    certainty: 'likely',
    look: /(?<![\p{L}\p{N}_+.-])[\p{L}\p{N}_+-]+(?:(?:\.| dot | period | underscore )[\p{L}\p{N}_+-]+)*\s*(?:[[({]\s*at\s*[\])}]|\bat\b)\s*[\p{L}\p{N}-]+\s*(?:(?:[[({]\s*(?:dot|punkt)\s*[\])}]|\b(?:dot|punkt)\b)\s*[\p{L}\p{N}]{2,}\s*)+/dgiu,
  },
  {
    kind: 'email',
    certainty: 'likely',
    look: /(?<![\p{L}\p{N}._+-])[\p{L}\p{N}._+-]+\s*[[({]\s*(?:at|ät)\s*[\])}]\s*[\p{L}\p{N}-]+\.\p{L}{2,}/dgiu,
  },
  {
    kind: 'url',
    certainty: 'certain',
    look: /\b(?:https?|ftp):\/\/[^\s<>"”)]+[^\s<>"”).,;:!?]/dgiu,
  },
  { kind: 'url', certainty: 'certain', look: /\bwww\d?\.[^\s<>"”)]+[^\s<>"”).,;:!?]/dgiu },
  {
    kind: 'url',
    certainty: 'likely',
    look: /(?<![@\p{L}\p{N}._-])(?:[\p{L}\p{N}-]+\.)+(?:com|org|net|edu|gov|info|blog|io|app|me|tv|us|ca|de|ch|at|eu|fr|co\.uk|org\.uk|ac\.uk|uk)(?:\/[^\s<>"”)]*[^\s<>"”).,;:!?])?(?![\p{L}\p{N}@-]|\.\p{L})/dgu,
    unless: (shown) =>
      !/^[^.]{2,}\./u.test(shown) || (/\.(?:me|us|at|de|in)$/u.test(shown) && shown.length < 7),
  },
  {
    // "lostcards.larkfield.example", "tinyface.example/p/joyk09": whatever it ends in
    kind: 'url',
    certainty: 'likely',
    look: new RegExp(
      `(?<![@\\p{L}\\p{N}._/-])(?:(?:[\\p{L}\\p{N}][\\p{L}\\p{N}-]+\\.){1,4}(?:${ENDINGS})/[\\p{L}\\p{N}~_?#%@-][^\\s<>"”)]*[^\\s<>"”).,;:!?]|(?:[\\p{Ll}\\p{N}][\\p{Ll}\\p{N}-]+\\.){2,4}(?:${ENDINGS})(?![\\p{L}\\p{N}@_-]|\\.\\p{L})|[\\p{Ll}\\p{N}][\\p{Ll}\\p{N}-]{2,}\\.(?:example|test|site|online|dev|xyz|ie|nz|au|za|ng|ke|ph|pl|nl|dk)(?![\\p{L}\\p{N}@_-]|\\.\\p{L}))`,
      'dgu',
    ),
    unless: (shown) =>
      /^(?:i\.e|e\.g|a\.m|p\.m|b\.i\.d|t\.i\.d)/u.test(shown) || /^\d+\.\p{L}+$/u.test(shown),
  },
  {
    kind: 'url',
    certainty: 'likely',
    look: /(?<![\p{L}\p{N}-])[\p{L}\p{N}-]+ dot (?:com|org|net|edu|info)\b(?: (?:slash|forward slash) [\p{L}\p{N}_-]+)*/dgiu,
  },
  {
    kind: 'ip-address',
    certainty: 'certain',
    look: /(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d]|\.\d)/dgu,
  },
  {
    kind: 'ip-address',
    certainty: 'certain',
    look: /(?<![\p{L}\d:])(?:(?:[\da-f]{1,4}:){7}[\da-f]{1,4}|(?:[\da-f]{1,4}:){1,6}(?::[\da-f]{1,4}){1,6}|(?:[\da-f]{1,4}:){2,7}:)(?![\p{L}\d]|:[\da-f:])/dgiu,
  },
];
