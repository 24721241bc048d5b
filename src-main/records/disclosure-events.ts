import type { ChartEvent } from '#shared/contract/clients.ts';
import type { ClientId } from '#shared/ids.ts';
import {
  authorizationEventWords,
  authorizationKindWords,
} from '#shared/rules/authorization-words.ts';
import { disclosureGrounds } from '#shared/rules/disclosure-grounds.ts';
import { entryWords, requestWords } from '#shared/rules/request-words.ts';
import type { Store } from '../store/store.ts';
import { readAuthorizations } from './authorization-rows.ts';
import { readRequests } from './client-request-rows.ts';
import { readDisclosures } from './disclosures.ts';

/** Releases, disclosures and what the client asked for, as events in the chart. */
export function disclosureEvents(store: Store, clientId: ClientId): ChartEvent[] {
  const of = { link: 'disclosures', groupId: null } as const;
  const disclosures = readDisclosures(store, clientId)
    .filter(({ withdrawn }) => withdrawn === null)
    .map(({ id, on, recipient, ground, description, madeBy }): ChartEvent => ({
      ...of,
      key: `disclosure/${id}`,
      kind: 'disclosure',
      on,
      // Who was warned may be another member, and is named in the event and the accounting only.
      ...(madeBy.startsWith('duty-to-warn/')
        ? { title: 'Disclosed in a duty-to-warn event', text: disclosureGrounds[ground].label }
        : {
            title: `Disclosed to ${recipient}`,
            text: `${disclosureGrounds[ground].label}: ${description}`,
          }),
    }));
  const releases = readAuthorizations(store, clientId).flatMap(
    ({ id, fields, signature, events }): ChartEvent[] =>
      signature === null
        ? []
        : [
            {
              ...of,
              key: `authorization/${id}`,
              kind: 'disclosure',
              on: signature.on,
              title: `${authorizationKindWords[fields.kind].label} signed`,
              text: `For ${fields.recipient}`,
            },
            ...events
              .filter(({ kind }) => kind !== 'copy-given')
              .map((event): ChartEvent => ({
                ...of,
                key: `authorization-event/${event.id}`,
                kind: 'disclosure',
                on: event.on,
                title: `Release for ${fields.recipient}: ${authorizationEventWords[event.kind].toLowerCase()}`,
                text: event.words,
              })),
          ],
  );
  const requests = readRequests(store, clientId).flatMap(
    ({ id, kind, receivedOn, what, entries }): ChartEvent[] => [
      {
        ...of,
        key: `request/${id}`,
        kind: 'request',
        on: receivedOn,
        title: `Request: ${requestWords[kind].toLowerCase()}`,
        text: what,
      },
      ...entries.map((entry): ChartEvent => ({
        ...of,
        key: `request-entry/${entry.id}`,
        kind: 'request',
        on: entry.on,
        title: `${requestWords[kind]}: ${entryWords[kind][entry.kind].toLowerCase()}`,
        text: entry.text,
      })),
    ],
  );
  return [...disclosures, ...releases, ...requests];
}
