import {
  followUpWords,
  paceWords,
  roleWords,
  type ClientRecord,
  type ClimateScale,
  type EventKind,
  type FollowUp,
  type Pace,
} from '#shared/contract/session-record.ts';

export const climateLabels: Record<ClimateScale, string> = {
  cohesion: 'Cohesion',
  safety: 'Safety',
  engagement: 'Engagement',
  conflict: 'Conflict',
  avoidance: 'Avoidance',
};

/** The letter that chooses each kind of event. */
export const eventKeys: Record<EventKind, string> = {
  conflict: 'C',
  subgrouping: 'S',
  scapegoating: 'G',
  'rupture-repair': 'R',
  avoidance: 'A',
};

export const degrees = [
  { value: 1, words: '1', label: '1, low' },
  { value: 2, words: '2', label: '2' },
  { value: 3, words: '3', label: '3' },
  { value: 4, words: '4', label: '4' },
  { value: 5, words: '5', label: '5, high' },
] as const;

/** What was noted of a client, as a seat says it to those who hear it: short, in the order of the panel. */
export function notedWords(record: ClientRecord): string[] {
  const { participation, reluctance, pace, followUp } = record;
  return [
    followUp === null ? '' : `last commitment ${followUpSaid(followUp)}`,
    participation === null ? '' : `participation ${participation} of 5`,
    record.response.trim() === '' ? '' : 'response noted',
    record.commitment.trim() === '' ? '' : 'commitment made',
    reluctance === null ? '' : `reluctance ${reluctance} of 5`,
    pace === null ? '' : `pace ${paceSaid(pace)}`,
    record.gaveFeedback ? 'gave feedback' : '',
    record.receivedFeedback ? 'received feedback' : '',
    record.skill.trim() === '' ? '' : 'skill practised',
    ...record.roles.map((role) => roleWords[role]),
    record.absenceReason.trim() === '' ? '' : 'absence reason noted',
    record.makeUp.trim() === '' ? '' : 'make-up contact noted',
  ].filter(Boolean);
}

function followUpSaid(followUp: FollowUp): string {
  return followUp === 'not-kept' ? 'not kept' : followUpWords[followUp];
}

function paceSaid(pace: Pace): string {
  return pace === 'fits' ? 'fitting' : paceWords[pace];
}
