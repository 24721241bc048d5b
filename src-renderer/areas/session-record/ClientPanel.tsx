import { Textarea, TextInput } from '@mantine/core';
import { useId, type KeyboardEvent, type ReactNode } from 'react';
import { wasPresent, type Attendance } from '#shared/contract/attendance.ts';
import {
  FollowUp,
  followUpWords,
  Pace,
  paceWords,
  Role,
  roleWords,
  type ClientRecord,
  type OpenCommitment,
} from '#shared/contract/session-record.ts';
import { formatDayMonth } from '#renderer/ui/dates.ts';
import { Shortcut } from '#renderer/ui/Shortcut.tsx';
import { ChoiceRow } from './ChoiceRow.tsx';
import { degrees } from './record-words.ts';
import classes from './record.module.css';

interface Props {
  record: ClientRecord;
  attendance: Attendance | null;
  lastCommitment: OpenCommitment | null;
  onChange: (change: Partial<ClientRecord>) => void;
  /** Puts response and commitment into this client's chart note; null when it is signed or there is none. */
  onInsert: (() => void) | null;
}

const followUps = FollowUp.options.map((value) => ({ value, words: followUpWords[value] }));
const paces = Pace.options.map((value) => ({ value, words: paceWords[value] }));

/** One client at this session. Nothing of it is needed; what is entered is saved by itself. */
export function ClientPanel(props: Props) {
  const { record, attendance, lastCommitment, onChange, onInsert } = props;
  const absent = attendance !== null && !wasPresent(attendance);
  const canInsert =
    onInsert !== null && (record.response.trim() !== '' || record.commitment.trim() !== '');
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !canInsert) return;
    event.preventDefault();
    onInsert();
  };

  return (
    <div className={classes['client']} onKeyDown={onKeyDown}>
      {lastCommitment !== null && (
        <div className={classes['last']}>
          <p>
            <span>
              Session {lastCommitment.sessionNumber}, {formatDayMonth(lastCommitment.start)}:
            </span>{' '}
            {lastCommitment.text}
          </p>
          <ChoiceRow
            label="Kept?"
            choices={followUps}
            value={record.followUp}
            onChange={(followUp) => onChange({ followUp })}
          />
        </div>
      )}
      {absent ? (
        <>
          <Line
            label="Reason"
            value={record.absenceReason}
            onChange={(absenceReason) => onChange({ absenceReason })}
          />
          <Line
            label="Made up by"
            value={record.makeUp}
            onChange={(makeUp) => onChange({ makeUp })}
          />
        </>
      ) : (
        <>
          <ChoiceRow
            label="Participation"
            hint="low to high"
            choices={degrees}
            value={record.participation}
            onChange={(participation) => onChange({ participation })}
          />
          <div className={classes['field']} data-tall="true">
            <FieldLabel words="Response">
              {(id) => (
                <Textarea
                  id={id}
                  size="xs"
                  autosize
                  minRows={1}
                  maxRows={8}
                  maxLength={10_000}
                  value={record.response}
                  onChange={(event) => onChange({ response: event.currentTarget.value })}
                />
              )}
            </FieldLabel>
          </div>
          <Line
            label="Commitment"
            value={record.commitment}
            onChange={(commitment) => onChange({ commitment })}
          />
          <ChoiceRow
            label="Reluctance"
            hint="low to high"
            choices={degrees}
            value={record.reluctance}
            onChange={(reluctance) => onChange({ reluctance })}
          />
          <ChoiceRow
            label="Pace"
            choices={paces}
            value={record.pace}
            onChange={(pace) => onChange({ pace })}
          />
          <Toggles
            label="Feedback"
            choices={[
              {
                words: 'gave',
                on: record.gaveFeedback,
                onToggle: () => onChange({ gaveFeedback: !record.gaveFeedback }),
              },
              {
                words: 'received',
                on: record.receivedFeedback,
                onToggle: () => onChange({ receivedFeedback: !record.receivedFeedback }),
              },
            ]}
          />
          <Line label="Skill" value={record.skill} onChange={(skill) => onChange({ skill })} />
          <Toggles
            label="Role"
            choices={Role.options.map((role) => ({
              words: roleWords[role],
              on: record.roles.includes(role),
              onToggle: () =>
                onChange({
                  roles: record.roles.includes(role)
                    ? record.roles.filter((other) => other !== role)
                    : [...record.roles, role],
                }),
            }))}
          />
        </>
      )}
      {canInsert && (
        <button
          type="button"
          className={classes['insert']}
          aria-keyshortcuts="Control+Enter"
          onClick={onInsert}
        >
          Add response and commitment to the chart note <Shortcut keys="Mod+Enter" />
        </button>
      )}
    </div>
  );
}

function FieldLabel({ words, children }: { words: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <>
      <label htmlFor={id} className={classes['label']}>
        {words}
      </label>
      {children(id)}
    </>
  );
}

interface LineProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

function Line({ label, value, onChange }: LineProps) {
  return (
    <div className={classes['field']}>
      <FieldLabel words={label}>
        {(id) => (
          <TextInput
            id={id}
            size="xs"
            maxLength={500}
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        )}
      </FieldLabel>
    </div>
  );
}

interface TogglesProps {
  label: string;
  choices: readonly { words: string; on: boolean; onToggle: () => void }[];
}

function Toggles({ label, choices }: TogglesProps) {
  return (
    <div className={classes['field']} data-tall="true">
      <span className={classes['label']} aria-hidden="true">
        {label}
      </span>
      <div role="group" aria-label={label} className={classes['chips']}>
        {choices.map(({ words, on, onToggle }) => (
          <button
            key={words}
            type="button"
            className={classes['toggle']}
            aria-pressed={on}
            onClick={onToggle}
          >
            {words}
          </button>
        ))}
      </div>
    </div>
  );
}
