import { attendanceWords } from '#shared/contract/attendance.ts';
import type { Exchange } from '#shared/contract/session-record.ts';
import type { Seat } from '#shared/contract/sessions.ts';
import { counted } from '#renderer/ui/dates.ts';
import type { SeatState } from './seat-state.ts';
import classes from './Circle.module.css';

interface Props {
  seats: readonly Seat[];
  exchanges: readonly Exchange[];
  stateOf: (seat: Seat) => SeatState;
}

const chartWords = { none: 'none', draft: 'draft', signed: 'signed' };

/** Whom a member responded to: `Bea, 3 times, 1 of them in conflict`. */
function responsesOf(
  seat: Seat,
  seats: readonly Seat[],
  exchanges: readonly Exchange[],
  stateOf: Props['stateOf'],
): string {
  return exchanges
    .filter(({ from }) => from === seat.person.id)
    .flatMap(({ to, count, conflicts }) => {
      const other = seats.find(({ person }) => person.id === to);
      if (other === undefined) return [];
      const often = counted(count, 'time');
      const fought = conflicts > 0 ? `, ${conflicts} of them in conflict` : '';
      return [`${stateOf(other).name}, ${often}${fought}`];
    })
    .join('; ');
}

/** The circle as a table, for those who hear the screen. */
export function SeatTable({ seats, exchanges, stateOf }: Props) {
  return (
    // A table takes the room of its rows however small it is told to be; what holds it does not.
    <div className={classes['hidden']}>
      <table>
        <caption>Seats in the order people sat</caption>
        <thead>
          <tr>
            <th scope="col">Seat</th>
            <th scope="col">Client</th>
            <th scope="col">Attendance</th>
            <th scope="col">Minutes</th>
            <th scope="col">Chart note</th>
            <th scope="col">Check-in</th>
            <th scope="col">Not covered</th>
            <th scope="col">Noted</th>
            <th scope="col">Responded to</th>
          </tr>
        </thead>
        <tbody>
          {seats.map((seat, index) => {
            const { name, doubts, chart, noted, checkInDue, uncovered } = stateOf(seat);
            return (
              <tr key={seat.membershipId}>
                <td>{index + 1}</td>
                <th scope="row">{name}</th>
                <td>
                  {seat.attendance === null ? 'not recorded' : attendanceWords[seat.attendance]}
                </td>
                <td>{seat.minutes ?? ''}</td>
                <td>
                  {chartWords[chart]}
                  {doubts > 0 && `, ${counted(doubts, 'doubt')}`}
                </td>
                <td>{checkInDue ? 'due' : ''}</td>
                <td>{uncovered}</td>
                <td>{noted.join(', ')}</td>
                <td>{responsesOf(seat, seats, exchanges, stateOf)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
