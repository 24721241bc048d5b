import { Button } from '@mantine/core';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { BreachClock } from '#shared/rules/incident-clocks.ts';
import { askClock, askClockDate, askDelay } from './asked.ts';
import { ClockLine } from './ClockLine.tsx';
import type { EntryAsked } from './EntryDialog.tsx';
import classes from './incidents.module.css';

interface Props {
  clocks: BreachClock[];
  /** Clocks of the practice’s own rules. */
  own: ReadonlySet<string>;
  closed: boolean;
  ask: (asked: EntryAsked) => void;
}

/** Every duty to tell somebody, with its rule, and what answers it. */
export function IncidentClocks({ clocks, own, closed, ask }: Props) {
  const running = clocks.some(({ state }) => state === 'running' || state === 'overdue');
  return (
    <div data-part="clocks">
      <Panel title="Clocks" tone={running ? 'breach' : 'plain'}>
        <ul role="list" aria-label="Clocks" className={classes['list']}>
          {clocks.map((clock) => (
            <ClockLine
              key={clock.key}
              title={clock.title}
              words={clock.words}
              late={clock.late}
              gone={clock.gone}
            >
              <span className={classes['soft']}>
                {clock.rule} · {clock.source}
              </span>
              {clock.reasons && <span>{`${clock.late ? 'Late: ' : ''}${clock.reasons}`}</span>}
              {!closed && clock.state !== 'done' && clock.state !== 'not-required' && (
                <div className={classes['buttons']}>
                  <Answer clock={clock} answer="done" words="Done" ask={ask} />
                  <Answer clock={clock} answer="not-required" words="Not required" ask={ask} />
                  {clock.late && <Answer clock={clock} answer="late" words="Why late" ask={ask} />}
                  {clock.state === 'no-date' && own.has(clock.key) && (
                    <Button
                      size="compact-sm"
                      variant="default"
                      onClick={() => ask(askClockDate(clock))}
                    >
                      Set the date
                    </Button>
                  )}
                </div>
              )}
              {!closed && clock.state === 'done' && clock.late && clock.reasons === '' && (
                <div>
                  <Answer clock={clock} answer="late" words="Why late" ask={ask} />
                </div>
              )}
            </ClockLine>
          ))}
        </ul>
        {!closed && (
          <div className={`${classes['buttons'] ?? ''} ${classes['after'] ?? ''}`}>
            <Button variant="default" onClick={() => ask(askDelay)}>
              Law-enforcement delay…
            </Button>
          </div>
        )}
      </Panel>
    </div>
  );
}

interface AnswerProps {
  clock: BreachClock;
  answer: 'done' | 'not-required' | 'late';
  words: string;
  ask: (asked: EntryAsked) => void;
}

function Answer({ clock, answer, words, ask }: AnswerProps) {
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={`${words}: ${clock.title}`}
      onClick={() => ask(askClock(clock, answer))}
    >
      {words}
    </Button>
  );
}
