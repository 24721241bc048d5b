import { z } from 'zod';
import { ReplacementDecision } from '#shared/contract/exports.ts';
import { PsychotherapyNoteId, ReflectionId, type SupervisionPackId } from '#shared/ids.ts';
import { fromPsychotherapy } from '../store/psychotherapy-tables.ts';
import type { Store } from '../store/store.ts';
import { privately } from './private-texts.ts';
import { found, fromJson } from './record-context.ts';

/*
 * Which psychotherapy notes and reflections go into a pack for supervision, and what was decided about their places. Kept
 * with the texts: the pack itself, in records.db, does not know of them.
 */

export interface PackedTexts {
  readonly psychotherapyNotes: PsychotherapyNoteId[];
  readonly reflections: ReflectionId[];
}

/** What was decided about a place of a private text that reads exactly so. */
const PackedDecision = z.strictObject({
  /** The text as it was read again with what was decided in it. */
  again: z.boolean(),
  sha256: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  decision: ReplacementDecision,
});
export type PackedDecision = z.infer<typeof PackedDecision>;

const PackedDecisions = z.array(PackedDecision);

/** One act on a pack and on the private texts in it. */
export function withPackedTexts<Result>(store: Store, work: () => Result): Result {
  return privately(store, work);
}

/** In the order they were written. */
export function readPackedTexts(store: Store, packId: SupervisionPackId): PackedTexts {
  const rows = readRows(store, packId).filter(({ chosen }) => chosen === 1);
  const of = (kind: 'note' | 'reflection') => rows.filter((row) => row.kind === kind);
  return {
    psychotherapyNotes: of('note').map(({ id }) => PsychotherapyNoteId.parse(id)),
    reflections: of('reflection').map(({ id }) => ReflectionId.parse(id)),
  };
}

/** Keeps exactly these as chosen; a text that is gone by now is none. */
export function packTexts(store: Store, packId: SupervisionPackId, chosen: PackedTexts): void {
  const { psychotherapy } = store;
  psychotherapy.run(
    fromPsychotherapy
      .updateTable('packed_texts')
      .set({ chosen: 0 })
      .where('pack_id', '=', packId)
      .where('chosen', '=', 1),
  );
  const texts = psychotherapy.all(
    fromPsychotherapy
      .selectFrom('private_texts')
      .select('key')
      .where((eb) =>
        eb.or([
          eb.and([eb('kind', '=', 'note'), eb('id', 'in', chosen.psychotherapyNotes)]),
          eb.and([eb('kind', '=', 'reflection'), eb('id', 'in', chosen.reflections)]),
        ]),
      ),
  );
  for (const { key } of texts)
    psychotherapy.run(
      fromPsychotherapy
        .insertInto('packed_texts')
        .values({ pack_id: packId, text_key: key, chosen: 1, decisions_json: '[]' })
        .onConflict((conflict) =>
          conflict.columns(['pack_id', 'text_key']).doUpdateSet({ chosen: 1 }),
        ),
    );
}

/** Everything decided about private texts of the pack, by the text. */
export function readPackedDecisions(
  store: Store,
  packId: SupervisionPackId,
): { textId: PsychotherapyNoteId | ReflectionId; decisions: PackedDecision[] }[] {
  return readRows(store, packId).map(({ id, decisions_json }) => ({
    textId: id,
    decisions: fromJson(PackedDecisions, decisions_json),
  }));
}

/** Keeps a decision in place of the one before; null takes it back. */
export function writePackedDecision(
  store: Store,
  packId: SupervisionPackId,
  textId: string,
  {
    decision,
    ...place
  }: Omit<PackedDecision, 'decision'> & {
    decision: ReplacementDecision | null;
  },
): void {
  const row = found(readRows(store, packId).find(({ id }) => id === textId));
  const others = fromJson(PackedDecisions, row.decisions_json).filter(
    ({ again, sha256, start, end }) =>
      again !== place.again ||
      sha256 !== place.sha256 ||
      start !== place.start ||
      end !== place.end,
  );
  const kept: PackedDecision[] = decision === null ? others : [...others, { ...place, decision }];
  store.psychotherapy.run(
    fromPsychotherapy
      .updateTable('packed_texts')
      .set({ decisions_json: JSON.stringify(kept) })
      .where('pack_id', '=', packId)
      .where('text_key', '=', row.text_key),
  );
}

function readRows(store: Store, packId: SupervisionPackId) {
  return store.psychotherapy.all(
    fromPsychotherapy
      .selectFrom('packed_texts')
      .innerJoin('private_texts', 'private_texts.key', 'packed_texts.text_key')
      .select(['private_texts.id', 'private_texts.kind'])
      .select(['packed_texts.text_key', 'packed_texts.chosen', 'packed_texts.decisions_json'])
      .where('packed_texts.pack_id', '=', packId)
      .orderBy('packed_texts.text_key'),
  );
}
