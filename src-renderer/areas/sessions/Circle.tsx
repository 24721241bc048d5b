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
import type { Arc, GroupRecord } from '#shared/contract/session-record.ts';
import type { Seat } from '#shared/contract/sessions.ts';
import type { ClientId, MembershipId } from '#shared/ids.ts';
import { exchangesOf } from '#shared/rules/interaction.ts';
import type { RecordPlace } from '../session-record/useRecordPart.ts';
import { ArcLine } from './ArcLine.tsx';
import { Arcs } from './Arcs.tsx';
import arcClasses from './Arcs.module.css';
import classes from './Circle.module.css';
import { circleShape, nameSize, nearestSeat, seatAt } from './circle-geometry.ts';
import { drawingAction, moved, nextAttendance, seatAction } from './seat-keys.ts';
import { SeatButton } from './SeatButton.tsx';
import type { SeatState } from './seat-state.ts';
import { SeatTable } from './SeatTable.tsx';
import { useArcDrawing } from './useArcDrawing.ts';
import { useBoxSize } from './useBoxSize.ts';

interface Props {
  seats: readonly Seat[];
  stateOf: (seat: Seat) => SeatState;
  /** Who leads: `You`, and others by name. */
  facilitators: readonly string[];
  /** The session's length in minutes, which a seat's ring stands for. */
  minutes: number;
  selected: MembershipId | null;
  arcs: readonly Arc[];
  /** Minutes since the start while the session runs. */
  elapsed: () => number | null;
  onSelect: (seat: Seat) => void;
  onRecord: (seat: Seat, attendance: Attendance | null, minutes?: number | null) => void;
  onArrange: (order: MembershipId[]) => void;
  onArcs: (change: (record: GroupRecord) => GroupRecord) => void;
  /** To what is recorded of this person or of the group; `back` is the way back to the seat. */
  onGo: (seat: Seat, place: RecordPlace, back: () => void) => void;
  /** Under the circle, while nothing is to be said of an arc. */
  foot: ReactNode;
  children: ReactNode;
}

type Drag =
  | { kind: 'seat'; id: MembershipId; x: number; y: number; to: number }
  | { kind: 'arc'; id: MembershipId; x: number; y: number; to: Seat | null };

/** The session as a circle of seats in the order people sat. One stop of the Tab key; the arrows go round. */
export function Circle(props: Props) {
  const { seats, stateOf, facilitators, minutes, selected, arcs, onSelect, onRecord, onArrange } =
    props;
  const [box, size] = useBoxSize();
  const [active, setActive] = useState<MembershipId | null>(null);
  const [hovered, setHovered] = useState<MembershipId | null>(null);
  const [menu, setMenu] = useState<MembershipId | null>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const [said, setSaid] = useState('');
  const buttons = useRef(new Map<MembershipId, HTMLButtonElement>());

  const nameOf = (id: ClientId): string => {
    const seat = seats.find(({ person }) => person.id === id);
    return seat === undefined ? 'someone' : stateOf(seat).name;
  };
  const drawing = useArcDrawing({ arcs, onChange: props.onArcs, nameOf, say: setSaid });
  const exchanges = useMemo(() => exchangesOf(arcs), [arcs]);

  const shape = useMemo(
    () => circleShape(facilitators.length, seats.length, size),
    [facilitators.length, seats.length, size],
  );
  const ids = seats.map(({ membershipId }) => membershipId);
  const carried = drag?.kind === 'seat' ? drag : null;
  const order = carried === null ? ids : moved(ids, ids.indexOf(carried.id), carried.to);
  const stop = active !== null && ids.includes(active) ? active : (selected ?? ids[0] ?? null);
  const placeOf = (id: MembershipId | undefined) =>
    id === undefined ? undefined : shape.seats[order.indexOf(id)];
  const placeOfClient = (id: ClientId) =>
    placeOf(seats.find(({ person }) => person.id === id)?.membershipId);
  const litSeat = seats.find(({ membershipId }) => membershipId === hovered);

  const focusSeat = useCallback((id: MembershipId | undefined) => {
    if (id === undefined) return;
    setActive(id);
    buttons.current.get(id)?.focus();
  }, []);

  const onKey = (event: KeyboardEvent, seat: Seat): void => {
    const action = drawing.from === null ? seatAction(event) : drawingAction(event);
    if (action === null) return;
    event.preventDefault();
    if (drawing.from === null) drawing.stop();
    const at = ids.indexOf(seat.membershipId);
    const goTo = (place: RecordPlace): void =>
      props.onGo(seat, place, () => focusSeat(seat.membershipId));
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
      case 'record':
        goTo('client');
        break;
      case 'go-to-group':
        goTo(action.place);
        break;
      case 'respond':
        drawing.start(seat);
        break;
      case 'draw':
        drawing.draw(seat, action.tone);
        break;
      case 'take-back':
        drawing.takeBack();
        break;
      case 'stop':
        drawing.stop();
        setSaid('No response drawn');
        break;
      case 'go': {
        // Who cannot have been responded to is passed by while an arc is drawn.
        const open = seats.filter(
          (other) => drawing.from === null || other === seat || drawing.canReach(other),
        );
        const here = open.indexOf(seat);
        const to = { next: here + 1, previous: here - 1, first: 0, last: -1 }[action.to];
        focusSeat(open.at(to % open.length)?.membershipId);
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

  const onDrag = (id: MembershipId, x: number, y: number, isCarried: boolean): void => {
    const rect = box.current?.getBoundingClientRect();
    if (rect === undefined) return;
    const at = { x: x - rect.left - rect.width / 2, y: y - rect.top - rect.height / 2 };
    if (isCarried) setDrag({ kind: 'seat', id, ...at, to: nearestSeat(shape.seats, at.x, at.y) });
    else {
      const over = seatAt(shape, at.x, at.y);
      const to = over === null ? null : (seats[over] ?? null);
      setDrag({ kind: 'arc', id, ...at, to: to?.membershipId === id ? null : to });
    }
  };
  const onDrop = (seat: Seat): void => {
    if (drag?.kind === 'arc' && drag.to !== null) drawing.draw(drag.to, 'plain', seat);
    if (carried !== null && order.some((each, index) => each !== ids[index])) {
      onArrange(order);
      const place = order.indexOf(carried.id) + 1;
      setSaid(`${stateOf(seat).name} sits in seat ${place} of ${ids.length}`);
    }
    setDrag(null);
  };

  // A carried seat keeps its focus when the others make room.
  useEffect(() => {
    if (carried !== null) buttons.current.get(carried.id)?.focus();
  }, [carried]);

  const target =
    drag?.kind === 'arc'
      ? (drag.to?.membershipId ?? null)
      : drawing.from !== null && active !== drawing.from.membershipId
        ? active
        : null;
  const ghostFrom = placeOf(drag?.kind === 'arc' ? drag.id : drawing.from?.membershipId);
  const ghostTo = placeOf(target ?? undefined) ?? (drag?.kind === 'arc' ? drag : undefined);

  return (
    <div
      className={classes['whole']}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) drawing.stop();
      }}
    >
      <div ref={box} className={classes['circle']}>
        <svg
          className={classes['room']}
          viewBox={`${-size.width / 2} ${-size.height / 2} ${size.width} ${size.height}`}
          aria-hidden="true"
        >
          <circle r={Math.max(0, shape.radius)} className={classes['round']} />
          <Arcs
            exchanges={exchanges}
            placeOf={placeOfClient}
            seatSize={shape.seatSize}
            lit={litSeat?.person.id ?? null}
          />
          {ghostFrom !== undefined && ghostTo !== undefined && (
            <line
              className={arcClasses['ghost']}
              x1={ghostFrom.x}
              y1={ghostFrom.y}
              x2={ghostTo.x}
              y2={ghostTo.y}
            />
          )}
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
            const place = placeOf(id);
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
                style={placed(carried?.id === id ? carried : place)}
                outward={(place?.y ?? 0) < -shape.radius * 0.5 ? 'above' : 'below'}
                size={shape.seatSize}
                minutes={minutes}
                elapsed={props.elapsed}
                isSelected={id === selected}
                isStop={id === stop}
                isDragged={carried?.id === id}
                isTarget={target === id}
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
                onHover={(over) => setHovered(over ? id : null)}
                onKey={(event) => onKey(event, seat)}
                onSelect={() => onSelect(seat)}
                onRecord={(attendance, there) => {
                  onRecord(seat, attendance, there);
                  setSaid(
                    `${state.name}: ${attendance === null ? 'not recorded' : attendanceWords[attendance]}`,
                  );
                }}
                onDrag={(x, y, isCarried) => onDrag(id, x, y, isCarried)}
                onDrop={() => onDrop(seat)}
                onCancel={() => setDrag(null)}
              />
            );
          })}
        </div>
        <span id="circle-keys" hidden>
          Arrow keys go round the circle. Space goes through present, late, left early, absent. P,
          L, E, X and U record one at once. M opens minutes. Enter writes about the person, R
          records how the session was for them. A says whom they responded to, Backspace takes the
          last response back. G goes to the climate of the group, number sign tags an event, F and I
          name factors and interventions. Alt and an arrow moves the seat.
        </span>
        <span role="status" className={classes['hidden']}>
          {said}
        </span>
        <SeatTable seats={seats} exchanges={exchanges} stateOf={stateOf} />
      </div>
      <div className={classes['foot']}>
        {drawing.from !== null || drawing.last !== null || drawing.refused !== null ? (
          <ArcLine drawing={drawing} arcs={arcs} nameOf={nameOf} />
        ) : (
          props.foot
        )}
      </div>
    </div>
  );
}

/** From the middle of the box, in pixels. */
function placed(place: { x: number; y: number } | undefined) {
  return { left: `calc(50% + ${place?.x ?? 0}px)`, top: `calc(50% + ${place?.y ?? 0}px)` };
}
