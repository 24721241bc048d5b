import { NumberInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api } from '#renderer/api.ts';
import { counted, formatClock, formatFullDate } from '#renderer/ui/dates.ts';
import type { Group } from '#shared/contract/groups.ts';
import { newId, SessionId } from '#shared/ids.ts';
import { startOf } from '#shared/rules/recurrence.ts';
import { addDays, today } from '#shared/time.ts';
import { FormDialog } from '../clients/form/FormDialog.tsx';
import { useDraft } from '../clients/form/useDraft.ts';
import { sessionFields } from '../today/use-new-session.ts';
import classes from './calendar.module.css';
import { slotOf } from './entries.ts';

interface Props {
  group: Group;
  onDone: (words: string) => void;
  onClose: () => void;
}

const most = 26;
const daysAhead = 366;

/** Makes sessions of a group's next meetings, as many as asked for. */
export function PlanNextDialog({ group, onDone, onClose }: Props) {
  const [from] = useState(today);
  const to = addDays(from, daysAhead);
  const entries = useQuery({
    queryKey: ['calendar', 'entries', from, to],
    queryFn: () => api.calendar.entries({ from, to }),
  });
  const { draft, set, dirty } = useDraft<{ count: number | string }>({ count: 4 });
  const [tried, setTried] = useState(false);
  // Each date keeps its id, so that a second try goes on where the first one stopped.
  const ids = useRef(new Map<string, SessionId>());

  const open = (entries.data?.meetings ?? []).filter(
    (meeting) =>
      meeting.groupId === group.id && meeting.skipped === null && startOf(meeting) !== null,
  );
  const count = Number(draft.count);
  const fits = Number.isInteger(count) && count >= 1 && count <= most;
  const chosen = fits ? open.slice(0, count) : [];

  const plan = useMutation({
    mutationFn: async () => {
      for (const meeting of chosen) {
        const start = startOf(meeting);
        if (start === null) continue;
        const slot = slotOf(meeting);
        const id = ids.current.get(slot) ?? newId(SessionId);
        ids.current.set(slot, id);
        await api.sessions.save({
          id,
          groupId: group.id,
          version: 0,
          fields: sessionFields(group, start, meeting),
        });
      }
      return chosen.length;
    },
    onSuccess: (made) => onDone(`${counted(made, 'session')} of ${group.name} planned.`),
  });

  return (
    <FormDialog
      title={`Plan the next sessions of ${group.name}`}
      saveLabel={chosen.length > 0 ? `Plan ${counted(chosen.length, 'session')}` : 'Plan'}
      size="md"
      dirty={dirty}
      saving={plan.isPending}
      error={plan.error ?? entries.error}
      onSave={() => {
        setTried(true);
        if (chosen.length > 0) plan.mutate();
      }}
      onClose={onClose}
    >
      <NumberInput
        label="How many"
        data-autofocus
        allowDecimal={false}
        allowNegative={false}
        clampBehavior="none"
        value={draft.count}
        error={tried && !fits ? `Enter a number from 1 to ${most}.` : undefined}
        onChange={(value) => set('count', value)}
      />
      {chosen.length > 0 && (
        <ul className={classes['dates']} aria-label="Dates to plan">
          {chosen.map((meeting) => (
            <li key={slotOf(meeting)}>
              {formatFullDate(meeting.day)}
              {meeting.time !== null && `, ${formatClock(meeting.time)}`}
            </li>
          ))}
        </ul>
      )}
      <div role="status" className={classes['soft']}>
        {entries.data && fits && chosen.length < count
          ? chosen.length === 0
            ? 'Every date of the coming year is planned or skipped.'
            : 'The schedule has no more dates in the coming year.'
          : ''}
      </div>
    </FormDialog>
  );
}
