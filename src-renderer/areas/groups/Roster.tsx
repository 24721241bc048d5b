import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { Badge } from '#renderer/ui/Badge.tsx';
import { formatDate } from '#renderer/ui/dates.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { Group, GroupMembership } from '#shared/contract/groups.ts';
import { calledName } from '#shared/person.ts';
import { tenure } from '#shared/rules/tenure.ts';
import { today } from '#shared/time.ts';
import { useDueInGroup } from '../check-ins/use-group-schedule.ts';
import type { Done } from '../clients/form/Notice.tsx';
import classes from './groups.module.css';
import { LeaveDialog } from './LeaveDialog.tsx';
import { MembershipMenu } from './MembershipMenu.tsx';

interface Props {
  group: Group;
  memberships: readonly GroupMembership[];
  /** How many wait for a place. */
  waiting: number;
  onDone: (done: Done) => void;
  onAdd: () => void;
}

const nameOf = ({ person }: GroupMembership) => `${calledName(person)} ${person.familyName}`;

/** Who is in the group now, and who was. */
export function Roster({ group, memberships, waiting, onDone, onAdd }: Props) {
  const [leaving, setLeaving] = useState<GroupMembership | null>(null);
  const due = useDueInGroup(group.id);
  const current = memberships.filter(({ leftOn }) => leftOn === null);
  const past = memberships.filter(({ clientDeleted, leftOn }) => !clientDeleted && leftOn !== null);
  const over = group.capacity !== null && current.length > group.capacity;

  return (
    <Panel
      title="Members"
      count={group.capacity === null ? current.length : `${current.length} of ${group.capacity}`}
      actions={over ? <Badge tone="due">over capacity</Badge> : undefined}
      flush
    >
      {current.length === 0 ? (
        <EmptyState
          title={past.length === 0 ? 'No members yet' : 'No current members'}
          compact
          action={
            <Button variant="default" onClick={onAdd}>
              {past.length === 0 ? 'Add the first member' : 'Add someone'}
            </Button>
          }
        >
          Each member gets a seat in every session from the join date on.
        </EmptyState>
      ) : (
        <ul className={classes['members']} role="list" aria-label="Current members">
          {current.map((membership) => (
            <MemberRow
              key={membership.id}
              membership={membership}
              checkIn={due.get(membership.id)?.words}
              onLeave={() => setLeaving(membership)}
              onDone={onDone}
            />
          ))}
        </ul>
      )}
      {past.length > 0 && (
        <details className={classes['past']}>
          <summary>
            <ChevronRight size={15} aria-hidden className={classes['chevron']} />
            {past.length === 1 ? '1 past member' : `${past.length} past members`}
          </summary>
          <ul className={classes['members']} role="list" aria-label="Past members">
            {past.map((membership) => (
              <MemberRow
                key={membership.id}
                membership={membership}
                onLeave={() => setLeaving(membership)}
                onDone={onDone}
              />
            ))}
          </ul>
        </details>
      )}
      {waiting > 0 && (
        <Link
          to="/groups/$groupId/profile"
          params={{ groupId: group.id }}
          className={classes['waiting']}
        >
          {waiting === 1 ? '1 client waits for a place' : `${waiting} clients wait for a place`}
        </Link>
      )}
      {leaving !== null && (
        <LeaveDialog
          membershipId={leaving.id}
          joinedOn={leaving.joinedOn}
          name={nameOf(leaving)}
          groupName={group.name}
          onClose={() => setLeaving(null)}
          onLeft={(done) => {
            setLeaving(null);
            onDone(done);
          }}
        />
      )}
    </Panel>
  );
}

interface MemberRowProps {
  membership: GroupMembership;
  /** How long a check-in with this member is due; only where it is. */
  checkIn?: string | undefined;
  onLeave: () => void;
  onDone: (done: Done) => void;
}

function MemberRow({ membership, checkIn, onLeave, onDone }: MemberRowProps) {
  const { person, joinedOn, leftOn, leaveReason } = membership;
  const name = nameOf(membership);
  const { words, mark } = tenure(joinedOn, leftOn ?? today());
  return (
    <li className={classes['member']}>
      <div className={classes['memberText']}>
        <Link to="/clients/$clientId" params={{ clientId: person.id }} className={classes['link']}>
          {name}
        </Link>{' '}
        {leftOn === null && mark === 'newcomer' && <Badge tone="accent">newcomer</Badge>}
        {leftOn === null && mark === 'senior' && <Badge>senior</Badge>}
        <div className={classes['soft']}>
          {leftOn === null
            ? `since ${formatDate(joinedOn)} · ${words}`
            : `${formatDate(joinedOn)} to ${formatDate(leftOn)} · ${words}`}
        </div>
        {checkIn !== undefined && (
          <Link
            to="/clients/$clientId/check-ins/{-$membershipId}"
            params={{ clientId: person.id, membershipId: membership.id }}
            className={classes['due']}
            aria-label={`${name}: check-in ${checkIn}`}
          >
            check-in {checkIn}
          </Link>
        )}
        {leaveReason && <div className={classes['soft']}>{leaveReason}</div>}
      </div>
      <MembershipMenu
        membershipId={membership.id}
        leftOn={leftOn}
        leaveReason={leaveReason}
        name={name}
        label={`Actions for ${name}`}
        onLeave={onLeave}
        onDone={onDone}
      />
    </li>
  );
}
