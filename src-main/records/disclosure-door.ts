import type { Disclosure, DisclosureAct } from '#shared/contract/disclosures.ts';
import { AppError } from '#shared/errors.ts';
import type { ClientId, DisclosureId, SessionId } from '#shared/ids.ts';
import { doorBlocks } from '#shared/rules/disclosure-door.ts';
import { disclosureGrounds } from '#shared/rules/disclosure-grounds.ts';
import type { CalendarDate } from '#shared/time.ts';
import { from, type Store } from '../store/store.ts';
import { readAuthorization } from './authorization-rows.ts';
import { presentId } from './client-rows.ts';
import { recordDisclosure } from './disclosure-rows.ts';
import { sameFields, type RecordContext } from './record-context.ts';
import { readAuthor } from './settings.ts';

/**
 * Do these records fall under 42 CFR Part 2? One session's by its group; without a session, whatever is known of the
 * client, as soon as one group they ever were in is marked.
 */
export function isUnderPart2(
  store: Store,
  clientId: ClientId,
  sessionId: SessionId | null,
): boolean {
  const marked =
    sessionId === null
      ? from
          .selectFrom('memberships')
          .innerJoin('groups', 'groups.id', 'memberships.group_id')
          .select('groups.id')
          .where('memberships.client_id', '=', clientId)
          .where('groups.part2', '=', 1)
      : from
          .selectFrom('sessions')
          .innerJoin('groups', 'groups.id', 'sessions.group_id')
          .select('groups.id')
          .where('sessions.id', '=', sessionId)
          .where('groups.part2', '=', 1);
  return store.first(marked) !== undefined;
}

/**
 * The one way out to an outside party: refuses an act that is not allowed as it stands, and writes its row. Called
 * inside the transaction of the act itself.
 */
export function passTheDoor(
  context: RecordContext,
  about: {
    clientId: ClientId;
    sessionId: SessionId | null;
    on: CalendarDate;
    channel: Disclosure['channel'];
    madeBy: string;
  },
  act: DisclosureAct,
): void {
  const { store } = context;
  const clientId = presentId(store, about.clientId);
  const authorizationId = act.ground === 'authorization' ? act.authorizationId : null;
  // On any ground: a copy of the consent that is named goes along with the paper.
  const authorization =
    act.authorizationId === null ? null : readAuthorization(store, act.authorizationId);
  if (authorization !== null && authorization.clientId !== clientId)
    throw new AppError('not-found');
  const part2 = isUnderPart2(store, clientId, about.sessionId);
  if (doorBlocks(act, authorization, part2, about.on).length > 0)
    throw new AppError('disclosure-blocked');
  const { id, recipient, recipientAddress, purpose, ground, description } = act;
  const { on, channel, madeBy } = about;
  const known = store.first(from.selectFrom('disclosures').selectAll().where('id', '=', id));
  if (known) {
    // The same request again is already done; the same id for anything else is none of its rows.
    const same = { client_id: clientId, on_day: on, recipient, purpose, ground, description };
    if (sameFields(known, same)) return;
    throw new AppError('changed-meanwhile');
  }
  // What was not asked for is not kept, whatever a request says.
  const asked = part2 && disclosureGrounds[ground].part2 !== null;
  const inClass = authorizationId !== null && authorization?.fields.recipientIsClass === true;
  recordDisclosure(
    context,
    {
      id,
      clientId,
      on,
      recipient,
      recipientAddress,
      description,
      purpose,
      ground,
      authorizationId,
      channel,
      madeBy,
    },
    { part2Basis: asked ? act.part2Basis : null, recipientInClass: inClass },
  );
  if (act.notice !== 'none')
    store.run(
      from.insertInto('disclosure_notices').values({
        disclosure_id: id,
        notice: act.notice,
        copy_of_consent: act.copyOfConsent ? 1 : 0,
        scope: act.scope,
      }),
    );
}

/** Says of a disclosure that it counts for nothing; a second time changes nothing. */
export function withdrawDisclosure(
  { store, now, audit }: RecordContext,
  id: DisclosureId,
  reason: string,
): void {
  const known = store.first(
    from
      .selectFrom('disclosure_withdrawals')
      .select('disclosure_id')
      .where('disclosure_id', '=', id),
  );
  if (known) return;
  store.run(
    from.insertInto('disclosure_withdrawals').values({
      disclosure_id: id,
      reason,
      author: readAuthor(store),
      recorded_at: now(),
    }),
  );
  audit('disclosures.withdraw', `disclosures/${id}`);
}
