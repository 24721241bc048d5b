import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { GuardHit } from '#shared/rules/name-guard.ts';
import type { Decision } from '#shared/rules/replacements.ts';
import classes from './ReviewText.module.css';

interface Props {
  hit: GuardHit;
  decision: Decision | undefined;
  keepNeedsReason: boolean;
  onDecide: (decision: Decision) => void;
}

const usualReasons = ['An ordinary word here', 'Names nobody'];

/** What one marked place is and why, and the two ways to settle it. */
export function DecideHit({ hit, decision, keepNeedsReason, onDecide }: Props) {
  const [words, setWords] = useState(decision?.kind === 'replace' ? decision.with : hit.suggestion);
  const [reason, setReason] = useState<string | null>(null);

  if (reason !== null)
    return (
      <form
        className={classes['decide']}
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim() !== '') onDecide({ kind: 'keep', reason: reason.trim() });
        }}
      >
        <TextInput
          size="xs"
          label="Why may it stay?"
          data-autofocus
          autoFocus
          maxLength={400}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className={classes['choices']}>
          {usualReasons.map((usual) => (
            <Button
              key={usual}
              size="compact-xs"
              variant="default"
              onClick={() => onDecide({ kind: 'keep', reason: usual })}
            >
              {usual}
            </Button>
          ))}
        </div>
        <div className={classes['choices']}>
          <Button size="compact-sm" type="submit" disabled={reason.trim() === ''}>
            Leave as it is
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => setReason(null)}>
            Back
          </Button>
        </div>
      </form>
    );

  return (
    <form
      className={classes['decide']}
      onSubmit={(event) => {
        event.preventDefault();
        onDecide({ kind: 'replace', with: words.trim() });
      }}
    >
      <p className={classes['why']}>
        <strong>“{hit.match}”</strong> {whyWords(hit)}
      </p>
      {decision?.kind === 'keep' && (
        <p className={classes['why']}>
          Left as it is{decision.reason === '' ? '.' : `: ${decision.reason}`}
        </p>
      )}
      <TextInput
        size="xs"
        label="Replace with"
        description={words.trim() === '' ? 'Empty: the words are taken out.' : undefined}
        data-autofocus
        maxLength={300}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <div className={classes['choices']}>
        <Button size="compact-sm" type="submit">
          Use this
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            if (keepNeedsReason) setReason('');
            else onDecide({ kind: 'keep', reason: '' });
          }}
        >
          Leave as it is
        </Button>
      </div>
    </form>
  );
}

/** The guard's sentence without the match it begins with, which stands before it in bold. */
function whyWords({ why }: GuardHit): string {
  return why.replace(/^“[^”]*” /u, '');
}
