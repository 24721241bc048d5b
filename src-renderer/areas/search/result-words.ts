import type { LinkProps } from '@tanstack/react-router';
import { OutsideContactId, SupervisionId } from '#shared/ids.ts';
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
};

export type Target = Pick<LinkProps, 'to' | 'params'>;

/** The screen a result is on: notes are read in their session, everything else on its own page. */
export function targetOf(result: SearchResult): Target | null {
  const { kind, clientId, groupId, sessionId } = result;
  if (kind === 'supervision') {
    const supervisionId = SupervisionId.safeParse(result.recordId).data;
    return supervisionId === undefined
      ? null
      : { to: '/supervision/entries/$supervisionId', params: { supervisionId } };
  }
  if (kind === 'outside-contact') {
    const contactId = OutsideContactId.safeParse(result.recordId).data;
    return contactId === undefined
      ? null
      : { to: '/supervision/contacts/$contactId', params: { contactId } };
  }
  if (kind === 'intake' && clientId !== null)
    return { to: '/clients/$clientId/intake', params: { clientId } };
  if (kind === 'attachment' && clientId !== null)
    return { to: '/clients/$clientId/attachments', params: { clientId } };
  if (kind === 'measure' && clientId !== null)
    return { to: '/clients/$clientId/measures', params: { clientId } };
  if (kind === 'client' && clientId !== null)
    return { to: '/clients/$clientId', params: { clientId } };
  if (kind === 'group' && groupId !== null) return { to: '/groups/$groupId', params: { groupId } };
  if (kind === 'check-in' && clientId !== null)
    return {
      to: '/clients/$clientId/check-ins/{-$membershipId}',
      params: { clientId, membershipId: undefined },
    };
  if (sessionId !== null) return { to: '/sessions/$sessionId', params: { sessionId } };
  if (clientId !== null) return { to: '/clients/$clientId', params: { clientId } };
  return groupId === null ? null : { to: '/groups/$groupId', params: { groupId } };
}

/** Tells results apart in a list. */
export function resultKey({ kind, recordId }: SearchResult): string {
  return `${kind} ${recordId}`;
}
