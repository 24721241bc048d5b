import {
  hasHour,
  hourClocks,
  type ContentOf,
  type EntryContent,
  type IncidentFacts,
} from '#shared/contract/incident-entries.ts';
import { AppError } from '#shared/errors.ts';
import type { ClientId, IncidentEntryId, IncidentId } from '#shared/ids.ts';
import { doneLate } from '#shared/rules/breach-clocks.ts';
import { openPoints } from '#shared/rules/incident-clocks.ts';
import {
  emailAgreed,
  holding,
  notAccounted,
  type Standing,
} from '#shared/rules/incident-standing.ts';
import { chartGuard } from '#shared/rules/chart-guard.ts';
import { localZone, type Instant } from '#shared/time.ts';
import { readPeople } from './client-rows.ts';
import { readClocks, readEntries, readStanding } from './incident-rows.ts';
import { refuseAhead, sameFields, type RecordContext } from './record-context.ts';
import { readClinicians } from './settings.ts';

interface Asked {
  id: IncidentEntryId;
  supersedes: IncidentEntryId | null;
  reason: string;
  content: EntryContent;
}

/** What may stand in an incident before its facts are kept, and after it was closed. */
const inDraft: EntryContent['kind'][] = [
  'facts',
  'note',
  'plan',
  'plan-added',
  'closed',
  'reopened',
];
const inClosed: EntryContent['kind'][] = ['note', 'reopened'];
/** What has had effects elsewhere, or everything rests on: it is corrected, not withdrawn. */
const stays: EntryContent['kind'][] = ['facts', 'accounting', 'closed', 'reopened'];

/** Refuses an entry that does not fit the incident as it stands. */
export function refuseEntry(context: RecordContext, incidentId: IncidentId, asked: Asked): void {
  const { store, now } = context;
  const { content } = asked;
  const standing = readStanding(store, incidentId);
  if (standing.state === 'closed' && !inClosed.includes(content.kind))
    throw new AppError('incident-closed');
  if (standing.facts === null && !inDraft.includes(content.kind))
    throw new AppError('facts-missing');
  refuseSuperseding(context, incidentId, asked);
  refuseDays(content, now());
  switch (content.kind) {
    case 'facts':
      refuseFacts(content.facts);
      break;
    case 'decision':
      refuseDecision(content, standing);
      break;
    case 'step':
      fits((content.step === 'membership-outcome') === (content.outcome !== null));
      break;
    case 'clock':
      refuseClock(context, content, standing);
      break;
    case 'delay':
      fits(
        content.form === 'oral'
          ? content.until === null
          : content.until !== null && content.until >= content.statedOn,
      );
      break;
    case 'email':
      fits(isAffected(content.clientId, standing));
      break;
    case 'sent':
      fits(isAffected(content.clientId, standing));
      if (content.how === 'agreed-email' && !emailAgreed(standing, content.clientId, content.on))
        throw new AppError('email-not-agreed');
      break;
    case 'accounting': {
      const open = new Set(notAccounted(standing).map(({ clientId }) => clientId));
      if (content.rows.some(({ clientId }) => !open.has(clientId)))
        throw new AppError('already-accounted');
      refuseOthersNames(context, content, standing);
      fits(standing.tracks.includes('privacy'));
      break;
    }
    case 'closed': {
      const open = openPoints(standing, readClocks(store, standing, now()));
      if (!sameFields({ open }, { open: content.open })) throw new AppError('changed-meanwhile');
      if (open.length > 0 && content.reasons === '') throw new AppError('incident-open');
      break;
    }
    case 'reopened':
      fits(standing.state === 'closed');
      break;
    default:
  }
}

/** Null stands for everybody affected who is no client here. */
function isAffected(clientId: ClientId | null, { facts }: Standing): boolean {
  return clientId === null || facts?.affected.some((one) => one.clientId === clientId) === true;
}

/** Where hours count, what is done has its hour, and reasons where it was late: GDPR article 33(1). */
function refuseClock(
  { store, now }: RecordContext,
  content: ContentOf<'clock'>,
  standing: Standing,
): void {
  const { clock, answer, late, reasons } = content;
  fits(answer === 'done' || (reasons !== '' && late === ''));
  if (answer !== 'done' || !hourClocks.has(clock)) return;
  if (!hasHour(content)) throw new AppError('clock-hour');
  const asked = readClocks(store, standing, now()).find(({ key }) => key === clock);
  if (!asked?.due || late !== '' || asked.reasons !== '') return;
  if (doneLate(asked.due, content, localZone())) throw new AppError('clock-late');
}

/** One text becomes a row in the accounting of each: it names none of the affected to another. */
function refuseOthersNames(
  { store }: RecordContext,
  { rows, description, purpose }: ContentOf<'accounting'>,
  { facts }: Standing,
): void {
  const affected = facts?.affected.map(({ clientId }) => clientId) ?? [];
  const guard = chartGuard(readPeople(store), affected, readClinicians(store), []);
  for (const { clientId } of rows)
    for (const { clients } of guard.check(`${description}\n${purpose}`, clientId))
      if (!clients.includes(clientId) && clients.some((id) => affected.includes(id)))
        throw new AppError('accounting-names');
}

function fits(condition: boolean): void {
  if (!condition) throw new AppError('invalid-input');
}

/** What is superseded still holds, is of the same kind, and the reason is given. */
function refuseSuperseding(
  { store }: RecordContext,
  incidentId: IncidentId,
  { supersedes, reason, content }: Asked,
): void {
  const held = holding(readEntries(store, incidentId));
  const before = held.find(({ id }) => id === supersedes);
  if (supersedes !== null) {
    if (before === undefined) throw new AppError('changed-meanwhile');
    fits(reason !== '');
    if (content.kind === 'withdrawal') fits(!stays.includes(before.content.kind));
    else fits(before.content.kind === content.kind);
    fits(content.kind !== 'accounting' && content.kind !== 'closed');
    return;
  }
  fits(content.kind !== 'withdrawal');
  // There is one account of what happened, and one decision: a second is a correction of the first.
  const once = content.kind === 'facts' || content.kind === 'decision';
  if (once && held.some((entry) => entry.content.kind === content.kind))
    throw new AppError('changed-meanwhile');
}

function refuseDays(content: EntryContent, now: Instant): void {
  if ('on' in content) refuseAhead(content.on, now);
  if (content.kind === 'delay') refuseAhead(content.statedOn, now);
  if (content.kind === 'clock' && content.at !== null && content.at > now)
    throw new AppError('lies-ahead');
  if (content.kind !== 'facts') return;
  const { occurredFrom, occurredTo, discoveredOn, vendor, aware } = content.facts;
  for (const day of [occurredFrom, occurredTo, discoveredOn, vendor?.discoveredOn])
    if (day) refuseAhead(day, now);
  if (aware !== null && aware.at > now) throw new AppError('lies-ahead');
}

function refuseFacts(facts: IncidentFacts): void {
  const { occurredFrom, occurredTo, discoveredOn, actor, vendor, affected } = facts;
  fits(occurredTo === null || (occurredFrom !== null && occurredTo >= occurredFrom));
  fits(occurredFrom === null || discoveredOn >= occurredFrom);
  fits(vendor === null || actor === 'vendor');
  fits(new Set(affected.map(({ clientId }) => clientId)).size === affected.length);
}

/** A low probability of compromise rests on an assessment of at least the four factors: 45 CFR 164.402(2). */
function refuseDecision({ decision, factors }: ContentOf<'decision'>, standing: Standing): void {
  fits(standing.tracks.includes('privacy'));
  const blank = Object.values(factors).some((text) => text === '');
  if (decision === 'low-probability' && blank) throw new AppError('factors-missing');
}
