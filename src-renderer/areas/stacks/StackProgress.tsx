import { counted } from '#renderer/ui/dates.ts';
import { mostInStack } from '#shared/contract/stacks.ts';
import { JobBar } from '../documents/JobBar.tsx';
import { laidOutWords } from '../documents/useJobProgress.ts';
import classes from './stacks.module.css';
import type { RunningStack } from './useStackJob.ts';

/** How many are chosen, how far the job is, and what came of it. */
export function StackProgress({ job, chosen }: { job: RunningStack; chosen: number }) {
  const { busy, progress, outcome } = job;
  return (
    <div className={classes['progress']}>
      <p role="status" className={classes['words']}>
        {busy ? laidOutWords(progress) : outcome || chosenWords(chosen)}
      </p>
      {busy && <JobBar progress={progress} onStop={job.stop} />}
    </div>
  );
}

function chosenWords(chosen: number): string {
  const words = `${counted(chosen, 'paper')} chosen`;
  return chosen <= mostInStack
    ? words
    : `${words}: more than the ${mostInStack} one job takes. Choose fewer days.`;
}
