import type { RecordHandlers } from '#main/records/record-handlers.ts';
import type { WarningContent } from '#shared/contract/duty-to-warn.ts';
import { DisclosureId, newId, WarningEntryId, WarningId } from '#shared/ids.ts';
import { openQuestions } from '#shared/rules/duty-to-warn.ts';
import { addDays, type CalendarDate } from '#shared/time.ts';
import type { DemoPractice } from './practice.ts';

/* Two events of the made-up practice: one of last year, closed without telling anybody; one just begun. */

export function fillDutyToWarn(
  records: RecordHandlers,
  demo: DemoPractice,
  today: CalendarDate,
  onEvening: (day: CalendarDate) => void,
): void {
  const current = demo.memberships.filter(({ leftOn }) => leftOn === null);
  const [now, before] = [current[4], current[1]];
  if (now === undefined || before === undefined) return;
  const { dutyToWarn } = records;
  const begin = (clientId: typeof now.clientId) =>
    dutyToWarn.start({ id: newId(WarningId), clientId, sessionId: null }).id;
  const add = (warningId: WarningId, content: WarningContent) =>
    dutyToWarn.add({ id: newId(WarningEntryId), warningId, supersedes: null, content });

  const past = addDays(today, -210);
  onEvening(past);
  const old = begin(before.clientId);
  for (const content of pastEntries(past)) add(old, content);
  onEvening(addDays(today, -196));
  dutyToWarn.close({
    id: newId(WarningEntryId),
    warningId: old,
    mistake: false,
    because: 'Talked through twice since; nothing of it was left.',
    unanswered: openQuestions(dutyToWarn.get({ id: old }).entries).map(({ question, entry }) => ({
      id: newId(WarningEntryId),
      question,
      about: entry?.thread ?? null,
      because: 'There was nobody to tell.',
    })),
  });

  onEvening(today);
  const open = begin(now.clientId);
  for (const content of presentEntries(today)) add(open, content);
}

function pastEntries(day: CalendarDate): WarningContent[] {
  return [
    {
      kind: 'words',
      exact: '“Some days I could push the whole office off a roof.” Laughed, then did not.',
      setting: 'group-session',
      day,
      time: '18:50',
    },
    {
      kind: 'target',
      who: 'Nobody in particular: “the whole office”.',
      how: 'Could not be identified.',
      memberId: null,
    },
    { kind: 'seriousness', text: 'A figure of speech, by the client’s own account when asked.' },
    { kind: 'imminence', text: 'No day, no plan.' },
    {
      kind: 'option',
      what: 'Tell nobody, and take it up one-to-one within the week.',
      inFavour: 'No person, no plan, no means; the client took it back unasked.',
      against: 'The laugh came late.',
      chosen: true,
    },
    {
      kind: 'decision',
      decision: 'To tell nobody. To see the client alone on Thursday.',
      rationale: 'Neither serious nor imminent as far as can be known today.',
    },
  ];
}

function presentEntries(day: CalendarDate): WarningContent[] {
  return [
    {
      kind: 'words',
      exact:
        '“If he comes to the house once more I will not be answerable for it.” Asked whether that was meant: “He knows where I keep it.”',
      setting: 'one-to-one',
      day,
      time: '17:35',
    },
    {
      kind: 'target',
      who: 'The former husband. First name not said.',
      how: 'By the family court’s file, through the client’s lawyer.',
      memberId: null,
    },
    { kind: 'means', text: 'Would not say what “it” is. No firearm in the intake.' },
    {
      kind: 'consultation',
      who: 'Jonah Template, LCSW',
      day,
      time: '18:05',
      said: 'Asked without names. He would first ask the client again, tonight, with a safety plan on the table.',
      identified: false,
      ground: null,
      disclosureId: newId(DisclosureId),
    },
    {
      kind: 'option',
      what: 'Call the client tonight and make a safety plan.',
      inFavour: 'Keeps the client talking; may settle it.',
      against: 'The client may not answer.',
      chosen: true,
    },
    {
      kind: 'follow-up',
      what: 'Speak with the client again by telephone.',
      due: addDays(day, 1),
      doneOn: null,
      outcome: '',
    },
  ];
}
