import type { Migration } from './migration.ts';

/**
 * Which private texts a pack holds is known from psychotherapy.db alone; here it told that one exists and, with the pack,
 * on whom. No statement reaches across the two files, so a pack being prepared has them chosen anew.
 */
export const packsWithoutPrivateTexts: Migration = {
  number: 27,
  sql: `
UPDATE supervision_packs
SET choices_json = json_remove(choices_json, '$.reflections', '$.psychotherapyNotes');
DELETE FROM pack_decisions
WHERE text_key LIKE 'reflections/%' OR text_key LIKE 'psychotherapy-notes/%';
`,
};
