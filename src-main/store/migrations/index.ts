import { mainJob } from './0001-main-job.ts';
import { calendar } from './0002-calendar.ts';
import type { Migration } from './migration.ts';

/** In order, numbered from 1 without gaps. Add at the end; never change one that was released. */
export const migrations: readonly Migration[] = [mainJob, calendar];
