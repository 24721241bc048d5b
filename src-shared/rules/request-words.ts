import type { RequestEntry, RequestKind, RequestLaw } from '../contract/client-requests.ts';

export const requestWords: Readonly<Record<RequestKind, string>> = {
  access: 'Access to the record',
  amendment: 'Amendment of the record',
  accounting: 'Accounting of disclosures',
};

export const lawWords: Readonly<Record<RequestLaw, string>> = { hipaa: 'HIPAA', gdpr: 'GDPR' };

/** What each step is called where it stands. */
export const entryWords: Readonly<
  Record<RequestKind, Readonly<Record<RequestEntry['kind'], string>>>
> = {
  access: {
    extended: 'Extended',
    granted: 'Access given',
    denied: 'Denied',
    'taken-back': 'Taken back by the client',
    review: 'Looked at again by another professional',
    disagreement: 'Disagreement',
    rebuttal: 'Answer',
    step: 'Further step',
  },
  amendment: {
    extended: 'Extended',
    granted: 'Amendment accepted',
    denied: 'Amendment denied',
    'taken-back': 'Taken back by the client',
    review: 'Looked at again',
    disagreement: 'Statement of disagreement',
    rebuttal: 'Rebuttal',
    step: 'Further step',
  },
  accounting: {
    extended: 'Extended',
    granted: 'Accounting given',
    denied: 'Denied',
    'taken-back': 'Taken back by the client',
    review: 'Looked at again',
    disagreement: 'Disagreement',
    rebuttal: 'Answer',
    step: 'Further step',
  },
};
