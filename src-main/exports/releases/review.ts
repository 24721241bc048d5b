import { createHash } from 'node:crypto';
import type { DocumentModel } from '#shared/contract/documents.ts';
import type {
  DecidedPlace,
  ReleaseDecision,
  ReleaseItemKey,
  ReviewedItem,
  ReviewedText,
} from '#shared/contract/releases.ts';
import type { ClientId } from '#shared/ids.ts';
import type { Person } from '#shared/person.ts';
import { chartGuard } from '#shared/rules/chart-guard.ts';
import type { GuardHit, NameGuard } from '#shared/rules/name-guard.ts';
import { instruments } from '#shared/rules/measures/instruments.ts';
import type { ContactName } from '#shared/rules/name-guard/contacts.ts';
import { edited, textsOf, withEdits, type Edit } from '#shared/rules/release-texts.ts';
import { readPeople } from '../../records/client-rows.ts';
import { readContactNames } from '../../records/intake-rows.ts';
import { readClinicians, readPractice } from '../../records/settings.ts';
import { from, type Store } from '../../store/store.ts';

/*
 * Every text of a paper read by the name guard, and the paper as it goes out by what was decided. A decision belongs to
 * one text as it reads: whatever was changed since, or marked since because somebody new is known, is undecided.
 */

/**
 * Looks for everybody but the client and the client's own contacts; closest for those ever in a group together. What the
 * practice's own head and the publishers of questionnaires say in their exact words names nobody here.
 */
export function releaseGuard(store: Store, clientId: ClientId): NameGuard {
  const together = store.all(
    from
      .selectFrom('memberships as own')
      .innerJoin('memberships as other', 'other.group_id', 'own.group_id')
      .select('other.client_id')
      .where('own.client_id', '=', clientId)
      .distinct(),
  );
  const people = readPeople(store);
  const contacts = readContactNames(store);
  const own = contacts.filter((contact) => contact.clientId === clientId);
  const guard = chartGuard(
    people,
    together.map(({ client_id }) => client_id),
    [...readClinicians(store), ...own.filter((contact) => !isClient(contact, people))],
    foreignContacts(contacts, own),
  );
  const standing = standingWords(store);
  return {
    check: (text, self) => {
      const hits = guard.check(text, self);
      const stands = hits.length === 0 ? [] : placesOf(standing, text);
      return hits.filter(
        (hit) => !stands.some(({ start, end }) => start <= hit.start && hit.end <= end),
      );
    },
  };
}

/** A contact who goes by the whole name of a client may be that client: spouses can be in treatment both. */
function isClient({ name }: ContactName, people: readonly Person[]): boolean {
  const words = plain(name).split(/[\s,]+/);
  return people.some(({ givenName, preferredName, familyName }) => {
    const first = [givenName, preferredName].filter(Boolean).map(plain);
    return words.includes(plain(familyName)) && first.some((one) => words.includes(one));
  });
}

/** One person may be the contact of two clients: what the client's own contact is called or reached by may stay. */
function foreignContacts(
  contacts: readonly ContactName[],
  own: readonly ContactName[],
): ContactName[] {
  const ours = new Set(
    own.flatMap(({ name, phone = '', email = '' }) => [name, phone, email].map(plain)),
  );
  const unlessOurs = (words = ''): string => (ours.has(plain(words)) ? '' : words);
  return contacts.map((contact) =>
    own.includes(contact)
      ? contact
      : {
          ...contact,
          name: unlessOurs(contact.name),
          phone: unlessOurs(contact.phone),
          email: unlessOurs(contact.email),
        },
  );
}

function plain(words: string): string {
  return words.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

/** A single word is never one of them: a practice may be called by a name. */
function standingWords(store: Store): string[] {
  const { name, address } = readPractice(store);
  return [
    name,
    ...address.split('\n'),
    ...instruments.flatMap(({ notice, title, cutOff, goal, changes }) => [
      notice,
      title,
      ...[cutOff, goal, ...changes].map((published) => published?.source ?? ''),
    ]),
  ].filter((words) => /\S\s+\S/.test(words.trim()));
}

function placesOf(phrases: readonly string[], text: string): { start: number; end: number }[] {
  return phrases.flatMap((phrase) => {
    const places = [];
    for (let start = text.indexOf(phrase); start >= 0; start = text.indexOf(phrase, start + 1))
      places.push({ start, end: start + phrase.length });
    return places;
  });
}

export function textIdOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** What was decided, to be looked up by place. */
export class Decisions {
  readonly #places = new Map<string, ReleaseDecision>();

  constructor(decided: readonly DecidedPlace[]) {
    for (const { key, textId, start, match, decision } of decided)
      this.#places.set(placeOf(key, textId, start, match), decision);
  }

  of(key: ReleaseItemKey, textId: string, hit: Pick<GuardHit, 'start' | 'match'>) {
    return this.#places.get(placeOf(key, textId, hit.start, hit.match));
  }
}

function placeOf(key: ReleaseItemKey, textId: string, start: number, match: string): string {
  return JSON.stringify([key, textId, start, match]);
}

export interface Reviewed {
  /** The texts in which somebody else may be named, each once. */
  readonly item: ReviewedItem;
  /** The paper as it goes out; what is undecided still stands in it. */
  readonly outgoing: DocumentModel;
  /** Places that nobody decided about, and names that decided texts still hold. */
  readonly open: number;
  /** Places in the paper where a name was replaced. */
  readonly replaced: number;
}

export function review(
  key: ReleaseItemKey,
  model: DocumentModel,
  decisions: Decisions,
  guard: NameGuard,
  self: ClientId,
): Reviewed {
  const texts = textsOf(model);
  const marked = new Map<string, ReviewedText & { edits: Edit[]; undecided: number }>();
  for (const text of new Set(texts)) {
    const hits = guard.check(text, self);
    if (hits.length === 0) continue;
    const id = textIdOf(text);
    const decided = hits.map((hit) => ({ hit, decision: decisions.of(key, id, hit) }));
    const edits = decided.flatMap(({ hit: { start, end }, decision }) =>
      decision?.kind === 'replace' ? [{ start, end, with: decision.with }] : [],
    );
    const undecided = decided.filter(({ decision }) => decision === undefined).length;
    const kept = decided.flatMap(({ hit, decision }) =>
      decision?.kind === 'keep' ? [hit.match] : [],
    );
    const stillNamed =
      undecided > 0 || edits.length === 0 ? [] : namesLeft(edited(text, edits), kept, guard, self);
    marked.set(text, { id, text, hits, stillNamed, edits, undecided });
  }
  const found = [...marked.values()];
  return {
    item: {
      key,
      texts: found.map(({ id, text, hits, stillNamed }) => ({ id, text, hits, stillNamed })),
    },
    outgoing: withEdits(model, (text) => marked.get(text)?.edits ?? []),
    open: found.reduce((sum, text) => sum + text.undecided + text.stillNamed.length, 0),
    replaced: texts.reduce((sum, text) => sum + (marked.get(text)?.edits.length ?? 0), 0),
  };
}

/** Words put in the place of one name may name another. */
function namesLeft(
  text: string,
  kept: readonly string[],
  guard: NameGuard,
  self: ClientId,
): string[] {
  const names = guard.check(text, self).map(({ match }) => match);
  return [...new Set(names.filter((match) => !kept.includes(match)))];
}
