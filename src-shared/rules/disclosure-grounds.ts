import type { DisclosureGround, Part2Exception } from '../contract/disclosures.ts';

export interface Ground {
  readonly label: string;
  /** What it is, so that somebody who reads no law can tell whether it fits. */
  readonly words: string;
  /** Where it stands. */
  readonly source: string;
  /** Whether the client's accounting lists it (45 CFR 164.528(a)(1)), and if not, why. */
  readonly accounted:
    | true
    | {
        readonly why: string;
        /** That there is one at all is not for the client to learn from an accounting. */
        readonly untold?: true;
      };
  /** An oversight or law-enforcement agency may have the entry suspended (45 CFR 164.528(a)(2)). */
  readonly agency: boolean;
  /**
   * By which facts records of substance use treatment may leave on it without the client's written consent. With none
   * they need that consent: 42 CFR 2.31 and 2.33 have no counterpart to HIPAA's permission without one. Null where
   * Part 2 has nothing to ask.
   */
  readonly part2: readonly Part2Exception[] | null;
  /** Psychotherapy notes may go on it without an authorization: what 45 CFR 164.508(a)(2)(i) and (ii) leave out. */
  readonly notesWithoutAuthorization: boolean;
}

/** A court can allow any disclosure that is asked for by one outside: 42 CFR 2.64 to 2.67. */
const outside = {
  accounted: true,
  agency: false,
  part2: ['court-order'],
  notesWithoutAuthorization: false,
} as const;

/** Nothing is made for somebody outside on these: one is the client, the others are known only afterwards. */
export const groundsNotForPapers: readonly DisclosureGround[] = [
  'to-client',
  'incidental',
  'impermissible',
];

/** Every ground on which information leaves, in the order of choosing; 45 CFR where nothing else is said. */
export const disclosureGrounds: Readonly<Record<DisclosureGround, Ground>> = {
  authorization: {
    label: 'The client’s authorization',
    words: 'The client signed a release for exactly this.',
    source: '45 CFR 164.508',
    ...outside,
    accounted: { why: 'The client authorized them in writing.' },
    part2: null,
  },
  'to-client': {
    label: 'To the client',
    words: 'The client, or who acts for the client, receives it.',
    source: '45 CFR 164.502(a)(1)(i)',
    ...outside,
    accounted: { why: 'The client received them.' },
    part2: null,
  },
  treatment: {
    label: 'Treatment',
    words: 'Somebody else who treats the client needs it for that.',
    source: '45 CFR 164.506(c)',
    ...outside,
    accounted: { why: 'They served the client’s treatment.' },
    part2: ['medical-emergency'],
  },
  payment: {
    label: 'Payment',
    words: 'An insurer or payer needs it to pay for the treatment.',
    source: '45 CFR 164.506(c)',
    ...outside,
    accounted: { why: 'They served payment for the treatment.' },
    part2: [],
  },
  operations: {
    label: 'Running the practice',
    words: 'Quality review, audit, accreditation and the like, as far as HIPAA counts them.',
    source: '45 CFR 164.506(c)',
    ...outside,
    accounted: { why: 'They served the running of the practice.' },
    part2: ['audit'],
  },
  'own-treatment': {
    label: 'Treatment by who wrote the notes',
    words:
      'Whoever wrote the psychotherapy notes uses them to treat this client. For another who treats the client they need an authorization.',
    source: '45 CFR 164.508(a)(2)(i)(A)',
    ...outside,
    accounted: { why: 'They served the client’s treatment.' },
    part2: ['own-program'],
    notesWithoutAuthorization: true,
  },
  'own-training': {
    label: 'The practice’s own training',
    words:
      'A training program of this practice, in which students or practitioners learn counseling under supervision.',
    source: '45 CFR 164.508(a)(2)(i)(B)',
    ...outside,
    accounted: { why: 'They served the running of the practice.' },
    part2: ['own-program'],
    notesWithoutAuthorization: true,
  },
  'own-defense': {
    label: 'Defense against the client',
    words: 'The practice defends itself in an action or other proceeding that the client brought.',
    source: '45 CFR 164.508(a)(2)(i)(C)',
    ...outside,
    accounted: { why: 'They served the running of the practice.' },
    notesWithoutAuthorization: true,
  },
  'involved-in-care': {
    label: 'Family or others involved in care',
    words:
      'Somebody the client lets take part in the care, who was told what bears on that; the client agreed, or could have objected.',
    source: '45 CFR 164.510(b)',
    ...outside,
    accounted: { why: 'They went to somebody involved in the client’s care.' },
    part2: [],
  },
  'serious-threat': {
    label: 'Serious and imminent threat',
    words:
      'In good faith, to somebody able to prevent or lessen a serious and imminent threat. Record it under duty to warn where that applies.',
    source: '45 CFR 164.512(j)',
    ...outside,
    part2: ['medical-emergency', 'crime', 'court-order'],
    notesWithoutAuthorization: true,
  },
  'required-by-law': {
    label: 'Required by law',
    words: 'A law orders it, and no more than that law asks for.',
    source: '45 CFR 164.512(a)',
    ...outside,
    part2: ['court-order', 'child-abuse', 'cause-of-death'],
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
    part2: ['child-abuse', 'court-order'],
  },
  oversight: {
    label: 'Health oversight',
    words:
      'To an agency that oversees health care, such as a licensing board, for that work. Psychotherapy notes only where whoever wrote them is overseen.',
    source: '45 CFR 164.512(d)',
    ...outside,
    part2: ['audit', 'court-order'],
    notesWithoutAuthorization: true,
    agency: true,
  },
  hhs: {
    label: 'Inquiry of HHS into this practice',
    words:
      'To the Secretary of Health and Human Services, who looks into whether this practice keeps the HIPAA rules.',
    source: '45 CFR 164.502(a)(2)(ii)',
    ...outside,
    part2: ['audit', 'court-order'],
    notesWithoutAuthorization: true,
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
    part2: ['crime', 'court-order'],
  },
  coroner: {
    label: 'Coroner or medical examiner',
    words: 'To identify somebody who died or to find the cause of death.',
    source: '45 CFR 164.512(g)(1)',
    ...outside,
    part2: ['cause-of-death', 'court-order'],
    notesWithoutAuthorization: true,
  },
  'national-security': {
    label: 'National security or intelligence',
    words: 'To federal officials whom the law lets do such work.',
    source: '45 CFR 164.512(k)(2)',
    ...outside,
    accounted: { why: 'They served national security or intelligence.', untold: true },
  },
  custody: {
    label: 'Custody or a correctional institution',
    words: 'To those who hold the client in custody and need it for care, safety or order there.',
    source: '45 CFR 164.512(k)(5)',
    ...outside,
    accounted: { why: 'They went to those who held the client in custody.', untold: true },
    part2: ['medical-emergency', 'court-order'],
  },
  'limited-data-set': {
    label: 'Limited data set',
    words:
      'Without names and the other direct identifiers, for research, public health or operations, under a data use agreement.',
    source: '45 CFR 164.514(e)',
    ...outside,
    accounted: { why: 'They were part of a limited data set.' },
    part2: ['research', 'audit'],
  },
  incidental: {
    label: 'By-product of something allowed',
    words:
      'It could not well be avoided while doing something allowed, with reasonable safeguards: a name called in the waiting room.',
    source: '45 CFR 164.502(a)(1)(iii)',
    ...outside,
    accounted: { why: 'They were an unavoidable by-product of something allowed.' },
    part2: [],
  },
  impermissible: {
    label: 'It should not have left',
    words: 'Nothing allowed it: sent in error, or told by mistake. It belongs in an incident too.',
    source: '45 CFR 164.528(a)',
    ...outside,
    part2: null,
  },
};
