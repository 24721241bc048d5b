import { IDEA_VERBS, isPersonVerb } from './lexicon.ts';
import { type Neighbours } from './neighbours.ts';

/**
 * "Art helps her breathe", "Hope is a muscle": the present tense, where nobody else does anything in the present.
 * What people do is told in the past, or all of it in the present.
 */
export function isSaidInGeneral(text: string, near: Neighbours): boolean {
  if (near.verb === 'is')
    return (
      /^an?$/.test(near.rest[0] ?? '') &&
      !isPersonNoun(near.rest[1] ?? '') &&
      !isPersonNoun(near.rest[2] ?? '') &&
      !narratesInPresent(text)
    );
  return (
    near.verb.endsWith('s') &&
    IDEA_VERBS.has(near.verb) &&
    !isToldOf(near) &&
    !narratesInPresent(text)
  );
}

/** "gives a history", "keeps good eye contact", "comes to clinic": what notes tell of one person, not of ideas. */
function isToldOf({ verb, next, afterVerb, rest }: Neighbours): boolean {
  if (next !== verb) return false;
  if (/^(?:gives|keeps|needs|wears|leaves|starts|stops)$/.test(verb))
    return !/^(?:him|her|them|us|me|you|people|everyone|life|strength|meaning|hope|rise|way|up|going|us)$/.test(
      afterVerb === 'her' && isNamedNoun(rest[1] ?? '') ? '' : afterVerb,
    );
  return (
    /^(?:comes|goes|returns|arrives|feels|remains)$/.test(verb) &&
    (/^(?:alone|late|early|today|weekly|regularly|the)$/.test(afterVerb) ||
      (/^(?:to|on|for|with)$/.test(afterVerb) &&
        !/^(?:him|her|them|us|me|those|you|everyone|people|mind|an|life)$/.test(rest[1] ?? '')))
  );
}
const isNamedNoun = (word: string): boolean =>
  /^(?:mother|father|mom|mum|dad|sister|brother|husband|wife|name|age|address|number|consent|history)$/.test(
    word,
  );

function isPersonNoun(word: string): boolean {
  return /(?:er|or|ist|ian|ant|man|woman|mom|mum|dad|cop|vet|friend|person|girl|boy|kid|widow|nurse|peer|lady|guy|aunt|uncle|cousin|wife|student|patient|client|member)$/.test(
    word,
  );
}

/** Does the note tell what people do as they do it: "She nods", "Client turns to him"? */
function narratesInPresent(text: string): boolean {
  for (const { groups } of text.matchAll(
    /(?<!\p{L})(?:clients?|clt?|ct|pt|patient|member|he|she|\p{Lu}\p{Ll}+) (?:then |also |\p{Ll}+ly )?(?<verb>\p{Ll}{3,}s) /gu,
  )) {
    const verb = groups?.['verb'] ?? '';
    if (
      isPersonVerb(verb) &&
      !IDEA_VERBS.has(verb) &&
      !/^(?:says|has|does|was|needs|reports|denies|states|presents|endorses|identifies|describes|continues|appears|seems|remains|feels)$/.test(
        verb,
      )
    )
      return true;
  }
  return false;
}
