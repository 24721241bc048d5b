/*
 * How a name sounds, roughly, in English and its neighbours: `Kathryn` and `Catherine`, `Shawn` and `Sean`, `Meier`
 * and `Mayer` are one. Only for telling misspelt names; nothing is said about the language.
 */

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^(?:sean|shaun|shawn|shaughn)$/, 'shn'],
  [/^(?:geof|jef)f?(?:re|er)?y?$/, 'jfr'],
  [/^s[ie]+(?=[oau])/, 'sh'],
  [/bh|mh/g, 'v'],
  [/^pf/, 'f'],
  [/^ps/, 's'],
  [/^(?:kn|gn)/, 'n'],
  [/^wr/, 'r'],
  [/^x/, 's'],
  [/x/g, 'ks'],
  [/ph/g, 'f'],
  [/ck|cq/g, 'k'],
  [/sch|sh|tch|ch(?=[ie])/g, 'x'],
  [/ch/g, 'k'],
  [/ght?/g, 't'],
  [/g(?=[eiy])/g, 'j'],
  [/c(?=[eiy])/g, 's'],
  [/[cq]/g, 'k'],
  [/th/g, 't'],
  [/dt$/, 't'],
  [/ie$|ey$|ee$|i$/, 'y'],
  [/z/g, 's'],
  [/v/g, 'f'],
  [/w(?=[^aeiouy]|$)/g, ''],
  [/(?<!^)h/g, ''],
];

/** Consonants as they sound, a vowel only at the beginning. */
export function soundOf(word: string): string {
  let sound = word;
  for (const [spelling, as] of SPELLINGS) sound = sound.replace(spelling, as);
  return (
    (/^[aeiouy]/.test(sound) ? 'a' : '') + sound.replace(/[aeiouy]/g, '').replace(/(.)\1+/g, '$1')
  );
}
