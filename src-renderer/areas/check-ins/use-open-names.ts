import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '#renderer/api.ts';
import type { ClientId, GroupId } from '#shared/ids.ts';
import { openInAddendum } from '#shared/rules/chart-guard.ts';
import { useNameGuard } from '../notes/useDoubtfulRows.ts';

const nobody: never[] = [];

/** Finds names of others in what is written into one client's record; none until the guard is ready. */
export function useOpenNames(
  clientId: ClientId,
  groupId: GroupId,
): (text: string, namesStay: string) => string[] {
  const people = useQuery({ queryKey: ['clients', 'names'], queryFn: () => api.clients.names({}) });
  const group = useQuery({
    queryKey: ['groups', 'get', groupId],
    queryFn: () => api.groups.get({ id: groupId }),
  });
  const settings = useQuery({ queryKey: ['settings', 'get'], queryFn: () => api.settings.get({}) });
  const everInGroup = useMemo(
    () => group.data?.memberships.map(({ person }) => person.id) ?? nobody,
    [group.data],
  );
  const guard = useNameGuard(
    people.data ?? nobody,
    everInGroup,
    settings.data?.clinicians ?? nobody,
  );
  return (text, namesStay) =>
    guard === null ? [] : openInAddendum({ reason: '', text, namesStay }, guard, clientId);
}
