import type { ChartEvent } from '#shared/contract/clients.ts';
import { ConsentEntryFields } from '#shared/contract/consents.ts';
import { FormText } from '#shared/contract/forms.ts';
import type { ClientId } from '#shared/ids.ts';
import { from, type Store } from '../store/store.ts';
import { fromJson } from './record-context.ts';

/** What a client signed, declined and took back, for the chart's line of time. */
export function consentEvents(store: Store, clientId: ClientId): ChartEvent[] {
  const consents = store.all(
    from
      .selectFrom('consents')
      .innerJoin('form_versions', (join) =>
        join
          .onRef('form_versions.template_id', '=', 'consents.template_id')
          .onRef('form_versions.number', '=', 'consents.number'),
      )
      .select([
        'consents.id',
        'consents.kind',
        'consents.on_day',
        'consents.reason',
        'consents.group_id',
        'form_versions.text_json',
        'consents.number',
      ])
      .where('client_id', '=', clientId),
  );
  const titles = new Map(
    consents.map(({ id, text_json }) => [id, fromJson(FormText, text_json).title]),
  );
  const of = { kind: 'consent', link: 'consents' } as const;
  const ends = store.all(
    from
      .selectFrom('consent_entries')
      .innerJoin('consents', 'consents.id', 'consent_entries.consent_id')
      .select([
        'consent_entries.id',
        'consent_entries.consent_id',
        'consent_entries.on_day',
        'consent_entries.fields_json',
        'consents.group_id',
      ])
      .where('client_id', '=', clientId)
      .where('consent_entries.kind', 'in', ['revocation', 'ended']),
  );
  return [
    ...consents.map(({ id, kind, on_day, reason, group_id, number }): ChartEvent => ({
      ...of,
      key: `consent/${id}`,
      on: on_day,
      title: `${kind === 'signed' ? 'Signed' : 'Declined'}: ${titles.get(id) ?? ''}, version ${number}`,
      text: reason,
      groupId: group_id,
    })),
    ...ends.map(({ id, consent_id, on_day, fields_json, group_id }): ChartEvent => {
      const fields = fromJson(ConsentEntryFields, fields_json);
      return {
        ...of,
        key: `consent-entry/${id}`,
        on: on_day,
        title: `${fields.kind === 'revocation' ? 'Revoked' : 'Ended'}: ${titles.get(consent_id) ?? ''}`,
        text:
          fields.kind === 'revocation' ? fields.how : fields.kind === 'ended' ? fields.note : '',
        groupId: group_id,
      };
    }),
  ];
}
