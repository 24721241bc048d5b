import { foldText } from '../../fold-text.ts';
import type { ClientFields } from '../../contract/clients.ts';
import type { GroupId } from '../../ids.ts';
import { listName } from '../../person.ts';
import { KnownClients } from '../possible-duplicates.ts';
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

interface Vault {
  clients: readonly (ClientFields & { chartCode: string })[];
  /** Those that are not archived. */
  groups: readonly { id: GroupId; name: string }[];
}

/** Names of groups are compared without case, accents and double blanks. */
function groupKey(name: string): string {
  return foldText(name).replace(/\s+/g, ' ').trim();
}

/** The names of groups that the rows name and the vault does not have, as first written. */
export function missingGroups(
  readings: readonly ClientReading[],
  groups: Vault['groups'],
): string[] {
  const known = new Set(groups.map(({ name }) => groupKey(name)));
  const missing = new Map<string, string>();
  for (const { groupName } of readings) {
    const key = groupKey(groupName);
    if (key !== '' && !known.has(key) && !missing.has(key)) missing.set(key, groupName);
  }
  return [...missing.values()];
}

export function planClients(
  readings: readonly ClientReading[],
  vault: Vault,
  choices: Choices,
  makeGroups: boolean,
): PlannedClient[] {
  const inVault = new KnownClients(vault.clients);
  const inFile = new KnownClients<ClientFields & { number: number }>();
  const takenCodes = new Set(vault.clients.map(({ chartCode }) => codeKey(chartCode)));
  const codesInFile = new Map<string, number>();
  const groups = new Map<string, { id: GroupId; name: string }[]>();
  for (const group of vault.groups)
    groups.set(groupKey(group.name), [...(groups.get(groupKey(group.name)) ?? []), group]);
  const newNames = new Map(
    makeGroups ? missingGroups(readings, vault.groups).map((name) => [groupKey(name), name]) : [],
  );

  return readings.map((reading) => {
    const { number, fields, groupName } = reading;
    const problems = [...reading.problems];
    const code = codeKey(fields.chartCode);
    const elsewhere = codesInFile.get(code);
    if (code !== '' && takenCodes.has(code))
      problems.push(`Chart code ${quoted(fields.chartCode)} is taken by a client in the vault.`);
    else if (code !== '' && elsewhere !== undefined)
      problems.push(`Chart code ${quoted(fields.chartCode)} also stands in row ${elsewhere}.`);

    const key = groupKey(groupName);
    const [group, another] = groups.get(key) ?? [];
    const newName = newNames.get(key);
    let joins: PlannedClient['joins'] = null;
    if (another) problems.push(`Several groups are called ${quoted(groupName)}.`);
    else if (group) joins = { id: group.id };
    else if (newName !== undefined) joins = { newName };
    else if (key !== '') problems.push(`No current group is called ${quoted(groupName)}.`);
    if (newName !== undefined && newName.length > 200)
      problems.push('Group is too long; 200 characters fit.');

    const typed = { ...fields, dateOfBirth: fields.dateOfBirth ?? '' };
    const doubts = [
      ...inVault
        .possibleDuplicates(typed)
        .filter(({ why }) => why !== 'same chart code')
        .map(({ client, why }) => `${listName(client)}, chart ${client.chartCode}: ${why}.`),
      ...inFile
        .possibleDuplicates(typed)
        .filter(({ why }) => why !== 'same chart code')
        .map(({ client, why }) => `Row ${client.number}: ${why}.`),
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
  groups: Vault['groups'],
  choices: Choices,
): PlannedGroup[] {
  const inVault = new Set(groups.map(({ name }) => groupKey(name)));
  const inFile = new Map<string, number>();
  return readings.map((reading) => {
    const key = groupKey(reading.fields.name);
    const elsewhere = inFile.get(key);
    const doubts: string[] = [];
    if (key !== '' && inVault.has(key)) doubts.push('A group of this name is in the vault.');
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
