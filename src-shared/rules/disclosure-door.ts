import type { Authorization, InformationKind } from '../contract/authorizations.ts';
import type { DisclosureAct } from '../contract/disclosures.ts';
import type { CalendarDate } from '../time.ts';
import {
  authorizationBlocks,
  isPart2,
  isSameRecipient,
  outsideItsWords,
  type Block,
} from './authorization.ts';
import { disclosureGrounds } from './disclosure-grounds.ts';
import { part2Blocks } from './part2-exceptions.ts';

export const informationWords: Readonly<Record<InformationKind, string>> = {
  attendance: 'attendance and dates',
  'progress-notes': 'progress notes',
  'treatment-plan': 'treatment plan and goals',
  diagnosis: 'diagnosis',
  measures: 'questionnaires and scores',
  intake: 'intake and history',
  summary: 'a summary of treatment',
  billing: 'billing',
  'other-papers': 'other papers of the record',
  'psychotherapy-notes': 'psychotherapy notes',
};

/**
 * Why information may not leave by this act on `on`; empty when it may. `part2` says whether the records are of
 * substance use treatment. The window shows the same words that the main process goes by.
 */
export function doorBlocks(
  act: DisclosureAct,
  authorization: Authorization | null,
  part2: boolean,
  on: CalendarDate,
): Block[] {
  const ground = disclosureGrounds[act.ground];
  if (act.ground === 'impermissible') return [];
  if (act.ground !== 'authorization') {
    const found =
      part2 && ground.part2 !== null ? part2Blocks(ground.part2, act.part2Basis, on) : [];
    // 45 CFR 164.508(a)(2): an authorization is needed even for treatment by others, a court or the police.
    if (
      act.information.includes('psychotherapy-notes') &&
      !ground.notesWithoutAuthorization &&
      act.ground !== 'to-client'
    )
      found.push({
        reason: 'blank',
        words: 'psychotherapy notes need an authorization of their own',
      });
    return found;
  }
  if (authorization === null) return [{ reason: 'blank', words: 'no authorization is chosen' }];
  const found = [...authorizationBlocks(authorization, on), ...wrongRecipient(act, authorization)];
  const outside = outsideItsWords(authorization.fields, act.information);
  if (outside.length > 0)
    found.push({
      reason: 'outside-its-words',
      words: `it does not cover ${outside.map((kind) => informationWords[kind]).join(', ')}`,
    });
  if (part2 && !isPart2(authorization.fields))
    found.push({
      reason: 'outside-its-words',
      words: 'it is not a Part 2 consent, which records of substance use treatment need',
    });
  if (part2 && act.notice === 'none')
    found.push({ reason: 'blank', words: 'the Part 2 notice that goes along' });
  if (part2 && !act.copyOfConsent && act.scope === '')
    found.push({ reason: 'blank', words: 'a copy of the consent, or its scope in words' });
  return found;
}

/**
 * It names whom the information may go to (45 CFR 164.508(c)(1)(iii); 42 CFR 2.31(a)(4)): that one, or somebody of
 * the class it names, of whom the therapist says so.
 */
function wrongRecipient(
  { recipient, recipientInClass }: DisclosureAct,
  { fields }: Pick<Authorization, 'fields'>,
): Block[] {
  const named = fields.recipient;
  // What is blank is named already, there or beside the field.
  if (named === '' || recipient.trim() === '') return [];
  if (fields.recipientIsClass)
    return recipientInClass
      ? []
      : [{ reason: 'blank', words: `your word that this recipient belongs to “${named}”` }];
  return isSameRecipient(recipient, named)
    ? []
    : [{ reason: 'outside-its-words', words: `it is for “${named}” and nobody else` }];
}
