import type { IncidentSettings } from '../contract/incidents.ts';
import type { PlanStage, PlanStep } from '../contract/incident-entries.ts';

/** What a practice does when a confidence is broken, until it has written a plan of its own. */
export const startingPlan: PlanStep[] = (
  [
    ['first-hour', 'Stop it: take the page, the message or the access away where you can'],
    ['first-hour', 'Write down what you saw and heard, with times, before memory tidies it up'],
    ['first-hour', 'See that nobody is in danger because of it; act on that first'],
    ['first-hour', 'Keep what shows what happened: screenshots, letters, logs. Delete nothing'],
    ['first-day', 'Find out which information, of whom, and who has seen it'],
    [
      'first-day',
      'Ask whoever has it to give it back or destroy it, and to confirm that in writing',
    ],
    ['first-day', 'Change passwords and keys that may be known; lock or wipe a lost device'],
    ['first-day', 'Set the day of discovery and look at the clocks that run from it'],
    [
      'first-day',
      'Tell your supervisor, your liability insurer and, if you have one, your counsel',
    ],
    ['first-week', 'Decide about the breach and sign the decision with its reasons'],
    [
      'first-week',
      'Talk with the people concerned before a letter reaches them, where that is kind and safe',
    ],
    ['first-week', 'Take it up in the group, naming nobody more than is needed'],
    ['first-week', 'Write the letters and send them'],
    ['later', 'See how trust goes on, at a session with a date'],
    ['later', 'Change what made it possible: a room, a habit, a device, a rule of the group'],
    ['later', 'Close the incident and keep its papers'],
  ] satisfies [PlanStage, string][]
).map(([stage, text], index) => ({ key: `start-${index + 1}`, stage, text }));

/** What holds until the practice has said which rules it answers to. */
export const startingSettings: IncidentSettings = {
  hipaa: true,
  gdpr: false,
  gdprHours: 72,
  gdprReading: 'elapsed',
  ownRules: [],
  plan: startingPlan,
};
