import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import type { GroupId } from '#shared/ids.ts';
import { weeksWords } from './check-in-words.ts';
import { ScheduleDialog } from './ScheduleDialog.tsx';

/** How often there are check-ins with a group's members, and the way to change it. */
export function GroupSchedule({ groupId, name }: { groupId: GroupId; name: string }) {
  const [changing, setChanging] = useState(false);
  const schedule = useQuery({
    queryKey: ['checkIns', 'ofGroup', groupId],
    queryFn: () => api.checkIns.ofGroup({ groupId }),
  });
  const save = useMutation({
    mutationFn: api.checkIns.scheduleGroup,
    onSuccess: () => setChanging(false),
  });
  if (!schedule.data) return null;
  const { weeks } = schedule.data;
  return (
    <>
      {weeksWords(weeks)}{' '}
      <Button
        size="compact-xs"
        variant="subtle"
        aria-label="Change how often there are check-ins"
        onClick={() => setChanging(true)}
      >
        Change
      </Button>
      {changing && (
        <ScheduleDialog
          title={`Check-ins in ${name}`}
          weeks={weeks}
          group={null}
          saving={save.isPending}
          error={save.error}
          onSave={(chosen) => save.mutate({ groupId, weeks: chosen ?? null })}
          onClose={() => setChanging(false)}
        />
      )}
    </>
  );
}
