import type { AgreementContent } from './contract/agreements.ts';
import { AgreementRuleId, newId } from './ids.ts';

const rules: readonly { text: string; purpose: string }[] = [
  {
    text: 'What you learn about other members here, you keep to yourself. You may tell others about yourself.',
    purpose: 'People speak openly only where they can count on it staying here.',
  },
  {
    text: 'Listen, and let the person who is speaking finish.',
    purpose: 'Being heard to the end is a large part of what helps.',
  },
  {
    text: 'Respect opinions that differ from yours.',
    purpose: 'A group is useful because its members see things differently.',
  },
  {
    text: 'Do not judge what another person feels or has done.',
    purpose: 'Fear of being judged keeps people from saying what matters.',
  },
  {
    text: 'Talk about what happens in the group in the group, not outside it and not online.',
    purpose: 'Side talk leaves people out, and words that leave the room cannot be taken back.',
  },
];

/** What a group may begin with: five rules, each with its purpose, and what a member should know before agreeing. */
export function starterAgreement(): AgreementContent {
  return {
    preamble:
      'These are our ground rules. Every member and facilitator agrees to them.\n\n' +
      'Confidentiality has limits. A facilitator may have to act, or to tell someone outside, when a life or somebody’s safety is at risk or when the law requires it. Other members are asked to keep what they hear here to themselves; privacy law such as HIPAA does not bind them, so nobody can guarantee that they will.\n\n' +
      'What you promise about other members’ confidences still holds after you leave and after the group ends.',
    rules: rules.map((rule) => ({ id: newId(AgreementRuleId), ...rule })),
  };
}
