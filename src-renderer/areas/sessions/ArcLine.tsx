import { UnstyledButton } from '@mantine/core';
import type { Arc, Participant } from '#shared/contract/session-record.ts';
import { Shortcut } from '#renderer/ui/Shortcut.tsx';
import classes from './ArcLine.module.css';
import { arcLine, type ArcDrawing } from './useArcDrawing.ts';

interface Props {
  drawing: ArcDrawing;
  arcs: readonly Arc[];
  nameOf: (who: Participant) => string;
}

/** What is being drawn, or was drawn just now with what can still be done about it. */
export function ArcLine({ drawing, arcs, nameOf }: Props) {
  const { from, last, refused } = drawing;
  if (from !== null || refused !== null)
    return (
      <div className={classes['line']} aria-hidden="true">
        <span className={classes['words']}>
          {refused ?? (from && `${nameOf(from.id)} responded to …`)}
        </span>
        {from !== null && (
          <span>
            <Shortcut keys="Enter" /> conflict <Shortcut keys="C" /> not <Shortcut keys="Esc" />
          </span>
        )}
      </div>
    );
  if (last === null) return null;
  const conflict = last.tone === 'conflict';
  return (
    <div className={classes['line']} role="group" aria-label="The last response">
      <span className={classes['words']}>{arcLine(last, arcs, nameOf)}</span>
      <UnstyledButton
        className={classes['choice']}
        aria-pressed={conflict}
        onClick={() => drawing.setTone(conflict ? 'plain' : 'conflict')}
      >
        conflict
      </UnstyledButton>
      <UnstyledButton
        className={classes['choice']}
        aria-keyshortcuts="Backspace"
        onClick={drawing.takeBack}
      >
        take back <Shortcut keys="⌫" />
      </UnstyledButton>
    </div>
  );
}
