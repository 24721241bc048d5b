import { Button } from '@mantine/core';
import { formatDate } from '#renderer/ui/dates.ts';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { Incident } from '#shared/contract/incidents.ts';
import { stepsLeft, type Standing } from '#shared/rules/incident-standing.ts';
import { agreementStepWords, outcomeWords, trackWords } from '#shared/rules/incident-words.ts';
import { askStep } from './asked.ts';
import type { EntryAsked } from './EntryDialog.tsx';
import classes from './incidents.module.css';
import { say } from './say.ts';

interface Props {
  incident: Incident;
  standing: Standing;
  closed: boolean;
  ask: (asked: EntryAsked) => void;
}

/** What is done about a broken agreement, step by step. */
export function AgreementTrack({ incident, standing, closed, ask }: Props) {
  const left = stepsLeft(standing);
  const order = [
    ...left,
    ...(left.includes('trust-follow-up') ? [] : (['trust-follow-up'] as const)),
  ];
  return (
    <div data-part="agreement">
      <Panel title={trackWords.agreement} count={`${7 - left.length} of 7`}>
        <ul role="list" aria-label="Steps about the agreement" className={classes['list']}>
          {standing.steps.map((entry) => (
            <li key={entry.id} className={classes['clock']}>
              <div className={classes['clockHead']}>
                <span className={classes['strong']}>{agreementStepWords[entry.content.step]}</span>
                <span className={classes['soft']}>{formatDate(entry.content.on)}</span>
              </div>
              <span>
                {entry.content.outcome && `${outcomeWords[entry.content.outcome]}. `}
                {entry.content.text}
                {entry.content.nextOn && ` To follow up on ${formatDate(entry.content.nextOn)}.`}
              </span>
              <span className={classes['soft']}>
                {entry.author}, {say.moment(entry.at)}
              </span>
              {!closed && (
                <div>
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    aria-label={`Correct ${agreementStepWords[entry.content.step]}, ${formatDate(entry.content.on)}`}
                    onClick={() => ask(askStep(incident, entry.content.step, entry))}
                  >
                    Correct
                  </Button>
                </div>
              )}
            </li>
          ))}
        </ul>
        {!closed && (
          <div className={`${classes['buttons'] ?? ''} ${classes['after'] ?? ''}`}>
            {order.map((step) => (
              <Button key={step} variant="default" onClick={() => ask(askStep(incident, step))}>
                {agreementStepWords[step]}…
              </Button>
            ))}
          </div>
        )}
      </Panel>
    </div>
  );
}
