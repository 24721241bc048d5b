import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Badge } from '#renderer/ui/Badge.tsx';
import { formatDate } from '#renderer/ui/dates.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { Client, ClientMembership } from '#shared/contract/clients.ts';
import { tenure } from '#shared/rules/tenure.ts';
import { today } from '#shared/time.ts';
import { LeaveDialog } from '../groups/LeaveDialog.tsx';
import { MembershipMenu } from '../groups/MembershipMenu.tsx';
import { shortName } from './client-draft.ts';
import classes from './clients.module.css';
import type { Done } from './form/Notice.tsx';

interface Props {
  client: Client;
  memberships: readonly ClientMembership[];
  onDone: (done: Done) => void;
  onJoin: () => void;
}

/** The groups a client is and was in. */
export function ClientMemberships({ client, memberships, onDone, onJoin }: Props) {
  const [leaving, setLeaving] = useState<ClientMembership | null>(null);
  const current = memberships.filter(({ leftOn }) => leftOn === null);
  const past = memberships.filter(({ leftOn }) => leftOn !== null);

  return (
    <Panel title="Groups" count={current.length > 0 ? current.length : undefined} flush>
      {memberships.length === 0 && (
        <EmptyState
          title="Not in a group yet"
          compact
          action={
            <Button variant="default" onClick={onJoin}>
              Choose a group
            </Button>
          }
        >
          Sessions and notes begin with a membership.
        </EmptyState>
      )}
      <ul className={classes['memberships']} role="list">
        {[...current, ...past].map((membership) => (
          <li key={membership.id} className={classes['membership']}>
            <div className={classes['membershipText']}>
              <Link
                to="/groups/$groupId"
                params={{ groupId: membership.groupId }}
                className={classes['link']}
              >
                {membership.groupName}
              </Link>{' '}
              {membership.leftOn !== null && <Badge>left</Badge>}
              <Period membership={membership} />
            </div>
            <MembershipMenu
              membershipId={membership.id}
              leftOn={membership.leftOn}
              leaveReason={membership.leaveReason}
              name={shortName(client)}
              label={`Actions for ${membership.groupName}`}
              onLeave={() => setLeaving(membership)}
              onDone={onDone}
            />
          </li>
        ))}
      </ul>
      {leaving !== null && (
        <LeaveDialog
          membershipId={leaving.id}
          joinedOn={leaving.joinedOn}
          name={shortName(client)}
          groupName={leaving.groupName}
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

function Period({
  membership: { joinedOn, leftOn, leaveReason },
}: {
  membership: ClientMembership;
}) {
  const { words } = tenure(joinedOn, leftOn ?? today());
  return (
    <div className={classes['soft']}>
      {leftOn === null
        ? `since ${formatDate(joinedOn)} · ${words}`
        : `${formatDate(joinedOn)} to ${formatDate(leftOn)} · ${words}`}
      {leaveReason && <div>{leaveReason}</div>}
    </div>
  );
}
