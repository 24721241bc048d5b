import { Button, Popover } from '@mantine/core';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { Shortcut } from '#renderer/ui/Shortcut.tsx';
import type { GuardHit } from '#shared/rules/name-guard.ts';
import type { Decision } from '#shared/rules/replacements.ts';
import { piecesOf, standingMarks, standingOf, standingWords } from './decision.ts';
import { DecideHit } from './DecideHit.tsx';
import classes from './ReviewText.module.css';

interface Props {
  text: string;
  hits: readonly GuardHit[];
  decide: (hit: GuardHit) => Decision | undefined;
  onDecide: (hit: GuardHit, decision: Decision) => void;
  /** Whether what stays as it is needs words that say why. */
  keepNeedsReason: boolean;
}

/**
 * One text beside itself: as it was recorded with every marked place, and as it will go out. A marked place is a
 * button on the left; what stands for it on the right opens the same. Alt+↓ and Alt+↑ go through the places.
 */
export function ReviewText({ text, hits, decide, onDecide, keepNeedsReason }: Props) {
  const [opened, setOpened] = useState<number | null>(null);
  const places = useRef(new Map<number, HTMLButtonElement>());
  const before = useId();
  const after = useId();
  const pieces = piecesOf(text, hits);
  const order = pieces.flatMap((piece) => (piece.kind === 'hit' ? [piece.index] : []));
  const open = order.filter((index) => {
    const hit = hits[index];
    return hit !== undefined && decide(hit) === undefined;
  });

  const focus = (index: number | undefined): void => {
    if (index !== undefined) places.current.get(index)?.focus();
  };
  const go = (by: 1 | -1): void => {
    const here = order.findIndex((index) => places.current.get(index) === document.activeElement);
    focus(
      here === -1
        ? (open[0] ?? order[0])
        : order[(here + by + order.length) % Math.max(1, order.length)],
    );
  };
  const settle = (index: number, hit: GuardHit, decision: Decision): void => {
    setOpened(null);
    onDecide(hit, decision);
    // The next that is open, after this one or from the top; else this one, which can be changed again.
    const others = open.filter((other) => other !== index);
    const next = others.find((other) => other > index) ?? others[0] ?? index;
    requestAnimationFrame(() => focus(next));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || event.ctrlKey || event.metaKey || opened !== null) return;
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    go(event.key === 'ArrowDown' ? 1 : -1);
  };

  return (
    <div className={classes['review']} onKeyDown={onKeyDown}>
      <div className={classes['tools']}>
        <span className={classes['count']} role="status">
          {countWords(order.length, open.length)}
        </span>
        {order.length > 0 && (
          <>
            <Button
              size="compact-xs"
              variant="default"
              aria-keyshortcuts="Alt+ArrowUp"
              onClick={() => go(-1)}
              rightSection={<Shortcut keys="Alt+↑" />}
            >
              Previous
            </Button>
            <Button
              size="compact-xs"
              variant="default"
              aria-keyshortcuts="Alt+ArrowDown"
              onClick={() => go(1)}
              rightSection={<Shortcut keys="Alt+↓" />}
            >
              Next
            </Button>
          </>
        )}
      </div>
      <section className={classes['side']} aria-labelledby={before}>
        <h4 id={before} className={classes['title']}>
          As recorded
        </h4>
        <p className={classes['text']}>
          {pieces.map((piece, at) => {
            if (piece.kind === 'plain') return <span key={at}>{piece.text}</span>;
            const { hit, index } = piece;
            const standing = standingOf(decide(hit));
            return (
              <Popover
                key={at}
                opened={opened === index}
                onChange={(stays) => setOpened(stays ? index : null)}
                position="bottom-start"
                withinPortal
                trapFocus
                returnFocus
                width={340}
                withRoles={false}
                transitionProps={{ duration: 0 }}
              >
                <Popover.Target>
                  <button
                    type="button"
                    className={classes['hit']}
                    data-standing={standing}
                    aria-haspopup="dialog"
                    aria-expanded={opened === index}
                    aria-label={`“${hit.match}”, ${standingWords[standing]}`}
                    ref={(element) => {
                      if (element === null) places.current.delete(index);
                      else places.current.set(index, element);
                    }}
                    onClick={() => setOpened(opened === index ? null : index)}
                  >
                    {hit.match}
                    <sup aria-hidden="true">{standingMarks[standing]}</sup>
                  </button>
                </Popover.Target>
                <Popover.Dropdown role="dialog" aria-label={`What to do about “${hit.match}”`}>
                  {opened === index && (
                    <DecideHit
                      hit={hit}
                      decision={decide(hit)}
                      keepNeedsReason={keepNeedsReason}
                      onDecide={(decision) => settle(index, hit, decision)}
                    />
                  )}
                </Popover.Dropdown>
              </Popover>
            );
          })}
        </p>
      </section>
      <section className={classes['side']} aria-labelledby={after}>
        <h4 id={after} className={classes['title']}>
          As it will go out
        </h4>
        <p className={classes['text']}>
          {pieces.map((piece, at) =>
            piece.kind === 'plain' ? (
              <span key={at}>{piece.text}</span>
            ) : (
              <Outgoing
                key={at}
                hit={piece.hit}
                decision={decide(piece.hit)}
                onLook={() => {
                  focus(piece.index);
                  setOpened(piece.index);
                }}
              />
            ),
          )}
        </p>
      </section>
    </div>
  );
}

/** What stands in the outgoing text for one marked place. The way by keyboard is the place itself, on the left. */
function Outgoing({
  hit,
  decision,
  onLook,
}: {
  hit: GuardHit;
  decision: Decision | undefined;
  onLook: () => void;
}) {
  const standing = standingOf(decision);
  const words = decision?.kind === 'replace' ? decision.with : hit.match;
  const what =
    standing === 'open'
      ? 'not decided: '
      : standing === 'kept'
        ? 'left as it is: '
        : words === ''
          ? `taken out: ${hit.match}`
          : 'replaced: ';
  return (
    <mark
      className={classes['outgoing']}
      data-standing={standing}
      title={standing === 'replaced' ? `In place of “${hit.match}”` : hit.why}
      onClick={onLook}
    >
      <span className={classes['hidden']}>[{what}</span>
      {words === '' ? <span aria-hidden="true">[…]</span> : words}
      <sup aria-hidden="true">{standingMarks[standing]}</sup>
      <span className={classes['hidden']}>]</span>
    </mark>
  );
}

function countWords(all: number, open: number): string {
  if (all === 0) return 'Nothing marked in this text';
  const marked = all === 1 ? '1 place marked' : `${String(all)} places marked`;
  return open === 0 ? `${marked}, all decided` : `${marked}, ${String(open)} not decided`;
}
