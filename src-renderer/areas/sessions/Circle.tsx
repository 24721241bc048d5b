import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { attendanceWords, type Attendance } from '#shared/contract/attendance.ts';
import type { Seat } from '#shared/contract/sessions.ts';
import type { MembershipId } from '#shared/ids.ts';
import classes from './Circle.module.css';
import { circleShape, nameSize, nearestSeat } from './circle-geometry.ts';
import { moved, nextAttendance, seatAction } from './seat-keys.ts';
import { SeatButton } from './SeatButton.tsx';
import type { SeatState } from './seat-state.ts';
import { SeatTable } from './SeatTable.tsx';
import { useBoxSize } from './useBoxSize.ts';

interface Props {
  seats: readonly Seat[];
  stateOf: (seat: Seat) => SeatState;
  /** Who leads: `You`, and others by name. */
  facilitators: readonly string[];
  /** The session's length in minutes, which a seat's ring stands for. */
  minutes: number;
  selected: MembershipId | null;
  /** Minutes since the start while the session runs. */
  elapsed: () => number | null;
  onSelect: (seat: Seat) => void;
  onRecord: (seat: Seat, attendance: Attendance | null, minutes?: number | null) => void;
  onArrange: (order: MembershipId[]) => void;
  children: ReactNode;
}

interface Drag {
  id: MembershipId;
  x: number;
  y: number;
  to: number;
}

/** The session as a circle of seats in the order people sat. One stop of the Tab key; the arrows go round. */
export function Circle(props: Props) {
  const { seats, stateOf, facilitators, minutes, selected, onSelect, onRecord, onArrange } = props;
  const [box, size] = useBoxSize();
  const [active, setActive] = useState<MembershipId | null>(null);
  const [menu, setMenu] = useState<MembershipId | null>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const [said, setSaid] = useState('');
  const buttons = useRef(new Map<MembershipId, HTMLButtonElement>());

  const shape = useMemo(
    () => circleShape(facilitators.length, seats.length, size),
    [facilitators.length, seats.length, size],
  );
  const ids = seats.map(({ membershipId }) => membershipId);
  const order = drag === null ? ids : moved(ids, ids.indexOf(drag.id), drag.to);
  const stop = active !== null && ids.includes(active) ? active : (selected ?? ids[0] ?? null);

  const focusSeat = useCallback((id: MembershipId | undefined) => {
    if (id === undefined) return;
    setActive(id);
    buttons.current.get(id)?.focus();
  }, []);

  const onKey = (event: KeyboardEvent, seat: Seat): void => {
    const action = seatAction(event);
    if (action === null) return;
    event.preventDefault();
    const at = ids.indexOf(seat.membershipId);
    switch (action.kind) {
      case 'attend':
        onRecord(seat, action.attendance);
        break;
      case 'cycle':
        onRecord(seat, nextAttendance(seat.attendance));
        break;
      case 'open-menu':
        setMenu(seat.membershipId);
        break;
      case 'write':
        onSelect(seat);
        break;
      case 'go': {
        const to = { next: at + 1, previous: at - 1, first: 0, last: ids.length - 1 }[action.to];
        focusSeat(ids[(to + ids.length) % ids.length]);
        break;
      }
      case 'go-to':
        focusSeat(ids[action.index]);
        break;
      case 'move': {
        const next = moved(ids, at, at + action.by);
        onArrange(next);
        const place = next.indexOf(seat.membershipId) + 1;
        setSaid(`${stateOf(seat).name} sits in seat ${place} of ${ids.length}`);
        break;
      }
    }
  };

  // A dragged seat keeps its focus when the others make room.
  useEffect(() => {
    if (drag !== null) buttons.current.get(drag.id)?.focus();
  }, [drag]);

  return (
    <div ref={box} className={classes['circle']}>
      <svg
        className={classes['room']}
        viewBox={`${-size.width / 2} ${-size.height / 2} ${size.width} ${size.height}`}
        aria-hidden="true"
      >
        <circle r={Math.max(0, shape.radius)} className={classes['round']} />
      </svg>
      <div className={classes['centre']}>{props.children}</div>
      {facilitators.map((name, index) => (
        <span
          key={index}
          className={classes['facilitator']}
          style={{
            ...placed(shape.facilitators[index]),
            maxWidth: Math.max(34, shape.seatSize + 6),
            fontSize: name === 'You' ? 13 : nameSize(name, shape.seatSize),
          }}
        >
          {name}
        </span>
      ))}
      <div
        role="toolbar"
        aria-label="Circle of seats"
        aria-describedby="circle-keys"
        className={classes['seats']}
      >
        {seats.map((seat) => {
          const id = seat.membershipId;
          const place = shape.seats[order.indexOf(id)];
          const state = stateOf(seat);
          return (
            <SeatButton
              key={id}
              ref={(node) => {
                if (node === null) buttons.current.delete(id);
                else buttons.current.set(id, node);
              }}
              seat={seat}
              state={state}
              style={placed(drag?.id === id ? drag : place)}
              outward={(place?.y ?? 0) < -shape.radius * 0.5 ? 'above' : 'below'}
              size={shape.seatSize}
              minutes={minutes}
              elapsed={props.elapsed}
              isSelected={id === selected}
              isStop={id === stop}
              isDragged={drag?.id === id}
              menuOpen={menu === id}
              onMenu={(open) => {
                setMenu(open ? id : null);
                // Back to the seat, unless a click has put the focus elsewhere.
                if (!open)
                  setTimeout(() => {
                    if (document.activeElement === document.body) focusSeat(id);
                  });
              }}
              onFocus={() => setActive(id)}
              onKey={(event) => onKey(event, seat)}
              onSelect={() => onSelect(seat)}
              onRecord={(attendance, there) => {
                onRecord(seat, attendance, there);
                setSaid(
                  `${state.name}: ${attendance === null ? 'not recorded' : attendanceWords[attendance]}`,
                );
              }}
              onDrag={(x, y) => {
                const rect = box.current?.getBoundingClientRect();
                if (rect === undefined) return;
                const at = { x: x - rect.left - rect.width / 2, y: y - rect.top - rect.height / 2 };
                setDrag({ id, ...at, to: nearestSeat(shape.seats, at.x, at.y) });
              }}
              onDrop={() => {
                if (drag !== null && order.some((each, index) => each !== ids[index])) {
                  onArrange(order);
                  setSaid(`${state.name} sits in seat ${order.indexOf(id) + 1} of ${ids.length}`);
                }
                setDrag(null);
              }}
              onCancel={() => setDrag(null)}
            />
          );
        })}
      </div>
      <span id="circle-keys" hidden>
        Arrow keys go round the circle. Space goes through present, late, left early, absent. P, L,
        E, A and U record one at once. M opens minutes. Enter writes about the person. Alt and an
        arrow moves the seat.
      </span>
      <span role="status" className={classes['hidden']}>
        {said}
      </span>
      <SeatTable seats={seats} stateOf={stateOf} />
    </div>
  );
}

/** From the middle of the box, in pixels. */
function placed(place: { x: number; y: number } | undefined) {
  return { left: `calc(50% + ${place?.x ?? 0}px)`, top: `calc(50% + ${place?.y ?? 0}px)` };
}
