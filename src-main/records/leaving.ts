import type { InformationKind } from '#shared/contract/authorizations.ts';
import type { Audience, DisclosureChannel } from '#shared/contract/disclosures.ts';
import { AppError } from '#shared/errors.ts';
import type { ClientId, SessionId } from '#shared/ids.ts';
import { legalName } from '#shared/person.ts';
import { groundsNotForPapers } from '#shared/rules/disclosure-grounds.ts';
import { from } from '../store/store.ts';
import { readClient } from './client-rows.ts';
import { passTheDoor, withdrawDisclosure } from './disclosure-door.ts';
import { recordDisclosure } from './disclosure-rows.ts';
import { dayOf, type RecordContext } from './record-context.ts';

/** What is about to leave the practice as paper or as a file. */
export interface Leaving {
  /** The one client it is about; null where it is about several or none. */
  clientId: ClientId | null;
  /** The session whose record it is; null for what concerns the client as a whole. */
  sessionId: SessionId | null;
  information: readonly InformationKind[];
  channel: Extract<DisclosureChannel, 'paper' | 'file'>;
  /** The record it comes from, for the row. */
  madeBy: string;
  /** What it is, for the row of the client's own copy. */
  words: string;
}

/**
 * Writes the accounting row of what is made for the client or for somebody else; for the practice's own records
 * nothing leaves. A paper about several clients or none, such as the session summary, is refused: it stands in
 * nobody's chart and names people who never allowed it.
 */
export function recordLeaving(context: RecordContext, what: Leaving, audience: Audience): void {
  if (audience.kind === 'own-records') return;
  const { clientId, sessionId, information, channel, madeBy } = what;
  if (clientId === null) throw new AppError('about-no-one-client');
  // Each time is an act of its own: an id that was used, perhaps for a print that was cancelled, has its row already.
  const id = audience.kind === 'client' ? audience.disclosureId : audience.act.id;
  const used = from.selectFrom('disclosures').select('id').where('id', '=', id);
  if (context.store.first(used)) throw new AppError('changed-meanwhile');
  const on = dayOf(context);
  if (audience.kind === 'outside') {
    const { act } = audience;
    // Nothing is sent out as a mistake or a by-product, and it holds what it holds whatever the act calls it.
    if (
      groundsNotForPapers.includes(act.ground) ||
      !information.every((kind) => act.information.includes(kind))
    )
      throw new AppError('disclosure-blocked');
    passTheDoor(context, { clientId, sessionId, on, channel, madeBy }, act);
    return;
  }
  recordDisclosure(context, {
    id,
    clientId,
    on,
    recipient: `${legalName(readClient(context.store, clientId))} (client)`,
    recipientAddress: '',
    description: what.words,
    purpose: 'For the client',
    ground: 'to-client',
    authorizationId: null,
    channel,
    madeBy,
  });
}

/** It did not leave after all: its row counts for nothing. */
export function withdrawLeaving(context: RecordContext, audience: Audience): void {
  if (audience.kind === 'own-records') return;
  const id = audience.kind === 'client' ? audience.disclosureId : audience.act.id;
  context.store.transaction(() => withdrawDisclosure(context, id, 'Nothing was printed or saved.'));
}

/**
 * Lets something out. The row is written before anything leaves: a page on paper without its row would be worse than
 * a row for a page that got stuck. Where it did not leave after all, the row is said to count for nothing.
 */
export async function leave<Outcome>(
  context: RecordContext,
  { what, audience, audit }: { what: Leaving; audience: Audience; audit: () => void },
  { run, left }: { run: () => Promise<Outcome>; left: (outcome: Outcome) => boolean },
): Promise<Outcome> {
  context.store.transaction(() => {
    audit();
    recordLeaving(context, what, audience);
  });
  let outcome: Outcome | undefined;
  try {
    outcome = await run();
    return outcome;
  } finally {
    if (outcome === undefined || !left(outcome)) withdrawLeaving(context, audience);
  }
}
