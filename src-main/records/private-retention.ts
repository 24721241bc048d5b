import type {
  ClientId,
  DestructionId,
  MergeId,
  SessionId,
  SupervisionPackId,
} from '#shared/ids.ts';
import { fromPsychotherapy } from '../store/psychotherapy-tables.ts';
import type { Store } from '../store/store.ts';

/* What merging and destroying do in psychotherapy.db; nothing of it is told but how many. */

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

/**
 * Says in psychotherapy.db whose texts are about to go, before records.db destroys them: what is committed there
 * decides, and is carried out here at once or, should the process die in between, when the vault is next opened.
 */
export function beginPrivateDestruction(
  { psychotherapy }: Store,
  destructionId: DestructionId,
  clientIds: readonly ClientId[],
): void {
  psychotherapy.transaction(() =>
    psychotherapy.run(
      fromPsychotherapy
        .insertInto('destructions_begun')
        .values(clientIds.map((client_id) => ({ destruction_id: destructionId, client_id }))),
    ),
  );
}

export function readBegunDestructions({ psychotherapy }: Store): DestructionId[] {
  return psychotherapy
    .all(fromPsychotherapy.selectFrom('destructions_begun').select('destruction_id').distinct())
    .map(({ destruction_id }) => destruction_id);
}

export function forgetBegunDestructions({ psychotherapy }: Store): void {
  psychotherapy.run(fromPsychotherapy.deleteFrom('destructions_begun'));
}

/** Destroys every private text about the clients of a destruction that was begun. */
export function destroyPrivateTexts({ psychotherapy }: Store, destructionId: DestructionId): void {
  psychotherapy.transaction(() => {
    psychotherapy.run(
      fromPsychotherapy
        .insertInto('underway')
        .values({ one: 1, destruction_id: destructionId, gone_before_commit: 1 }),
    );
    const clients = fromPsychotherapy
      .selectFrom('destructions_begun')
      .select('client_id')
      .where('destruction_id', '=', destructionId);
    const texts = fromPsychotherapy
      .selectFrom('private_texts')
      .select('key')
      .where('client_id', 'in', clients);
    for (const table of ['private_text_revisions', 'merged_texts', 'packed_texts'] as const)
      psychotherapy.run(fromPsychotherapy.deleteFrom(table).where('text_key', 'in', texts));
    psychotherapy.run(
      fromPsychotherapy.deleteFrom('private_texts').where('client_id', 'in', clients),
    );
    psychotherapy.run(fromPsychotherapy.deleteFrom('underway'));
  });
}

/** A pack that went with its client may have held texts about nobody; what is left of it says so no longer. */
export function forgetPacksGone(
  { psychotherapy }: Store,
  packs: readonly SupervisionPackId[],
): void {
  psychotherapy.run(fromPsychotherapy.deleteFrom('packed_texts').where('pack_id', 'not in', packs));
}
