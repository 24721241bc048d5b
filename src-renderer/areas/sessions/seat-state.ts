/** What a seat shows besides its attendance. */
export interface SeatState {
  name: string;
  doubts: number;
  chart: 'none' | 'draft' | 'signed';
  /** A check-in with this member is due or overdue. */
  checkInDue: boolean;
  /** What this member has not agreed to or signed, in words; empty when covered. */
  uncovered: string;
  /** From 1 to 5, where it was noted. */
  participation: number | null;
  /** What was noted at this session, in a few words each. */
  noted: string[];
}
