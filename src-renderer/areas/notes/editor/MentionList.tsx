import { Portal } from '@mantine/core';
import { useLayoutEffect, useRef, useState } from 'react';
import type { Candidate } from './mention-candidates.ts';
import classes from './MentionList.module.css';

interface Props {
  id: string;
  candidates: readonly Candidate[];
  active: number;
  rect: () => DOMRect | null;
  query: string;
  onHover: (index: number) => void;
  onChoose: (candidate: Candidate) => void;
}

const fromWords = { circle: '', group: 'was in this group', other: 'not in this group' };

export function optionId(list: string, index: number): string {
  return `${list}-${index}`;
}

/** The names an `@` may complete to, at the cursor. The text keeps the focus; its keys move through here. */
export function MentionList(props: Props) {
  const { id, candidates, active, rect, query, onHover, onChoose } = props;
  const list = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);

  useLayoutEffect(() => {
    const cursor = rect();
    const box = list.current?.getBoundingClientRect();
    if (cursor === null || box === undefined) return;
    const below = cursor.bottom + 6 + box.height <= window.innerHeight;
    setPlace({
      left: Math.max(8, Math.min(cursor.left, window.innerWidth - box.width - 8)),
      top: below ? cursor.bottom + 6 : Math.max(8, cursor.top - box.height - 6),
    });
  }, [rect, candidates]);

  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  return (
    // Inside the landmark of the screen it belongs to.
    <Portal target={document.querySelector('main') ?? document.body}>
      <div
        ref={list}
        className={classes['list']}
        style={place === null ? { visibility: 'hidden' } : place}
      >
        {candidates.length === 0 ? (
          <p className={classes['none']} role="status">
            {query === ''
              ? 'Nobody is in this circle yet. Type a name.'
              : `Nobody called “${query}”. Escape leaves it as text.`}
          </p>
        ) : (
          <div id={id} role="listbox" aria-label="People">
            {candidates.map((candidate, index) => (
              <div
                key={candidate.id}
                id={optionId(id, index)}
                role="option"
                aria-selected={index === active}
                className={classes['option']}
                onPointerMove={() => onHover(index)}
                // The text must not lose its cursor.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onChoose(candidate)}
              >
                <span className={classes['label']}>{candidate.label}</span>
                <span className={classes['full']}>
                  {candidate.fullName}
                  {fromWords[candidate.from] && ` · ${fromWords[candidate.from]}`}
                </span>
              </div>
            ))}
          </div>
        )}
      </div>
    </Portal>
  );
}
