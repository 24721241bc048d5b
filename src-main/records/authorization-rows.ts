import {
  AuthorizationFields,
  AuthorizationSignature,
  type Authorization,
} from '#shared/contract/authorizations.ts';
import type { AuthorizationId, ClientId } from '#shared/ids.ts';
import { from, type Store } from '../store/store.ts';
import { found, fromJson } from './record-context.ts';

export function readAuthorization(store: Store, id: AuthorizationId): Authorization {
  const row = found(
    store.first(from.selectFrom('authorizations').selectAll().where('id', '=', id)),
  );
  return {
    id: row.id,
    clientId: row.client_id,
    version: row.version,
    fields: fromJson(AuthorizationFields, row.fields_json),
    signature:
      row.signature_json === null ? null : fromJson(AuthorizationSignature, row.signature_json),
    createdAt: row.created_at,
    events: store
      .all(
        from
          .selectFrom('authorization_events')
          .selectAll()
          .where('authorization_id', '=', id)
          .orderBy('on_day')
          .orderBy('id'),
      )
      .map(({ authorization_id: _, on_day, recorded_at, ...event }) => ({
        ...event,
        on: on_day,
        recordedAt: recorded_at,
      })),
  };
}

/** Newest first. */
export function readAuthorizations(store: Store, clientId: ClientId): Authorization[] {
  return store
    .all(
      from
        .selectFrom('authorizations')
        .select('id')
        .where('client_id', '=', clientId)
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc'),
    )
    .map(({ id }) => readAuthorization(store, id));
}
