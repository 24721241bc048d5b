import type { LinkProps } from '@tanstack/react-router';
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
};

export type Target = Pick<LinkProps, 'to' | 'params'>;

/** The screen a result is on: notes are read in their session, everything else on its own page. */
export function targetOf({ kind, clientId, groupId, sessionId }: SearchResult): Target | null {
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

/** Results have no id of their own; their place in the list tells apart what is otherwise the same. */
export function resultKey(result: SearchResult, index: number): string {
  const { kind, clientId, groupId, sessionId } = result;
  return [kind, clientId, groupId, sessionId, index].join(' ');
}
