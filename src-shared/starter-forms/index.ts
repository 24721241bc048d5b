import type { FormText } from '../contract/forms.ts';
import type { FormKind } from '../rules/form-elements.ts';
import { confidentiality } from './confidentiality.ts';
import { groupConsent } from './group-consent.ts';
import { minor } from './minor.ts';
import { part2, part2Care } from './part-2.ts';
import { psychotherapyNotes } from './psychotherapy-notes.ts';
import { release } from './release.ts';
import { telehealth } from './telehealth.ts';

/** A text to begin with for each kind of form, in our own plain words. */
export const starterForms: Record<Exclude<FormKind, 'own'>, FormText> = {
  'group-consent': groupConsent,
  telehealth,
  confidentiality,
  minor,
  release,
  'part-2': part2,
  'part-2-care': part2Care,
  'psychotherapy-notes': psychotherapyNotes,
};
