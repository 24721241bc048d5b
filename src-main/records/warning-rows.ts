import {
  WarningContent,
  type OpenName,
  type PracticeWarningRule,
  type WarningDraft,
  type WarningEntry,
  type WarningRow,
} from '#shared/contract/duty-to-warn.ts';
import type { ClientId, WarningId } from '#shared/ids.ts';
import type { KnownPerson } from '#shared/contract/clients.ts';
import type { Person } from '#shared/person.ts';
import { chartGuard } from '#shared/rules/chart-guard.ts';
import type { GuardHit } from '#shared/rules/name-guard.ts';
import { isDisclosure, openQuestions, standing, stateOf } from '#shared/rules/duty-to-warn.ts';
import { textsOf } from '#shared/rules/duty-to-warn-fields.ts';
import { from, type Store } from '../store/store.ts';
import { personColumns, readMergedIds, readPeople, toPerson } from './client-rows.ts';
import { companions } from './group-rows.ts';
import { found, fromJson } from './record-context.ts';
import { readContactNames } from './intake-rows.ts';
import { readClinicians } from './settings.ts';

export function readWarning(store: Store, id: WarningId) {
  return found(store.first(from.selectFrom('warnings').selectAll().where('id', '=', id)));
}

/** Oldest first. */
export function readWarningEntries(store: Store, id: WarningId): WarningEntry[] {
  const merged = readMergedIds(store);
  return store
    .all(from.selectFrom('warning_entries').selectAll().where('warning_id', '=', id).orderBy('key'))
    .map((row) => ({
      id: row.id,
      thread: row.thread_id,
      supersedes: row.supersedes,
      content: aboutPresent(fromJson(WarningContent, row.content_json), merged),
      author: row.author,
      writtenAt: row.written_at,
    }));
}

/** A target who is a client of this practice, by the entry that stands for them today. */
function aboutPresent(
  content: WarningContent,
  merged: ReadonlyMap<ClientId, ClientId>,
): WarningContent {
  if (content.kind !== 'target' || content.memberId === null) return content;
  return { ...content, memberId: merged.get(content.memberId) ?? content.memberId };
}

export function readWarningDrafts(store: Store, id: WarningId): WarningDraft[] {
  return store
    .all(from.selectFrom('warning_drafts').selectAll().where('warning_id', '=', id).orderBy('id'))
    .map((row) => ({
      id: row.id,
      supersedes: row.supersedes,
      content: fromJson(WarningContent, row.content_json),
    }));
}

/** Every event, the newest first; those of a deleted client come back with them. */
export function readWarningRows(store: Store): WarningRow[] {
  return store
    .all(
      from
        .selectFrom('warnings')
        .innerJoin('clients', 'clients.id', 'warnings.client_id')
        .select(['warnings.id', 'warnings.started_at', ...personColumns])
        .where('clients.deleted_at', 'is', null)
        .orderBy('warnings.started_at', 'desc')
        .orderBy('warnings.id', 'desc'),
    )
    .map((row) => {
      const entries = readWarningEntries(store, row.id);
      const held = standing(entries);
      return {
        id: row.id,
        person: toPerson(row),
        startedAt: row.started_at,
        state: stateOf(entries),
        openQuestions: openQuestions(entries).length,
        contacts: held.filter(({ content }) => content.kind === 'contact' && isDisclosure(content))
          .length,
      };
    });
}

/** The client's event that is still open. */
export function readOpenWarning(store: Store, clientId: ClientId): WarningId | undefined {
  return store
    .all(
      from
        .selectFrom('warnings')
        .select('id')
        .where('client_id', '=', clientId)
        .orderBy('id', 'desc'),
    )
    .find(({ id }) => stateOf(readWarningEntries(store, id)) === 'open')?.id;
}

/** Was the client ever in a group under 42 CFR Part 2? */
export function readPart2(store: Store, clientId: ClientId): boolean {
  return (
    store.first(
      from
        .selectFrom('memberships')
        .innerJoin('groups', 'groups.id', 'memberships.group_id')
        .select('groups.id')
        .where('memberships.client_id', '=', clientId)
        .where('groups.part2', '=', 1),
    ) !== undefined
  );
}

export function readPracticeWarningRule(store: Store): PracticeWarningRule {
  const row = store.first(from.selectFrom('warning_rules').selectAll());
  return {
    jurisdiction: row?.jurisdiction ?? '',
    rule: row?.rule ?? 'not-known',
    source: row?.source ?? '',
    version: row?.version ?? 0,
    confirmedAt: row?.confirmed_at ?? null,
    confirmedBy: row?.confirmed_by ?? '',
  };
}

/** The clients of this practice who are named as targets in what holds. */
export function membersIn(
  entries: readonly WarningEntry[],
  people: readonly KnownPerson[],
): Person[] {
  const ids = new Set(
    entries.flatMap(({ content }) => (content.kind === 'target' ? [content.memberId] : [])),
  );
  return people.filter(({ id }) => ids.has(id)).map(({ deleted: _, ...person }) => person);
}

/**
 * The name guard for one event: everybody the practice knows but its own client, but a target entered as a client of
 * this practice, and but the names that were decided to stay.
 */
export function warningGuard(store: Store, clientId: ClientId, entries: readonly WarningEntry[]) {
  const people = readPeople(store);
  const guard = chartGuard(
    people,
    companions(store, clientId),
    readClinicians(store),
    readContactNames(store),
  );
  const held = standing(entries);
  const targets = new Set(membersIn(held, people).map(({ id }) => id));
  const stays = new Set(
    held.flatMap(({ content }) => (content.kind === 'name-stays' ? [content.match] : [])),
  );
  const marked = (text: string): GuardHit[] =>
    guard
      .check(text, clientId)
      .filter(
        ({ match, clients }) =>
          !stays.has(match) &&
          (clients.length === 0 || clients.some((id) => id !== clientId && !targets.has(id))),
      );
  return {
    people,
    marked,
    /** In what holds; what was corrected is printed without. */
    openNames: (): OpenName[] => {
      const open = held.flatMap(({ id, content }) =>
        textsOf(content).flatMap((text) =>
          marked(text).map(({ match, why }) => ({ entryId: id, match, why })),
        ),
      );
      return [...new Map(open.map((name) => [`${name.entryId} ${name.match}`, name])).values()];
    },
    /** A text of an earlier version, for paper: with nobody in it about whom nothing was decided. */
    without: (text: string): string =>
      marked(text).reduceRight(
        (whole, { start, end }) => `${whole.slice(0, start)}[another person]${whole.slice(end)}`,
        text,
      ),
  };
}
