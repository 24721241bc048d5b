import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api.ts';
import type { ClientId, GroupId } from '#shared/ids.ts';

/** Each look is written to the audit trail, so it is asked for once per visit and candidate. */
export function useComposition(groupId: GroupId | null, candidateId: ClientId | null) {
  return useQuery({
    queryKey: ['composition', 'ofGroup', groupId, candidateId],
    queryFn: () => (groupId === null ? null : api.composition.ofGroup({ groupId, candidateId })),
    enabled: groupId !== null,
    staleTime: Infinity,
    gcTime: 0,
    // The pictures stay while another candidate is looked at.
    placeholderData: (before) => before,
  });
}
