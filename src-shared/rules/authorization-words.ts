import type {
  AuthorizationCombined,
  AuthorizationCondition,
  AuthorizationEvent,
  AuthorizationKind,
} from '../contract/authorizations.ts';

export const authorizationKindWords: Readonly<
  Record<AuthorizationKind, { label: string; title: string; about: string }>
> = {
  release: {
    label: 'Release of information',
    title: 'Release of information',
    about: 'For anything but psychotherapy notes and substance use treatment.',
  },
  'psychotherapy-notes': {
    label: 'Psychotherapy notes',
    title: 'Release of psychotherapy notes',
    about: 'Only these, and on one paper with another such release only.',
  },
  part2: {
    label: 'Substance use treatment, one recipient',
    title: 'Consent to disclose substance use treatment records',
    about: 'Consent under 42 CFR 2.31 for what it names.',
  },
  'part2-care': {
    label: 'Substance use: treatment, payment, operations',
    title: 'Consent to disclose substance use treatment records',
    about:
      'One consent for all future treatment, payment and running of practices; it may have no end.',
  },
  'part2-notes': {
    label: 'Substance use: counseling notes',
    title: 'Consent to disclose substance use counseling notes',
    about:
      'Private notes on a group under Part 2. Only these, and on one paper with another such consent only.',
  },
  'part2-proceedings': {
    label: 'Substance use: proceedings against the client',
    title: 'Consent to use of substance use treatment records in proceedings',
    about: 'Stands alone on its paper.',
  },
};

export const conditionWords: Readonly<
  Record<AuthorizationCondition, { label: string; statement: string }>
> = {
  nothing: {
    label: 'Nothing depends on signing',
    statement: 'Your treatment, its payment and your benefits do not depend on your signing this.',
  },
  research: {
    label: 'Treatment that is part of research',
    statement: 'Without it you cannot take part in the treatment that is part of research.',
  },
  'third-party': {
    label: 'An assessment made only for a third party',
    statement:
      'What we are asked to do is meant only for the person or office named above, so we cannot do it without this.',
  },
  treatment: {
    label: 'Treatment, payment or benefits',
    statement: 'Treatment, payment or benefits were made to depend on this.',
  },
};

export const combinedWords: Readonly<Record<AuthorizationCombined, string>> = {
  nothing: 'Stands alone on its paper',
  'same-kind': 'With another of the same kind',
  'other-kind': 'With an authorization of another kind',
  'other-paper': 'With something else, such as a consent to treatment',
};

export const authorizationEventWords: Readonly<Record<AuthorizationEvent['kind'], string>> = {
  'copy-given': 'Copy given',
  revoked: 'Revoked',
  'event-happened': 'Its expiry event happened',
  'found-false': 'A statement in it found to be false',
};
