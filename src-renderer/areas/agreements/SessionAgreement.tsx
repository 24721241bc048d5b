import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Badge } from '#renderer/ui/Badge.tsx';
import { counted, formatInstantTime } from '#renderer/ui/dates.ts';
import type { SessionGate } from '#shared/contract/coverage.ts';
import type { Contract, OutputOf } from '#shared/contract/index.ts';
import type { ClientId, GroupId, SessionId } from '#shared/ids.ts';
import type { CalendarDate } from '#shared/time.ts';
import { lacksWords } from '../coverage/coverage-words.ts';
import record from '../session-record/record.module.css';
import classes from './agreements.module.css';
import { ViolationDialog } from './ViolationDialog.tsx';

interface Props {
  groupId: GroupId;
  sessionId: SessionId;
  day: CalendarDate;
  agreement: OutputOf<Contract['agreements']['ofSession']>;
  gates: readonly SessionGate[];
  people: readonly { id: ClientId; name: string }[];
}

/** Among what the session records: the agreement, whether the group was reminded of it, and what was not kept. */
export function SessionAgreement(props: Props) {
  const { groupId, sessionId, day, agreement, gates, people } = props;
  const [recording, setRecording] = useState(false);
  const { version, reminders, violations } = agreement;
  return (
    <div className={record['marks']}>
      <Link to="/groups/$groupId/agreement" params={{ groupId }} className={record['marksLabel']}>
        Agreement
      </Link>
      <div className={classes['entry']}>
        <span className={record['chips']}>
          {version === null ? (
            <span className={record['none']}>none in force</span>
          ) : (
            <>
              <span className={classes['chip']}>version {version.number}</span>
              <Button size="compact-xs" variant="default" onClick={() => setRecording(true)}>
                Rule not kept
              </Button>
            </>
          )}
        </span>
        {reminders.map(({ id, given, at, versionNumber, by }) => (
          <span key={id} className={classes['soft']}>
            {given ? 'Reminded of' : 'Reminder skipped of'} version {versionNumber} at{' '}
            {formatInstantTime(at)}
            {by !== '' && `, ${by}`}
          </span>
        ))}
        {violations.map(({ id, rule }) => (
          <span key={id} className={classes['chip']}>
            <Badge tone="breach">not kept</Badge> {rule}
          </span>
        ))}
        {gates.map(({ id, reason, uncovered, at, by }) => (
          <details key={id} className={classes['soft']}>
            <summary>
              Started with {counted(uncovered.length, 'member')} not covered: {reason}
            </summary>
            {formatInstantTime(at)}
            {by !== '' && `, ${by}`}
            <ul>
              {uncovered.map((member) => (
                <li key={member.membershipId}>
                  {member.name}: {lacksWords(member, day)}
                </li>
              ))}
            </ul>
          </details>
        ))}
      </div>
      {recording && version !== null && (
        <ViolationDialog
          groupId={groupId}
          versions={[version]}
          people={people}
          session={{ id: sessionId, day }}
          onClose={() => setRecording(false)}
        />
      )}
    </div>
  );
}
