import type { PreparedForm, SigningDraft } from '#shared/contract/consents.ts';
import { ConsentEnd, type Validity } from '#shared/contract/forms.ts';
import { ConsentId, newId } from '#shared/ids.ts';
import { lastDay } from '#shared/rules/consent-status.ts';
import { mustEnd } from '#shared/rules/form-text.ts';
import { CalendarDate, today } from '#shared/time.ts';

/** What signing begins with. */
export function signDraft({
  kind,
  number,
  text,
  groups,
  whose,
  guardian,
}: PreparedForm): SigningDraft {
  const { validity } = text;
  return {
    id: newId(ConsentId),
    number,
    groupId: groups[0]?.id ?? null,
    answers: {},
    marks: {},
    end: validity.kind === 'none' ? (mustEnd(kind) ? 'day' : 'none') : endKind[validity.kind],
    endDay: validity.kind === 'months' ? lastDay(today(), validity.months) : '',
    endEvent: validity.kind === 'event' ? validity.event : '',
    role: text.guardian ? 'guardian' : 'client',
    // `Kim Vorbild (mother)`, when there is one guardian.
    name: text.guardian ? (/^([^;(]+?)(?: \([^;]*\))?$/.exec(guardian)?.[1] ?? '') : whose,
    authority: '',
    way: 'drawn',
    typed: '',
    scan: null,
    on: today(),
    place: '',
    copy: 'later',
  };
}

/**
 * What was entered before and not signed, for the form as it is in use now: what was ticked or initialled under
 * another text is not taken over. An older version stays chosen where the paper itself was signed on it.
 */
export function resumed(draft: SigningDraft, { number }: PreparedForm): SigningDraft {
  if (draft.number === number || draft.way === 'ink') return draft;
  return { ...draft, number, marks: {} };
}

const endKind: Record<Exclude<Validity['kind'], 'none'>, 'day' | 'event'> = {
  months: 'day',
  event: 'event',
};

/** The end as chosen; null while it is not complete. */
export function endOf({ end, endDay, endEvent }: SigningDraft): ConsentEnd | null {
  const chosen =
    end === 'day'
      ? { kind: end, on: endDay }
      : end === 'event'
        ? { kind: end, event: endEvent }
        : { kind: end };
  return ConsentEnd.safeParse(chosen).data ?? null;
}

/** Signed on screen is signed today; on paper, on the day entered. Null while that is not complete. */
export function dayOf({ way, on }: SigningDraft): CalendarDate | null {
  return way === 'ink' ? (CalendarDate.safeParse(on).data ?? null) : today();
}
