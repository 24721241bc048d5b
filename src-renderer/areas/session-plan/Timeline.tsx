import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Agenda, Moment } from '#shared/contract/session-plan.ts';
import type { GroupEvent } from '#shared/contract/session-record.ts';
import type { Seat, SessionFields } from '#shared/contract/sessions.ts';
import type { ClientId, MomentId } from '#shared/ids.ts';
import { timelineOf, type TimelineEntry } from '#shared/rules/timeline.ts';
import { localAt } from '#shared/time.ts';
import { formatTime } from '#renderer/ui/dates.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Shortcut } from '#renderer/ui/Shortcut.tsx';
import type { DraftQueue } from '../notes/draft-queue.ts';
import { useDraftValue } from '../notes/useDraft.ts';
import classes from './session-plan.module.css';
import { entryWords } from './timeline-words.ts';

interface Props {
  queue: DraftQueue<Agenda>;
  fields: SessionFields;
  moments: readonly Moment[];
  events: readonly GroupEvent[];
  seats: readonly Seat[];
  nameOf: (client: ClientId) => string;
  onAdd: () => void;
  onCorrect: (moment: Moment) => void;
  onWithdraw: (id: MomentId) => Promise<void>;
}

/** What happened in this session, in order. A wrong moment is corrected by another; both stay to be read. */
export function Timeline(props: Props) {
  const { fields, moments, events, seats, nameOf, onAdd, onCorrect, onWithdraw } = props;
  const agenda = useDraftValue(props.queue);
  const withdraw = useMutation({ mutationFn: onWithdraw });
  const entries = timelineOf({
    fields,
    moments,
    agenda,
    events,
    seats: seats.map(({ person, attendance, minutes }) => ({
      clientId: person.id,
      attendance,
      minutes,
    })),
  });
  return (
    <div className={classes['timeline']}>
      <div className={classes['headLine']}>
        <Button size="compact-sm" variant="light" onClick={onAdd}>
          Add a moment
        </Button>
        <span className={classes['soft']}>
          <Shortcut keys="F9" /> notes the time at once while the session runs. It goes in no chart.
        </span>
      </div>
      <ErrorNotice error={withdraw.error} />
      {entries.length === 0 && (
        <p className={classes['soft']}>
          Nothing has a time yet. What happens stands here in order.
        </p>
      )}
      <ol aria-label="Timeline" className={classes['entries']} role="list">
        {entries.map((entry) => {
          const moment = entry.kind === 'moment' ? entry.moment : null;
          const words = entryWords(entry, nameOf);
          const gone = moment !== null && moment.withdrawnAt !== null;
          return (
            <li key={keyOf(entry)} className={classes['entry']} data-quiet={moment === null}>
              <span className={classes['time']}>
                {entry.at === null ? 'no time' : formatTime(localAt(entry.at, fields.zone))}
              </span>
              <span className={classes['entryWords']}>
                {gone ? <s>{words}</s> : words}
                {gone && <span className={classes['soft']}> withdrawn</span>}
              </span>
              {moment !== null && !gone && (
                <span className={classes['entryActions']}>
                  <button
                    type="button"
                    aria-label={`Correct: ${words}`}
                    className={classes['quietButton']}
                    onClick={() => onCorrect(moment)}
                  >
                    Correct
                  </button>
                  <button
                    type="button"
                    aria-label={`Withdraw: ${words}`}
                    className={classes['quietButton']}
                    onClick={() => withdraw.mutate(moment.id)}
                  >
                    Withdraw
                  </button>
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function keyOf(entry: TimelineEntry): string {
  switch (entry.kind) {
    case 'moment':
      return entry.moment.id;
    case 'done':
      return entry.item.id;
    case 'event':
      return entry.event.id;
    case 'came':
    case 'left':
      return `${entry.kind} ${entry.clientId}`;
    case 'began':
    case 'ended':
      return entry.kind;
  }
}
