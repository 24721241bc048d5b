import { useMutation } from '@tanstack/react-query';
import { api } from '#renderer/api.ts';
import { GroupFields, type Group, type Schedule } from '#shared/contract/groups.ts';

/** Saves a group with another schedule and everything else as it is. */
export function useSaveSchedule() {
  return useMutation({
    mutationFn: ({ group, schedule }: { group: Group; schedule: Schedule }) =>
      api.groups.save({
        id: group.id,
        version: group.version,
        fields: { ...GroupFields.strip().parse(group), schedule },
      }),
  });
}
