import { mainJob } from './0001-main-job.ts';
import { phrases } from './0002-phrases.ts';
import { supervision } from './0003-supervision.ts';
import { measuresAndCheckIns } from './0004-measures.ts';
import { sessionRecord } from './0005-session-record.ts';
import { calendar } from './0006-calendar.ts';
import { intake } from './0007-intake.ts';
import { retention } from './0008-retention.ts';
import { sessionPlan } from './0009-session-plan.ts';
import { tableViews } from './0010-table-views.ts';
import { agreements } from './0011-agreements.ts';
import { consents } from './0012-consents.ts';
import { disclosures } from './0013-disclosures.ts';
import { incidents } from './0014-incidents.ts';
import { dutyToWarn } from './0015-duty-to-warn.ts';
import { disclosureFacts } from './0016-disclosure-facts.ts';
import { clientDrafts } from './0017-client-drafts.ts';
import { searchOfConfidentiality } from './0018-search.ts';
import { signingKey } from './0019-signing-key.ts';
import { supervisionPacks } from './0020-supervision-packs.ts';
import { releases } from './0021-releases.ts';
import { backups } from './0022-backups.ts';
import { releasePlaces } from './0023-release-places.ts';
import { seals } from './0024-seals.ts';
import { professionalWill } from './0025-professional-will.ts';
import { spelling } from './0026-spelling.ts';
import { packsWithoutPrivateTexts } from './0027-packs-without-private-texts.ts';
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
  retention,
  sessionPlan,
  tableViews,
  agreements,
  consents,
  disclosures,
  incidents,
  dutyToWarn,
  disclosureFacts,
  clientDrafts,
  searchOfConfidentiality,
  signingKey,
  supervisionPacks,
  releases,
  backups,
  releasePlaces,
  seals,
  professionalWill,
  spelling,
  packsWithoutPrivateTexts,
];
