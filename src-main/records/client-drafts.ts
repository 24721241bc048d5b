import type { z } from 'zod';
import type { ClientId } from '#shared/ids.ts';
import { from, type Store } from '../store/store.ts';
import type { ClientDraftId } from '../store/tables/client-drafts.ts';
import { fromJson, type RecordContext } from './record-context.ts';

/** What is being entered for the client at one place, the draft saved last first. */
export function readClientDrafts<Schema extends z.ZodType>(
  store: Store,
  clientId: ClientId,
  place: string,
  schema: Schema,
): z.output<Schema>[] {
  return store
    .all(
      from
        .selectFrom('client_drafts')
        .select('draft_json')
        .where('client_id', '=', clientId)
        .where('place', '=', place)
        .orderBy('saved_at', 'desc')
        .orderBy('id'),
    )
    .map(({ draft_json }) => fromJson(schema, draft_json));
}

export function saveClientDraft(
  { store, now }: RecordContext,
  clientId: ClientId,
  place: string,
  draft: { readonly id: ClientDraftId },
): void {
  const row = { draft_json: JSON.stringify(draft), saved_at: now() };
  store.run(
    from
      .insertInto('client_drafts')
      .values({ id: draft.id, client_id: clientId, place, ...row })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row)),
  );
}

export function dropClientDraft(store: Store, id: ClientDraftId): void {
  store.run(from.deleteFrom('client_drafts').where('id', '=', id));
}
