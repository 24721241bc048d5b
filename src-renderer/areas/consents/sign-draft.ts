import type { PreparedForm, Signer } from '#shared/contract/consents.ts';
import { ConsentEnd, type Validity } from '#shared/contract/forms.ts';
import type { AttachmentId, GroupId } from '#shared/ids.ts';
import { lastDay } from '#shared/rules/consent-status.ts';
import { mustEnd } from '#shared/rules/form-text.ts';
import { CalendarDate, today } from '#shared/time.ts';
import type { CopyWay } from '#shared/contract/consents.ts';
import type { DrawnSignature } from '#shared/contract/written-paper.ts';

/** What is entered while a form is being signed. */
export interface SignDraft {
  groupId: GroupId | null;
  answers: Record<string, string>;
  marks: ReadonlyMap<string, string>;
  end: 'none' | 'day' | 'event';
  endDay: string;
  endEvent: string;
  role: Signer['role'];
  name: string;
  authority: string;
  way: 'drawn' | 'typed' | 'ink';
  strokes: DrawnSignature;
  typed: string;
  attested: boolean;
  scan: { id: AttachmentId; title: string } | null;
  on: string;
  place: string;
  copy: CopyWay | 'later';
}

export function signDraft({ kind, text, groups, whose, guardian }: PreparedForm): SignDraft {
  const { validity } = text;
  return {
    groupId: groups[0]?.id ?? null,
    answers: {},
    marks: new Map(),
    end: validity.kind === 'none' ? (mustEnd(kind) ? 'day' : 'none') : endKind[validity.kind],
    endDay: validity.kind === 'months' ? lastDay(today(), validity.months) : '',
    endEvent: validity.kind === 'event' ? validity.event : '',
    role: text.guardian ? 'guardian' : 'client',
    // `Kim Vorbild (mother)`, when there is one guardian.
    name: text.guardian ? (/^([^;(]+?)(?: \([^;]*\))?$/.exec(guardian)?.[1] ?? '') : whose,
    authority: '',
    way: 'drawn',
    strokes: [],
    typed: '',
    attested: false,
    scan: null,
    on: today(),
    place: '',
    copy: 'later',
  };
}

const endKind: Record<Exclude<Validity['kind'], 'none'>, 'day' | 'event'> = {
  months: 'day',
  event: 'event',
};

/** The end as chosen; null while it is not complete. */
export function endOf({ end, endDay, endEvent }: SignDraft): ConsentEnd | null {
  const chosen =
    end === 'day'
      ? { kind: end, on: endDay }
      : end === 'event'
        ? { kind: end, event: endEvent }
        : { kind: end };
  return ConsentEnd.safeParse(chosen).data ?? null;
}

/** Signed on screen is signed today; on paper, on the day entered. Null while that is not complete. */
export function dayOf({ way, on }: SignDraft): CalendarDate | null {
  return way === 'ink' ? (CalendarDate.safeParse(on).data ?? null) : today();
}
