import { followUpWords, type FollowUp } from '#shared/contract/session-record.ts';
import type { Agenda, LastSession } from '#shared/contract/session-plan.ts';
import { AgendaItemId, newId } from '#shared/ids.ts';
import { movedItem, movedOn } from '#shared/rules/agenda.ts';
import { formatDayMonth } from '#renderer/ui/dates.ts';
import type { DraftQueue } from '../notes/draft-queue.ts';
import { useDraftValue } from '../notes/useDraft.ts';
import classes from './session-plan.module.css';

interface Props {
  last: LastSession;
  agenda: DraftQueue<Agenda>;
  commitments: readonly {
    name: string;
    text: string;
    session: number;
    followUp: FollowUp | null;
  }[];
  onSay: (words: string) => void;
}

/**
 * What the last session left over, to be read. Its note's plan is a quotation; only an item of its agenda can be
 * moved on, one at a time.
 */
export function LastSessionPanel({ last, agenda: queue, commitments, onSay }: Props) {
  const agenda = useDraftValue(queue);
  const moved = movedOn(agenda);
  const { notDone, nextTime } = last;
  if (notDone.length === 0 && nextTime.length === 0 && commitments.length === 0) return null;
  const from = `session ${last.number}, ${formatDayMonth(last.start)}`;
  return (
    <section className={classes['last']} aria-label="From the last session">
      <h3 className={classes['heading']}>From {from}</h3>
      {notDone.length > 0 && (
        <>
          <h4 className={classes['subheading']}>Planned and not done</h4>
          <ul className={classes['plainList']} role="list">
            {notDone.map((item) => (
              <li key={item.id} className={classes['entry']}>
                <span className={classes['entryWords']}>
                  {item.title}
                  {item.minutes !== null && (
                    <span className={classes['soft']}> {item.minutes} min</span>
                  )}
                </span>
                {moved.has(item.id) ? (
                  <span className={classes['soft']}>in this plan</span>
                ) : (
                  <button
                    type="button"
                    className={classes['quietButton']}
                    aria-label={`Move here: ${item.title}`}
                    onClick={() => {
                      queue.change([...queue.value, movedItem(item, newId(AgendaItemId))]);
                      onSay(`${item.title} is in this session’s agenda`);
                    }}
                  >
                    Move here
                  </button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {commitments.length > 0 && (
        <>
          <h4 className={classes['subheading']}>Open commitments</h4>
          <ul className={classes['plainList']} role="list">
            {commitments.map(({ name, text, session, followUp }) => (
              <li key={name} className={classes['entry']}>
                <span className={classes['entryWords']}>
                  {name}: {text}
                </span>
                <span className={classes['soft']}>
                  {followUp === null ? `session ${session}` : followUpWords[followUp]}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {nextTime.length > 0 && (
        <figure className={classes['quotation']}>
          <blockquote>
            {nextTime.map((line, index) => (
              <p key={index}>{line}</p>
            ))}
          </blockquote>
          <figcaption>The group note’s plan, {from}</figcaption>
        </figure>
      )}
    </section>
  );
}
