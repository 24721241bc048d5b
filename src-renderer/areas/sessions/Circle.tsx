import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { attendanceWords, wasPresent, type Attendance } from '#shared/contract/attendance.ts';
import type { Arc, GroupRecord, Participant } from '#shared/contract/session-record.ts';
import type { Seat } from '#shared/contract/sessions.ts';
import type { ClinicianId, MembershipId } from '#shared/ids.ts';
import { exchangesOf } from '#shared/rules/interaction.ts';
import type { RecordPlace } from '../session-record/useRecordPart.ts';
import { ArcLine } from './ArcLine.tsx';
import { Arcs } from './Arcs.tsx';
import arcClasses from './Arcs.module.css';
import classes from './Circle.module.css';
import { circleShape, nameSize, nearestSeat, seatAt } from './circle-geometry.ts';
import type { Leader } from './leaders.ts';
import { LeaderButton } from './LeaderButton.tsx';
import { drawingAction, moved, nextAttendance, seatAction, type SeatAction } from './seat-keys.ts';
import { SeatButton } from './SeatButton.tsx';
import type { SeatState } from './seat-state.ts';
import { SeatTable } from './SeatTable.tsx';
import { useArcDrawing, type ArcPlace } from './useArcDrawing.ts';
import { useBoxSize } from './useBoxSize.ts';

interface Props {
  seats: readonly Seat[];
  stateOf: (seat: Seat) => SeatState;
  /** Who leads: `You`, and others by name. */
  leaders: readonly Leader[];
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
  /** Notes a moment with its time, of this person. */
  onMark: (seat: Seat, back: () => void) => void;
  /** Under the circle, while nothing is to be said of an arc. */
  foot: ReactNode;
  children: ReactNode;
}

/** A stop on the way round: a seat, or the place of someone who leads. */
type Stop = MembershipId | ClinicianId;
type CircleAction = SeatAction | NonNullable<ReturnType<typeof drawingAction>>;
interface Place extends ArcPlace {
  stop: Stop;
  /** Null for a leader. */
  seat: Seat | null;
}

type Drag =
  | { kind: 'seat'; id: MembershipId; x: number; y: number; to: number }
  | { kind: 'arc'; id: Stop; x: number; y: number; to: Place | null };

/** The session as a circle of seats in the order people sat. One stop of the Tab key; the arrows go round. */
export function Circle(props: Props) {
  const { seats, stateOf, leaders, minutes, selected, arcs, onSelect, onRecord, onArrange } = props;
  const [box, size] = useBoxSize();
  const [active, setActive] = useState<Stop | null>(null);
  const [hovered, setHovered] = useState<Stop | null>(null);
  const [menu, setMenu] = useState<MembershipId | null>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const [said, setSaid] = useState('');
  const buttons = useRef(new Map<Stop, HTMLButtonElement>());

  // Round the circle: the seats, and then those who lead.
  const ring: Place[] = [
    ...seats.map((seat) => ({
      stop: seat.membershipId,
      id: seat.person.id,
      seat,
      away: seat.attendance !== null && !wasPresent(seat.attendance),
    })),
    ...leaders.map(({ id }) => ({ stop: id, id, seat: null, away: false })),
  ];
  const nameOf = (id: Participant): string => {
    const seat = seats.find(({ person }) => person.id === id);
    if (seat !== undefined) return stateOf(seat).name;
    return leaders.find((leader) => leader.id === id)?.name ?? 'someone';
  };
  const drawing = useArcDrawing({ arcs, onChange: props.onArcs, nameOf, say: setSaid });
  const exchanges = useMemo(() => exchangesOf(arcs), [arcs]);

  const shape = useMemo(
    () => circleShape(leaders.length, seats.length, size),
    [leaders.length, seats.length, size],
  );
  const ids = seats.map(({ membershipId }) => membershipId);
  const carried = drag?.kind === 'seat' ? drag : null;
  const order = carried === null ? ids : moved(ids, ids.indexOf(carried.id), carried.to);
  const stop =
    active !== null && ring.some((place) => place.stop === active)
      ? active
      : (selected ?? ring[0]?.stop ?? null);
  const pointOf = (at: Stop | undefined) => {
    const leader = leaders.findIndex(({ id }) => id === at);
    if (leader !== -1) return shape.facilitators[leader];
    return shape.seats[order.findIndex((id) => id === at)];
  };
  const pointOfPerson = (id: Participant) => pointOf(ring.find((place) => place.id === id)?.stop);
  const lit = ring.find((place) => place.stop === hovered)?.id ?? null;

  const focusPlace = useCallback((id: Stop | undefined) => {
    if (id === undefined) return;
    setActive(id);
    buttons.current.get(id)?.focus();
  }, []);

  const onKey = (event: KeyboardEvent, place: Place): void => {
    const action = drawing.from === null ? seatAction(event) : drawingAction(event);
    if (action === null) return;
    const handled = goRound(action, place) || (place.seat !== null && onSeat(action, place.seat));
    if (handled) event.preventDefault();
  };

  /** What any place in the circle answers to: going round, and drawing responses. */
  const goRound = (action: CircleAction, place: Place): boolean => {
    if (drawing.from === null) drawing.stop();
    switch (action.kind) {
      case 'respond':
        drawing.start(place);
        return true;
      case 'draw':
        drawing.draw(place, action.tone);
        return true;
      case 'take-back':
        drawing.takeBack();
        return true;
      case 'stop':
        drawing.stop();
        setSaid('No response drawn');
        return true;
      case 'go': {
        // Who cannot have been responded to is passed by while an arc is drawn.
        const open = ring.filter(
          (other) => drawing.from === null || other.stop === place.stop || drawing.canReach(other),
        );
        const here = open.findIndex((other) => other.stop === place.stop);
        const lastSeat = open.findLastIndex((other) => other.seat !== null);
        const to = { next: here + 1, previous: here - 1, first: 0, last: lastSeat }[action.to];
        focusPlace(open.at(to % open.length)?.stop);
        return true;
      }
      case 'go-to':
        focusPlace(ids[action.index]);
        return true;
      case 'go-to-leader': {
        // Again goes to the one beside.
        const at = leaders.findIndex(({ id }) => id === place.stop);
        focusPlace(leaders[(at + 1) % Math.max(1, leaders.length)]?.id);
        return true;
      }
      default:
        return false;
    }
  };

  const onSeat = (action: CircleAction, seat: Seat): boolean => {
    const at = ids.indexOf(seat.membershipId);
    const back = (): void => focusPlace(seat.membershipId);
    const goTo = (place: RecordPlace): void => props.onGo(seat, place, back);
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
      case 'mark-time':
        props.onMark(seat, back);
        break;
      case 'move': {
        const next = moved(ids, at, at + action.by);
        onArrange(next);
        const place = next.indexOf(seat.membershipId) + 1;
        setSaid(`${stateOf(seat).name} sits in seat ${place} of ${ids.length}`);
        break;
      }
      default:
        return false;
    }
    return true;
  };

  const onDrag = (id: Stop, x: number, y: number, carriedSeat: MembershipId | null): void => {
    const rect = box.current?.getBoundingClientRect();
    if (rect === undefined) return;
    const at = { x: x - rect.left - rect.width / 2, y: y - rect.top - rect.height / 2 };
    if (carriedSeat !== null)
      setDrag({ kind: 'seat', id: carriedSeat, ...at, to: nearestSeat(shape.seats, at.x, at.y) });
    else {
      const points = [...shape.seats, ...shape.facilitators];
      const over = seatAt({ ...shape, seats: points }, at.x, at.y);
      const to = over === null ? null : (ring[over] ?? null);
      setDrag({ kind: 'arc', id, ...at, to: to?.stop === id ? null : to });
    }
  };
  const onDrop = (from: Place): void => {
    if (drag?.kind === 'arc' && drag.to !== null) drawing.draw(drag.to, 'plain', from);
    if (carried !== null && order.some((each, index) => each !== ids[index])) {
      onArrange(order);
      const place = order.indexOf(carried.id) + 1;
      setSaid(`${nameOf(from.id)} sits in seat ${place} of ${ids.length}`);
    }
    setDrag(null);
  };

  // A carried seat keeps its focus when the others make room.
  useEffect(() => {
    if (carried !== null) buttons.current.get(carried.id)?.focus();
  }, [carried]);

  const source = ring.find((place) => place.id === drawing.from?.id);
  const target =
    drag?.kind === 'arc'
      ? (drag.to?.stop ?? null)
      : source !== undefined && active !== source.stop
        ? active
        : null;
  const ghostFrom = pointOf(drag?.kind === 'arc' ? drag.id : source?.stop);
  const ghostTo = pointOf(target ?? undefined) ?? (drag?.kind === 'arc' ? drag : undefined);

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
          <Arcs exchanges={exchanges} placeOf={pointOfPerson} seatSize={shape.seatSize} lit={lit} />
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
        <div
          role="toolbar"
          aria-label="Circle of seats"
          aria-describedby="circle-keys"
          className={classes['seats']}
        >
          {ring.map((place) => {
            const { seat } = place;
            const ref = (node: HTMLButtonElement | null): void => {
              if (node === null) buttons.current.delete(place.stop);
              else buttons.current.set(place.stop, node);
            };
            const point = pointOf(place.stop);
            if (seat === null) {
              const name = nameOf(place.id);
              return (
                <LeaderButton
                  key={place.stop}
                  ref={ref}
                  name={name}
                  style={{
                    ...placed(point),
                    maxWidth: Math.max(34, shape.seatSize + 6),
                    fontSize: name === 'You' ? 13 : nameSize(name, shape.seatSize),
                  }}
                  isStop={place.stop === stop}
                  isTarget={target === place.stop}
                  onFocus={() => setActive(place.stop)}
                  onHover={(over) => setHovered(over ? place.stop : null)}
                  onKey={(event) => onKey(event, place)}
                  onDrag={(x, y) => onDrag(place.stop, x, y, null)}
                  onDrop={() => onDrop(place)}
                  onCancel={() => setDrag(null)}
                />
              );
            }
            const id = seat.membershipId;
            const state = stateOf(seat);
            return (
              <SeatButton
                key={id}
                ref={ref}
                seat={seat}
                state={state}
                style={placed(carried?.id === id ? carried : point)}
                outward={(point?.y ?? 0) < -shape.radius * 0.5 ? 'above' : 'below'}
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
                      if (document.activeElement === document.body) focusPlace(id);
                    });
                }}
                onFocus={() => setActive(id)}
                onHover={(over) => setHovered(over ? id : null)}
                onKey={(event) => onKey(event, place)}
                onSelect={() => onSelect(seat)}
                onRecord={(attendance, there) => {
                  onRecord(seat, attendance, there);
                  setSaid(
                    `${state.name}: ${attendance === null ? 'not recorded' : attendanceWords[attendance]}`,
                  );
                }}
                onDrag={(x, y, isCarried) => onDrag(id, x, y, isCarried ? id : null)}
                onDrop={() => onDrop(place)}
                onCancel={() => setDrag(null)}
              />
            );
          })}
        </div>
        <span id="circle-keys" hidden>
          Arrow keys go round the circle. Space goes through present, late, left early, absent. P,
          L, E, X and U record one at once. M opens minutes. Enter writes about the person, R
          records how the session was for them. A says whom they responded to, Backspace takes the
          last response back. 0 goes to who leads. T notes a moment with its time. G goes to the
          climate of the group, number sign tags an event, F and I name factors and interventions.
          Alt and an arrow moves the seat.
        </span>
        <span role="status" className={classes['hidden']}>
          {said}
        </span>
        <SeatTable
          seats={seats}
          leaders={leaders}
          exchanges={exchanges}
          stateOf={stateOf}
          nameOf={nameOf}
        />
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
