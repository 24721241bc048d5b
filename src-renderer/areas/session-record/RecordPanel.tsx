import { useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { Seat } from '#shared/contract/sessions.ts';
import type { ClientId, SessionId } from '#shared/ids.ts';
import type { CalendarDate, LocalTime } from '#shared/time.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { SaveStatusLine } from '../notes/SaveStatus.tsx';
import { StartWarning } from '../duty-to-warn/StartWarning.tsx';
import { ClientPanel } from './ClientPanel.tsx';
import { GroupPanel } from './GroupPanel.tsx';
import classes from './record.module.css';
import { focusClientPart, type RecordPart } from './useRecordPart.ts';
import type { SessionRecording } from './useSessionRecord.ts';

interface Props {
  sessionId: SessionId;
  recording: SessionRecording;
  part: RecordPart;
  onPart: (part: RecordPart) => void;
  /** Whose notes are open; null when there is nobody. */
  seat: Seat | null;
  nameOf: (client: ClientId) => string;
  seats: readonly Seat[];
  day: CalendarDate;
  now: () => LocalTime | null;
  onInsert: (() => void) | null;
  onLeave: (cancelled: boolean) => void;
  plan: ReactNode;
  planStatus: ReactNode;
  timeline: ReactNode;
  /** The group's agreement at this session, under what else is recorded of the group. */
  agreement: ReactNode;
}

/** Under the circle: the group as a whole, the client whose seat is chosen, the plan, or what happened when. */
export function RecordPanel(props: Props) {
  const { recording, seat, nameOf, onPart, onLeave } = props;
  const tabs = useRef<HTMLDivElement>(null);
  const client = seat?.person.id ?? null;
  const record = client === null ? null : recording.clientOf(client);
  const part = props.part === 'client' && record === null ? 'group' : props.part;
  const parts: { part: RecordPart; words: string }[] = [
    { part: 'group', words: 'Group' },
    ...(client === null || record === null
      ? []
      : [{ part: 'client' as const, words: nameOf(client) }]),
    { part: 'plan', words: 'Plan' },
    { part: 'timeline', words: 'Timeline' },
  ];
  const status =
    part === 'group'
      ? recording.groupStatus
      : part === 'client' && client !== null
        ? recording.clientStatus(client)
        : null;

  // Going on to the next client from within the panel goes on in theirs.
  useLayoutEffect(() => {
    if (part === 'client' && document.activeElement === document.body) focusClientPart();
  }, [client, part]);

  const onTabKey = (event: KeyboardEvent): void => {
    const at = parts.findIndex((each) => each.part === part);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = step === undefined ? undefined : parts[(at + step + parts.length) % parts.length];
    if (next === undefined) return;
    event.preventDefault();
    onPart(next.part);
    tabs.current?.querySelectorAll<HTMLElement>('[role="radio"]')[parts.indexOf(next)]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // What opens over the page closes by itself first.
    const here = event.target instanceof Node && event.currentTarget.contains(event.target);
    if (event.key !== 'Escape' || event.defaultPrevented || !here) return;
    event.preventDefault();
    onLeave(false);
  };

  return (
    <section
      className={classes['panel']}
      data-part={part}
      aria-label="Session record"
      onKeyDown={onKeyDown}
    >
      <div className={classes['head']}>
        <div
          ref={tabs}
          role="radiogroup"
          aria-label="Under the circle"
          className={classes['tabs']}
          onKeyDown={onTabKey}
        >
          {parts.map((each) => (
            <button
              key={each.part}
              type="button"
              role="radio"
              aria-checked={each.part === part}
              tabIndex={each.part === part ? 0 : -1}
              className={classes['tab']}
              onClick={() => onPart(each.part)}
            >
              {each.words}
            </button>
          ))}
        </div>
        {part === 'plan' && props.planStatus}
        <SaveStatusLine
          status={status}
          what={part === 'client' ? 'Record of this client' : 'Record of the group'}
          onRetry={() => void recording.flush()}
        />
      </div>
      <div id="record-part" className={classes['part']}>
        {status?.kind === 'stopped' && <ErrorNotice error={status.error} />}
        {part === 'group' && (
          <GroupPanel
            record={recording.group}
            onChange={recording.changeGroup}
            people={props.seats.map(({ person }) => ({ id: person.id, name: nameOf(person.id) }))}
            day={props.day}
            now={props.now}
            onLeave={onLeave}
          />
        )}
        {part === 'group' && props.agreement}
        {part === 'client' && client !== null && record !== null && (
          <>
            <ClientPanel
              key={client}
              record={record}
              attendance={seat?.attendance ?? null}
              lastCommitment={recording.lastCommitmentOf(client)}
              onChange={(change) => recording.changeClient(client, change)}
              onInsert={props.onInsert}
            />
            <StartWarning clientId={client} sessionId={props.sessionId} />
          </>
        )}
        {part === 'plan' && props.plan}
        {part === 'timeline' && props.timeline}
      </div>
    </section>
  );
}
