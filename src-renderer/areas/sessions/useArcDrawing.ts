import { useState } from 'react';
import type { Arc, GroupRecord } from '#shared/contract/session-record.ts';
import type { Seat } from '#shared/contract/sessions.ts';
import { wasPresent } from '#shared/contract/attendance.ts';
import { ArcId, newId, type ClientId } from '#shared/ids.ts';

export interface ArcDrawing {
  /** The seat an arc is being drawn from by key. */
  from: Seat | null;
  /** The arc just drawn, while it is still spoken of. */
  last: Arc | null;
  /** Why none was drawn. */
  refused: string | null;
  start: (seat: Seat) => void;
  /** Whether the one being drawn can end at this seat. */
  canReach: (seat: Seat) => boolean;
  /** Draws from `from`, or from the seat given. */
  draw: (to: Seat, tone: Arc['tone'], from?: Seat) => void;
  setTone: (tone: Arc['tone']) => void;
  takeBack: () => void;
  /** Leaves an arc that is being drawn, and speaks of none any more. */
  stop: () => void;
}

interface Options {
  arcs: readonly Arc[];
  onChange: (change: (record: GroupRecord) => GroupRecord) => void;
  nameOf: (client: ClientId) => string;
  say: (words: string) => void;
}

/** Drawing who responded to whom, by key or by drag; the last one can be taken back as long as there is one. */
export function useArcDrawing({ arcs, onChange, nameOf, say }: Options): ArcDrawing {
  const [from, setFrom] = useState<Seat | null>(null);
  const [lastId, setLastId] = useState<ArcId | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const last = arcs.find(({ id }) => id === lastId) ?? null;

  const words = ({ from: one, to, tone }: Arc, others: readonly Arc[]): string => {
    const times = others.filter((arc) => arc.from === one && arc.to === to).length;
    return [
      `${nameOf(one)} responded to ${nameOf(to)}`,
      tone === 'conflict' ? ' in conflict' : '',
      times > 1 ? `, ${times} times` : '',
    ].join('');
  };
  /** Who was not in the room answered nobody. */
  const wasAway = (seat: Seat): boolean => {
    const away = isAway(seat);
    const why = away ? `${nameOf(seat.person.id)} was absent` : null;
    setRefused(why);
    if (why !== null) say(why);
    return away;
  };

  return {
    from,
    last,
    refused,
    start: (seat) => {
      if (wasAway(seat)) return;
      setFrom(seat);
      setLastId(null);
      say(
        `Whom did ${nameOf(seat.person.id)} respond to? Arrow keys choose, Enter draws, C draws a conflict, Escape leaves it.`,
      );
    },
    canReach: (seat) => !isAway(seat) && seat.membershipId !== from?.membershipId,
    draw: (to, tone, given) => {
      const source = given ?? from;
      if (source === null || source.membershipId === to.membershipId) return;
      if (wasAway(to) || wasAway(source)) return;
      const arc: Arc = { id: newId(ArcId), from: source.person.id, to: to.person.id, tone };
      onChange((record) => ({ ...record, arcs: [...record.arcs, arc] }));
      setFrom(null);
      setLastId(arc.id);
      say(words(arc, [...arcs, arc]));
    },
    setTone: (tone) => {
      if (last === null) return;
      onChange((record) => ({
        ...record,
        arcs: record.arcs.map((arc) => (arc.id === last.id ? { ...arc, tone } : arc)),
      }));
      say(words({ ...last, tone }, arcs));
    },
    takeBack: () => {
      const newest = arcs.at(-1);
      if (newest === undefined) {
        say('No response to take back');
        return;
      }
      onChange((record) => ({ ...record, arcs: record.arcs.filter(({ id }) => id !== newest.id) }));
      setFrom(null);
      setLastId(null);
      say(`Taken back: ${words(newest, [])}`);
    },
    stop: () => {
      setRefused(null);
      setFrom(null);
      setLastId(null);
    },
  };
}

function isAway({ attendance }: Seat): boolean {
  return attendance !== null && !wasPresent(attendance);
}

/** What a line under the circle says of an arc: `Tomas to Bea, 2 times`. */
export function arcLine(arc: Arc, arcs: readonly Arc[], nameOf: (client: ClientId) => string) {
  const times = arcs.filter(({ from, to }) => from === arc.from && to === arc.to).length;
  return `${nameOf(arc.from)} to ${nameOf(arc.to)}${times > 1 ? `, ${times} times` : ''}`;
}
