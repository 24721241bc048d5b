import type { CalendarDate } from '../time.ts';

/** How one member stands with one paper the group asks for. */
export type CoverageState =
  | 'covered'
  | 'expiring'
  | 'missing'
  | 'expired'
  | 'revoked'
  | 'declined'
  | 'older-version'
  | 'question-open';

/** Not covered: starting a session says so. What expires soon still holds. */
export function isGap(state: CoverageState): boolean {
  return state !== 'covered' && state !== 'expiring';
}

/** How a form stands by itself, as coverage of a group sees it. */
export function formCoverage(
  status: 'missing' | 'signed' | 'expiring' | 'expired' | 'revoked' | 'declined' | 'superseded',
): CoverageState {
  if (status === 'signed') return 'covered';
  return status === 'superseded' ? 'older-version' : status;
}

export interface VersionInForce {
  readonly id: string;
  readonly number: number;
  readonly inForceFrom: CalendarDate;
}

/** The version of an agreement that holds on a day: the latest of those in force by then. */
export function versionOn<Version extends VersionInForce>(
  versions: readonly Version[],
  day: CalendarDate,
): Version | undefined {
  return versions
    .filter(({ inForceFrom }) => inForceFrom <= day)
    .toSorted((one, other) => one.number - other.number)
    .at(-1);
}

export type RuleAnswer = 'yes' | 'question' | 'no';

/** One membership's acknowledgement of one version, rule by rule. */
export interface AcknowledgementFacts {
  readonly membershipId: string;
  readonly versionId: string;
  readonly onDay: CalendarDate;
  readonly answers: readonly {
    readonly answer: RuleAnswer;
    /** What was answered to a question or a no, oldest first. */
    readonly replies: readonly { readonly onDay: CalendarDate; readonly agrees: boolean }[];
  }[];
}

/** A question or a no stays open until a reply after which the member agrees. */
export function isOpenAnswer(
  { answer, replies }: AcknowledgementFacts['answers'][number],
  day: CalendarDate,
): boolean {
  if (answer === 'yes') return false;
  return replies.filter(({ onDay }) => onDay <= day).at(-1)?.agrees !== true;
}

/**
 * How a membership stands with the group's agreement on a day; null while the group has none in force. Only its own
 * acknowledgements count, only of the version then in force, and only entries up to that day; the latest of them
 * holds. `acknowledgements` are in the order they were entered. Good practice in group work: an
 * agreement is taken up again with a new member, a question or a changed rule. No statute asks for it.
 */
export function agreementCoverage(
  membershipId: string,
  versions: readonly VersionInForce[],
  acknowledgements: readonly AcknowledgementFacts[],
  day: CalendarDate,
): CoverageState | null {
  const inForce = versionOn(versions, day);
  if (inForce === undefined) return null;
  const own = acknowledgements
    .filter((one) => one.membershipId === membershipId && one.onDay <= day)
    .toSorted((one, other) => one.onDay.localeCompare(other.onDay));
  const latest = own.filter(({ versionId }) => versionId === inForce.id).at(-1);
  if (latest === undefined) return own.length > 0 ? 'older-version' : 'missing';
  const open = latest.answers.filter((answer) => isOpenAnswer(answer, day));
  if (open.some(({ answer }) => answer === 'no')) return 'declined';
  return open.length > 0 ? 'question-open' : 'covered';
}

/** One membership as it counts for going over the agreement. */
export interface JoinedMember {
  readonly membershipId: string;
  readonly joinedOn: CalendarDate;
}

/**
 * Who joined after others had acknowledged the agreement, without the group having gone over it since: the
 * agreement is then to be gone over with everybody. Of `members`, who are in the group on the day, the earliest to
 * join first; empty while no agreement is in force.
 *
 * What closes it is a reminder given at a session on the day of joining or later, or that everybody who had
 * acknowledged it before, and is still in the group, does so anew on that day or later; what the joiner alone
 * acknowledges does not. Informed consent in group work is taken up again when a new member enters; that a reminder
 * is enough is ours.
 */
export function joinersToGoOver<Member extends JoinedMember>(
  members: readonly Member[],
  versions: readonly VersionInForce[],
  acknowledgements: readonly Pick<AcknowledgementFacts, 'membershipId' | 'onDay'>[],
  remindedOn: readonly CalendarDate[],
  day: CalendarDate,
): Member[] {
  if (versionOn(versions, day) === undefined) return [];
  const given = acknowledgements.filter(({ onDay }) => onDay <= day);
  const lastReminder = remindedOn
    .filter((on) => on <= day)
    .toSorted()
    .at(-1);
  return members
    .filter(({ membershipId, joinedOn }) => {
      if (joinedOn > day || (lastReminder !== undefined && lastReminder >= joinedOn)) return false;
      return members.some(
        (other) =>
          other.membershipId !== membershipId &&
          acknowledgedBefore(given, other.membershipId, joinedOn),
      );
    })
    .toSorted((one, other) => one.joinedOn.localeCompare(other.joinedOn));
}

/** Acknowledged before the day, and not since. */
function acknowledgedBefore(
  given: readonly Pick<AcknowledgementFacts, 'membershipId' | 'onDay'>[],
  membershipId: string,
  day: CalendarDate,
): boolean {
  const own = given.filter((one) => one.membershipId === membershipId);
  return own.length > 0 && own.every(({ onDay }) => onDay < day);
}
