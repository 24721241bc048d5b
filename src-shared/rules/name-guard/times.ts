import { isPersonVerb, NOUNISH_VERBS, type WordClass } from './lexicon.ts';
import { type Neighbours } from './neighbours.ts';

/** What is done by somebody: "moved by May". */
export const DONE_BY =
  /^(?:hurt|upset|moved|touched|seen|heard|comforted|interrupted|attacked|challenged|supported|confronted|triggered|judged|ignored|rejected|hugged|praised|critici[sz]ed|mocked|teased|reminded|told|invited|intimidated|annoyed|threatened|validated|dismissed|encouraged|shamed|abandoned|irritated|betrayed|bullied|asked)$/;

const PART_OF_TIME =
  /^(?:end|beginning|start|middle|rest|most|month|months|week|weeks|half|part|day|days|all|\d+(?:st|nd|rd|th)?|first|last|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\w+teenth|twelfth|\w+tieth)$/;

const PLANNED =
  /^(?:scheduled|rescheduled|set|planned|due|booked|slated|postponed|plans?|goals?|dates?|review|discharge|appointments?|sessions?|leave|away|available)$/;

/** A month, season or day: "in May", "5 May", "last Summer", "May 2024", but not "May felt" or "with May". */
export function readsAsTime(
  near: Neighbours,
  classes: ReadonlySet<WordClass>,
): 'time' | 'name' | 'unclear' {
  const weekday = classes.has('weekday');
  const active = isPersonVerb(near.verb) && !NOUNISH_VERBS.has(near.verb);
  // "At 1120 Dawn tripped"
  if (near.numberBeside && !(classes.has('season') && active)) return 'time';
  if (near.possessive) return 'unclear';
  if (
    /^(?:in|since|during|mid|early|late|last|next|this|every|each|all|until|till|throughout|around|late-)$/.test(
      near.prev,
    )
  )
    return active && /^(?:since|until|till)$/.test(near.prev)
      ? 'unclear'
      : active
        ? 'unclear'
        : 'time';
  if (near.months) return near.afterNames ? 'unclear' : 'time';
  if (/^(?:by|before|after|from|through|of|on|for)$/.test(near.prev)) {
    if (active || /^(?:and|who|that)$/.test(near.next)) return 'unclear';
    if (near.prev === 'of') return PART_OF_TIME.test(near.beforePrev) ? 'time' : 'unclear';
    if (near.prev === 'by' && DONE_BY.test(near.beforePrev)) return 'unclear';
    if (!/^(?:for|from)$/.test(near.prev) || weekday) return 'time';
    // "scheduled for May", but "reached for May"; a season has a capital only as a name
    const planned = !classes.has('season') && PLANNED.test(near.beforePrev);
    return near.ends && (planned || near.prev === 'from') ? 'time' : 'unclear';
  }
  if (weekday && !active) return 'time';
  if (
    /^(?:session|meeting|group|appointment|birthday|deadline|break|holiday|evening|night)s?$/.test(
      near.next,
    )
  )
    return 'time';
  return 'name';
}
