import { useRef, useState } from 'react';
import type { Moment } from '#shared/contract/session-plan.ts';
import type { ClientId } from '#shared/ids.ts';
import { instantNow, type Instant } from '#shared/time.ts';

/** A moment being entered. */
export interface MomentEntry {
  key: number;
  /** When the key was pressed; null where the time is typed. */
  at: Instant | null;
  clients: readonly ClientId[];
  replaces: Moment | null;
}

interface Beginning {
  clients?: readonly ClientId[];
  /** The time is typed although the session runs. */
  typed?: boolean;
  replaces?: Moment;
  /** The way back when it is done; without it, to what had the focus. */
  back?: () => void;
}

/** One moment at a time; the focus goes back to where it was asked for. */
export function useMomentEntry(isRunning: () => boolean) {
  const [current, setCurrent] = useState<MomentEntry | null>(null);
  const back = useRef<() => void>(() => undefined);
  const begin = ({ clients = [], typed = false, replaces, back: way }: Beginning = {}): void => {
    if (current !== null) return;
    const focused = document.activeElement;
    back.current =
      way ??
      (() => {
        if (focused instanceof HTMLElement) focused.focus();
      });
    setCurrent({
      key: Date.now(),
      at: isRunning() && !typed ? instantNow() : null,
      clients: replaces?.clients ?? clients,
      replaces: replaces ?? null,
    });
  };
  const close = (): void => {
    setCurrent(null);
    setTimeout(back.current);
  };
  return { current, begin, close };
}
