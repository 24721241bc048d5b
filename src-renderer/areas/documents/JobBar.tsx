import { Button, Progress } from '@mantine/core';
import type { JobProgress } from '#shared/contract/jobs.ts';
import classes from './documents.module.css';

/** How far papers are laid out, and the way to end it. */
export function JobBar({ progress, onStop }: { progress: JobProgress; onStop: () => void }) {
  const share = progress === null ? 0 : (progress.done / progress.of) * 100;
  return (
    <>
      <Progress value={share} aria-label="Papers laid out" className={classes['bar'] ?? ''} />
      <Button size="xs" variant="default" onClick={onStop}>
        Stop
      </Button>
    </>
  );
}
