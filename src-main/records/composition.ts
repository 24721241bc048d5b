import type { ComposedPerson } from '#shared/contract/composition.ts';
import type { Handlers } from '#shared/contract/index.ts';
import type { ClientId } from '#shared/ids.ts';
import { calledName } from '#shared/person.ts';
import type { CalendarDate } from '#shared/time.ts';
import type { Store } from '../store/store.ts';
import { readClient } from './client-rows.ts';
import { readGroup, readRoster } from './group-rows.ts';
import { readIntakeItems } from './intake-rows.ts';
import type { RecordContext } from './record-context.ts';

export function compositionHandlers({ store, audit }: RecordContext) {
  return {
    ofGroup: ({ groupId, candidateId }) => {
      readGroup(store, groupId);
      const members = readRoster(store, groupId)
        .filter(({ leftOn }) => leftOn === null)
        .map(({ person, joinedOn }) => composedPerson(store, person.id, joinedOn));
      const candidate = candidateId === null ? null : composedPerson(store, candidateId, null);
      store.transaction(() => audit('composition.ofGroup', `groups/${groupId}`, candidateId ?? ''));
      return { members, candidate };
    },
  } satisfies Handlers<'composition'>;
}

function composedPerson(
  store: Store,
  clientId: ClientId,
  joinedOn: CalendarDate | null,
): ComposedPerson {
  const client = readClient(store, clientId);
  const fields = readIntakeItems(store, clientId)
    .filter(({ removed }) => !removed)
    .map((item) => item.fields);
  let distress: ComposedPerson['distress'] = null;
  for (const entry of fields)
    if (entry.kind === 'distress' && (distress === null || entry.on >= distress.on))
      distress = { level: entry.level, on: entry.on };
  return {
    clientId,
    name: `${calledName(client)} ${client.familyName}`,
    joinedOn,
    dateOfBirth: client.dateOfBirth,
    distress,
    openGoals: fields.flatMap((entry) =>
      entry.kind === 'goal' && entry.status === 'open' ? [entry.text] : [],
    ),
  };
}
