import type { Handlers } from '#shared/contract/index.ts';
import { AppError } from '#shared/errors.ts';
import { incompleteness } from '#shared/rules/authorization.ts';
import { from } from '../store/store.ts';
import { readAuthorization, readAuthorizations } from './authorization-rows.ts';
import { readClient } from './client-rows.ts';
import { refuseAhead, sameFields, type RecordContext } from './record-context.ts';
import { readAuthor } from './settings.ts';

export function authorizationsHandlers({ store, audit, now }: RecordContext) {
  return {
    ofClient: ({ clientId }) => {
      readClient(store, clientId);
      store.transaction(() => audit('authorizations.ofClient', `clients/${clientId}`));
      return readAuthorizations(store, clientId);
    },

    save: ({ id, clientId, version, fields }) =>
      store.transaction(() => {
        readClient(store, clientId);
        const known = store.first(
          from.selectFrom('authorizations').select('id').where('id', '=', id),
        );
        const row = { fields_json: JSON.stringify(fields), saved_at: now(), version: version + 1 };
        if (!known) {
          if (version !== 0) throw new AppError('not-found');
          store.run(
            from.insertInto('authorizations').values({
              id,
              client_id: clientId,
              ...row,
              signature_json: null,
              created_at: now(),
            }),
          );
          audit('authorizations.create', `clients/${clientId}`, id);
          return { version: 1 };
        }
        const before = readAuthorization(store, id);
        if (before.clientId !== clientId) throw new AppError('not-found');
        const same = sameFields(before.fields, fields);
        if (same && before.version === version + 1) return { version: before.version };
        if (before.signature !== null) throw new AppError('authorization-signed');
        if (before.version !== version) throw new AppError('changed-meanwhile');
        store.run(from.updateTable('authorizations').set(row).where('id', '=', id));
        audit('authorizations.change', `clients/${clientId}`, id);
        return { version: version + 1 };
      }),

    discard: ({ id }) =>
      store.transaction(() => {
        const known = store.first(
          from
            .selectFrom('authorizations')
            .select(['client_id', 'signature_json'])
            .where('id', '=', id),
        );
        if (!known) return {};
        if (known.signature_json !== null) throw new AppError('authorization-signed');
        store.run(from.deleteFrom('authorizations').where('id', '=', id));
        audit('authorizations.discard', `clients/${known.client_id}`, id);
        return {};
      }),

    sign: ({ id, version, signature }) =>
      store.transaction(() => {
        const before = readAuthorization(store, id);
        if (before.signature !== null) {
          if (sameFields(before.signature, signature)) return {};
          throw new AppError('authorization-signed');
        }
        if (before.version !== version) throw new AppError('changed-meanwhile');
        refuseAhead(signature.on, now());
        if (incompleteness(before.fields).length > 0)
          throw new AppError('authorization-incomplete');
        store.run(
          from
            .updateTable('authorizations')
            .set({ signature_json: JSON.stringify(signature), saved_at: now() })
            .where('id', '=', id),
        );
        audit('authorizations.sign', `clients/${before.clientId}`, id);
        return {};
      }),

    addEvent: ({ authorizationId, event }) =>
      store.transaction(() => {
        const { clientId, signature, events } = readAuthorization(store, authorizationId);
        const known = events.find(({ id }) => id === event.id);
        if (known) {
          if (sameFields(known, event)) return {};
          throw new AppError('changed-meanwhile');
        }
        // What was never signed was never in force: nothing can happen to it but a change.
        if (signature === null) throw new AppError('authorization-incomplete');
        refuseAhead(event.on, now());
        const { on, ...rest } = event;
        store.run(
          from.insertInto('authorization_events').values({
            ...rest,
            on_day: on,
            authorization_id: authorizationId,
            author: readAuthor(store),
            recorded_at: now(),
          }),
        );
        audit('authorizations.addEvent', `clients/${clientId}`, `${authorizationId} ${event.kind}`);
        return {};
      }),
  } satisfies Handlers<'authorizations'>;
}
