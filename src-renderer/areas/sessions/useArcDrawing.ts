import { useState } from 'react';
import type { Arc, GroupRecord, Participant } from '#shared/contract/session-record.ts';
import { ArcId, newId } from '#shared/ids.ts';

/** A place in the circle an arc can begin or end at: a member's seat, or a leader's. */
export interface ArcPlace {
  id: Participant;
  /** Recorded as absent. */
  away: boolean;
}

export interface ArcDrawing {
  /** Where an arc is being drawn from by key. */
  from: ArcPlace | null;
  /** The arc just drawn, while it is still spoken of. */
  last: Arc | null;
  /** Why none was drawn. */
  refused: string | null;
  start: (place: ArcPlace) => void;
  /** Whether the one being drawn can end here. */
  canReach: (place: ArcPlace) => boolean;
  /** Draws from `from`, or from the place given. */
  draw: (to: ArcPlace, tone: Arc['tone'], from?: ArcPlace) => void;
  setTone: (tone: Arc['tone']) => void;
  takeBack: () => void;
  /** Leaves an arc that is being drawn, and speaks of none any more. */
  stop: () => void;
}

interface Options {
  arcs: readonly Arc[];
  onChange: (change: (record: GroupRecord) => GroupRecord) => void;
  nameOf: (who: Participant) => string;
  say: (words: string) => void;
}

/** Drawing who responded to whom, by key or by drag; the last one can be taken back as long as there is one. */
export function useArcDrawing({ arcs, onChange, nameOf, say }: Options): ArcDrawing {
  const [from, setFrom] = useState<ArcPlace | null>(null);
  const [lastId, setLastId] = useState<ArcId | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const last = arcs.find(({ id }) => id === lastId) ?? null;

  const words = ({ from: one, to, tone }: Arc, others: readonly Arc[]): string => {
    const times = others.filter((arc) => arc.from === one && arc.to === to).length;
    return [
      `${nameOf(one)} responded to ${within(nameOf(to))}`,
      tone === 'conflict' ? ' in conflict' : '',
      times > 1 ? `, ${times} times` : '',
    ].join('');
  };
  /** Who was not in the room answered nobody. */
  const wasAway = (place: ArcPlace): boolean => {
    const why = place.away ? `${nameOf(place.id)} was absent` : null;
    setRefused(why);
    if (why !== null) say(why);
    return place.away;
  };

  return {
    from,
    last,
    refused,
    start: (place) => {
      if (wasAway(place)) return;
      setFrom(place);
      setLastId(null);
      say(
        `Whom did ${within(nameOf(place.id))} respond to? Arrow keys choose, Enter draws, C draws a conflict, Escape leaves it.`,
      );
    },
    canReach: (place) => !place.away && place.id !== from?.id,
    draw: (to, tone, given) => {
      const source = given ?? from;
      if (source === null || source.id === to.id) return;
      if (wasAway(to) || wasAway(source)) return;
      const arc: Arc = { id: newId(ArcId), from: source.id, to: to.id, tone };
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

/** `you` for `You`, as it stands inside a sentence. */
export function within(name: string): string {
  return name === 'You' ? 'you' : name;
}

/** What a line under the circle says of an arc: `Tomas to Bea, 2 times`. */
export function arcLine(arc: Arc, arcs: readonly Arc[], nameOf: (who: Participant) => string) {
  const times = arcs.filter(({ from, to }) => from === arc.from && to === arc.to).length;
  return `${nameOf(arc.from)} to ${within(nameOf(arc.to))}${times > 1 ? `, ${times} times` : ''}`;
}
