import type { ChartEvent } from '#shared/contract/clients.ts';
import type { ClientId } from '#shared/ids.ts';
import { from, type Store } from '../store/store.ts';
import { consentEvents } from './consent-events.ts';
import { readStatuses } from './client-statuses.ts';
import { readIntakeItems } from './intake-rows.ts';
import { disclosureEvents } from './disclosure-events.ts';
import { intakeEvents } from './intake-events.ts';
import { warningEvents } from './warning-events.ts';

/** Everything in a client's chart but its sessions, newest first. An area adds its own with one more reader. */
export function readChartEvents(store: Store, clientId: ClientId): ChartEvent[] {
  return [
    ...statusEvents(store, clientId),
    ...membershipEvents(store, clientId),
    ...waitingEvents(store, clientId),
    ...attachmentEvents(store, clientId),
    ...warningEvents(store, clientId),
    ...disclosureEvents(store, clientId),
    ...consentEvents(store, clientId),
    ...intakeEvents(readIntakeItems(store, clientId)),
  ].sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
}

function statusEvents(store: Store, clientId: ClientId): ChartEvent[] {
  return readStatuses(store, clientId)
    .filter(({ withdrawn }) => !withdrawn)
    .map(({ id, status, on, reason }) => ({
      key: `status/${id}`,
      kind: 'status',
      on,
      title: `Status: ${status}`,
      text: reason,
      link: 'intake',
      groupId: null,
    }));
}

function membershipEvents(store: Store, clientId: ClientId): ChartEvent[] {
  const rows = store.all(
    from
      .selectFrom('memberships')
      .innerJoin('groups', 'groups.id', 'memberships.group_id')
      .select([
        'memberships.id',
        'memberships.group_id',
        'memberships.joined_on',
        'memberships.left_on',
        'memberships.leave_reason',
        'groups.name',
      ])
      .where('memberships.client_id', '=', clientId)
      .where('memberships.deleted_at', 'is', null)
      .where('groups.deleted_at', 'is', null),
  );
  return rows.flatMap(({ id, group_id, joined_on, left_on, leave_reason, name }): ChartEvent[] => {
    const of = { kind: 'membership', link: 'group', groupId: group_id } as const;
    const joined = {
      ...of,
      key: `joined/${id}`,
      on: joined_on,
      title: `Joined ${name}`,
      text: '',
    };
    if (left_on === null) return [joined];
    return [
      joined,
      { ...of, key: `left/${id}`, on: left_on, title: `Left ${name}`, text: leave_reason },
    ];
  });
}

function waitingEvents(store: Store, clientId: ClientId): ChartEvent[] {
  const rows = store.all(
    from
      .selectFrom('waiting')
      .innerJoin('groups', 'groups.id', 'waiting.group_id')
      .select(['waiting.id', 'waiting.group_id', 'waiting.since', 'waiting.note', 'groups.name'])
      .where('waiting.client_id', '=', clientId)
      .where((eb) => eb.or([eb('waiting.ended', 'is', null), eb('waiting.ended', '=', 'joined')])),
  );
  return rows.map(({ id, group_id, since, note, name }) => ({
    key: `waiting/${id}`,
    kind: 'waiting',
    on: since,
    title: `On the waiting list of ${name}`,
    text: note,
    link: 'group',
    groupId: group_id,
  }));
}

function attachmentEvents(store: Store, clientId: ClientId): ChartEvent[] {
  const rows = store.all(
    from
      .selectFrom('attachments')
      .select(['id', 'title', 'on_day'])
      .where('client_id', '=', clientId)
      .where('removed', '=', 0),
  );
  return rows.map(({ id, title, on_day }) => ({
    key: `attachment/${id}`,
    kind: 'attachment',
    on: on_day,
    title: `Attachment: ${title}`,
    text: '',
    link: 'attachments',
    groupId: null,
  }));
}
