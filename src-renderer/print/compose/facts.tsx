import { wasPresent, type Attendance, attendanceWords } from '#shared/contract/attendance.ts';
import { groupTypeWords, modalityWords } from '#shared/contract/groups.ts';
import type { SessionFacts } from '#shared/contract/signed-note.ts';
import type { SolidBlock } from '../blocks.ts';
import { paperFullDay, paperTime } from '#shared/paper-dates.ts';
import { minutesBetween, paperTimeRange, plannedEnd } from '../dates.ts';

const lineLength = 74;

export interface Fact {
  readonly label: string;
  readonly lines: readonly string[];
}

/** One block per line, so that even a long list of facilitators is never cut within a name. */
export function factBlocks(facts: readonly Fact[], gap: number): SolidBlock[] {
  return facts
    .filter(({ lines }) => lines.length > 0)
    .flatMap(({ label, lines }, fact) =>
      lines.map((line, index): SolidBlock => ({
        kind: 'solid',
        gap: fact === 0 && index === 0 ? gap : 0,
        content: (
          <div className="paper-row paper-fact">
            <div>{index === 0 ? label : ''}</div>
            <div>{line}</div>
          </div>
        ),
      })),
    );
}

/** What both documents say about the session. */
export function sessionFacts(session: SessionFacts): Fact[] {
  const { facilitators, topic, formatName, place, groupType } = session;
  return [
    { label: 'Date', lines: [paperFullDay(session.actualStart ?? session.plannedStart)] },
    { label: 'Start, stop', lines: [timeWords(session)] },
    { label: 'Setting', lines: [joined([capital(modalityWords[session.modality]), place])] },
    { label: 'Group', lines: [`${session.groupName} (${groupTypeWords[groupType]} group)`] },
    {
      label: facilitators.length === 1 ? 'Facilitator' : 'Facilitators',
      lines: together(facilitators.map(({ name, credentials }) => joined([name, credentials]))),
    },
    { label: 'Topic', lines: topic.trim() === '' ? [] : [topic] },
    { label: 'Format', lines: formatName.trim() === '' ? [] : [formatName] },
  ];
}

/** On one line where they have room there. */
function together(names: readonly string[]): readonly string[] {
  const line = names.join('; ');
  return line.length <= lineLength ? [line].filter(Boolean) : names;
}

export function presentWords(count: number): string {
  if (count === 0) return 'no members';
  return count === 1 ? '1 member' : `${count} members`;
}

/** Start and stop as they were; as they were planned only where nothing else is known, and said so. */
function timeWords(session: SessionFacts): string {
  const { actualStart, actualEnd, plannedStart, plannedMinutes, zone } = session;
  if (actualStart === null)
    return `${paperTimeRange(plannedStart, plannedEnd(plannedStart, plannedMinutes, zone))}, planned`;
  if (actualEnd === null) return `from ${paperTime(actualStart)}, end not recorded`;
  const minutes = minutesBetween(actualStart, actualEnd, zone);
  return `${paperTimeRange(actualStart, actualEnd)} (${minutes} minutes)`;
}

/** `late, 82 minutes` */
export function attendanceLine(
  attendance: Attendance | null,
  minutes: number | null,
  session: SessionFacts,
): string {
  if (attendance === null) return 'not recorded';
  const stay = wasPresent(attendance) ? stayMinutes(attendance, minutes, session) : null;
  return stay === null
    ? attendanceWords[attendance]
    : `${attendanceWords[attendance]}, ${stay} minutes`;
}

/** Minutes in the room: as recorded, else the whole session for who was there all the time. */
export function stayMinutes(
  attendance: Attendance | null,
  minutes: number | null,
  { actualStart, actualEnd, zone }: SessionFacts,
): number | null {
  if (!wasPresent(attendance)) return null;
  if (minutes !== null) return minutes;
  if (attendance !== 'present' || actualStart === null || actualEnd === null) return null;
  return minutesBetween(actualStart, actualEnd, zone);
}

export function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

export function joined(parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .filter(Boolean)
    .join(', ');
}
