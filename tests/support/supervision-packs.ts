import type { PackChoices, PackReview, PackSubject } from '#shared/contract/supervision-packs.ts';
import { newId, SupervisionPackId } from '#shared/ids.ts';
import type { TestPractice } from './practice.ts';

/** Everything that can be chosen without being chosen by itself. */
export const wholePack: PackChoices = {
  from: null,
  until: null,
  parts: ['notes', 'record', 'moments', 'attendance', 'measures', 'goals'],
  purpose: 'own-training',
  questions: [],
  reflections: [],
  psychotherapyNotes: [],
  dates: 'relative',
  determination: null,
};

export function savedPack(
  { records }: Pick<TestPractice, 'records'>,
  subject: PackSubject,
  more: Partial<PackChoices> = {},
): SupervisionPackId {
  const id = newId(SupervisionPackId);
  records.supervisionPacks.save({
    id,
    version: 0,
    subject,
    choices: { ...wholePack, ...more },
  });
  return id;
}

export function openIn({ texts }: PackReview) {
  return texts.flatMap((text) => text.hits.filter(({ decision }) => decision === null));
}

/** Takes every suggestion, and those of what is found when a text is read again. */
export function takeAll({ records }: Pick<TestPractice, 'records'>, id: SupervisionPackId) {
  const { supervisionPacks } = records;
  let review = supervisionPacks.review({ id });
  for (let turn = 0; openIn(review).length > 0 && turn < 5; turn += 1) {
    supervisionPacks.takeSuggestions({ id, which: { kind: 'certain' } });
    review = supervisionPacks.review({ id });
    const keys = new Set(
      review.texts.flatMap(({ key, hits }) =>
        hits.some(({ decision }) => decision === null) ? [key] : [],
      ),
    );
    for (const key of keys)
      review = supervisionPacks.takeSuggestions({ id, which: { kind: 'text', key } });
  }
  return review;
}

/** Every word of the pack as a reader finds it. */
export function packText(
  { records }: Pick<TestPractice, 'records'>,
  id: SupervisionPackId,
): string {
  const answer = records.supervisionPacks.paper({ id, paper: 'a4' });
  if (answer?.model.kind !== 'written') throw new Error('the pack is not ready');
  const { title, below, parts } = answer.model.content;
  return [title, below, ...parts.flatMap(wordsIn)].join('\n');
}

/** Every text within a part, whatever its shape. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}
