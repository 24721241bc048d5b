import { attendanceWords } from '#shared/contract/attendance.ts';
import type { Exchange, Participant } from '#shared/contract/session-record.ts';
import type { Seat } from '#shared/contract/sessions.ts';
import { counted } from '#renderer/ui/dates.ts';
import type { Leader } from './leaders.ts';
import type { SeatState } from './seat-state.ts';
import classes from './Circle.module.css';
import { within } from './useArcDrawing.ts';

interface Props {
  seats: readonly Seat[];
  leaders: readonly Leader[];
  exchanges: readonly Exchange[];
  stateOf: (seat: Seat) => SeatState;
  nameOf: (who: Participant) => string;
}

const chartWords = { none: 'none', draft: 'draft', signed: 'signed' };

/** Whom somebody responded to: `Bea, 3 times, 1 of them in conflict`. */
function responsesOf(who: Participant, { exchanges, nameOf }: Props): string {
  return exchanges
    .filter(({ from }) => from === who)
    .map(({ to, count, conflicts }) => {
      const often = counted(count, 'time');
      const fought = conflicts > 0 ? `, ${conflicts} of them in conflict` : '';
      return `${within(nameOf(to))}, ${often}${fought}`;
    })
    .join('; ');
}

/** The circle as a table, for those who hear the screen. */
export function SeatTable(props: Props) {
  const { seats, leaders, exchanges, stateOf } = props;
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
                <td>{responsesOf(seat.person.id, props)}</td>
              </tr>
            );
          })}
          {leaders
            .filter(({ id }) => exchanges.some(({ from }) => from === id))
            .map(({ id, name }) => (
              <tr key={id}>
                <td>leads</td>
                <th scope="row">{name}</th>
                <td colSpan={5} />
                <td>{responsesOf(id, props)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}
