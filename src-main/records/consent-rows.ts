import type { Selectable } from 'kysely';
import {
  ConsentEntryFields,
  FrozenForm,
  type ClientForm,
  type Consent,
  type ConsentEntry,
  type DueForm,
  type RegisterRow,
} from '#shared/contract/consents.ts';
import type { ConsentEnd } from '#shared/contract/forms.ts';
import { FormText } from '#shared/contract/forms.ts';
import { AppError } from '#shared/errors.ts';
import type { ClientId, ConsentId, FormTemplateId } from '#shared/ids.ts';
import { actStanding, consentStanding, type ConsentAct } from '#shared/rules/consent-status.ts';
import { formKinds } from '#shared/rules/form-elements.ts';
import type { CalendarDate } from '#shared/time.ts';
import { from, type Store } from '../store/store.ts';
import type { ConsentTable } from '../store/tables/consents.ts';
import { personColumns, toPerson } from './client-rows.ts';
import { readEveryStatus } from './client-statuses.ts';
import { readActs } from './consent-standing.ts';
import { readForms, type FormFacts } from './form-rows.ts';
import { found, fromJson } from './record-context.ts';
import { sha256Of } from '../store/sha256.ts';

export type ConsentRow = Selectable<ConsentTable>;

export function readConsentRow(store: Store, id: ConsentId): ConsentRow | undefined {
  return store.first(from.selectFrom('consents').selectAll().where('id', '=', id));
}

/** The form as it was signed; one that reads otherwise by now is damage. */
export function readFrozen({ frozen_json, sha256 }: ConsentRow): FrozenForm {
  const json = found(frozen_json ?? undefined);
  if (sha256Of(json) !== sha256) throw new AppError('vault-damaged');
  return fromJson(FrozenForm, json);
}

export function readEntries(store: Store, id: ConsentId): ConsentEntry[] {
  return store
    .all(from.selectFrom('consent_entries').selectAll().where('consent_id', '=', id).orderBy('key'))
    .map((row) => ({
      id: row.id,
      fields: fromJson(ConsentEntryFields, row.fields_json),
      author: row.author,
      enteredAt: row.entered_at,
    }));
}

export function endOf({ until_day, until_event }: ConsentRow): ConsentEnd {
  if (until_day !== null) return { kind: 'day', on: until_day };
  return until_event === null ? { kind: 'none' } : { kind: 'event', event: until_event };
}

/** A client's answers to every form, the latest first. */
export function readConsents(store: Store, clientId: ClientId, day: CalendarDate): Consent[] {
  const rows = store.all(
    from
      .selectFrom('consents')
      .innerJoin('form_versions', (join) =>
        join
          .onRef('form_versions.template_id', '=', 'consents.template_id')
          .onRef('form_versions.number', '=', 'consents.number'),
      )
      .leftJoin('groups', 'groups.id', 'consents.group_id')
      .selectAll('consents')
      .select(['form_versions.text_json', 'groups.name as group_name'])
      .where('consents.client_id', '=', clientId)
      .orderBy('consents.on_day', 'desc')
      .orderBy('consents.key', 'desc'),
  );
  const forms = new Map(readForms(store).map((form) => [form.id, form]));
  const later = new Set<FormTemplateId>();
  return rows.map(({ text_json, group_name, ...row }): Consent => {
    const form = found(forms.get(row.template_id));
    const latest = formKinds[form.kind].release || !later.has(row.template_id);
    if (row.kind === 'signed') later.add(row.template_id);
    const given = {
      id: row.id,
      templateId: row.template_id,
      title: fromJson(FormText, text_json).title,
      number: row.number,
      groupName: group_name ?? '',
      on: row.on_day,
      author: row.author,
      enteredAt: row.entered_at,
    };
    if (row.kind === 'declined') return { ...given, kind: 'declined', reason: row.reason };
    const entries = readEntries(store, row.id);
    const dayOfEntry = (kind: ConsentEntryFields['kind']) =>
      entries.find(({ fields }) => fields.kind === kind)?.fields.on ?? null;
    const act: ConsentAct = {
      kind: 'signed',
      on: row.on_day,
      version: row.number,
      until: row.until_day,
      endedOn: dayOfEntry('ended'),
      revokedOn: dayOfEntry('revocation'),
    };
    return {
      ...given,
      kind: 'signed',
      way: found(row.way ?? undefined),
      signer: {
        role: found(row.signer_role ?? undefined),
        name: row.signer_name ?? '',
        authority: row.authority ?? '',
      },
      place: row.place ?? '',
      witness: row.witness ?? '',
      end: endOf(row),
      sha256: row.sha256 ?? '',
      attachmentId: row.attachment_id,
      status: actStanding(act, form.oldestAccepted, day).status,
      latest,
      entries,
    };
  });
}

/** A form can be signed: in use and not retired. */
function usable({ retired, number }: FormFacts): boolean {
  return !retired && number !== null;
}

function clientForm(form: FormFacts, acts: readonly ConsentAct[], day: CalendarDate): ClientForm {
  const { id, kind, title, number, required, oldestAccepted } = form;
  const rule = { oldestAccepted, release: formKinds[kind].release };
  return {
    templateId: id,
    kind,
    title,
    number: usable(form) ? number : null,
    required: required && usable(form),
    ...consentStanding(acts, rule, day),
  };
}

/** The forms one client can sign or ever answered, the required first. */
export function readClientForms(store: Store, clientId: ClientId, day: CalendarDate): ClientForm[] {
  const acts = readActs(store, [clientId]).get(clientId);
  return readForms(store)
    .filter((form) => usable(form) || acts?.has(form.id))
    .map((form) => clientForm(form, acts?.get(form.id) ?? [], day))
    .sort((a, b) => Number(b.required) - Number(a.required));
}

/**
 * What somebody in treatment is to be asked for: required forms nobody signed, and what ran out or was replaced or
 * revoked while somebody asks for it. A release that ended has done its work and is not asked for again.
 */
export function readDue(store: Store, day: CalendarDate): DueForm[] {
  const askedByGroups = readGroupRequirements(store, day);
  return readRegister(store, day).flatMap((row): DueForm[] => {
    const { treatmentEnded, number, required, kind, status, person, templateId } = row;
    if (treatmentEnded || number === null) return [];
    if (status === 'revoked') {
      if (!required && !askedByGroups.has(`${person.id}/${templateId}`)) return [];
      return [{ ...row, reach: readReach(store, person.id, templateId) }];
    }
    const due =
      status === 'expiring' ||
      (status === 'missing' && required) ||
      ((status === 'expired' || status === 'superseded') && (required || !formKinds[kind].release));
    return due ? [{ ...row, reach: null }] : [];
  });
}

/** What groups ask of those who are in them on the day: `client/form`. */
function readGroupRequirements(store: Store, day: CalendarDate): ReadonlySet<string> {
  return new Set(
    store
      .all(
        from
          .selectFrom('memberships')
          .innerJoin('groups', 'groups.id', 'memberships.group_id')
          .innerJoin('group_required_forms as asked', 'asked.group_id', 'groups.id')
          .select(['memberships.client_id', 'asked.template_id'])
          .where('memberships.deleted_at', 'is', null)
          .where('memberships.joined_on', '<=', day)
          .where((eb) =>
            eb.or([eb('memberships.left_on', 'is', null), eb('memberships.left_on', '>=', day)]),
          )
          .where('groups.deleted_at', 'is', null)
          .where('groups.archived', '=', 0),
      )
      .map(({ client_id, template_id }) => `${client_id}/${template_id}`),
  );
}

/** What the latest revocation of this form took back. */
function readReach(store: Store, clientId: ClientId, templateId: FormTemplateId) {
  const row = store.first(
    from
      .selectFrom('consent_entries')
      .innerJoin('consents', 'consents.id', 'consent_entries.consent_id')
      .select('consent_entries.fields_json')
      .where('consents.client_id', '=', clientId)
      .where('consents.template_id', '=', templateId)
      .where('consent_entries.kind', '=', 'revocation')
      .orderBy('consents.on_day', 'desc')
      .orderBy('consents.key', 'desc'),
  );
  const fields = row && fromJson(ConsentEntryFields, row.fields_json);
  return fields?.kind === 'revocation' ? fields.reach : null;
}

/** Everybody's standing with every form they are asked for or ever answered; of two entries merged, once. */
export function readRegister(store: Store, day: CalendarDate): RegisterRow[] {
  const acts = readActs(store, 'all');
  const forms = readForms(store);
  const statuses = readEveryStatus(store);
  return store
    .all(
      from
        .selectFrom('clients')
        .select([...personColumns, 'clients.chart_code'])
        .where('deleted_at', 'is', null)
        .where('merged_into', 'is', null)
        .where('destroyed', '=', 0),
    )
    .flatMap((client) => {
      const history = acts.get(client.client_id);
      const treatmentEnded = statuses.get(client.client_id) === 'ended';
      const person = toPerson(client);
      return forms.flatMap((form): RegisterRow[] => {
        const given = history?.get(form.id) ?? [];
        const asked = form.required && usable(form) && !treatmentEnded;
        if (given.length === 0 && !asked) return [];
        return [
          {
            ...clientForm(form, given, day),
            person,
            chartCode: client.chart_code,
            treatmentEnded,
            on:
              given
                .map(({ on }) => on)
                .toSorted()
                .at(-1) ?? null,
          },
        ];
      });
    });
}
