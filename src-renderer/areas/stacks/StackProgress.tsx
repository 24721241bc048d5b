import { Button, Progress } from '@mantine/core';
import { counted } from '#renderer/ui/dates.ts';
import { mostInStack } from '#shared/contract/stacks.ts';
import classes from './stacks.module.css';
import type { RunningStack } from './useStackJob.ts';

/** How many are chosen, how far the job is, and what came of it. */
export function StackProgress({ job, chosen }: { job: RunningStack; chosen: number }) {
  const { busy, progress, outcome } = job;
  const share = progress === null ? 0 : (progress.done / progress.of) * 100;
  return (
    <div className={classes['progress']}>
      <p role="status" className={classes['words']}>
        {busy ? progressWords(progress) : outcome || chosenWords(chosen)}
      </p>
      {busy && (
        <>
          <Progress value={share} aria-label="Papers laid out" className={classes['bar']} />
          <Button size="xs" variant="default" onClick={job.stop}>
            Stop
          </Button>
        </>
      )}
    </div>
  );
}

function chosenWords(chosen: number): string {
  const words = `${counted(chosen, 'paper')} chosen`;
  return chosen <= mostInStack
    ? words
    : `${words}: more than the ${mostInStack} one job takes. Choose fewer days.`;
}

function progressWords(progress: RunningStack['progress']): string {
  if (progress === null || progress.done === 0) return 'Getting ready…';
  if (progress.done === progress.of) return 'All laid out; finishing…';
  return `Laid out ${progress.done} of ${progress.of}`;
}
