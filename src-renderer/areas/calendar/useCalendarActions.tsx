import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState, type ReactNode } from 'react';
import { api } from '#renderer/api.ts';
import { formatDateTime, formatFullDate } from '#renderer/ui/dates.ts';
import type { CalendarMeeting, CalendarSession } from '#shared/contract/calendar.ts';
import type { Group } from '#shared/contract/groups.ts';
import type { Session } from '#shared/contract/sessions.ts';
import { newId, SessionChangeId, SessionId } from '#shared/ids.ts';
import { startOf } from '#shared/rules/recurrence.ts';
import type { Done } from '../clients/form/Notice.tsx';
import { NewSessionDialog } from '../groups/NewSessionDialog.tsx';
import { SkipDialog } from '../groups/schedule/SkipDialog.tsx';
import { useSaveSchedule } from '../groups/schedule/useSaveSchedule.ts';
import { sessionFields } from '../today/use-new-session.ts';
import { CancelDialog } from './CancelDialog.tsx';
import { slotOf } from './entries.ts';
import { PlanNextDialog } from './PlanNextDialog.tsx';
import { RescheduleDialog } from './RescheduleDialog.tsx';

/** What can be done with an entry of the calendar. */
export type CalendarAct =
  | { does: 'plan' | 'plan-next' | 'skip' | 'meet'; meeting: CalendarMeeting }
  | { does: 'reschedule' | 'cancel' | 'reinstate'; session: CalendarSession };

interface CalendarActions {
  act: (act: CalendarAct) => void;
  /** What was just done, for a notice. */
  done: Done | null;
  dismiss: () => void;
  error: Error | null;
  /** To be drawn once by the screen. */
  dialog: ReactNode;
}

/** `sessions` are those on screen: a meeting with no set time is told which are on its day already. */
export function useCalendarActions(
  groups: readonly Group[],
  sessions: readonly CalendarSession[],
): CalendarActions {
  const [asked, setAsked] = useState<CalendarAct | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  // A second try after a failure asks for the same thing again, so that it is never done twice.
  const ids = useRef(new Map<string, SessionId>());
  const plan = useMutation({
    mutationFn: ({ meeting, group }: { meeting: CalendarMeeting; group: Group }) => {
      const start = startOf(meeting);
      if (start === null) throw new Error('a meeting with no set time is planned in its dialog');
      const slot = slotOf(meeting);
      const id = ids.current.get(slot) ?? newId(SessionId);
      ids.current.set(slot, id);
      const fields = sessionFields(group, start, meeting);
      return api.sessions.save({ id, groupId: group.id, version: 0, fields });
    },
    onSuccess: (session, { meeting }) => {
      ids.current.delete(slotOf(meeting));
      setDone(planned(session, meeting.groupName));
    },
  });
  const reinstate = useMutation({
    mutationFn: ({ id }: CalendarSession) =>
      api.sessions.reinstate({ changeId: newId(SessionChangeId), id }),
    onSuccess: (_, { groupName, start }) =>
      setDone({ words: `${groupName} is on again for ${formatDateTime(start)}.` }),
  });
  const schedule = useSaveSchedule();

  const groupOf = ({ groupId }: { groupId: Group['id'] }) =>
    groups.find(({ id }) => id === groupId);

  const act = (next: CalendarAct) => {
    plan.reset();
    reinstate.reset();
    schedule.reset();
    if (next.does === 'reinstate') {
      reinstate.mutate(next.session);
      return;
    }
    if (next.does === 'meet') {
      const { meeting } = next;
      const group = groupOf(meeting);
      if (!group) return;
      const skipped = group.schedule.skipped.filter(({ day }) => day !== meeting.day);
      schedule.mutate(
        { group, schedule: { ...group.schedule, skipped } },
        {
          onSuccess: () =>
            setDone({ words: `${meeting.groupName} meets on ${formatFullDate(meeting.day)}.` }),
        },
      );
      return;
    }
    if (next.does === 'plan' && startOf(next.meeting) !== null) {
      const group = groupOf(next.meeting);
      if (group && !plan.isPending) plan.mutate({ meeting: next.meeting, group });
      return;
    }
    setAsked(next);
  };

  const close = () => setAsked(null);
  const finish = (words: Done) => {
    close();
    setDone(words);
  };

  return {
    act,
    done,
    dismiss: () => setDone(null),
    error: plan.error ?? reinstate.error ?? schedule.error,
    dialog: asked && <AskedDialog {...{ asked, groupOf, sessions, close, finish }} />,
  };
}

interface AskedProps {
  asked: CalendarAct;
  groupOf: (of: { groupId: Group['id'] }) => Group | undefined;
  sessions: readonly CalendarSession[];
  close: () => void;
  finish: (done: Done) => void;
}

function AskedDialog({ asked, groupOf, sessions, close, finish }: AskedProps) {
  if ('session' in asked) {
    const { session } = asked;
    const Dialog = asked.does === 'reschedule' ? RescheduleDialog : CancelDialog;
    return <Dialog session={session} onClose={close} onDone={(words) => finish({ words })} />;
  }
  const { meeting } = asked;
  const group = groupOf(meeting);
  if (!group) return null;
  if (asked.does === 'skip')
    return (
      <SkipDialog
        group={group}
        day={meeting.day}
        onClose={close}
        onSaved={(day) => finish({ words: `${group.name} skips ${formatFullDate(day)}.` })}
      />
    );
  if (asked.does === 'plan-next')
    return <PlanNextDialog group={group} onClose={close} onDone={(words) => finish({ words })} />;
  return (
    <NewSessionDialog
      group={group}
      first={{
        day: meeting.day,
        time: '',
        minutes: meeting.minutes,
        modality: meeting.modality,
        place: meeting.place,
        topic: '',
        plan: '',
      }}
      sessions={sessions.filter(({ groupId }) => groupId === group.id)}
      onClose={close}
      onSaved={(session) => finish(planned(session, group.name))}
    />
  );
}

function planned({ id, number, plannedStart }: Session, groupName: string): Done {
  return {
    words: (
      <>
        Session {number} of {groupName} is planned for {formatDateTime(plannedStart)}.
        <Link to="/sessions/$sessionId" params={{ sessionId: id }}>
          Open it
        </Link>
      </>
    ),
  };
}
