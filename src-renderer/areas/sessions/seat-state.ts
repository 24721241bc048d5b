/** What a seat shows besides its attendance. */
export interface SeatState {
  name: string;
  doubts: number;
  chart: 'none' | 'draft' | 'signed';
  /** A check-in with this member is due or overdue. */
  checkInDue: boolean;
}
