import { z } from 'zod';
import { DecisionDraft, FactsDraft, LetterFields } from '#shared/contract/incidents.ts';
import type { DestructionPreview } from '#shared/contract/retention.ts';
import type { ClientId, IncidentId } from '#shared/ids.ts';
import { textsOf } from '#shared/rules/duty-to-warn-fields.ts';
import { entryTexts } from '#shared/rules/incident-entry-words.ts';
import { dateAt, localZone } from '#shared/time.ts';
import { from, type Store } from '../store/store.ts';
import { numberOf, readEntries } from './incident-rows.ts';
import { fromJson } from './record-context.ts';
import { nameFinder } from './redaction.ts';
import { readWarningDrafts, readWarningEntries } from './warning-rows.ts';

const Drafted = z.union([FactsDraft, DecisionDraft]);

/**
 * Where an incident, a duty-to-warn event about somebody else or somebody else's accounting has one of the clients'
 * names in its own words. They stay when the clients' record goes; whoever destroys it sees first where.
 */
export function namedInIncidents(
  store: Store,
  clients: readonly ClientId[],
): DestructionPreview['namedIn'] {
  const isNamed = nameFinder(store, clients);
  const gone = new Set<ClientId | null>(clients);
  const named: DestructionPreview['namedIn'] = [];
  const look = (found: (typeof named)[number], texts: readonly string[]): void => {
    const known = named.some(({ title, where }) => title === found.title && where === found.where);
    if (!known && isNamed(texts.join(' '))) named.push(found);
  };
  for (const row of store.all(from.selectFrom('incidents').select(['id', 'year', 'number'])))
    look({ title: `Incident ${numberOf(row)}`, where: 'incident' }, [
      ...readEntries(store, row.id).flatMap(({ content, reason }) => [
        ...entryTexts(content),
        reason,
      ]),
      ...draftTexts(store, row.id),
      ...letterTexts(store, row.id, gone),
    ]);
  for (const { id, client_id, started_at } of store.all(from.selectFrom('warnings').selectAll()))
    if (!gone.has(client_id))
      look(
        { title: dateAt(started_at, localZone()), where: 'duty-to-warn event' },
        [...readWarningEntries(store, id), ...readWarningDrafts(store, id)].flatMap(({ content }) =>
          textsOf(content),
        ),
      );
  for (const row of store.all(from.selectFrom('disclosures').selectAll()))
    if (!gone.has(row.client_id))
      look({ title: row.on_day, where: 'accounting of disclosures' }, [
        row.recipient,
        row.recipient_address,
        row.description,
        row.purpose,
      ]);
  return named;
}

function draftTexts(store: Store, id: IncidentId): string[] {
  return store
    .all(from.selectFrom('incident_drafts').select('value_json').where('incident_id', '=', id))
    .flatMap(({ value_json }) => {
      const draft = fromJson(Drafted, value_json);
      return 'factors' in draft
        ? [...Object.values(draft.factors), draft.reasons, draft.reason]
        : [draft.description, draft.disclosed, draft.reason];
    });
}

/** Of letters that stay: to somebody else, to an authority, to the media. */
function letterTexts(store: Store, id: IncidentId, gone: ReadonlySet<ClientId | null>): string[] {
  return store
    .all(
      from
        .selectFrom('incident_letters')
        .select(['client_id', 'fields_json'])
        .where('incident_id', '=', id),
    )
    .filter(({ client_id }) => !gone.has(client_id))
    .flatMap(({ fields_json }) => {
      const { recipient, parts } = fromJson(LetterFields, fields_json);
      return [recipient, ...parts.flatMap(({ title, text }) => [title, text])];
    });
}
