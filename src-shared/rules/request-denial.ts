import type { DenialGround, RequestKind, RequestLaw } from '../contract/client-requests.ts';

export interface Denial {
  readonly kind: Exclude<RequestKind, 'accounting'>;
  readonly law: RequestLaw;
  readonly label: string;
  /** The same, said to the client. */
  readonly letter: string;
  readonly source: string;
  /** Another licensed professional has to look at it again if the client asks. */
  readonly review: boolean;
}

const access = { kind: 'access', law: 'hipaa' } as const;
const amendment = { kind: 'amendment', law: 'hipaa', review: false } as const;

/** On what grounds a request may be denied, and whether the client can have the denial reviewed. */
export const denialGrounds: Readonly<Record<DenialGround, Denial>> = {
  'psychotherapy-notes': {
    ...access,
    label: 'Psychotherapy notes',
    letter:
      'You asked for private notes of your therapist that are kept apart from your record. The law does not open these notes to access.',
    source: '45 CFR 164.524(a)(1)(i)',
    review: false,
  },
  litigation: {
    ...access,
    label: 'Put together for a legal proceeding',
    letter: 'This information was put together for a court case or similar proceeding.',
    source: '45 CFR 164.524(a)(1)(ii)',
    review: false,
  },
  'confidential-source': {
    ...access,
    label: 'A source who spoke in confidence, such as another member',
    letter:
      'This information came from somebody who is no health care provider and spoke in confidence, and to show it would show who that was.',
    source: '45 CFR 164.524(a)(2)(v)',
    review: false,
  },
  endangers: {
    ...access,
    label: 'Likely to endanger somebody’s life or physical safety',
    letter:
      'A licensed professional judged that access is reasonably likely to endanger your life or physical safety, or another person’s.',
    source: '45 CFR 164.524(a)(3)(i)',
    review: true,
  },
  'other-person': {
    ...access,
    label: 'Refers to another person, likely to do that person substantial harm',
    letter:
      'The information refers to another person, and a licensed professional judged that access is reasonably likely to do that person substantial harm.',
    source: '45 CFR 164.524(a)(3)(ii)',
    review: true,
  },
  representative: {
    ...access,
    label: 'Asked for by a representative, likely to do substantial harm',
    letter:
      'The request comes from a representative, and a licensed professional judged that access by that person is reasonably likely to do substantial harm to you or another person.',
    source: '45 CFR 164.524(a)(3)(iii)',
    review: true,
  },
  'rights-of-others': {
    kind: 'access',
    law: 'gdpr',
    label: 'Would adversely affect the rights and freedoms of others',
    letter: 'A copy of this information would adversely affect the rights and freedoms of others.',
    source: 'GDPR 15(4)',
    review: false,
  },
  'not-created-here': {
    ...amendment,
    label: 'Not created here, and its author can still be asked',
    letter: 'We did not create this information, and whoever did can still be asked to amend it.',
    source: '45 CFR 164.526(a)(2)(i)',
  },
  'not-in-record-set': {
    ...amendment,
    label: 'Not part of the record decisions are based on',
    letter: 'This information is not part of the record we use to make decisions about you.',
    source: '45 CFR 164.526(a)(2)(ii)',
  },
  'not-accessible': {
    ...amendment,
    label: 'Not open to access either',
    letter:
      'This information is not open to access, so the law does not provide for its amendment.',
    source: '45 CFR 164.526(a)(2)(iii)',
  },
  accurate: {
    ...amendment,
    label: 'Accurate and complete as it stands',
    letter: 'We looked at it again and find it accurate and complete as it stands.',
    source: '45 CFR 164.526(a)(2)(iv)',
  },
  'accurate-gdpr': {
    kind: 'amendment',
    law: 'gdpr',
    label: 'Accurate and complete as it stands',
    letter: 'We looked at it again and find it accurate and complete as it stands.',
    source: 'GDPR 16, 12(4)',
    review: false,
  },
};
