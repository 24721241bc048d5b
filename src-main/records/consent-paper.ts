import type { ConsentSigning, PreparedForm } from '#shared/contract/consents.ts';
import type { Clinician } from '#shared/contract/settings.ts';
import type { PaperPart } from '#shared/contract/written-paper.ts';
import type { ClientId, FormTemplateId } from '#shared/ids.ts';
import { paperDay } from '#shared/paper-dates.ts';
import { legalName } from '#shared/person.ts';
import { attestation, namesGroup } from '#shared/rules/form-text.ts';
import { dateOf, localAt, localZone, type Instant } from '#shared/time.ts';
import { from, type Store } from '../store/store.ts';
import { readClient } from './client-rows.ts';
import { readTemplate } from './form-rows.ts';
import { readGroup } from './group-rows.ts';
import { readIntakeItems } from './intake-rows.ts';
import { dayOf, found, type RecordContext } from './record-context.ts';
import { readClinicians, readPractice } from './settings.ts';

type Values = PreparedForm['values'];

/** The version in use, or the one asked for, with everything the records can fill in for one client. */
export function prepareForm(
  context: RecordContext,
  clientId: ClientId,
  templateId: FormTemplateId,
  asked: number | null = null,
): PreparedForm {
  const { store } = context;
  const { kind, versions, retired } = readTemplate(store, templateId);
  const { number, text } = found(
    retired
      ? undefined
      : asked === null
        ? versions.at(-1)
        : versions.find((version) => version.number === asked),
  );
  const client = readClient(store, clientId);
  const guardian = contactWords(store, clientId, 'guardian');
  const born = client.dateOfBirth === null ? '' : paperDay(client.dateOfBirth);
  const name = legalName(client);
  return {
    templateId,
    kind,
    number,
    text,
    values: [
      { field: 'client name', value: name },
      { field: 'date of birth', value: born },
      { field: 'guardian', value: guardian },
      { field: 'emergency contact', value: contactWords(store, clientId, 'emergency') },
      ...practiceValues(store),
    ],
    groups: namesGroup(text) ? groupsOf(context, clientId) : [],
    whose: name,
    reference: `${client.chartCode}, version ${number}`,
    facts: [
      { label: 'Client', lines: [name] },
      { label: 'Born', lines: born === '' ? [] : [born] },
      { label: 'Chart', lines: [client.chartCode] },
    ],
    guardian,
    versions: versions.map((version) => ({ number: version.number, inUseAt: version.inUseAt })),
  };
}

export function practiceValues(store: Store): Values {
  const { name, address, phone, email, signedInClinician } = readPractice(store);
  const clinician = readClinicians(store).find(({ id }) => id === signedInClinician);
  return [
    { field: 'practice', value: name },
    { field: 'practice address', value: address.replace(/\s*\n\s*/g, ', ') },
    { field: 'practice phone', value: phone },
    { field: 'practice email', value: email },
    { field: 'clinician', value: clinician ? withCredentials(clinician) : '' },
  ];
}

function withCredentials({ name, credentials }: Pick<Clinician, 'name' | 'credentials'>): string {
  return [name, credentials].filter(Boolean).join(', ');
}

/** Guardians, or whom to call: `Kim Vorbild (mother)`. */
function contactWords(store: Store, clientId: ClientId, which: 'guardian' | 'emergency'): string {
  return readIntakeItems(store, clientId)
    .flatMap(({ fields, removed }) =>
      !removed && fields.kind === 'contact' && fields[which] ? [fields] : [],
    )
    .map(({ name, relation, phone }) => {
      const known = relation === '' ? name : `${name} (${relation})`;
      return which === 'emergency' && phone !== '' ? `${known}, ${phone}` : known;
    })
    .join('; ');
}

/** The groups the client is in or is about to join, the latest first. */
function groupsOf(context: RecordContext, clientId: ClientId): PreparedForm['groups'] {
  const { store } = context;
  const today = dayOf(context);
  const rows = store.all(
    from
      .selectFrom('memberships')
      .select(['group_id', 'left_on'])
      .where('client_id', '=', clientId)
      .orderBy('joined_on', 'desc'),
  );
  const waiting = store.all(
    from
      .selectFrom('waiting')
      .select('group_id')
      .where('client_id', '=', clientId)
      .where('ended', 'is', null),
  );
  const ids = new Set([
    ...rows.flatMap(({ group_id, left_on }) =>
      left_on === null || left_on >= today ? [group_id] : [],
    ),
    ...waiting.map(({ group_id }) => group_id),
  ]);
  return [...ids].map((id) => {
    const { name, place, minutes, fees, commitment } = readGroup(store, id);
    return {
      id,
      name,
      values: [
        { field: 'group', value: name },
        { field: 'group place', value: place },
        { field: 'group length', value: `${minutes} minutes` },
        { field: 'group fees', value: fees },
        { field: 'group commitment', value: commitment },
      ],
    };
  });
}

const roleWords = {
  client: 'The client',
  guardian: 'Guardian of the client',
  representative: 'Representative of the client',
};

/** The signature as it stands under the form: who, how, when, by what authority, before whom. */
export function signedPart(
  { signer, way, on, place }: Pick<ConsentSigning, 'signer' | 'way' | 'on' | 'place'>,
  witness: Pick<Clinician, 'name' | 'credentials'>,
  at: Instant,
): PaperPart {
  const zone = localZone();
  const local = localAt(at, zone);
  const moment = `${paperDay(dateOf(local))} at ${local.slice(11)} (${zone})`;
  const how = {
    drawn: `Signed by hand on screen on ${moment}`,
    typed: `Signed by typing the name on ${moment}`,
    ink: `Signed in ink on ${paperDay(on)}; a scan is kept with this form. Entered on ${moment}`,
  }[way.kind];
  return {
    kind: 'signed',
    title: 'Signature',
    drawn: way.kind === 'drawn' ? way.strokes : null,
    lines: [
      signer.name,
      signer.authority === ''
        ? roleWords[signer.role]
        : `${roleWords[signer.role]}: ${signer.authority}`,
      how,
      ...(way.kind === 'typed' ? [`“${attestation}”`] : []),
      ...(place === '' ? [] : [place]),
      `Witness: ${withCredentials(witness)}`,
    ],
  };
}
