import { AuthorizationFields } from '#shared/contract/authorizations.ts';
import type { RequestKind } from '#shared/contract/client-requests.ts';
import { FormText } from '#shared/contract/forms.ts';
import type { EntryContent } from '#shared/contract/incident-entries.ts';
import { LetterFields } from '#shared/contract/incidents.ts';
import type { SearchedKind } from '#shared/contract/search.ts';
import type { WrittenPaper } from '#shared/contract/written-paper.ts';
import {
  AcknowledgementId,
  AuthorizationId,
  ClientRequestId,
  ConsentId,
  DisclosureId,
  FormTemplateId,
  GroupId,
  IncidentId,
  IncidentLetterId,
  ViolationId,
  WarningId,
} from '#shared/ids.ts';
import { standing } from '#shared/rules/duty-to-warn.ts';
import { textsOf } from '#shared/rules/duty-to-warn-fields.ts';
import { formLines } from '#shared/rules/form-text.ts';
import { entryWords } from '#shared/rules/incident-entry-words.ts';
import { holding } from '#shared/rules/incident-standing.ts';
import { letterWords } from '#shared/rules/incident-words.ts';
import { dateAt, localZone } from '#shared/time.ts';
import { from, type Store } from '../store/store.ts';
import { readDraft, readVersions } from './agreement-rows.ts';
import { readConsentRow, readEntries as readConsentEntries, readFrozen } from './consent-rows.ts';
import { readTemplate } from './form-rows.ts';
import { numberOf, readEntries as readIncidentEntries, readIncidentRow } from './incident-rows.ts';
import { found, fromJson } from './record-context.ts';
import { say } from '#shared/paper-dates.ts';
import { lines, ofClient, ofNoClient, type Words } from './search-words.ts';
import { readWarningEntries } from './warning-rows.ts';

type ConfidentialityKind = Extract<
  SearchedKind,
  | 'form'
  | 'consent'
  | 'agreement'
  | 'acknowledgement'
  | 'violation'
  | 'authorization'
  | 'disclosure'
  | 'client-request'
  | 'incident'
  | 'incident-letter'
  | 'duty-to-warn'
>;

/**
 * The words of what is written about confidentiality. Entries that were corrected or withdrawn are found by what
 * took their place. Null when the record is gone, or counts for nothing.
 */
export const readConfidentialityWords: Record<
  ConfidentialityKind,
  (store: Store, id: string) => Words | null
> = {
  form: (store, id) => {
    const { draft, versions } = readTemplate(store, FormTemplateId.parse(id));
    const texts = [versions.at(-1)?.text, draft?.text].filter((text) => text !== undefined);
    const title = texts.at(0)?.title ?? '';
    return { ...ofNoClient, title: `Form · ${title}`, body: lines(...texts.map(formLines)) };
  },

  consent: (store, id) => {
    const row = readConsentRow(store, ConsentId.parse(id));
    if (!row) return null;
    const { text_json } = found(
      store.first(
        from
          .selectFrom('form_versions')
          .select('text_json')
          .where('template_id', '=', row.template_id)
          .where('number', '=', row.number),
      ),
    );
    const text = fromJson(FormText, text_json);
    const later = readConsentEntries(store, row.id).flatMap(({ fields }) =>
      fields.kind === 'revocation' ? [fields.how, fields.note] : [fields.note],
    );
    const body = lines(
      row.reason,
      row.signer_name ?? '',
      row.authority ?? '',
      row.place ?? '',
      row.until_event ?? '',
      ...(row.kind === 'signed' ? filledIn(readFrozen(row).paper, text) : []),
      ...later,
    );
    return ofClient(store, row.client_id, text.title, body, row.on_day);
  },

  agreement: (store, id) => {
    const groupId = GroupId.parse(id);
    const texts = [readVersions(store, groupId).at(-1), readDraft(store, groupId)].filter(
      (text) => text !== undefined && text !== null,
    );
    const body = lines(
      ...texts.flatMap(({ preamble, rules }) => [
        preamble,
        ...rules.flatMap(({ text, purpose }) => [text, purpose]),
      ]),
    );
    return { ...ofNoClient, title: `${groupName(store, groupId)} · Agreement`, body, groupId };
  },

  acknowledgement: (store, id) => {
    const acknowledgementId = AcknowledgementId.parse(id);
    const row = store.first(
      from
        .selectFrom('acknowledgements')
        .innerJoin('memberships', 'memberships.id', 'acknowledgements.membership_id')
        .select(['client_id', 'group_id', 'on_day'])
        .where('acknowledgements.id', '=', acknowledgementId),
    );
    if (!row) return null;
    const said = store.all(
      from
        .selectFrom('acknowledgement_answers')
        .select('words as text')
        .where('acknowledgement_id', '=', acknowledgementId),
    );
    const replies = store.all(
      from
        .selectFrom('acknowledgement_replies')
        .select('text')
        .where('acknowledgement_id', '=', acknowledgementId)
        .orderBy('key'),
    );
    const body = lines(...[...said, ...replies].map(({ text }) => text));
    return {
      ...ofClient(store, row.client_id, 'Answers to the agreement', body, row.on_day),
      groupId: row.group_id,
    };
  },

  violation: (store, id) => {
    const violationId = ViolationId.parse(id);
    const row = store.first(
      from.selectFrom('violations').selectAll().where('id', '=', violationId),
    );
    if (!row) return null;
    const addenda = store.all(
      from
        .selectFrom('violation_addenda')
        .select('text')
        .where('violation_id', '=', violationId)
        .orderBy('key'),
    );
    return {
      ...ofNoClient,
      title: `${groupName(store, row.group_id)} · Rule not kept`,
      body: lines(row.happened, row.said, row.follow_up, ...addenda.map(({ text }) => text)),
      groupId: row.group_id,
      on: row.on_day,
    };
  },

  authorization: (store, id) => {
    const authorizationId = AuthorizationId.parse(id);
    const row = store.first(
      from.selectFrom('authorizations').selectAll().where('id', '=', authorizationId),
    );
    if (!row) return null;
    const fields = fromJson(AuthorizationFields, row.fields_json);
    const events = store.all(
      from
        .selectFrom('authorization_events')
        .select('words')
        .where('authorization_id', '=', authorizationId)
        .orderBy('on_day'),
    );
    const body = lines(
      fields.recipient,
      fields.recipientAddress,
      fields.discloser,
      fields.purpose,
      fields.informationWords,
      fields.expiryEvent,
      ...events.map(({ words }) => words),
    );
    const on = dateAt(row.created_at, localZone());
    return ofClient(store, row.client_id, 'Authorization', body, on);
  },

  disclosure: (store, id) => {
    const row = store.first(
      from
        .selectFrom('disclosures')
        .leftJoin(
          'disclosure_withdrawals as withdrawal',
          'withdrawal.disclosure_id',
          'disclosures.id',
        )
        .selectAll('disclosures')
        .where('disclosures.id', '=', DisclosureId.parse(id))
        .where('withdrawal.disclosure_id', 'is', null),
    );
    if (!row) return null;
    const body = lines(row.recipient, row.recipient_address, row.purpose, row.description);
    return ofClient(store, row.client_id, 'Disclosure', body, row.on_day);
  },

  'client-request': (store, id) => {
    const requestId = ClientRequestId.parse(id);
    const row = store.first(
      from.selectFrom('client_requests').selectAll().where('id', '=', requestId),
    );
    if (!row) return null;
    // The letters are written from these.
    const entries = store.all(
      from
        .selectFrom('client_request_entries')
        .select('text')
        .where('request_id', '=', requestId)
        .orderBy('on_day')
        .orderBy('id'),
    );
    const body = lines(row.what, row.form, ...entries.map(({ text }) => text));
    return ofClient(store, row.client_id, requestWords[row.kind], body, row.received_on);
  },

  incident: (store, id) => {
    const incidentId = IncidentId.parse(id);
    const entries = holding(readIncidentEntries(store, incidentId)).map(({ content }) => content);
    const facts = entries.findLast((content) => content.kind === 'facts');
    return {
      ...ofNoClient,
      title: `Incident ${numberOf(readIncidentRow(store, incidentId))}`,
      body: lines(...entries.flatMap(incidentTexts)),
      on: facts?.facts.discoveredOn ?? null,
    };
  },

  'incident-letter': (store, id) => {
    const letterId = IncidentLetterId.parse(id.split('/')[1]);
    const row = store.first(
      from.selectFrom('incident_letters').selectAll().where('id', '=', letterId),
    );
    if (!row) return null;
    const { recipient, parts } = fromJson(LetterFields, row.fields_json);
    const number = numberOf(readIncidentRow(store, row.incident_id));
    const title = `Incident ${number} · ${letterWords[row.kind]}`;
    const body = lines(recipient, ...parts.flatMap((part) => [part.title, part.text]));
    const on = dateAt(row.sent_at ?? row.saved_at, localZone());
    return row.client_id === null
      ? { ...ofNoClient, title, body, on }
      : ofClient(store, row.client_id, title, body, on);
  },

  'duty-to-warn': (store, id) => {
    const warningId = WarningId.parse(id);
    const row = store.first(from.selectFrom('warnings').selectAll().where('id', '=', warningId));
    if (!row) return null;
    const texts = standing(readWarningEntries(store, warningId)).flatMap(({ content }) =>
      textsOf(content),
    );
    const on = dateAt(row.started_at, localZone());
    return ofClient(store, row.client_id, 'Duty to warn', lines(...texts), on);
  },
};

const requestWords: Record<RequestKind, string> = {
  access: 'Request to see the record',
  amendment: 'Request to amend the record',
  accounting: 'Request for an accounting',
};

function groupName(store: Store, id: GroupId): string {
  return store.first(from.selectFrom('groups').select('name').where('id', '=', id))?.name ?? '';
}

/**
 * What was filled in for this client. The words every client signs are found with the form itself, once; here they
 * would bury what is searched for.
 */
function filledIn({ parts }: WrittenPaper, form: FormText): string[] {
  const everybodys = new Set(
    form.sections
      .flatMap(({ text, statements }) => [text, ...statements.map((statement) => statement.text)])
      .flatMap((text) => text.split('\n'))
      .map((line) => line.trim()),
  );
  return parts
    .flatMap((part) => {
      if (part.kind === 'text') return part.text.split('\n');
      if (part.kind !== 'list') return [];
      return part.items.map(({ text }) => text.replace(/ \(initials: .*\)$/, ''));
    })
    .filter((line) => !everybodys.has(line.trim()));
}

function incidentTexts(content: EntryContent): string[] {
  switch (content.kind) {
    // Days and names of steps, and nothing anybody wrote.
    case 'plan':
    case 'clock-date':
      return [];
    case 'facts':
      return [content.facts.description, content.facts.disclosed];
    case 'decision':
      return [content.reasons, ...Object.values(content.factors)];
    default:
      return [entryWords(content, new Map(), say).text];
  }
}
