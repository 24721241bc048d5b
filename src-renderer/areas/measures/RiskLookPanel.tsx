import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { api } from '#renderer/api.ts';
import { formatDate } from '#renderer/ui/dates.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import type { ClientId, SessionId } from '#shared/ids.ts';
import { newId, RiskLookId } from '#shared/ids.ts';
import { riskAnswer } from '#shared/rules/measures/risk-look.ts';
import type { LocalTime } from '#shared/time.ts';
import classes from './measures.module.css';
import type { Entry } from '#shared/rules/measures/trend.ts';

interface Props {
  clientId: ClientId;
  entry: Entry;
  latestSession: { id: SessionId; groupName: string; start: LocalTime } | null;
  onLooked: () => void;
}

const toConsider = [
  'Ask openly: what the thoughts are, since when, how often, how strong',
  'A plan, means at hand, earlier attempts, alcohol or drugs',
  'What holds the client back, and who is there tonight',
  'A safety plan, who else must know, when you next speak',
];

/** Item 9 above zero: what was answered, what to consider, and where it is taken up. It judges nothing. */
export function RiskLookPanel({ clientId, entry, latestSession, onLooked }: Props) {
  const [id] = useState(() => newId(RiskLookId));
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const title = useId();
  const look = useMutation({ mutationFn: api.measures.addRiskLook, onSuccess: onLooked });
  const { measure, instrument, now } = entry;
  const answer = riskAnswer(measure.instrument, now.values) ?? 0;
  return (
    <section className={classes['risk']} aria-labelledby={title}>
      <h2 id={title} className={classes['riskTitle']}>
        Question 9 was answered “{instrument.form?.options[answer]}”
      </h2>
      <p>
        {instrument.name} of {formatDate(now.onDay)}: “{instrument.form?.items[8]}”.
      </p>
      <p>To consider, by your own judgement:</p>
      <ul className={classes['consider']}>
        {toConsider.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <form
        className={classes['look']}
        onSubmit={(event) => {
          event.preventDefault();
          setMissing(text.trim() === '');
          if (text.trim() !== '')
            look.mutate({ id, measureId: measure.id, version: now.version, text });
        }}
      >
        <TextInput
          className={classes['lookText'] ?? ''}
          label="Risk look done: what you found and did"
          maxLength={500}
          autoComplete="off"
          value={text}
          error={missing && text.trim() === '' ? 'Write a line about it.' : undefined}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" loading={look.isPending}>
          Risk look done
        </Button>
        {latestSession && (
          <LinkButton
            to="/sessions/$sessionId"
            params={{ sessionId: latestSession.id }}
            state={{ chartNoteOf: clientId }}
            variant="default"
          >
            Chart note of {formatDate(latestSession.start)}
          </LinkButton>
        )}
      </form>
      <ErrorNotice error={look.error} />
    </section>
  );
}
