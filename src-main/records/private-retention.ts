import type { ClientId, DestructionId, MergeId, SessionId } from '#shared/ids.ts';
import { fromPsychotherapy } from '../store/psychotherapy-tables.ts';
import type { Store } from '../store/store.ts';

/* What merging and destroying do in psychotherapy.db. Called inside `privately`; nothing of it is told but how many. */

export { privately } from './private-texts.ts';

/** The sessions for which one clinician wrote a private note on both. */
export function sessionsWithBothPrivate(
  store: Store,
  keptId: ClientId,
  absorbedId: ClientId,
): SessionId[] {
  return store.psychotherapy
    .all(
      fromPsychotherapy
        .selectFrom('private_texts as kept')
        .innerJoin('private_texts as absorbed', (join) =>
          join
            .onRef('absorbed.session_id', '=', 'kept.session_id')
            .on('absorbed.client_id', '=', absorbedId)
            .on('absorbed.kind', '=', 'note'),
        )
        .select('kept.session_id')
        .where('kept.client_id', '=', keptId)
        .where('kept.kind', '=', 'note')
        .whereRef('absorbed.clinician_id', 'is', 'kept.clinician_id'),
    )
    .flatMap(({ session_id }) => session_id ?? []);
}

export function mergePrivateTexts(
  store: Store,
  mergeId: MergeId,
  keptId: ClientId,
  absorbedId: ClientId,
): void {
  const { psychotherapy } = store;
  const texts = psychotherapy.all(
    fromPsychotherapy.selectFrom('private_texts').select('key').where('client_id', '=', absorbedId),
  );
  for (const { key } of texts)
    psychotherapy.run(
      fromPsychotherapy.insertInto('merged_texts').values({ merge_id: mergeId, text_key: key }),
    );
  psychotherapy.run(
    fromPsychotherapy
      .updateTable('private_texts')
      .set({ client_id: keptId })
      .where('client_id', '=', absorbedId),
  );
}

export function undoPrivateMerge(store: Store, mergeId: MergeId, absorbedId: ClientId): void {
  const { psychotherapy } = store;
  psychotherapy.run(
    fromPsychotherapy
      .updateTable('private_texts')
      .set({ client_id: absorbedId })
      .where('key', 'in', (eb) =>
        eb.selectFrom('merged_texts').select('text_key').where('merge_id', '=', mergeId),
      ),
  );
  psychotherapy.run(fromPsychotherapy.deleteFrom('merged_texts').where('merge_id', '=', mergeId));
}

/** Destroys every private text about these clients, and the notes of sessions that go with them. */
export function destroyPrivateTexts(
  store: Store,
  destructionId: DestructionId,
  clientIds: readonly ClientId[],
): void {
  const { psychotherapy } = store;
  psychotherapy.run(
    fromPsychotherapy
      .insertInto('underway')
      .values({ one: 1, destruction_id: destructionId, gone_before_commit: 1 }),
  );
  const texts = fromPsychotherapy
    .selectFrom('private_texts')
    .select('key')
    .where('client_id', 'in', clientIds);
  for (const table of ['private_text_revisions', 'merged_texts'] as const)
    psychotherapy.run(fromPsychotherapy.deleteFrom(table).where('text_key', 'in', texts));
  psychotherapy.run(
    fromPsychotherapy.deleteFrom('private_texts').where('client_id', 'in', clientIds),
  );
  psychotherapy.run(fromPsychotherapy.deleteFrom('underway'));
}
