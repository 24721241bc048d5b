import type { Part2Basis, Part2Exception } from '../contract/disclosures.ts';
import type { CalendarDate } from '../time.ts';
import type { Block } from './authorization.ts';

interface Part2Rule {
  readonly label: string;
  /** Where it stands in 42 CFR. */
  readonly source: string;
  /** What it is, so that whoever states it knows what is being stated. */
  readonly words: string;
  /** Who ordered or received it; null where it is not asked. */
  readonly by: string | null;
  /** Whether the day of an order is asked for. */
  readonly dated: boolean;
  /** What makes it apply, in words; null where the two above say it. */
  readonly why: string | null;
}

/**
 * What lets records of substance use treatment leave without the client's consent: 42 CFR 2.12(c), 2.15(b), 2.51 to
 * 2.53 and subpart E. None of them is a general exception for what another law requires, for a serious threat or for
 * public health, and none is concluded here: the therapist states the fact, and it is kept with the disclosure.
 */
export const part2Exceptions: Readonly<Record<Part2Exception, Part2Rule>> = {
  'court-order': {
    label: 'A court order under subpart E',
    source: '42 CFR 2.61 to 2.67',
    words:
      'An order of a court made under these very sections; a subpoena or any other order is not one. Such an order allows the disclosure and does not oblige to it.',
    by: 'Court that made the order',
    dated: true,
    why: null,
  },
  'medical-emergency': {
    label: 'A medical emergency',
    source: '42 CFR 2.51',
    words:
      'To medical personnel, as far as the emergency needs it, while the client’s consent cannot be had.',
    by: 'Medical personnel, and where they work',
    dated: false,
    why: 'The emergency, the time, and who of the practice told them',
  },
  'child-abuse': {
    label: 'A report of suspected child abuse or neglect',
    source: '42 CFR 2.12(c)(6)',
    words:
      'The report itself, as state law asks for it. The records behind it stay protected, also in what comes of the report.',
    by: null,
    dated: false,
    why: 'The law that asks for the report',
  },
  crime: {
    label: 'A crime on the premises or against staff',
    source: '42 CFR 2.12(c)(5)',
    words:
      'To law enforcement, about a crime or a threat of one there: what happened, and the client’s status, name, address and last known whereabouts.',
    by: null,
    dated: false,
    why: 'What happened or was threatened',
  },
  audit: {
    label: 'An audit or evaluation',
    source: '42 CFR 2.53',
    words: 'To somebody who may audit or evaluate the practice and agreed to the limits on it.',
    by: null,
    dated: false,
    why: 'On whose behalf, and how the limits were agreed to',
  },
  research: {
    label: 'Scientific research',
    source: '42 CFR 2.52',
    words: 'For research that was approved as this section asks.',
    by: null,
    dated: false,
    why: 'Which research, and who approved it',
  },
  'cause-of-death': {
    label: 'An inquiry into the cause of death',
    source: '42 CFR 2.15(b)',
    words: 'About the cause of death, under a law on deaths and vital statistics.',
    by: null,
    dated: false,
    why: 'The law that asks for it',
  },
  'own-program': {
    label: 'Within the practice’s own program',
    source: '42 CFR 2.12(c)(3)',
    words: 'To somebody of the same program, or its direct control, who needs it to do their work.',
    by: null,
    dated: false,
    why: 'Who they are in the program, and what they need it for',
  },
};

/**
 * What is missing before Part 2 records may leave by one of `allowed` exceptions on `on`. With none allowed, only the
 * client's consent opens the door.
 */
export function part2Blocks(
  allowed: readonly Part2Exception[],
  basis: Part2Basis | null,
  on: CalendarDate,
): Block[] {
  const missing = (words: string): Block => ({ reason: 'blank', words });
  if (allowed.length === 0)
    return [
      missing('records of substance use treatment need the client’s Part 2 consent for this'),
    ];
  if (basis === null || !allowed.includes(basis.exception))
    return [
      missing(
        `what makes this allowed for records of substance use treatment, which leave without the client’s Part 2 consent only by ${listed(allowed)}`,
      ),
    ];
  const { by, dated, why } = part2Exceptions[basis.exception];
  const found: Block[] = [];
  if (by !== null && basis.by === '') found.push(missing(lowerFirst(by)));
  if (dated && basis.on === null) found.push(missing('the day of the order'));
  if (dated && basis.on !== null && basis.on > on)
    found.push({ reason: 'outside-its-words', words: 'the order is of a later day' });
  if (why !== null && basis.words === '') found.push(missing(lowerFirst(why)));
  return found;
}

function listed(allowed: readonly Part2Exception[]): string {
  return allowed
    .map((one) => `${lowerFirst(part2Exceptions[one].label)} (${part2Exceptions[one].source})`)
    .join(' or ');
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
