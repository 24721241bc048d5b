import type { InformationKind } from '../contract/authorizations.ts';
import type {
  LeftOutReason,
  Release,
  ReleaseChoices,
  ReleaseItem,
  ReleaseItemKey,
  ReleaseScope,
} from '../contract/releases.ts';
import { informationWords } from './disclosure-door.ts';
import { denialGrounds } from './request-denial.ts';

/*
 * What goes into a release of one client's record, and in which words it is said. The window lists by these rules what
 * the main process lays out by them.
 */

/** Kinds of information this practice's records hold of a client, in the order they go. */
export const recordKinds: readonly InformationKind[] = [
  'attendance',
  'progress-notes',
  'treatment-plan',
  'intake',
  'measures',
  'other-papers',
];

/** Everything of the client's own record; files only once somebody looked at each. */
export function firstChoices(scope: ReleaseScope): ReleaseChoices {
  return {
    from: null,
    until: null,
    kinds: scope === 'record' ? [...recordKinds] : ['psychotherapy-notes'],
    leftOut: [],
    files: [],
  };
}

/** What goes of `items`: of a chosen kind and not taken out; of files, those that were chosen. */
export function goingOf<Item extends Pick<ReleaseItem, 'key' | 'information' | 'file'>>(
  items: readonly Item[],
  { kinds, leftOut, files }: ReleaseChoices,
): Item[] {
  const out = new Set<ReleaseItemKey>(leftOut.map(({ key }) => key));
  return items.filter(
    ({ key, information, file }) =>
      kinds.includes(information) && (file ? files.includes(key) : !out.has(key)),
  );
}

/** What was taken out of the chosen kinds, by reason and how many. Files that were not chosen have none. */
export function leftOutOf(
  items: readonly ReleaseItem[],
  choices: ReleaseChoices,
): { reason: LeftOutReason; information: InformationKind; count: number }[] {
  const known = new Map(items.map((item) => [item.key, item]));
  const found = choices.leftOut.flatMap(({ key, reason }) => {
    const item = known.get(key);
    return item && !item.file && choices.kinds.includes(item.information)
      ? [{ reason, information: item.information }]
      : [];
  });
  const together = Map.groupBy(found, ({ reason, information }) => `${reason} ${information}`);
  return [...together.values()].flatMap((some) => {
    const [first] = some;
    return first === undefined ? [] : [{ ...first, count: some.length }];
  });
}

/** Why an item is taken out: as the therapist chooses it, and as the client reads it. Neither says of whom. */
export const leftOutWords: Readonly<
  Record<LeftOutReason, { label: string; letter: string; source: string }>
> = {
  'not-asked': {
    label: 'Not asked for or not needed',
    letter: 'It is not part of what was asked for.',
    source: '',
  },
  litigation: denialGrounds.litigation,
  'confidential-source': denialGrounds['confidential-source'],
  endangers: denialGrounds.endangers,
  'other-person': denialGrounds['other-person'],
  representative: denialGrounds.representative,
  'rights-of-others': denialGrounds['rights-of-others'],
};

/** `12 progress notes`, as the cover and the accounting count them. */
export function countedKind(information: InformationKind, count: number): string {
  const [one, many] = kindNouns[information];
  return `${count} ${count === 1 ? one : many}`;
}

const kindNouns: Readonly<Record<InformationKind, readonly [string, string]>> = {
  attendance: ['attendance list', 'attendance lists'],
  'progress-notes': ['paper of progress notes', 'papers of progress notes'],
  'treatment-plan': ['paper of goals', 'papers of goals'],
  diagnosis: ['paper of diagnosis', 'papers of diagnosis'],
  measures: ['questionnaire or list of scores', 'questionnaires and lists of scores'],
  intake: ['paper of intake and history', 'papers of intake and history'],
  summary: ['summary', 'summaries'],
  billing: ['paper of billing', 'papers of billing'],
  'other-papers': ['other paper of the record', 'other papers of the record'],
  'psychotherapy-notes': ['psychotherapy note', 'psychotherapy notes'],
};

/** What goes, by kind and count: `1 attendance list; 12 papers of progress notes`. */
export function summaryOf(going: readonly ReleaseItem[]): string {
  const kinds = Map.groupBy(going, ({ information }) => information);
  return [...kinds]
    .map(([information, some]) => {
      const files = some.filter(({ file }) => file).length;
      const words = countedKind(information, some.length);
      return files === 0 ? words : `${words}, ${files} of them as a file`;
    })
    .join('; ');
}

/** The kinds that go, each once. */
export function kindsOf(going: readonly Pick<ReleaseItem, 'information'>[]): InformationKind[] {
  return [...new Set(going.map(({ information }) => information))];
}

/** What a kind is called where it is chosen. */
export function kindLabel(information: InformationKind): string {
  const words = informationWords[information];
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** It went out at least once, so it stays as a record. */
export function hasLeft({ copies }: Pick<Release, 'copies'>): boolean {
  return copies.some(({ withdrawn }) => !withdrawn);
}
