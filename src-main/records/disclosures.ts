import { Part2Basis, type DisclosureEntry } from '#shared/contract/disclosures.ts';
import type { Handlers } from '#shared/contract/index.ts';
import { AppError } from '#shared/errors.ts';
import type { ClientId, DisclosureId } from '#shared/ids.ts';
import { oralSuspensionDays } from '#shared/rules/accounting.ts';
import { daysBetween } from '#shared/time.ts';
import { from, type Store } from '../store/store.ts';
import { readAuthorizations } from './authorization-rows.ts';
import { personColumns, readClient, toPerson } from './client-rows.ts';
import { isUnderPart2, passTheDoor, withdrawDisclosure } from './disclosure-door.ts';
import { found, fromJson, refuseAhead, sameFields, type RecordContext } from './record-context.ts';
import { readAuthor } from './settings.ts';

export function disclosuresHandlers(context: RecordContext) {
  const { store, audit, now } = context;
  return {
    list: () => {
      store.transaction(() => audit('disclosures.list', ''));
      return readDisclosures(store);
    },

    ofClient: ({ clientId }) => {
      readClient(store, clientId);
      store.transaction(() => audit('disclosures.ofClient', `clients/${clientId}`));
      return readDisclosures(store, clientId);
    },

    door: ({ clientId, sessionId }) => {
      readClient(store, clientId);
      store.transaction(() => audit('disclosures.door', `clients/${clientId}`));
      return {
        authorizations: readAuthorizations(store, clientId),
        part2: isUnderPart2(store, clientId, sessionId),
      };
    },

    record: ({ clientId, on, channel, act }) =>
      store.transaction(() => {
        readClient(store, clientId);
        refuseAhead(on, now());
        passTheDoor(context, { clientId, sessionId: null, on, channel, madeBy: '' }, act);
        return {};
      }),

    withdraw: ({ id, reason }) =>
      store.transaction(() => {
        readDisclosureRow(store, id);
        withdrawDisclosure(context, id, reason);
        return {};
      }),

    suspend: ({ disclosureId, suspension }) =>
      store.transaction(() => {
        const { client_id } = readDisclosureRow(store, disclosureId);
        const known = readSuspensions(store, disclosureId).find(({ id }) => id === suspension.id);
        if (known) {
          if (sameFields(known, suspension)) return {};
          throw new AppError('changed-meanwhile');
        }
        const { statement, statedOn, until, ...rest } = suspension;
        refuseAhead(statedOn, now());
        const days = daysBetween(statedOn, until);
        if (days < 0 || (statement === 'oral' && days > oralSuspensionDays))
          throw new AppError('suspension-too-long');
        store.run(
          from.insertInto('disclosure_suspensions').values({
            ...rest,
            statement,
            stated_on: statedOn,
            until,
            disclosure_id: disclosureId,
            author: readAuthor(store),
            recorded_at: now(),
          }),
        );
        audit('disclosures.suspend', `disclosures/${disclosureId}`, client_id);
        return {};
      }),
  } satisfies Handlers<'disclosures'>;
}

function readDisclosureRow(store: Store, id: DisclosureId) {
  return found(store.first(from.selectFrom('disclosures').selectAll().where('id', '=', id)));
}

function readSuspensions(store: Store, id: DisclosureId): DisclosureEntry['suspensions'] {
  return store
    .all(
      from
        .selectFrom('disclosure_suspensions')
        .selectAll()
        .where('disclosure_id', '=', id)
        .orderBy('id'),
    )
    .map(({ disclosure_id: _, stated_on, recorded_at, ...row }) => ({
      ...row,
      statedOn: stated_on,
      recordedAt: recorded_at,
    }));
}

/** One client's, or those of everybody who is not deleted; newest first. */
export function readDisclosures(store: Store, clientId?: ClientId): DisclosureEntry[] {
  const query = from
    .selectFrom('disclosures')
    .innerJoin('clients', 'clients.id', 'disclosures.client_id')
    .leftJoin('disclosure_notices as notice', 'notice.disclosure_id', 'disclosures.id')
    .leftJoin('disclosure_withdrawals as gone', 'gone.disclosure_id', 'disclosures.id')
    .selectAll('disclosures')
    .select(personColumns)
    .select([
      'notice.notice',
      'notice.copy_of_consent',
      'notice.scope',
      'gone.reason',
      'gone.author',
      'gone.recorded_at as withdrawn_at',
    ])
    .orderBy('disclosures.on_day', 'desc')
    .orderBy('disclosures.id', 'desc');
  const rows = store.all(
    clientId === undefined
      ? query.where('clients.deleted_at', 'is', null)
      : query.where('disclosures.client_id', '=', clientId),
  );
  const suspended = new Set(
    store
      .all(from.selectFrom('disclosure_suspensions').select('disclosure_id'))
      .map(({ disclosure_id }) => disclosure_id),
  );
  return rows.map((row) => ({
    id: row.id,
    clientId: row.client_id,
    person: toPerson(row),
    on: row.on_day,
    recipient: row.recipient,
    recipientAddress: row.recipient_address,
    description: row.description,
    purpose: row.purpose,
    ground: row.ground,
    authorizationId: row.authorization_id,
    channel: row.channel,
    madeBy: row.made_by,
    recordedAt: row.recorded_at,
    notice: row.notice ?? 'none',
    copyOfConsent: row.copy_of_consent === 1,
    scope: row.scope ?? '',
    recipientInClass: row.recipient_in_class === 1,
    part2Basis: row.part2_basis_json === null ? null : fromJson(Part2Basis, row.part2_basis_json),
    withdrawn:
      row.withdrawn_at === null
        ? null
        : { reason: row.reason ?? '', author: row.author ?? '', recordedAt: row.withdrawn_at },
    suspensions: suspended.has(row.id) ? readSuspensions(store, row.id) : [],
  }));
}
