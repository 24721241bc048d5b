import { ExtraMeeting, MeetingRule, type Modality } from '#shared/contract/groups.ts';
import { weekdayOf } from '#shared/rules/weekdays.ts';
import { today } from '#shared/time.ts';
import { problemsOf, type Problems } from '../../clients/form/problems.ts';

/** What a meeting says for itself, as it is typed. Empty is as the group usually meets. */
export interface TermsDraft {
  startTime: string;
  minutes: number | string;
  modality: Modality | '';
  place: string;
}

export interface RuleDraft {
  kind: 'weekly' | 'monthly';
  every: number | string;
  weekdays: string[];
  which: string;
  weekday: string;
  from: string;
  until: string;
  terms: TermsDraft;
}

export interface ExtraDraft {
  day: string;
  terms: TermsDraft;
}

const asUsual: TermsDraft = { startTime: '', minutes: '', modality: '', place: '' };

/** A rule to begin with: weekly on the day it is today. */
function newRule(): RuleDraft {
  const weekday = String(weekdayOf(today()));
  return {
    kind: 'weekly',
    every: 1,
    weekdays: [weekday],
    which: '1',
    weekday,
    from: today(),
    until: '',
    terms: asUsual,
  };
}

export function ruleDraft(rule: MeetingRule | null): RuleDraft {
  if (rule === null) return newRule();
  const { repeats, from, until } = rule;
  return {
    ...newRule(),
    terms: termsDraft(rule),
    kind: repeats.kind,
    ...(repeats.kind === 'weekly'
      ? { every: repeats.every, weekdays: repeats.weekdays.map(String) }
      : { which: String(repeats.which), weekday: String(repeats.weekday) }),
    from,
    until: until ?? '',
  };
}

export const emptyExtra: ExtraDraft = { day: '', terms: asUsual };

function termsDraft({ startTime, minutes, modality, place }: MeetingRule): TermsDraft {
  return {
    startTime: startTime ?? '',
    minutes: minutes ?? '',
    modality: modality ?? '',
    place: place ?? '',
  };
}

function termsOf({ startTime, minutes, modality, place }: TermsDraft) {
  return {
    startTime: startTime || null,
    minutes: minutes === '' ? null : minutes,
    modality: modality || null,
    place: place.trim() || null,
  };
}

type Checked<Value> =
  { value: Value; problems?: never } | { value?: never; problems: Problems<Value> };

const minutesWords = 'Enter how many minutes it lasts, or leave it empty.';

/** The rule to save, or what does not fit. */
export function checkRule(draft: RuleDraft): Checked<MeetingRule> {
  const { kind, every, weekdays, which, weekday, from, until, terms } = draft;
  const checked = MeetingRule.safeParse({
    repeats:
      kind === 'weekly'
        ? { kind, every, weekdays: weekdays.map(Number).sort((a, b) => a - b) }
        : { kind, which: which === 'last' ? which : Number(which), weekday: Number(weekday) },
    ...termsOf(terms),
    from,
    until: until || null,
  });
  if (checked.success) return { value: checked.data };
  return {
    problems: problemsOf(checked.error, {
      repeats:
        weekdays.length === 0 ? 'Choose at least one day.' : 'Enter a whole number from 1 to 12.',
      minutes: minutesWords,
      from: 'Enter the first day.',
      until: 'This is before the first day.',
    }),
  };
}

/** The extra session to save, or what does not fit. */
export function checkExtra(draft: ExtraDraft): Checked<ExtraMeeting> {
  const checked = ExtraMeeting.safeParse({ day: draft.day, ...termsOf(draft.terms) });
  if (checked.success) return { value: checked.data };
  return {
    problems: problemsOf(checked.error, { day: 'Enter the day.', minutes: minutesWords }),
  };
}
