import { Button, Checkbox, Select } from '@mantine/core';
import { useState } from 'react';
import { counted, formatDate } from '#renderer/ui/dates.ts';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { InformationKind } from '#shared/contract/authorizations.ts';
import {
  LeftOutReason,
  type ReleaseChoices,
  type ReleaseItem,
  type ReleaseItemKey,
} from '#shared/contract/releases.ts';
import { kindLabel, leftOutWords, recordKinds } from '#shared/rules/release.ts';
import { CalendarDate } from '#shared/time.ts';
import { listProps } from '../clients/form/list-props.ts';
import { WhenField } from '../clients/form/WhenField.tsx';
import classes from './releases.module.css';
import type { ReleaseView } from './useRelease.ts';

interface Props {
  view: ReleaseView;
  choices: ReleaseChoices;
  going: readonly ReleaseItem[];
  onChange: (changed: Partial<ReleaseChoices>) => void;
  onLook: (item: ReleaseItem) => void;
}

/** What goes: by kind and period, and each item that is taken out, with the reason. */
export function ReleaseChoicesPanel({ view, choices, going, onChange, onLook }: Props) {
  const { release, items, unsigned } = view;
  const ofNotes = release.scope === 'psychotherapy-notes';
  const kinds: readonly InformationKind[] = ofNotes ? ['psychotherapy-notes'] : recordKinds;
  const day = (text: string) => CalendarDate.safeParse(text).data ?? null;
  return (
    <Panel
      title="1. What goes"
      count={`${counted(going.length, 'item')} chosen`}
      tone={ofNotes ? 'private' : 'plain'}
    >
      <div className={classes['fields']}>
        <WhenField
          kind="day"
          label="From"
          value={choices.from ?? ''}
          onChange={(value) => onChange({ from: day(value) })}
        />
        <WhenField
          kind="day"
          label="Until"
          value={choices.until ?? ''}
          onChange={(value) => onChange({ until: day(value) })}
        />
      </div>
      <p className={classes['soft']}>
        {ofNotes
          ? 'These go only on an authorization for psychotherapy notes that covers nothing else.'
          : 'Goals and intake go as they stand today, whatever the period. Psychotherapy notes, reflections, duty-to-warn events, incidents and everything of the group as a whole are no part of this.'}
        {unsigned > 0 &&
          ` ${counted(unsigned, 'note')} of this client ${unsigned === 1 ? 'is' : 'are'} not signed yet and ${unsigned === 1 ? 'does' : 'do'} not go; the cover says so.`}
      </p>
      {kinds.map((information) => (
        <KindOfItems
          key={information}
          information={information}
          items={items.filter((item) => item.information === information)}
          going={going}
          choices={choices}
          onChange={onChange}
          onLook={onLook}
        />
      ))}
    </Panel>
  );
}

interface KindProps extends Omit<Props, 'view'> {
  information: InformationKind;
  items: readonly ReleaseItem[];
}

function KindOfItems({ information, items, going, choices, onChange, onLook }: KindProps) {
  const chosen = choices.kinds.includes(information);
  const goes = new Set(going.map(({ key }) => key));
  const count = items.filter(({ key }) => goes.has(key)).length;
  const label = kindLabel(information);
  return (
    <div className={classes['kind']}>
      <Checkbox
        label={label}
        description={
          items.length === 0
            ? 'Nothing recorded in this period'
            : `${count} of ${counted(items.length, 'item')}`
        }
        disabled={items.length === 0}
        checked={chosen && items.length > 0}
        onChange={(event) =>
          onChange({
            kinds: event.currentTarget.checked
              ? [...choices.kinds, information]
              : choices.kinds.filter((kind) => kind !== information),
          })
        }
      />
      {chosen && items.length > 0 && (
        <details className={classes['items']}>
          <summary>{`Items: ${label.toLowerCase()}`}</summary>
          <ul className={classes['list']} role="list" aria-label={label}>
            {items.map((item) => (
              <ItemRow
                key={item.key}
                item={item}
                goes={goes.has(item.key)}
                choices={choices}
                onChange={onChange}
                onLook={onLook}
              />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

interface RowProps extends Pick<Props, 'choices' | 'onChange' | 'onLook'> {
  item: ReleaseItem;
  goes: boolean;
}

function ItemRow({ item, goes, choices, onChange, onLook }: RowProps) {
  const { key, title, on, file } = item;
  const [looked, setLooked] = useState(false);
  const reason = choices.leftOut.find((one) => one.key === key)?.reason;
  const name = on === null ? title : `${title}, ${formatDate(on)}`;
  return (
    <li className={classes['item']}>
      <Checkbox
        label={name}
        description={
          file
            ? goes
              ? 'Goes as a file in the encrypted archive'
              : looked
                ? 'Looked at; choose it if it names nobody it should not'
                : 'The name guard cannot read it: look at it first'
            : undefined
        }
        disabled={file && !goes && !looked}
        checked={goes}
        onChange={(event) => onChange(taken(choices, item, event.currentTarget.checked))}
      />
      {!file && reason !== undefined && (
        <Select<LeftOutReason>
          {...listProps}
          size="xs"
          aria-label={`Why it does not go: ${name}`}
          allowDeselect={false}
          data={LeftOutReason.options.map((value) => ({
            value,
            label: leftOutWords[value].label,
          }))}
          value={reason}
          onChange={(value) => value !== null && onChange(withReason(choices, key, value))}
        />
      )}
      <Button
        size="compact-xs"
        variant="default"
        aria-label={`Look at ${name}`}
        disabled={!file && !goes}
        onClick={() => {
          setLooked(true);
          onLook(item);
        }}
      >
        Look
      </Button>
    </li>
  );
}

function taken(
  { leftOut, files }: ReleaseChoices,
  { key, file }: ReleaseItem,
  goes: boolean,
): Partial<ReleaseChoices> {
  if (file) return { files: goes ? [...files, key] : files.filter((one) => one !== key) };
  const others = leftOut.filter((one) => one.key !== key);
  return { leftOut: goes ? others : [...others, { key, reason: 'not-asked' }] };
}

function withReason(
  { leftOut }: ReleaseChoices,
  key: ReleaseItemKey,
  reason: LeftOutReason,
): Partial<ReleaseChoices> {
  return { leftOut: leftOut.map((one) => (one.key === key ? { key, reason } : one)) };
}
