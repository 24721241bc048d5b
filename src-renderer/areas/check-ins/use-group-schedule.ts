import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api.ts';
import type { GroupId, MembershipId } from '#shared/ids.ts';
import { checkInDue, type CheckInDue } from '#shared/rules/check-in-schedule.ts';
import { today } from '#shared/time.ts';

/** Whose check-in is due or overdue, of those now in the group. */
export function useDueInGroup(groupId: GroupId): ReadonlyMap<MembershipId, CheckInDue> {
  const schedule = useQuery({
    queryKey: ['checkIns', 'ofGroup', groupId],
    queryFn: () => api.checkIns.ofGroup({ groupId }),
  });
  return new Map(
    (schedule.data?.memberships ?? []).flatMap(({ membershipId, dueOn }) => {
      if (dueOn === null) return [];
      const due = checkInDue(dueOn, today());
      return due.state === 'due' ? [[membershipId, due] as const] : [];
    }),
  );
}
