import { momentKindWords, type Moment } from '#shared/contract/session-plan.ts';
import type { Session } from '#shared/contract/sessions.ts';
import type { ClientId, SessionId } from '#shared/ids.ts';
import type { Anchor } from '#shared/rules/supervision-pack/dates.ts';
import { instantOf } from '#shared/time.ts';
import { readMoments } from '../records/session-plan-rows.ts';
import { readSession } from '../records/session-rows.ts';
import {
  capital,
  textBlock,
  type Called,
  type PackBlock,
  type PackScope,
} from './supervision-pack-block.ts';

/** What was marked while a session went on and stands, in the order it happened; `goes` says of whom. */
export function momentBlocks(
  { context, parts }: PackScope,
  sessionId: SessionId,
  anchor: Anchor,
  goes: (clients: readonly ClientId[]) => boolean,
): PackBlock[] {
  if (!parts.has('moments')) return [];
  const session = readSession(context.store, sessionId);
  return readMoments(context.store, sessionId)
    .filter(({ withdrawnAt, clients }) => withdrawnAt === null && goes(clients))
    .toSorted((a, b) => a.at.localeCompare(b.at) || a.sequence - b.sequence)
    .flatMap((moment): PackBlock[] => {
      const { id, kind, text, clients } = moment;
      const what = `${capital(anchor.label)}, ${momentKindWords[kind]}, ${timeInto(session, moment)}`;
      const title = (called: Called) => [what, ...clients.map(called)].join(' · ');
      return text === ''
        ? [{ kind: 'facts', label: 'Moment', lines: (called) => [title(called)] }]
        : textBlock(`moments/${id}`, title, { text }, anchor);
    });
}

/** By the session's own clock: the day's is in no pack. */
function timeInto({ actualStart, plannedStart, zone }: Session, { at }: Moment): string {
  const start = instantOf(actualStart ?? plannedStart, zone);
  const minutes = Math.floor((Date.parse(at) - Date.parse(start)) / 60_000);
  return minutes < 0 ? 'before it began' : `minute ${String(minutes + 1)}`;
}
