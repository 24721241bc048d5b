import type { DisclosureGround } from '../contract/disclosures.ts';

export interface Ground {
  readonly label: string;
  /** What it is, so that somebody who reads no law can tell whether it fits. */
  readonly words: string;
  /** Where it stands. */
  readonly source: string;
  /** Whether the client's accounting lists it (45 CFR 164.528(a)(1)), and if not, why. */
  readonly accounted: true | { readonly why: string };
  /** An oversight or law-enforcement agency may have the entry suspended (45 CFR 164.528(a)(2)). */
  readonly agency: boolean;
  /**
   * Records of substance use treatment need the client's written consent for it: 42 CFR 2.31 and 2.33, which have
   * no counterpart to HIPAA's permission without one.
   */
  readonly part2Consent: boolean;
  /**
   * Psychotherapy notes may go on it without an authorization: what 45 CFR 164.508(a)(2) leaves out, as far as it is
   * a disclosure to somebody outside.
   */
  readonly notesWithoutAuthorization: boolean;
}

const outside = {
  accounted: true,
  agency: false,
  part2Consent: false,
  notesWithoutAuthorization: false,
} as const;

/** Every ground on which information leaves, in the order of choosing; 45 CFR where nothing else is said. */
export const disclosureGrounds: Readonly<Record<DisclosureGround, Ground>> = {
  authorization: {
    label: 'The client’s authorization',
    words: 'The client signed a release for exactly this.',
    source: '45 CFR 164.508',
    ...outside,
    accounted: { why: 'The client authorized them in writing.' },
  },
  'to-client': {
    label: 'To the client',
    words: 'The client, or who acts for the client, receives it.',
    source: '45 CFR 164.502(a)(1)(i)',
    ...outside,
    accounted: { why: 'The client received them.' },
  },
  treatment: {
    label: 'Treatment',
    words: 'Somebody else who treats the client needs it for that.',
    source: '45 CFR 164.506(c)',
    ...outside,
    accounted: { why: 'They served the client’s treatment.' },
    part2Consent: true,
  },
  payment: {
    label: 'Payment',
    words: 'An insurer or payer needs it to pay for the treatment.',
    source: '45 CFR 164.506(c)',
    ...outside,
    accounted: { why: 'They served payment for the treatment.' },
    part2Consent: true,
  },
  operations: {
    label: 'Running the practice',
    words: 'Quality review, audit, accreditation and the like, as far as HIPAA counts them.',
    source: '45 CFR 164.506(c)',
    ...outside,
    accounted: { why: 'They served the running of the practice.' },
    part2Consent: true,
  },
  'involved-in-care': {
    label: 'Family or others involved in care',
    words:
      'Somebody the client lets take part in the care, who was told what bears on that; the client agreed, or could have objected.',
    source: '45 CFR 164.510(b)',
    ...outside,
    accounted: { why: 'They went to somebody involved in the client’s care.' },
    part2Consent: true,
  },
  'serious-threat': {
    label: 'Serious and imminent threat',
    words:
      'In good faith, to somebody able to prevent or lessen a serious and imminent threat. Record it under duty to warn where that applies.',
    source: '45 CFR 164.512(j)',
    ...outside,
    notesWithoutAuthorization: true,
  },
  'required-by-law': {
    label: 'Required by law',
    words: 'A law orders it, and no more than that law asks for.',
    source: '45 CFR 164.512(a)',
    ...outside,
    notesWithoutAuthorization: true,
  },
  'public-health': {
    label: 'Public health',
    words: 'To a public health authority that the law lets collect it.',
    source: '45 CFR 164.512(b)',
    ...outside,
  },
  'abuse-report': {
    label: 'Report of abuse or neglect',
    words: 'To the authority that receives reports of abuse, neglect or domestic violence.',
    source: '45 CFR 164.512(b)(1)(ii), (c)',
    ...outside,
  },
  oversight: {
    label: 'Health oversight',
    words: 'To an agency that oversees health care, such as a licensing board, for that work.',
    source: '45 CFR 164.512(d)',
    ...outside,
    notesWithoutAuthorization: true,
    agency: true,
  },
  court: {
    label: 'Court or legal proceeding',
    words:
      'On a court’s order; or on a subpoena, once the client was told or a protective order was sought.',
    source: '45 CFR 164.512(e)',
    ...outside,
  },
  'law-enforcement': {
    label: 'Law enforcement',
    words: 'To the police or a prosecutor, in one of the cases this paragraph lists.',
    source: '45 CFR 164.512(f)',
    ...outside,
    agency: true,
    part2Consent: true,
  },
  coroner: {
    label: 'Coroner or medical examiner',
    words: 'To identify somebody who died or to find the cause of death.',
    source: '45 CFR 164.512(g)',
    ...outside,
    notesWithoutAuthorization: true,
  },
  impermissible: {
    label: 'It should not have left',
    words: 'Nothing allowed it: sent in error, or told by mistake. It belongs in an incident too.',
    source: '45 CFR 164.528(a)',
    ...outside,
  },
};
