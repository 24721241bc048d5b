import { ActionIcon, Menu } from '@mantine/core';
import { Ellipsis, PenLine, Printer, Undo2 } from 'lucide-react';
import { Badge } from '#renderer/ui/Badge.tsx';
import { formatDate, formatInstant } from '#renderer/ui/dates.ts';
import type { MeasureVersion } from '#shared/contract/measures.ts';
import type { Instrument } from '#shared/rules/measures/instrument.ts';
import { bandOf, scoresOf } from '#shared/rules/measures/scoring.ts';
import classes from './measures.module.css';
import type { Entry } from '#shared/rules/measures/trend.ts';
import { entryScore, scoreWords } from '#shared/rules/measures/words.ts';

interface Props {
  entries: readonly Entry[];
  onCorrect: (entry: Entry) => void;
  onWithdraw: (entry: Entry) => void;
  onPaper: (entry: Entry) => void;
}

/** Everything that was given, newest first. */
export function EntryList({ entries, onCorrect, onWithdraw, onPaper }: Props) {
  return (
    <ul className={classes['entries']} role="list" aria-label="Entries, newest first">
      {entries.map((entry) => (
        <EntryRow
          key={entry.measure.id}
          entry={entry}
          onCorrect={() => onCorrect(entry)}
          onWithdraw={() => onWithdraw(entry)}
          onPaper={() => onPaper(entry)}
        />
      ))}
    </ul>
  );
}

interface RowProps {
  entry: Entry;
  onCorrect: () => void;
  onWithdraw: () => void;
  onPaper: () => void;
}

function EntryRow({ entry, onCorrect, onWithdraw, onPaper }: RowProps) {
  const { measure, instrument, now, scores, missing, needsLook } = entry;
  const total = scores[0] ?? null;
  const band = total === null ? null : bandOf(instrument, total);
  const about = `${instrument.name} of ${formatDate(now.onDay)}`;
  return (
    <li className={classes['entry']} data-withdrawn={now.withdrawn}>
      <div className={classes['entryHead']}>
        <span className={classes['day']}>{formatDate(now.onDay)}</span>
        <span className={classes['name']}>{instrument.name}</span>
        <span className={classes['score']}>{entryScore(entry)}</span>
        {band && !now.withdrawn && <Badge>{band.words}</Badge>}
        {needsLook && <Badge tone="due">risk look due</Badge>}
        {now.withdrawn && <Badge>entered by mistake</Badge>}
        {now.version > 1 && !now.withdrawn && <Badge>corrected</Badge>}
        <Menu position="bottom-end" width="auto" returnFocus>
          <Menu.Target>
            <ActionIcon className={classes['more'] ?? ''} aria-label={`Actions for ${about}`}>
              <Ellipsis size={17} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<PenLine size={15} aria-hidden />} onClick={onCorrect}>
              Correct…
            </Menu.Item>
            <Menu.Item leftSection={<Printer size={15} aria-hidden />} onClick={onPaper}>
              On paper
            </Menu.Item>
            {!now.withdrawn && (
              <Menu.Item leftSection={<Undo2 size={15} aria-hidden />} onClick={onWithdraw}>
                Entered by mistake…
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      </div>
      {now.remark && <p className={classes['remark']}>{now.remark}</p>}
      <details className={classes['behind']}>
        <summary>
          {instrument.form === null ? 'Scores' : 'Answers'}
          <span className={classes['hidden']}> of {about}</span>
        </summary>
        {instrument.form !== null && missing > 0 && (
          <p className={classes['soft']}>
            {missing} left blank. {instrument.form.missingRule}
          </p>
        )}
        <Values instrument={instrument} version={now} />
        {measure.riskLooks.map((look) => (
          <p key={look.id}>
            <strong>Risk look</strong>, {signed(look.author, formatInstant(look.lookedAt))}:{' '}
            {look.text}
          </p>
        ))}
        <p className={classes['soft']}>
          Entered {signed(now.author, formatInstant(now.enteredAt))}
          {now.reason && `. ${now.reason}`}
        </p>
        {measure.versions
          .slice(0, -1)
          .toReversed()
          .map((version) => (
            <details key={version.version} className={classes['earlier']}>
              <summary>
                Before that, version {version.version}: {formatDate(version.onDay)},{' '}
                {scoresOf(instrument, version.values)
                  .map((score) => (score === null ? 'no total' : scoreWords(score)))
                  .join(' / ')}
              </summary>
              <Values instrument={instrument} version={version} />
              <p className={classes['soft']}>
                Entered {signed(version.author, formatInstant(version.enteredAt))}
                {version.reason && `. ${version.reason}`}
              </p>
            </details>
          ))}
      </details>
    </li>
  );
}

function signed(author: string, when: string): string {
  return author === '' ? when : `${when} by ${author}`;
}

function Values({ instrument, version }: { instrument: Instrument; version: MeasureVersion }) {
  const { form, scales } = instrument;
  if (form === null)
    return (
      <dl className={classes['values']}>
        {scales.map(({ name }, at) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{version.values[at] ?? 'left blank'}</dd>
          </div>
        ))}
      </dl>
    );
  const { unscored } = form;
  const extra = version.values[form.items.length] ?? null;
  return (
    <ol className={classes['values']}>
      {form.items.map((item, at) => {
        const answer = version.values[at] ?? null;
        return (
          <li key={item}>
            {item}{' '}
            <strong>{answer === null ? 'left blank' : `${answer}, ${form.options[answer]}`}</strong>
          </li>
        );
      })}
      {unscored && extra !== null && (
        <li className={classes['unscored']}>
          {unscored.text} <strong>{unscored.options[extra]}</strong>
        </li>
      )}
    </ol>
  );
}
