import { Autocomplete } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { formatDate } from '#renderer/ui/dates.ts';
import type { MembershipId } from '#shared/ids.ts';
import { CalendarDate, today } from '#shared/time.ts';
import { FormDialog } from '../clients/form/FormDialog.tsx';
import type { Done } from '../clients/form/Notice.tsx';
import { useDraft } from '../clients/form/useDraft.ts';
import { WhenField } from '../clients/form/WhenField.tsx';
import { listProps } from '../clients/form/list-props.ts';

interface Props {
  membershipId: MembershipId;
  joinedOn: CalendarDate;
  name: string;
  groupName: string;
  onLeft: (done: Done) => void;
  onClose: () => void;
}

const usualReasons = [
  'Goals reached',
  'Moved on to other treatment',
  'Schedule no longer fits',
  'Moved away',
  'Stopped coming',
  'Own wish',
  'Group agreement broken',
];

/** Ends a membership on a day, for a reason. Nothing written is touched by it. */
export function LeaveDialog(props: Props) {
  const { membershipId, joinedOn, name, groupName, onLeft, onClose } = props;
  const state = useDraft<{ leftOn: string; reason: string }>({ leftOn: today(), reason: '' });
  const [tried, setTried] = useState(false);
  const { draft, set, dirty } = state;
  const leave = useMutation({ mutationFn: api.memberships.leave });

  const leftOn = CalendarDate.safeParse(draft.leftOn);
  const dayProblem = !leftOn.success
    ? 'Enter the last day in the group.'
    : leftOn.data < joinedOn
      ? `That is before the join date, ${formatDate(joinedOn)}.`
      : undefined;
  const reasonProblem = draft.reason.length > 500 ? 'Use at most 500 characters.' : undefined;

  return (
    <FormDialog
      title={`${name} leaves ${groupName}`}
      saveLabel="End membership"
      size="md"
      dirty={dirty}
      saving={leave.isPending}
      error={leave.error}
      onSave={() => {
        setTried(true);
        if (leftOn.success && !dayProblem && !reasonProblem)
          leave.mutate(
            { id: membershipId, leftOn: leftOn.data, reason: draft.reason },
            {
              onSuccess: () =>
                onLeft({
                  words: `${name} left ${groupName} on ${formatDate(leftOn.data)}.`,
                  undo: () => api.memberships.resume({ id: membershipId }),
                }),
            },
          );
      }}
      onClose={onClose}
    >
      <WhenField
        kind="day"
        label="Left on"
        withAsterisk
        aria-required
        value={draft.leftOn}
        error={tried ? dayProblem : undefined}
        onChange={(value) => set('leftOn', value)}
      />
      <Autocomplete
        {...listProps}
        label="Reason"
        description="Choose or write your own. Sessions, attendance and notes stay as they are."
        data={usualReasons}
        openOnFocus={false}
        data-autofocus
        value={draft.reason}
        error={reasonProblem}
        onChange={(value) => set('reason', value)}
      />
    </FormDialog>
  );
}
