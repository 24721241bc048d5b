import { Button, Switch } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Badge } from '#renderer/ui/Badge.tsx';
import { counted, formatDate } from '#renderer/ui/dates.ts';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { DecidedPlace, ReleaseItem, ReviewedItem } from '#shared/contract/releases.ts';
import { ReviewText } from '../exports/ReviewText.tsx';
import { decidedPlaces, decisionOf, suggestionsFor, type DecidedPlaces } from './open-places.ts';
import classes from './releases.module.css';
import type { ReleaseView } from './useRelease.ts';

interface Props {
  view: ReleaseView;
  onDecide: (decided: DecidedPlace[]) => void;
  onLook: (item: ReleaseItem) => void;
}

/** Every text of what goes in which somebody else may be named: as recorded, and as it will go out. */
export function ReleaseNames({ view, onDecide, onLook }: Props) {
  const { items, reviewed } = view;
  const decided = useMemo(() => decidedPlaces(view.decided), [view.decided]);
  const [all, setAll] = useState(false);
  const open = suggestionsFor(reviewed, decided);
  // What was open when it came on screen stays there, so that nothing jumps away under the pointer.
  const [shown] = useState(() => new Set(open.map(({ key }) => key)));
  const known = new Map(items.map((item) => [item.key, item]));
  const listed = reviewed.filter((item) => all || shown.has(item.key) || isOpen(item, decided));
  return (
    <Panel
      title="2. Names of others"
      count={openWords(reviewed, open.length)}
      actions={
        open.length > 0 && (
          <Button size="compact-sm" variant="default" onClick={() => onDecide(open)}>
            {open.length === 1 ? 'Take the suggestion' : `Take all ${open.length} suggestions`}
          </Button>
        )
      }
    >
      <p className={classes['soft']}>
        Every free text of what goes is read for everybody this practice knows. The client’s own
        contacts may stay. The record itself is not changed: what you decide holds for this release
        and is kept with it.
      </p>
      {reviewed.length > listed.length && (
        <p className={classes['soft']}>
          {counted(reviewed.length - listed.length, 'paper')} with everything decided{' '}
          {reviewed.length - listed.length === 1 ? 'is' : 'are'} not listed.
        </p>
      )}
      {reviewed.length > 0 && (
        <Switch
          label="Show what is decided too"
          checked={all}
          onChange={(event) => setAll(event.currentTarget.checked)}
        />
      )}
      {listed.map((item) => (
        <ItemTexts
          key={item.key}
          item={item}
          of={known.get(item.key)}
          decided={decided}
          onDecide={onDecide}
          onLook={onLook}
        />
      ))}
    </Panel>
  );
}

interface TextsProps {
  item: ReviewedItem;
  of: ReleaseItem | undefined;
  decided: DecidedPlaces;
  onDecide: (decided: DecidedPlace[]) => void;
  onLook: (item: ReleaseItem) => void;
}

function ItemTexts({ item, of, decided, onDecide, onLook }: TextsProps) {
  if (of === undefined) return null;
  const name = of.on === null ? of.title : `${of.title}, ${formatDate(of.on)}`;
  return (
    <section className={classes['reviewed']} aria-label={name}>
      <div className={classes['head']}>
        <h3 className={classes['title']}>{name}</h3>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={`Whole paper: ${name}`}
          onClick={() => onLook(of)}
        >
          Whole paper
        </Button>
      </div>
      {item.texts.map(({ id, text, hits, stillNamed }) => (
        <div key={id} className={classes['reviewedText']}>
          <ReviewText
            text={text}
            hits={hits}
            keepNeedsReason
            decide={(hit) => {
              const own = hits.find((one) => one.start === hit.start);
              return own && decisionOf(decided, item.key, id, own);
            }}
            onDecide={({ start, end }, decision) =>
              onDecide([{ key: item.key, textId: id, start, end, decision }])
            }
          />
          {stillNamed.length > 0 && (
            <p className={classes['still']} role="status">
              <Badge tone="breach">still named</Badge> The words that go out name{' '}
              {stillNamed.map((match) => `“${match}”`).join(', ')}. Change what stands there.
            </p>
          )}
        </div>
      ))}
    </section>
  );
}

function isOpen(item: ReviewedItem, decided: DecidedPlaces): boolean {
  return (
    suggestionsFor([item], decided).length > 0 ||
    item.texts.some(({ stillNamed }) => stillNamed.length > 0)
  );
}

function openWords(reviewed: readonly ReviewedItem[], open: number): string {
  if (reviewed.length === 0) return 'nobody else is named';
  return open === 0 ? 'all decided' : `${counted(open, 'place')} to decide`;
}
