import { mainJob } from './0001-main-job.ts';
import { sessionRecord } from './0006-session-record.ts';
import type { Migration } from './migration.ts';

/** In order, numbered from 1 without gaps. Add at the end; never change one that was released. */
export const migrations: readonly Migration[] = [mainJob, sessionRecord];
