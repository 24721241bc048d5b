import type { CSSProperties, KeyboardEvent, Ref } from 'react';
import classes from './Circle.module.css';
import { useSeatPress } from './useSeatPress.ts';

interface Props {
  ref: Ref<HTMLButtonElement>;
  name: string;
  style: CSSProperties;
  isStop: boolean;
  isTarget: boolean;
  onFocus: () => void;
  onHover: (over: boolean) => void;
  onKey: (event: KeyboardEvent) => void;
  onDrag: (x: number, y: number) => void;
  onDrop: () => void;
  onCancel: () => void;
}

/** Who leads: responses are drawn from here and to here as between seats. */
export function LeaderButton(props: Props) {
  const { name, onDrag, onDrop, onCancel } = props;
  const press = useSeatPress({ onSelect: () => undefined, onDrag, onDrop, onCancel });
  return (
    <button
      ref={props.ref}
      type="button"
      className={classes['facilitator']}
      data-target={props.isTarget}
      style={props.style}
      tabIndex={props.isStop ? 0 : -1}
      aria-label={`${name}, ${name === 'You' ? 'leading' : 'leads'}`}
      onFocus={props.onFocus}
      onPointerEnter={() => props.onHover(true)}
      onPointerLeave={() => props.onHover(false)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !press.leaveDrag()) props.onKey(event);
      }}
      {...press.handlers}
    >
      {name}
    </button>
  );
}
