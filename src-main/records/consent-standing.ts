import type { ClientId, ConsentId, FormTemplateId } from '#shared/ids.ts';
import {
  consentStanding,
  type ConsentAct,
  type ConsentStatus,
} from '#shared/rules/consent-status.ts';
import { formKinds } from '#shared/rules/form-elements.ts';
import type { CalendarDate } from '#shared/time.ts';
import { from, type Store } from '../store/store.ts';
import { readForms } from './form-rows.ts';

export type { ConsentStatus };

/** How one client stands with one form on a day. */
export interface ConsentStanding {
  readonly clientId: ClientId;
  readonly templateId: FormTemplateId;
  readonly status: ConsentStatus;
  /** The last day it holds; null when it has no end. */
  readonly until: CalendarDate | null;
}

/** A form that can be asked for: of every client of the practice, or by one of their groups. */
export interface RequiredForm {
  readonly templateId: FormTemplateId;
  readonly title: string;
}

/** How these clients stand with these forms; one entry for every pair. */
export function consentStandings(
  store: Store,
  clients: readonly ClientId[],
  templates: readonly FormTemplateId[],
  day: CalendarDate,
): ConsentStanding[] {
  const acts = readActs(store, clients);
  const forms = new Map(readForms(store).map((form) => [form.id, form]));
  return clients.flatMap((clientId) =>
    templates.map((templateId): ConsentStanding => {
      const form = forms.get(templateId);
      const rule = {
        oldestAccepted: form?.oldestAccepted ?? 1,
        release: form !== undefined && formKinds[form.kind].release,
      };
      const history = acts.get(clientId)?.get(templateId) ?? [];
      return { clientId, templateId, ...consentStanding(history, rule, day) };
    }),
  );
}

/** The forms that can be asked for at present, by title. */
export function usableForms(store: Store): RequiredForm[] {
  return readForms(store)
    .filter(({ retired, number }) => !retired && number !== null)
    .map(({ id, title }) => ({ templateId: id, title }));
}

/** Many variables in one statement are slow to prepare; above this many clients all of them are read. */
const fewClients = 100;

/** What clients signed or declined, by client and form, in the order it was entered. */
export function readActs(
  store: Store,
  clients: readonly ClientId[] | 'all',
): Map<ClientId, Map<FormTemplateId, ConsentAct[]>> {
  const few = clients !== 'all' && clients.length <= fewClients ? clients : null;
  const rows = store.all(
    from
      .selectFrom('consents')
      .select(['id', 'client_id', 'template_id', 'number', 'kind', 'on_day', 'until_day'])
      .$if(few !== null, (query) => query.where('client_id', 'in', few ?? []))
      .orderBy('key'),
  );
  const ends = readEnds(store);
  const acts = new Map<ClientId, Map<FormTemplateId, ConsentAct[]>>();
  for (const { id, client_id, template_id, number, kind, on_day, until_day } of rows) {
    const ofClient = acts.get(client_id) ?? new Map<FormTemplateId, ConsentAct[]>();
    acts.set(client_id, ofClient);
    const history = ofClient.get(template_id) ?? [];
    ofClient.set(template_id, history);
    const end = ends.get(id);
    history.push(
      kind === 'declined'
        ? { kind, on: on_day }
        : {
            kind,
            on: on_day,
            version: number,
            until: until_day,
            endedOn: end?.ended ?? null,
            revokedOn: end?.revocation ?? null,
          },
    );
  }
  return acts;
}

/** The day each revoked or ended signature came to its end. */
function readEnds(store: Store) {
  const ends = new Map<ConsentId, { revocation?: CalendarDate; ended?: CalendarDate }>();
  const rows = store.all(
    from
      .selectFrom('consent_entries')
      .select(['consent_id', 'kind', 'on_day'])
      .where('kind', 'in', ['revocation', 'ended']),
  );
  for (const { consent_id, kind, on_day } of rows)
    ends.set(consent_id, { ...ends.get(consent_id), [kind]: on_day });
  return ends;
}
