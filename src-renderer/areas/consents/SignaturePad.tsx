import { Button } from '@mantine/core';
import { useRef, type PointerEvent } from 'react';
import type { DrawnSignature } from '#shared/contract/written-paper.ts';
import classes from './consents.module.css';

const width = 1000;
const height = 300;
const mostPoints = 1_900;
const mostStrokes = 190;

interface Props {
  strokes: DrawnSignature;
  onChange: (strokes: DrawnSignature) => void;
}

/** A field to sign in by mouse, pen or finger. Whoever uses the keyboard signs by typing the name instead. */
export function SignaturePad({ strokes, onChange }: Props) {
  const drawing = useRef<number | null>(null);
  const pointOf = (event: PointerEvent<SVGSVGElement>): [number, number] => {
    const box = event.currentTarget.getBoundingClientRect();
    const within = (value: number, most: number) => Math.round(Math.min(Math.max(value, 0), most));
    return [
      within(((event.clientX - box.left) / box.width) * width, width),
      within(((event.clientY - box.top) / box.height) * height, height),
    ];
  };
  const end = (): void => {
    drawing.current = null;
  };
  return (
    <div className={classes['pad']}>
      <svg
        className={classes['padField']}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={strokes.length === 0 ? 'Signature field, empty' : 'Signature drawn by hand'}
        onPointerDown={(event) => {
          if (event.button !== 0 || strokes.length >= mostStrokes) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          drawing.current = event.pointerId;
          const [x, y] = pointOf(event);
          // A point twice, so that the dot of an i is seen as well.
          onChange([...strokes, [x, y, x, y]]);
        }}
        onPointerMove={(event) => {
          const stroke = strokes.at(-1);
          if (drawing.current !== event.pointerId || !stroke || stroke.length >= mostPoints * 2)
            return;
          onChange([...strokes.slice(0, -1), [...stroke, ...pointOf(event)]]);
        }}
        onPointerUp={end}
        onPointerCancel={end}
      >
        <line x1={40} x2={960} y1={240} y2={240} className={classes['padLine']} />
        {strokes.map((points, index) => (
          <polyline key={index} points={points.join(' ')} className={classes['padStroke']} />
        ))}
      </svg>
      <Button
        variant="default"
        size="compact-sm"
        disabled={strokes.length === 0}
        onClick={() => onChange([])}
      >
        Clear the signature
      </Button>
    </div>
  );
}
