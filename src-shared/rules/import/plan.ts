import { foldText } from '../../fold-text.ts';
import type { ClientFields } from '../../contract/clients.ts';
import type { GroupId } from '../../ids.ts';
import { listName } from '../../person.ts';
import { KnownClients, type PossibleDuplicate } from '../possible-duplicates.ts';
import { quoted } from './cells.ts';
import type { ClientReading } from './client-row.ts';
import type { GroupReading } from './group-row.ts';

/*
 * What an import would do with each row, given what is in the vault and what else is in the file. A row with a
 * problem stops the whole import until it is mended in the file or left out by hand; one that may already be there
 * is left out until somebody takes it in.
 */

export interface Verdict {
  /** Why the row cannot be saved, in words. */
  problems: string[];
  /** Why it may already be there, in words. */
  doubts: string[];
  included: boolean;
}

/** Rows a person has taken in or left out by hand, by number. */
export type Choices = ReadonlyMap<number, boolean>;

export type PlannedClient = ClientReading &
  Verdict & {
    /** The group it joins: one in the vault, one made with it (by its name), or none. */
    joins: { id: GroupId } | { newName: string } | null;
  };

/** Names of groups are compared without case, accents and double blanks. */
function groupKey(name: string): string {
  return foldText(name).replace(/\s+/g, ' ').trim();
}

/** What the rows are compared with. */
export class KnownVault {
  readonly #clients: KnownClients<ClientFields>;
  readonly #codes: Set<string>;
  readonly #groups = new Map<string, GroupId[]>();
  /** A row is read once and planned at every choice; whom it resembles in the vault stays the same. */
  readonly #doubts = new WeakMap<ClientReading, string[]>();

  /** `groups` are those that are not archived. */
  constructor(clients: readonly ClientFields[], groups: readonly { id: GroupId; name: string }[]) {
    this.#clients = new KnownClients(clients);
    this.#codes = new Set(clients.map(({ chartCode }) => codeKey(chartCode)));
    for (const { id, name } of groups)
      this.#groups.set(groupKey(name), [...this.groupsCalled(name), id]);
  }

  groupsCalled(name: string): GroupId[] {
    return this.#groups.get(groupKey(name)) ?? [];
  }

  hasCode(code: string): boolean {
    return this.#codes.has(codeKey(code));
  }

  doubts(reading: ClientReading): string[] {
    const known = this.#doubts.get(reading);
    if (known) return known;
    const doubts = alike(this.#clients, reading).map(
      ({ client, why }) => `${listName(client)}, chart ${client.chartCode}: ${why}.`,
    );
    this.#doubts.set(reading, doubts);
    return doubts;
  }
}

/** Whom the row may be; a shared chart code is a problem of its own. */
function alike<Known extends ClientFields>(
  clients: KnownClients<Known>,
  { fields }: ClientReading,
): PossibleDuplicate<Known>[] {
  return clients
    .possibleDuplicates({ ...fields, dateOfBirth: fields.dateOfBirth ?? '' })
    .filter(({ why }) => why !== 'same chart code');
}

/** The names of groups that the rows name and the vault does not have, as first written. */
export function missingGroups(readings: readonly ClientReading[], vault: KnownVault): string[] {
  const missing = new Map<string, string>();
  for (const { groupName } of readings) {
    const key = groupKey(groupName);
    if (key !== '' && !missing.has(key) && vault.groupsCalled(groupName).length === 0)
      missing.set(key, groupName);
  }
  return [...missing.values()];
}

export function planClients(
  readings: readonly ClientReading[],
  vault: KnownVault,
  choices: Choices,
  makeGroups: boolean,
): PlannedClient[] {
  const inFile = new KnownClients<ClientFields & { number: number }>();
  const codesInFile = new Map<string, number>();
  const newNames = new Map(
    makeGroups ? missingGroups(readings, vault).map((name) => [groupKey(name), name]) : [],
  );

  return readings.map((reading) => {
    const { number, fields, groupName } = reading;
    const problems = [...reading.problems];
    const code = codeKey(fields.chartCode);
    const elsewhere = codesInFile.get(code);
    if (code !== '' && vault.hasCode(code))
      problems.push(`Chart code ${quoted(fields.chartCode)} is taken by a client in the vault.`);
    else if (code !== '' && elsewhere !== undefined)
      problems.push(`Chart code ${quoted(fields.chartCode)} also stands in row ${elsewhere}.`);

    const key = groupKey(groupName);
    const [group, another] = vault.groupsCalled(groupName);
    const newName = newNames.get(key);
    let joins: PlannedClient['joins'] = null;
    if (another) problems.push(`Several groups are called ${quoted(groupName)}.`);
    else if (group) joins = { id: group };
    else if (newName !== undefined) joins = { newName };
    else if (key !== '') problems.push(`No current group is called ${quoted(groupName)}.`);
    if (newName !== undefined && newName.length > 200)
      problems.push('Group is too long; 200 characters fit.');

    const doubts = [
      ...vault.doubts(reading),
      ...alike(inFile, reading).map(({ client, why }) => `Row ${client.number}: ${why}.`),
    ];
    const included = choices.get(number) ?? doubts.length === 0;
    if (included) {
      inFile.add({ ...fields, number });
      if (code !== '' && elsewhere === undefined) codesInFile.set(code, number);
    }
    return { ...reading, joins, problems, doubts, included };
  });
}

export type PlannedGroup = GroupReading & Verdict;

export function planGroups(
  readings: readonly GroupReading[],
  vault: KnownVault,
  choices: Choices,
): PlannedGroup[] {
  const inFile = new Map<string, number>();
  return readings.map((reading) => {
    const key = groupKey(reading.fields.name);
    const elsewhere = inFile.get(key);
    const doubts: string[] = [];
    if (vault.groupsCalled(reading.fields.name).length > 0)
      doubts.push('A group of this name is in the vault.');
    else if (key !== '' && elsewhere !== undefined)
      doubts.push(`Row ${elsewhere} has the same name.`);
    const included = choices.get(reading.number) ?? doubts.length === 0;
    if (included && elsewhere === undefined) inFile.set(key, reading.number);
    return { ...reading, problems: reading.problems, doubts, included };
  });
}

/** As the vault compares chart codes: capitals and small letters are the same. */
function codeKey(code: string): string {
  return code.toLowerCase();
}

export interface Tally {
  all: number;
  included: number;
  /** Included, but with a problem: the import waits for these. */
  toMend: number;
  doubtful: number;
  leftOut: number;
}

export function tally(rows: readonly Verdict[]): Tally {
  const included = rows.filter((row) => row.included).length;
  return {
    all: rows.length,
    included,
    toMend: rows.filter((row) => row.included && row.problems.length > 0).length,
    doubtful: rows.filter((row) => row.doubts.length > 0).length,
    leftOut: rows.length - included,
  };
}
