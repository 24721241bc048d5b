import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import type { AgreementVersion } from '#shared/contract/agreements.ts';
import type { Joiner } from '#shared/contract/coverage.ts';
import { AgreementReminderId, newId, type SessionId } from '#shared/ids.ts';
import { FormDialog } from '../clients/form/FormDialog.tsx';
import { joinedWords } from '../coverage/coverage-words.ts';
import { RuleList } from './AgreementText.tsx';
import classes from './agreements.module.css';

interface Props {
  sessionId: SessionId;
  version: AgreementVersion;
  /** Who joined since the group last went over it. */
  joiners: readonly Joiner[];
}

/** Offered when a session has begun: the rules to read aloud. That it was done, or left out, is logged. */
export function Reminder({ sessionId, version, joiners }: Props) {
  const [id] = useState(() => newId(AgreementReminderId));
  const [reading, setReading] = useState(false);
  const remind = useMutation({
    mutationFn: (given: boolean) => api.agreements.remind({ id, sessionId, given }),
    onSuccess: () => {
      setReading(false);
      setTimeout(() => document.querySelector<HTMLElement>('main h1')?.focus());
    },
  });
  return (
    <section className={classes['strip']} aria-label="Reminder of the agreement">
      <span>
        {joiners.length === 0 ? 'Remind the group of the agreement' : joinedWords(joiners)}
      </span>
      <Button size="compact-sm" variant="light" onClick={() => setReading(true)}>
        Read the rules
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        loading={remind.isPending}
        onClick={() => remind.mutate(false)}
      >
        Skip
      </Button>
      {!reading && <ErrorNotice error={remind.error} />}
      {reading && (
        <FormDialog
          title={`Agreement, version ${version.number}`}
          saveLabel="The group was reminded"
          dirty={false}
          saving={remind.isPending}
          error={remind.error}
          onSave={() => remind.mutate(true)}
          onClose={() => setReading(false)}
        >
          <RuleList rules={version.rules.map((rule) => ({ ...rule, purpose: '' }))} />
        </FormDialog>
      )}
    </section>
  );
}
