import type { Attendance } from '#shared/contract/attendance.ts';

/** What a key does on a seat. */
export type SeatAction =
  | { kind: 'attend'; attendance: Attendance }
  | { kind: 'cycle' }
  | { kind: 'open-menu' }
  | { kind: 'write' }
  | { kind: 'record' }
  | { kind: 'respond' }
  | { kind: 'take-back' }
  | { kind: 'go-to-group'; place: 'climate' | 'events' | 'factors' | 'interventions' }
  | { kind: 'go'; to: 'next' | 'previous' | 'first' | 'last' }
  | { kind: 'go-to'; index: number }
  | { kind: 'go-to-leader' }
  | { kind: 'mark-time' }
  | { kind: 'move'; by: 1 | -1 };

export interface SeatKey {
  key: string;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
}

const cycle: Attendance[] = ['present', 'late', 'left-early', 'excused', 'unexcused'];

/** The letter that sets each attendance on a seat. */
export const attendanceKeys: Record<Attendance, string> = {
  present: 'P',
  late: 'L',
  'left-early': 'E',
  excused: 'X',
  unexcused: 'U',
};

const groupKeys = { G: 'climate', '#': 'events', F: 'factors', I: 'interventions' } as const;

/** Present, late, left early, absent with and without excuse, and present again. */
export function nextAttendance(attendance: Attendance | null): Attendance {
  const at = attendance === null ? -1 : cycle.indexOf(attendance);
  return cycle[(at + 1) % cycle.length] ?? 'present';
}

/** The seats stand in a circle, clockwise: right and down go on, left and up go back. */
export function seatAction(event: SeatKey): SeatAction | null {
  const { key, altKey, ctrlKey, metaKey } = event;
  if (ctrlKey || metaKey) return null;
  const forward = key === 'ArrowRight' || key === 'ArrowDown';
  const back = key === 'ArrowLeft' || key === 'ArrowUp';
  if (altKey) return forward || back ? { kind: 'move', by: forward ? 1 : -1 } : null;
  if (forward || back) return { kind: 'go', to: forward ? 'next' : 'previous' };
  if (key === 'Home') return { kind: 'go', to: 'first' };
  if (key === 'End') return { kind: 'go', to: 'last' };
  if (key === ' ') return { kind: 'cycle' };
  if (key === 'Enter') return { kind: 'write' };
  if (/^[1-9]$/u.test(key)) return { kind: 'go-to', index: Number(key) - 1 };
  if (key === '0') return { kind: 'go-to-leader' };
  const letter = key.toUpperCase();
  if (letter === 'T') return { kind: 'mark-time' };
  if (letter === 'M') return { kind: 'open-menu' };
  if (letter === 'R') return { kind: 'record' };
  if (letter === 'A') return { kind: 'respond' };
  if (key === 'Backspace') return { kind: 'take-back' };
  if (letter === 'G' || letter === '#' || letter === 'F' || letter === 'I')
    return { kind: 'go-to-group', place: groupKeys[letter] };
  for (const attendance of cycle)
    if (attendanceKeys[attendance] === letter) return { kind: 'attend', attendance };
  return null;
}

/** What a key does while an arc is being drawn; everything else waits until it is. */
export function drawingAction(
  event: SeatKey,
): SeatAction | { kind: 'draw'; tone: 'plain' | 'conflict' } | { kind: 'stop' } | null {
  const { key } = event;
  if (key === 'Escape') return { kind: 'stop' };
  if (key === 'Enter') return { kind: 'draw', tone: 'plain' };
  if (key.toUpperCase() === 'C' && !event.ctrlKey && !event.metaKey)
    return { kind: 'draw', tone: 'conflict' };
  const action = seatAction(event);
  return action?.kind === 'go' ||
    action?.kind === 'go-to' ||
    action?.kind === 'go-to-leader' ||
    action?.kind === 'respond'
    ? action
    : null;
}

/** The order with the seat at `from` moved to `to`; both count from 0 and wrap around the circle. */
export function moved<Item>(order: readonly Item[], from: number, to: number): Item[] {
  const rest = [...order];
  const [taken] = rest.splice(from, 1);
  if (taken === undefined) return rest;
  rest.splice((to + order.length) % order.length, 0, taken);
  return rest;
}
