import { z } from 'zod';

/** One membership at one session. The first three were in the room. */
export const Attendance = z.enum(['present', 'late', 'left-early', 'excused', 'unexcused']);
export type Attendance = z.infer<typeof Attendance>;

export const attendanceWords: Record<Attendance, string> = {
  present: 'present',
  late: 'late',
  'left-early': 'left early',
  excused: 'absent, excused',
  unexcused: 'absent, unexcused',
};

export function wasPresent(attendance: Attendance | null): boolean {
  return attendance === 'present' || attendance === 'late' || attendance === 'left-early';
}
