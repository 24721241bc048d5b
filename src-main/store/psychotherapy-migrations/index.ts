import type { Migration } from '../migrations/migration.ts';
import { privateTexts } from './0001-private-texts.ts';
import { privateRetention } from './0002-retention.ts';
import { destructionsBegun } from './0003-destructions-begun.ts';
import { privateSeals } from './0004-seals.ts';
import { packedTexts } from './0005-packed-texts.ts';

/** Those of psychotherapy.db, in order, numbered from 1 without gaps. Never change one that was released. */
export const psychotherapyMigrations: readonly Migration[] = [
  privateTexts,
  privateRetention,
  destructionsBegun,
  privateSeals,
  packedTexts,
];
