import { mainJob } from './0001-main-job.ts';
import { phrases } from './0002-phrases.ts';
import { supervision } from './0003-supervision.ts';
import { measuresAndCheckIns } from './0004-measures.ts';
import { sessionRecord } from './0005-session-record.ts';
import { calendar } from './0006-calendar.ts';
import { intake } from './0007-intake.ts';
import type { Migration } from './migration.ts';

/** In order, numbered from 1 without gaps. Add at the end; never change one that was released. */
export const migrations: readonly Migration[] = [
  mainJob,
  phrases,
  supervision,
  measuresAndCheckIns,
  sessionRecord,
  calendar,
  intake,
];
