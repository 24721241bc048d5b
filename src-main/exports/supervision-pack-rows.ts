import { PackChoices, type Pack, type PackSubject } from '#shared/contract/supervision-packs.ts';
import { ReplacementDecision } from '#shared/contract/exports.ts';
import { AppError } from '#shared/errors.ts';
import type {
  ClientId,
  PsychotherapyNoteId,
  ReflectionId,
  SupervisionPackId,
} from '#shared/ids.ts';
import { listName } from '#shared/person.ts';
import type { Instant } from '#shared/time.ts';
import { readClient } from '../records/client-rows.ts';
import { readGroup } from '../records/group-rows.ts';
import {
  packTexts,
  readPackedDecisions,
  readPackedTexts,
  writePackedDecision,
} from '../records/packed-texts.ts';
import { fromJson } from '../records/record-context.ts';
import { clinicianAtKeyboard } from '../records/settings.ts';
import { from, type Store } from '../store/store.ts';
import type { SupervisionPackTable } from '../store/tables/supervision-packs.ts';

/** A pack that was saved. */
export interface SavedPack extends Pack {
  subject: PackSubject;
  shiftWeeks: number;
}

/** The pack, if there is one; another clinician's is not to be had. */
export function readPack(store: Store, id: SupervisionPackId): SavedPack | undefined {
  const row = store.first(from.selectFrom('supervision_packs').selectAll().where('id', '=', id));
  if (row && row.clinician_id !== clinicianAtKeyboard(store)) throw new AppError('not-found');
  return row && toPack(store, row);
}

/** Those of the clinician at the keyboard, newest first. */
export function readPacks(store: Store): SavedPack[] {
  return store
    .all(
      from
        .selectFrom('supervision_packs')
        .selectAll()
        .where('clinician_id', '=', clinicianAtKeyboard(store))
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc'),
    )
    .map((row) => toPack(store, row));
}

/** What records.db keeps of the choices: which private texts go along stands with these. */
const KeptChoices = PackChoices.omit({ psychotherapyNotes: true, reflections: true });

export function writeChoices(
  store: Store,
  id: SupervisionPackId,
  { psychotherapyNotes, reflections, ...kept }: PackChoices,
): { choices_json: string } {
  packTexts(store, id, { psychotherapyNotes, reflections });
  return { choices_json: JSON.stringify(kept) };
}

function toPack(store: Store, row: SupervisionPackTable): SavedPack {
  const subject = subjectOf(row);
  return {
    id: row.id,
    subject,
    subjectName: subjectName(store, subject),
    choices: {
      ...fromJson(KeptChoices, row.choices_json),
      ...readPackedTexts(store, row.id),
    },
    version: row.version,
    savedAt: row.saved_at,
    shiftWeeks: row.shift_weeks,
  };
}

function subjectOf({ group_id, client_id }: SupervisionPackTable): PackSubject {
  if (group_id !== null) return { kind: 'group', groupId: group_id };
  if (client_id !== null) return { kind: 'client', clientId: client_id };
  throw new AppError('vault-damaged');
}

export function subjectName(store: Store, subject: PackSubject): string {
  return subject.kind === 'group'
    ? readGroup(store, subject.groupId).name
    : listName(readClient(store, subject.clientId));
}

/** Who is called what; of two pseudonyms of one person the first counts. */
export function readPseudonyms(store: Store, id: SupervisionPackId): Map<ClientId, string> {
  const names = new Map<ClientId, string>();
  for (const { client_id, pseudonym } of store.all(
    from.selectFrom('pack_pseudonyms').selectAll().where('pack_id', '=', id).orderBy('key'),
  ))
    if (!names.has(client_id)) names.set(client_id, pseudonym);
  return names;
}

export function writePseudonym(
  store: Store,
  packId: SupervisionPackId,
  clientId: ClientId,
  pseudonym: string,
): void {
  const known = store.first(
    from
      .selectFrom('pack_pseudonyms')
      .select('key')
      .where('pack_id', '=', packId)
      .where('client_id', '=', clientId)
      .orderBy('key'),
  );
  store.run(
    known === undefined
      ? from.insertInto('pack_pseudonyms').values({
          pack_id: packId,
          client_id: clientId,
          pseudonym,
        })
      : from.updateTable('pack_pseudonyms').set({ pseudonym }).where('key', '=', known.key),
  );
}

/** What was decided about one place of a text that reads exactly so. */
export interface PackDecision {
  textKey: string;
  sha256: string;
  start: number;
  end: number;
  decision: ReplacementDecision;
}

/** A private text's key in a pack: those are decided about in their own file. */
const privateKey = /^(?:psychotherapy-notes|reflections)\/([^/]+?)(\/again)?$/;

export function readDecisions(store: Store, id: SupervisionPackId): PackDecision[] {
  const decided = new Map(
    readPackedDecisions(store, id).map(({ textId, decisions }) => [textId, decisions]),
  );
  const { psychotherapyNotes, reflections } = readPackedTexts(store, id);
  const ofText = (key: string, textId: PsychotherapyNoteId | ReflectionId): PackDecision[] =>
    (decided.get(textId) ?? []).map(({ again, ...decision }) => ({
      textKey: again ? againKey(key) : key,
      ...decision,
    }));
  return [
    ...store
      .all(from.selectFrom('pack_decisions').selectAll().where('pack_id', '=', id))
      .map((row) => ({
        textKey: row.text_key,
        sha256: row.text_sha256,
        start: row.starts_at,
        end: row.ends_at,
        decision: fromJson(ReplacementDecision, row.decision_json),
      })),
    ...psychotherapyNotes.flatMap((textId) => ofText(`psychotherapy-notes/${textId}`, textId)),
    ...reflections.flatMap((textId) => ofText(`reflections/${textId}`, textId)),
  ];
}

/** The key of a text as it was read again with what was decided. */
export function againKey(key: string): string {
  return `${key}/again`;
}

/** Keeps a decision in place of the one before; null takes it back. */
export function writeDecision(
  store: Store,
  packId: SupervisionPackId,
  place: Omit<PackDecision, 'decision'> & { decision: ReplacementDecision | null },
  at: Instant,
): void {
  const { textKey, sha256, start, end, decision } = place;
  const [, textId, again] = privateKey.exec(textKey) ?? [];
  if (textId !== undefined) {
    const of = { again: again !== undefined, sha256, start, end, decision };
    writePackedDecision(store, packId, textId, of);
    return;
  }
  store.run(
    from
      .deleteFrom('pack_decisions')
      .where('pack_id', '=', packId)
      .where('text_key', '=', textKey)
      .where('text_sha256', '=', sha256)
      .where('starts_at', '=', start)
      .where('ends_at', '=', end),
  );
  if (decision === null) return;
  store.run(
    from.insertInto('pack_decisions').values({
      pack_id: packId,
      text_key: textKey,
      text_sha256: sha256,
      starts_at: start,
      ends_at: end,
      decision_json: JSON.stringify(decision),
      decided_at: at,
    }),
  );
}
