import { z } from 'zod';

/*
 * What a form of each kind has to say. The app never judges whether a text says it: the person who writes the form
 * says which section covers which element, and what nobody has claimed is shown as missing.
 *
 * Sources: authorization, 45 CFR 164.508(c); psychotherapy notes, 164.508(a)(2) and (b)(3)(ii); substance use records,
 * 42 CFR 2.31 as in force since 16 February 2026; group consent and telehealth, as the practice literature of group
 * therapy lists them. Elements with `confirm` are good practice as we know it and were not read in a source: whoever
 * uses the form confirms them against the law of their own state and their licensing board.
 */

export const FormKind = z.enum([
  'group-consent',
  'telehealth',
  'confidentiality',
  'minor',
  'release',
  'part-2',
  'part-2-care',
  'psychotherapy-notes',
  'own',
]);
export type FormKind = z.infer<typeof FormKind>;

export interface FormElement {
  readonly key: string;
  readonly label: string;
  /** To be confirmed by the user: known as good practice, not read in a source. */
  readonly confirm?: true;
}

interface KindRule {
  readonly label: string;
  /** An authorization: it holds for one purpose and needs an end, and each one signed stands beside the others. */
  readonly release: boolean;
  /** May be signed without an end: 42 CFR 2.31 allows "none" for treatment, payment and operations. */
  readonly endless: boolean;
  readonly elements: readonly FormElement[];
}

const authorization: readonly FormElement[] = [
  { key: 'information', label: 'The information, described specifically' },
  { key: 'discloser', label: 'Who may disclose it' },
  { key: 'recipient', label: 'Who may receive it' },
  { key: 'purpose', label: 'The purpose, or “at the request of the client”' },
  { key: 'expiry', label: 'A date or event at which it ends' },
  { key: 'revocation', label: 'The right to revoke in writing, how, and its exceptions' },
  { key: 'conditions', label: 'Whether anything depends on signing, or what refusing means' },
  { key: 'redisclosure', label: 'That the recipient may pass it on and protection may be lost' },
];

const part2: readonly FormElement[] = [
  { key: 'client', label: 'The name of the client' },
  { key: 'discloser', label: 'Who, or which class of people, may disclose' },
  { key: 'information', label: 'The information, described specifically' },
  { key: 'recipient', label: 'The recipient, or class of recipients' },
  { key: 'purpose', label: 'The purpose' },
  { key: 'revocation', label: 'The right to revoke in writing, and how' },
];

export const formKinds: Record<FormKind, KindRule> = {
  'group-consent': {
    label: 'Informed consent for group therapy',
    release: false,
    endless: true,
    elements: [
      { key: 'limits', label: 'The limits of confidentiality' },
      { key: 'course', label: 'Nature, purpose and course of the group' },
      { key: 'fees', label: 'Fees' },
      { key: 'refusal', label: 'The right to refuse and to leave' },
      { key: 'outside-parties', label: 'Outside parties: insurers, courts, other professionals' },
      { key: 'leader', label: 'The leader’s roles in and outside the group' },
      { key: 'contact', label: 'Contact outside meetings' },
      { key: 'afterwards', label: 'What holds after the group ends' },
      { key: 'conflicts', label: 'Conflicts of interest' },
      { key: 'privacy-notice', label: 'The notice of privacy practices' },
      {
        key: 'no-guarantee',
        label: 'Other members are not bound by HIPAA; confidentiality is not guaranteed',
        confirm: true,
      },
      { key: 'privilege', label: 'Privilege may be affected', confirm: true },
      { key: 'risks', label: 'Risks and benefits', confirm: true },
      { key: 'alternatives', label: 'Alternatives to the group', confirm: true },
      { key: 'removal', label: 'When somebody may be asked to leave', confirm: true },
    ],
  },
  telehealth: {
    label: 'Telehealth addition',
    release: false,
    endless: true,
    elements: [
      { key: 'room', label: 'A private room' },
      { key: 'headset', label: 'A headset' },
      { key: 'recording', label: 'No recording and no screenshots' },
      { key: 'link', label: 'The link is not shared' },
      { key: 'display-name', label: 'The name shown on screen' },
      { key: 'emergency', label: 'Location and emergency contact' },
      { key: 'drop-out', label: 'What happens when the connection drops' },
    ],
  },
  confidentiality: {
    label: 'Confidentiality agreement',
    release: false,
    endless: true,
    elements: [
      { key: 'promise', label: 'What each member promises' },
      { key: 'leader', label: 'What the leader must keep, and when the leader may not' },
      { key: 'breach', label: 'What follows when a confidence is broken' },
      { key: 'afterwards', label: 'That the promise outlasts the group' },
    ],
  },
  minor: {
    label: 'Minor with guardian',
    release: false,
    endless: true,
    elements: [
      {
        key: 'guardian',
        label: 'Who the guardian is and what their authority rests on',
        confirm: true,
      },
      {
        key: 'sharing',
        label: 'What the guardian is told and what stays with the minor',
        confirm: true,
      },
      { key: 'limits', label: 'The limits of confidentiality', confirm: true },
      { key: 'minor', label: 'That the minor was asked and agrees', confirm: true },
      { key: 'majority', label: 'What holds when the minor comes of age', confirm: true },
    ],
  },
  release: {
    label: 'Release of information',
    release: true,
    endless: false,
    elements: authorization,
  },
  'part-2': {
    label: 'Part 2 consent',
    release: true,
    endless: false,
    elements: [...part2, { key: 'expiry', label: 'A date or event at which it ends' }],
  },
  'part-2-care': {
    label: 'Part 2 consent for treatment, payment and operations',
    release: true,
    endless: true,
    elements: [
      ...part2,
      { key: 'expiry', label: 'A date or event at which it ends, or “none”' },
      { key: 'redisclosure', label: 'That recipients may pass it on, except against the client' },
      { key: 'refusal', label: 'What refusing to sign means' },
    ],
  },
  'psychotherapy-notes': {
    label: 'Authorization for psychotherapy notes',
    release: true,
    endless: false,
    elements: [
      ...authorization,
      { key: 'alone', label: 'That it stands alone and covers psychotherapy notes only' },
    ],
  },
  own: { label: 'Own form', release: false, endless: true, elements: [] },
};

/** The elements no section claims to cover. */
export function missingElements(
  kind: FormKind,
  sections: readonly { readonly covers: readonly string[] }[],
): FormElement[] {
  const covered = new Set(sections.flatMap(({ covers }) => covers));
  return formKinds[kind].elements.filter(({ key }) => !covered.has(key));
}

/**
 * An authorization that lacks an element is not valid (45 CFR 164.508(b)(2); 42 CFR 2.31), so such a form is
 * not put in use while an element is claimed by no section. Any other form only has it pointed out.
 */
export function blocksUse(kind: FormKind): boolean {
  return formKinds[kind].release;
}
