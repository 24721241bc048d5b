import { attendanceWords } from '#shared/contract/attendance.ts';
import type { Seat } from '#shared/contract/sessions.ts';
import { counted } from '#renderer/ui/dates.ts';
import type { SeatState } from './seat-state.ts';
import classes from './Circle.module.css';

interface Props {
  seats: readonly Seat[];
  stateOf: (seat: Seat) => SeatState;
}

const chartWords = { none: 'none', draft: 'draft', signed: 'signed' };

/** The circle as a table, for those who hear the screen. */
export function SeatTable({ seats, stateOf }: Props) {
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
          </tr>
        </thead>
        <tbody>
          {seats.map((seat, index) => {
            const { name, doubts, chart, checkInDue } = stateOf(seat);
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
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
