import type { ImportRecords } from '#shared/contract/imports.ts';
import type { ClinicianId } from '#shared/ids.ts';
import { namedGroup } from '#shared/rules/import/group-row.ts';
import type { PlannedClient, PlannedGroup } from '#shared/rules/import/plan.ts';
import type { RecordIds } from './begun-import.ts';

/** The clients that are taken in, the groups they need, and who joins which. */
export function recordsOfClients(
  planned: readonly PlannedClient[],
  facilitators: ClinicianId[],
  ids: RecordIds,
): ImportRecords {
  const newNames = new Set<string>();
  const records: ImportRecords = { groups: [], clients: [], memberships: [] };
  for (const { number, fields, status, joins, joinedOn, included } of planned) {
    if (!included) continue;
    records.clients.push({ id: ids.client(number), fields, status });
    if (joins === null) continue;
    if ('newName' in joins) newNames.add(joins.newName);
    records.memberships.push({
      id: ids.membership(number),
      groupId: 'newName' in joins ? ids.group(joins.newName) : joins.id,
      clientId: ids.client(number),
      joinedOn,
    });
  }
  for (const name of newNames)
    records.groups.push({ id: ids.group(name), fields: namedGroup(name, facilitators) });
  return records;
}

export function recordsOfGroups(planned: readonly PlannedGroup[], ids: RecordIds): ImportRecords {
  const groups = planned
    .filter(({ included }) => included)
    .map(({ number, fields }) => ({ id: ids.group(number), fields }));
  return { groups, clients: [], memberships: [] };
}
