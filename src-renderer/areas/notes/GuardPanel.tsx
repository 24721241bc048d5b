import { Button, TextInput, UnstyledButton } from '@mantine/core';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { ClientId } from '#shared/ids.ts';
import { namedInReason, type MarkedPlace } from '#shared/rules/chart-guard.ts';
import { Shortcut } from '#renderer/ui/Shortcut.tsx';
import { withKept, withReplacement } from './chart-edits.ts';
import { placeKey, type ChartRow } from './chart-rows.ts';
import classes from './GuardPanel.module.css';
import { topicFieldId } from './topic-field.ts';
import type { Charts } from './useCharts.ts';
import type { Doubts, MakeMention } from './useDoubts.ts';

interface Props {
  row: ChartRow;
  place: MarkedPlace;
  count: number;
  charts: Charts;
  doubts: Doubts;
  makeMention: MakeMention | null;
  nameOf: (client: ClientId) => string;
  /** The last request for the focus that was answered; it outlives this panel. */
  answered: RefObject<number>;
  /** Where the focus goes when the last doubt is settled. */
  fallbackFocus: string;
}

const usualReasons = ['An ordinary word here', 'Someone outside the group'];

/** One doubt of the name guard, and what can be done about it. */
export function GuardPanel(props: Props) {
  const { row, place, count, charts, doubts, makeMention, nameOf, fallbackFocus, answered } = props;
  const { hit } = place;
  const [keeping, setKeeping] = useState<string | null>(null);
  const title = useId();
  const panel = useRef<HTMLDivElement>(null);
  const replace = useRef<HTMLButtonElement>(null);
  const key = placeKey(place);
  const isKeeping = keeping === key;

  // Asked for by the key that goes to the next doubt, be it another client's.
  useEffect(() => {
    if (answered.current === doubts.focusCount) return;
    answered.current = doubts.focusCount;
    replace.current?.focus();
  }, [answered, doubts.focusCount]);

  // The field for a reason is gone; what comes next has the focus.
  const wasKeeping = useRef(false);
  useEffect(() => {
    if (wasKeeping.current && !isKeeping) replace.current?.focus();
    wasKeeping.current = isKeeping;
  }, [isKeeping]);

  // When the last doubt is settled from in here, the focus stays near.
  useEffect(() => {
    const dom = panel.current;
    let inside = false;
    const note = (event: FocusEvent): void => {
      inside = dom?.contains(event.target instanceof Node ? event.target : null) ?? false;
    };
    document.addEventListener('focusin', note);
    return () => {
      document.removeEventListener('focusin', note);
      if (inside) document.getElementById(fallbackFocus)?.focus();
    };
  }, [fallbackFocus]);

  const settle = (change: () => void): void => {
    setKeeping(null);
    change();
    replace.current?.focus();
  };
  const useOtherWords = (): void =>
    settle(() =>
      charts.edit(row.client.id, (draft) => withReplacement(draft, place, hit.suggestion)),
    );
  const namedIn = (reason: string): string | undefined =>
    charts.guard === null
      ? undefined
      : namedInReason(reason.trim(), hit.match, charts.guard, row.client.id);
  const keep = (reason: string): void => {
    if (reason.trim() === '' || namedIn(reason) !== undefined) return;
    settle(() => charts.edit(row.client.id, (draft) => withKept(draft, place, reason.trim())));
  };
  const [only, another] = hit.clients;
  const mentionable =
    makeMention !== null &&
    only !== undefined &&
    another === undefined &&
    place.paragraph !== 'addition' &&
    place.paragraph !== 'title' &&
    place.paragraph !== 'heading'
      ? only
      : null;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || isKeeping) return;
    if (event.key.toLowerCase() === 'r') {
      event.preventDefault();
      setKeeping(key);
    }
    if (event.key.toLowerCase() === 'm' && mentionable !== null) {
      event.preventDefault();
      makeMention?.(row, place, mentionable);
    }
  };

  return (
    <div
      ref={panel}
      className={classes['panel']}
      role="group"
      aria-labelledby={title}
      data-guard="true"
      onKeyDown={onKeyDown}
    >
      <p id={title} className={classes['title']}>
        “{hit.match}”{' '}
        {hit.certainty === 'certain' ? 'names another person.' : 'may name another member.'}
        {count > 1 && (
          <span className={classes['count']}>
            {doubts.index + 1} of {count}
          </span>
        )}
      </p>
      <p className={classes['why']}>{hit.why}</p>
      {isKeeping ? (
        <KeepForm namedIn={namedIn} onKeep={keep} onCancel={() => settle(() => undefined)} />
      ) : (
        <div className={classes['choices']}>
          <UnstyledButton
            ref={replace}
            className={classes['choice']}
            aria-keyshortcuts="Enter"
            onClick={useOtherWords}
          >
            {hit.suggestion === '' ? 'Take it out' : `Replace with “${hit.suggestion}”`}
            <Shortcut keys="Enter" />
          </UnstyledButton>
          <UnstyledButton
            className={classes['choice']}
            aria-keyshortcuts="R"
            onClick={() => setKeeping(key)}
          >
            Keep, with a reason
            <Shortcut keys="R" />
          </UnstyledButton>
          {place.sectionKey === 'topic' && place.paragraph === 'heading' && (
            <UnstyledButton
              className={classes['choice']}
              onClick={() => document.getElementById(topicFieldId)?.focus()}
            >
              Change the topic, for everyone’s note
            </UnstyledButton>
          )}
          {mentionable !== null && (
            <UnstyledButton
              className={classes['choice']}
              aria-keyshortcuts="M"
              onClick={() => makeMention?.(row, place, mentionable)}
            >
              Make it @{nameOf(mentionable)} in the group note
              <Shortcut keys="M" />
            </UnstyledButton>
          )}
        </div>
      )}
    </div>
  );
}

function KeepForm({
  namedIn,
  onKeep,
  onCancel,
}: {
  namedIn: (reason: string) => string | undefined;
  onKeep: (reason: string) => void;
  onCancel: () => void;
}) {
  const [reason, setReason] = useState('');
  const [named, setNamed] = useState<string>();
  return (
    <form
      className={classes['keep']}
      onSubmit={(event) => {
        event.preventDefault();
        setNamed(namedIn(reason));
        onKeep(reason);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          onCancel();
        }
      }}
    >
      <TextInput
        size="xs"
        label="Why may it stay? The reason is kept with the note."
        autoFocus
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={
          named === undefined ? undefined : `Say it without “${named}”: the reason is kept too`
        }
      />
      <div className={classes['reasons']}>
        {usualReasons.map((usual) => (
          <Button key={usual} size="compact-xs" variant="default" onClick={() => onKeep(usual)}>
            {usual}
          </Button>
        ))}
      </div>
      <div className={classes['reasons']}>
        <Button size="compact-sm" type="submit" disabled={reason.trim() === ''}>
          Keep
        </Button>
        <Button size="compact-sm" variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
