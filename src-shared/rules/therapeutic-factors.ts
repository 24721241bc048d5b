import { z } from 'zod';

/*
 * Therapeutic factors by the words a group member would use for a gain, and by the standard they stand for:
 * Yalom's eleven (Yalom & Leszcz, The Theory and Practice of Group Psychotherapy, 5th edition 2005). A gain
 * can be two factors at once; a factor no gain stands for has its own name.
 */

export const YalomFactor = z.enum([
  'hope',
  'universality',
  'information',
  'altruism',
  'family-group',
  'socializing',
  'imitation',
  'interpersonal-learning',
  'cohesiveness',
  'catharsis',
  'existential',
]);
export type YalomFactor = z.infer<typeof YalomFactor>;

export const yalomWords: Record<YalomFactor, string> = {
  hope: 'instillation of hope',
  universality: 'universality',
  information: 'imparting information',
  altruism: 'altruism',
  'family-group': 'corrective recapitulation of the primary family group',
  socializing: 'development of socializing techniques',
  imitation: 'imitative behavior',
  'interpersonal-learning': 'interpersonal learning',
  cohesiveness: 'group cohesiveness',
  catharsis: 'catharsis',
  existential: 'existential factors',
};

export const FactorLabel = z.enum([
  'universality',
  'modeling',
  'group-processes',
  'greater-insight',
  'broadened-alliance',
  'group-identification',
  'connections',
  'broader-support-system',
  'broader-perspective',
  'hope',
  'information',
  'altruism',
  'family-group',
  'catharsis',
  'existential',
]);
export type FactorLabel = z.infer<typeof FactorLabel>;

/** What each label is called, and the factors it stands for. */
export const therapeuticFactors: Record<
  FactorLabel,
  { words: string; codes: readonly YalomFactor[] }
> = {
  universality: { words: 'universality', codes: ['universality'] },
  modeling: { words: 'modeling', codes: ['imitation'] },
  'group-processes': { words: 'group processes', codes: ['socializing'] },
  'greater-insight': { words: 'greater insight', codes: ['interpersonal-learning'] },
  'broadened-alliance': { words: 'broadened alliance', codes: ['cohesiveness'] },
  'group-identification': { words: 'group identification', codes: ['cohesiveness'] },
  connections: { words: 'connections', codes: ['cohesiveness'] },
  'broader-support-system': {
    words: 'broader support system',
    codes: ['cohesiveness', 'altruism'],
  },
  'broader-perspective': { words: 'broader perspective', codes: ['information', 'hope'] },
  hope: { words: 'hope', codes: ['hope'] },
  information: { words: 'information', codes: ['information'] },
  altruism: { words: 'altruism', codes: ['altruism'] },
  'family-group': { words: 'family group relived', codes: ['family-group'] },
  catharsis: { words: 'catharsis', codes: ['catharsis'] },
  existential: { words: 'existential', codes: ['existential'] },
};

/** The factors a session's labels stand for, each once, in Yalom's order. */
export function factorsSeen(labels: readonly FactorLabel[]): YalomFactor[] {
  const seen = new Set(labels.flatMap((label) => therapeuticFactors[label].codes));
  return YalomFactor.options.filter((code) => seen.has(code));
}
