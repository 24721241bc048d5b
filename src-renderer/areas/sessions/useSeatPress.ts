import { useRef, type PointerEvent } from 'react';

interface SeatPress {
  onSelect: () => void;
  /** From place to place; with Shift held the seat itself is carried. */
  onDrag: (x: number, y: number, carried: boolean) => void;
  onDrop: () => void;
  onCancel: () => void;
}

/** So far a press may wander before it is a drag. */
const slack = 6;

/** Tells a click on a place in the circle from a drag that begins there. */
export function useSeatPress({ onSelect, onDrag, onDrop, onCancel }: SeatPress) {
  const press = useRef<{ x: number; y: number; dragging: boolean; carried: boolean } | null>(null);
  return {
    /** Leaves a drag that is under way; false when there is none. */
    leaveDrag: (): boolean => {
      if (press.current?.dragging !== true) return false;
      press.current = null;
      onCancel();
      return true;
    },
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLButtonElement>): void => {
        if (event.button !== 0) return;
        press.current = {
          x: event.clientX,
          y: event.clientY,
          dragging: false,
          carried: event.shiftKey,
        };
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove: (event: PointerEvent): void => {
        const from = press.current;
        if (from === null) return;
        const far = Math.hypot(event.clientX - from.x, event.clientY - from.y) > slack;
        if (!from.dragging && !far) return;
        from.dragging = true;
        onDrag(event.clientX, event.clientY, from.carried);
      },
      onPointerUp: (): void => {
        const from = press.current;
        press.current = null;
        if (from?.dragging) onDrop();
        else if (from !== null) onSelect();
      },
      onPointerCancel: (): void => {
        press.current = null;
        onCancel();
      },
    },
  };
}
