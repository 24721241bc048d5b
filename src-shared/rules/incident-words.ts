import type {
  AgreementStep,
  BreachDecision,
  Factor,
  IncidentActor,
  IncidentChannel,
  IncidentFacts,
  IncidentType,
  InformationKind,
  MembershipOutcome,
  PlanStage,
  RiskToPeople,
  Secured,
  SentBy,
  Track,
} from '../contract/incident-entries.ts';
import type { LetterKind } from '../contract/incidents.ts';

/* What an incident's choices are called, on screen and on paper alike. */

export const typeWords: Record<IncidentType, string> = {
  intentional: 'Intentional',
  unintentional: 'Unintentional',
  'third-party': 'Through a third party',
};

export const actorWords: Record<IncidentActor, string> = {
  member: 'A member of the group',
  therapist: 'A therapist',
  staff: 'Staff',
  vendor: 'A vendor',
  outsider: 'Somebody outside',
};

export const channelWords: Record<IncidentChannel, string> = {
  conversation: 'Conversation',
  'social-media': 'Social media',
  message: 'Message or e-mail',
  paper: 'Paper',
  device: 'Device',
  'online-session': 'Online session',
  other: 'Another way',
};

export const informationWords: Record<InformationKind, string> = {
  names: 'Names',
  'contact-details': 'Contact details',
  'birth-date': 'Dates of birth',
  'identity-numbers': 'Identity or insurance numbers',
  diagnoses: 'Diagnoses',
  notes: 'Notes from the record',
  measures: 'Measures and scores',
  attendance: 'That somebody is in the group',
  'said-in-group': 'What was said in the group',
  payment: 'Payment details',
  pictures: 'Pictures or recordings',
  other: 'Other',
};

export const securedWords: Record<Secured, string> = {
  encrypted: 'Encrypted',
  'not-encrypted': 'Not encrypted',
  unknown: 'Not known yet',
};

export const trackWords: Record<Track, string> = {
  agreement: 'Agreement breach',
  privacy: 'Privacy-law breach',
};

export const agreementStepWords: Record<AgreementStep, string> = {
  'prompt-address': 'Addressed promptly',
  'group-discussion': 'Group discussion held',
  consequences: 'Consequences communicated',
  repair: 'Repair',
  'acknowledged-again': 'Rule acknowledged again',
  'trust-follow-up': 'Trust followed up',
  'membership-outcome': 'Membership outcome',
};

export const outcomeWords: Record<MembershipOutcome, string> = {
  stays: 'Stays in the group',
  'stays-with-conditions': 'Stays, with conditions',
  pauses: 'Pauses',
  leaves: 'Leaves the group',
};

export const decisionWords: Record<BreachDecision, string> = {
  breach: 'It is treated as a breach; notices follow',
  'low-probability': 'Low probability that the information was compromised',
  secured: 'The information was secured (encrypted)',
  'good-faith-access':
    'Access in good faith by our own workforce, within its authority, not used further',
  'inadvertent-between-authorized': 'Inadvertent, between two authorized people, not used further',
  'could-not-retain': 'The recipient could not have kept it, believed in good faith',
};

export const decisionSources: Record<BreachDecision, string> = {
  breach: '45 CFR 164.402(2)',
  'low-probability': '45 CFR 164.402(2)',
  secured: '45 CFR 164.402, “unsecured”',
  'good-faith-access': '45 CFR 164.402(1)(i)',
  'inadvertent-between-authorized': '45 CFR 164.402(1)(ii)',
  'could-not-retain': '45 CFR 164.402(1)(iii)',
};

export const riskWords: Record<RiskToPeople, string> = {
  unlikely: 'A risk to people is unlikely',
  risk: 'A risk to people',
  high: 'A high risk to people',
};

/** The four factors of 45 CFR 164.402(2), in their order, as questions. */
export const factorWords: Record<Factor, { title: string; asks: string }> = {
  nature: {
    title: 'Nature and extent of the information',
    asks: 'Which identifiers and clinical details, how sensitive, and how likely somebody can be recognized by them?',
  },
  recipient: {
    title: 'Who used it or received it',
    asks: 'Who was it, and is that person bound to keep confidences or able to use it?',
  },
  acquired: {
    title: 'Whether it was actually acquired or viewed',
    asks: 'What shows that it was, or was not, looked at or copied?',
  },
  mitigation: {
    title: 'How far the risk is mitigated',
    asks: 'What was got back, deleted or promised, and how far can that be relied on?',
  },
};

export const stageWords: Record<PlanStage, string> = {
  'first-hour': 'First hour',
  'first-day': 'First day',
  'first-week': 'First week',
  later: 'Later',
};

export const sentByWords: Record<SentBy, string> = {
  'first-class-mail': 'First-class mail',
  'agreed-email': 'E-mail, as the client agreed',
  'next-of-kin': 'To next of kin or representative',
  'substitute-few': 'Substitute notice, fewer than 10 unreachable',
  'substitute-many': 'Substitute notice, 10 or more unreachable',
  telephone: 'Telephone, in urgency',
};

export const letterWords: Record<LetterKind, string> = {
  individual: 'Letter to an individual',
  hhs: 'Notice to HHS',
  media: 'Notice to the media',
  'gdpr-authority': 'Notification to the authority',
};

/** `Unintentional · Device · Staff` */
export function factsLine({ type, actor, channel }: IncidentFacts): string {
  return [typeWords[type], actorWords[actor], channelWords[channel]].join(' · ');
}
