import { Button } from '@mantine/core';
import { useState } from 'react';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { Incident } from '#shared/contract/incidents.ts';
import type { Standing } from '#shared/rules/incident-standing.ts';
import { decisionWords, trackWords } from '#shared/rules/incident-words.ts';
import { DecisionForm } from './DecisionForm.tsx';
import classes from './incidents.module.css';
import { say } from './say.ts';

interface Props {
  incident: Incident;
  standing: Standing;
  gdpr: boolean;
  closed: boolean;
}

/** Whether a presumed breach is treated as one: the assessment being written, or the decision that holds. */
export function PrivacyTrack({ incident, standing, gdpr, closed }: Props) {
  const { decision, facts } = standing;
  const [again, setAgain] = useState(false);
  return (
    <div data-part="privacy">
      <Panel
        title={trackWords.privacy}
        actions={
          decision && !again && !closed ? (
            <Button variant="default" onClick={() => setAgain(true)}>
              Decide anew
            </Button>
          ) : undefined
        }
      >
        {decision === null && facts?.secured === 'encrypted' && (
          <p className={classes['soft']}>
            Information that was encrypted by a recognized method is secured, and the notices of
            HIPAA are not owed for it. Was the key safe as well? Decide and give your reasons.
          </p>
        )}
        {(decision === null && !closed) || again ? (
          <DecisionForm
            incident={incident}
            standing={standing}
            gdpr={gdpr}
            onDone={() => setAgain(false)}
          />
        ) : (
          decision && (
            <>
              <p className={classes['strong']}>{decisionWords[decision.content.decision]}</p>
              <p className={classes['text']}>{decision.content.reasons}</p>
              <p className={classes['soft']}>
                {decision.author}, {say.moment(decision.at)}
              </p>
            </>
          )
        )}
      </Panel>
    </div>
  );
}
