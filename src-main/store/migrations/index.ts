import { mainJob } from './0001-main-job.ts';
import { intake } from './0005-intake.ts';
import type { Migration } from './migration.ts';

/** In order, numbered from 1 without gaps. Add at the end; never change one that was released. */
export const migrations: readonly Migration[] = [mainJob, intake];
