import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { formatDate } from '#renderer/ui/dates.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Panel, PanelRow, PanelRows } from '#renderer/ui/Panel.tsx';
import type { CheckInMembership } from '#shared/contract/check-ins.ts';
import type { ClientId } from '#shared/ids.ts';
import { checkInDue } from '#shared/rules/check-in-schedule.ts';
import { today } from '#shared/time.ts';
import { weeksWords } from './check-in-words.ts';
import classes from './check-ins.module.css';
import { ScheduleDialog } from './ScheduleDialog.tsx';

interface Props {
  clientId: ClientId;
  name: string;
  memberships: readonly CheckInMembership[];
}

/** The groups a client is in: how often there is a check-in, when the next is due, and the way to it. */
export function CheckInMemberships({ clientId, name, memberships }: Props) {
  const [changing, setChanging] = useState<CheckInMembership | null>(null);
  const schedule = useMutation({
    mutationFn: api.checkIns.schedule,
    onSuccess: () => setChanging(null),
  });
  // A past member's check-in that was never finished can still be.
  const shown = memberships.filter(({ leftOn, draft }) => leftOn === null || draft !== null);
  return (
    <Panel title="Schedule" flush>
      {shown.length === 0 && (
        <EmptyState title="Not in a group now" compact>
          Check-ins are held with the members of a group. Add the client to one from the chart.
        </EmptyState>
      )}
      <PanelRows>
        {shown.map((membership) => (
          <PanelRow
            key={membership.membershipId}
            trail={
              <>
                <DueBadge membership={membership} />
                <LinkButton
                  to="/clients/$clientId/check-ins/{-$membershipId}"
                  params={{ clientId, membershipId: membership.membershipId }}
                  variant={isDue(membership) ? 'filled' : 'default'}
                  aria-label={`Check in, ${membership.groupName}`}
                >
                  {membership.draft === null ? 'Check in' : 'Go on'}
                </LinkButton>
              </>
            }
          >
            <strong className={classes['name']}>{membership.groupName}</strong>
            <div className={classes['soft']}>
              {weeksWords(membership.weeks)}
              {membership.ownWeeks === undefined ? ', as the group' : ''}
              {membership.dueOn !== null && ` · next ${formatDate(membership.dueOn)}`}{' '}
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={`Change the schedule for ${membership.groupName}`}
                onClick={() => setChanging(membership)}
              >
                Change
              </Button>
            </div>
          </PanelRow>
        ))}
      </PanelRows>
      {changing !== null && (
        <ScheduleDialog
          title={`Check-ins with ${name} in ${changing.groupName}`}
          weeks={changing.ownWeeks}
          group={{ weeks: changing.groupWeeks }}
          saving={schedule.isPending}
          error={schedule.error}
          onSave={(weeks) =>
            schedule.mutate({
              membershipId: changing.membershipId,
              ...(weeks === undefined ? {} : { weeks }),
            })
          }
          onClose={() => setChanging(null)}
        />
      )}
    </Panel>
  );
}

function isDue({ dueOn }: CheckInMembership): boolean {
  return dueOn !== null && checkInDue(dueOn, today()).state === 'due';
}

function DueBadge({ membership: { dueOn, draft } }: { membership: CheckInMembership }) {
  if (draft !== null) return <Badge tone="due">draft</Badge>;
  if (dueOn === null) return null;
  const { state, words } = checkInDue(dueOn, today());
  if (state === 'later') return <Badge>{words}</Badge>;
  return <Badge tone={state === 'due' ? 'due' : 'accent'}>{words}</Badge>;
}
