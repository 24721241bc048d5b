import { Popover } from '@mantine/core';
import { Check, Clock, ShieldAlert } from 'lucide-react';
import type { CSSProperties, KeyboardEvent, Ref } from 'react';
import { attendanceWords, wasPresent, type Attendance } from '#shared/contract/attendance.ts';
import type { Seat } from '#shared/contract/sessions.ts';
import { counted } from '#renderer/ui/dates.ts';
import { AttendanceMenu } from './AttendanceMenu.tsx';
import { nameSize } from './circle-geometry.ts';
import type { SeatState } from './seat-state.ts';
import classes from './Circle.module.css';
import { SeatRing } from './SeatRing.tsx';
import { useSeatPress } from './useSeatPress.ts';

interface Props {
  ref: Ref<HTMLButtonElement>;
  seat: Seat;
  state: SeatState;
  style: CSSProperties;
  /** On which side of the seat its words stand, so that they are outside the circle. */
  outward: 'above' | 'below';
  size: number;
  minutes: number;
  elapsed: () => number | null;
  isSelected: boolean;
  /** The seat the Tab key stops at. */
  isStop: boolean;
  isDragged: boolean;
  /** An arc that is being drawn would end here. */
  isTarget: boolean;
  menuOpen: boolean;
  onMenu: (open: boolean) => void;
  onFocus: () => void;
  onKey: (event: KeyboardEvent) => void;
  onSelect: () => void;
  onRecord: (attendance: Attendance | null, minutes: number | null) => void;
  /** From seat to seat; with Shift held the seat itself is carried. */
  onDrag: (x: number, y: number, carried: boolean) => void;
  onDrop: () => void;
  onHover: (over: boolean) => void;
  onCancel: () => void;
}

/** Smaller seats stand too close for words beside them; their ring says it, and the pointer or focus brings the words. */
const roomForWords = 44;
/**
 * One seat: a click writes about the person, the words beside it change the attendance, a drag to another seat
 * says that the person responded to that one, and a drag with Shift moves the seat.
 */
export function SeatButton(props: Props) {
  const { seat, state, size, minutes, outward, isSelected, isDragged, menuOpen } = props;
  const press = useSeatPress(props);

  return (
    <div
      className={classes['seat']}
      style={{ ...props.style, width: size, height: size }}
      data-dragged={isDragged}
      data-outward={outward}
      data-target={props.isTarget}
      onPointerEnter={() => props.onHover(true)}
      onPointerLeave={() => props.onHover(false)}
    >
      <button
        ref={props.ref}
        type="button"
        className={classes['chair']}
        data-attendance={seat.attendance ?? 'none'}
        data-doubts={state.doubts > 0}
        tabIndex={props.isStop ? 0 : -1}
        aria-pressed={isSelected}
        aria-label={seatLabel(seat, state)}
        title={seatTitle(state, size)}
        onFocus={props.onFocus}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !press.leaveDrag()) props.onKey(event);
        }}
        {...press.handlers}
        onContextMenu={(event) => {
          event.preventDefault();
          props.onMenu(true);
        }}
        onClick={(event) => {
          // Pointers are handled above; this is what assistive technology clicks with.
          if (event.detail === 0) props.onSelect();
        }}
      >
        <SeatRing attendance={seat.attendance} minutes={seat.minutes} total={minutes} />
        <span className={classes['name']} style={{ fontSize: nameSize(state.name, size) }}>
          {state.name}
        </span>
        {state.noted.length > 0 && <NotedMark participation={state.participation} />}
        {state.doubts > 0 && (
          <span className={classes['doubt']} aria-hidden="true">
            !
          </span>
        )}
        {state.checkInDue && (
          <span className={classes['checkIn']} aria-hidden="true">
            <Clock size={11} strokeWidth={2.75} />
          </span>
        )}
        {state.uncovered !== '' && (
          <span className={classes['uncovered']} aria-hidden="true">
            <ShieldAlert size={10} strokeWidth={2.75} />
          </span>
        )}
        {state.chart === 'signed' && (
          <span className={classes['signed']} aria-hidden="true">
            <Check size={10} strokeWidth={3.5} />
          </span>
        )}
      </button>
      <Popover
        opened={menuOpen}
        onChange={props.onMenu}
        position={outward === 'above' ? 'bottom' : 'top'}
        withinPortal
        trapFocus
        returnFocus
        transitionProps={{ duration: 0 }}
      >
        <Popover.Target>
          <button
            type="button"
            tabIndex={-1}
            className={classes['attendance']}
            data-recorded={seat.attendance !== null}
            data-quiet={
              size < roomForWords || (seat.attendance === 'present' && seat.minutes === null)
            }
            aria-haspopup="dialog"
            onClick={() => {
              if (seat.attendance === null) props.onRecord('present', null);
              else props.onMenu(!menuOpen);
            }}
          >
            {shortAttendance(seat)}
            <span className={classes['hidden']}>, attendance of {state.name}</span>
          </button>
        </Popover.Target>
        <Popover.Dropdown aria-label={`Attendance of ${state.name}`}>
          {menuOpen && (
            <AttendanceMenu
              seat={seat}
              name={state.name}
              total={minutes}
              elapsed={props.elapsed()}
              onRecord={props.onRecord}
              onClose={() => props.onMenu(false)}
            />
          )}
        </Popover.Dropdown>
      </Popover>
    </div>
  );
}

/** What was noted, quietly: how far the person took part in five pips, or one pip for anything else. */
function NotedMark({ participation }: { participation: number | null }) {
  return (
    <span className={classes['noted']} aria-hidden="true">
      {participation === null ? (
        <i data-on="true" />
      ) : (
        [1, 2, 3, 4, 5].map((pip) => <i key={pip} data-on={pip <= participation} />)
      )}
    </span>
  );
}

function seatTitle({ name, uncovered }: SeatState, size: number): string | undefined {
  if (uncovered !== '') return `${name}: ${uncovered}`;
  return size < roomForWords ? name : undefined;
}

function seatLabel(seat: Seat, state: SeatState): string {
  const { name, doubts, chart, noted, checkInDue, uncovered } = state;
  const { attendance, minutes } = seat;
  return [
    name,
    attendance === null ? 'attendance not recorded' : attendanceWords[attendance],
    minutes === null ? null : `${minutes} min here`,
    chart === 'none'
      ? 'no chart note'
      : chart === 'signed'
        ? 'chart note signed'
        : 'chart note draft',
    doubts > 0 ? counted(doubts, 'doubt') : null,
    checkInDue ? 'check-in due' : null,
    uncovered === '' ? null : uncovered,
    ...noted,
  ]
    .filter((part) => part !== null)
    .join(', ');
}

/** What stands beside the seat: as little as says it. */
function shortAttendance({ attendance, minutes }: Seat): string {
  if (attendance === null) return 'here?';
  if (attendance === 'excused') return 'excused';
  if (attendance === 'unexcused') return 'absent';
  const there = minutes === null ? '' : `, ${minutes} min`;
  if (attendance === 'late') return `late${there}`;
  if (attendance === 'left-early') return `left early${there}`;
  return wasPresent(attendance) && minutes !== null ? `${minutes} min` : 'present';
}
