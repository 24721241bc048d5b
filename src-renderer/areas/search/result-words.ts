import type { LinkProps } from '@tanstack/react-router';
import {
  FormTemplateId,
  IncidentId,
  IncidentLetterId,
  OutsideContactId,
  SupervisionId,
  WarningId,
} from '#shared/ids.ts';
import type { SearchResult } from '#shared/contract/search.ts';

export type ResultKind = SearchResult['kind'];

/** What a result is, in a word. */
export const kindWords: Record<ResultKind, string> = {
  client: 'client',
  group: 'group',
  session: 'session',
  'group-note': 'group note',
  'progress-note': 'chart note',
  addendum: 'addendum',
  'check-in': 'check-in',
  intake: 'intake',
  attachment: 'attachment',
  measure: 'measure',
  'client-record': 'recorded at a session',
  'session-events': 'events of a session',
  supervision: 'supervision',
  'outside-contact': 'outside contact',
  form: 'form',
  consent: 'consent',
  agreement: 'group agreement',
  acknowledgement: 'answer to the agreement',
  violation: 'rule not kept',
  authorization: 'authorization',
  disclosure: 'disclosure',
  'client-request': 'request',
  incident: 'incident',
  'incident-letter': 'letter about an incident',
  'duty-to-warn': 'duty to warn',
};

export type Target = Pick<LinkProps, 'to' | 'params'>;

/** The screen a result is on: notes are read in their session, everything else on its own page. */
export function targetOf(result: SearchResult): Target | null {
  return pageOfItsOwn(result) ?? pageOfClient(result) ?? pageOfGroup(result) ?? chartOf(result);
}

/** Records with an address of their own. */
function pageOfItsOwn({ kind, recordId }: SearchResult): Target | null {
  const [first = '', second = ''] = recordId.split('/');
  switch (kind) {
    case 'supervision': {
      const supervisionId = SupervisionId.safeParse(first).data;
      return supervisionId === undefined
        ? null
        : { to: '/supervision/entries/$supervisionId', params: { supervisionId } };
    }
    case 'outside-contact': {
      const contactId = OutsideContactId.safeParse(first).data;
      return contactId === undefined
        ? null
        : { to: '/supervision/contacts/$contactId', params: { contactId } };
    }
    case 'form': {
      const templateId = FormTemplateId.safeParse(first).data;
      return templateId === undefined
        ? null
        : { to: '/confidentiality/forms/$templateId', params: { templateId } };
    }
    case 'incident': {
      const incidentId = IncidentId.safeParse(first).data;
      return incidentId === undefined
        ? null
        : { to: '/confidentiality/incidents/$incidentId', params: { incidentId } };
    }
    case 'incident-letter': {
      const incidentId = IncidentId.safeParse(first).data;
      const letterId = IncidentLetterId.safeParse(second).data;
      return incidentId === undefined || letterId === undefined
        ? null
        : {
            to: '/confidentiality/incidents/$incidentId/letters/$letterId',
            params: { incidentId, letterId },
          };
    }
    case 'duty-to-warn': {
      const warningId = WarningId.safeParse(first).data;
      return warningId === undefined
        ? null
        : { to: '/confidentiality/duty-to-warn/$warningId', params: { warningId } };
    }
    default:
      return null;
  }
}

function pageOfClient({ kind, clientId }: SearchResult): Target | null {
  if (clientId === null) return null;
  const params = { clientId };
  switch (kind) {
    case 'client':
      return { to: '/clients/$clientId', params };
    case 'intake':
      return { to: '/clients/$clientId/intake', params };
    case 'attachment':
      return { to: '/clients/$clientId/attachments', params };
    case 'measure':
      return { to: '/clients/$clientId/measures', params };
    case 'check-in':
      return {
        to: '/clients/$clientId/check-ins/{-$membershipId}',
        params: { clientId, membershipId: undefined },
      };
    case 'consent':
      return { to: '/clients/$clientId/consents', params };
    case 'authorization':
    case 'disclosure':
    case 'client-request':
      return { to: '/clients/$clientId/disclosures', params };
    default:
      return null;
  }
}

function pageOfGroup({ kind, groupId }: SearchResult): Target | null {
  if (groupId === null) return null;
  switch (kind) {
    case 'group':
      return { to: '/groups/$groupId', params: { groupId } };
    case 'agreement':
    case 'acknowledgement':
    case 'violation':
      return { to: '/groups/$groupId/agreement', params: { groupId } };
    default:
      return null;
  }
}

/** What a session holds is read there, and everything else in the chart or the group. */
function chartOf({ clientId, groupId, sessionId }: SearchResult): Target | null {
  if (sessionId !== null) return { to: '/sessions/$sessionId', params: { sessionId } };
  if (clientId !== null) return { to: '/clients/$clientId', params: { clientId } };
  return groupId === null ? null : { to: '/groups/$groupId', params: { groupId } };
}

/** Tells results apart in a list. */
export function resultKey({ kind, recordId }: SearchResult): string {
  return `${kind} ${recordId}`;
}
