import { Tooltip } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { attendanceWords } from '#shared/contract/attendance.ts';
import type { ClientId, SessionId } from '#shared/ids.ts';
import type { Heading, MarkedPlace } from '#shared/rules/chart-guard.ts';
import type { ChartSpan } from '#shared/rules/chart-note.ts';
import { AdditionField } from './AdditionField.tsx';
import { additionIn, withAddition } from './chart-edits.ts';
import { placeKey, type ChartRow } from './chart-rows.ts';
import { runsOf, textRunsOf, type Run } from './chart-segments.ts';
import { shownSections, type SectionTitle } from './chart-view.ts';
import { ChartTools } from './ChartTools.tsx';
import classes from './charts.module.css';
import { Decisions } from './Decisions.tsx';
import { GuardPanel } from './GuardPanel.tsx';
import notes from './notes.module.css';
import { SignedChartNote } from './SignedChartNote.tsx';
import type { Charts } from './useCharts.ts';
import type { Doubts, MakeMention } from './useDoubts.ts';

interface Props {
  sessionId: SessionId;
  row: ChartRow;
  charts: Charts;
  sections: readonly SectionTitle[];
  doubts: Doubts;
  makeMention: MakeMention | null;
  nameOf: (client: ClientId) => string;
}

/** One client's note: what flows in from the group note, what was added, and what is in doubt. */
export function ChartNote(props: Props) {
  const { row, doubts } = props;
  const place = row.places[doubts.index] ?? null;
  const tab = `chart-tab-${row.client.id}`;
  const answered = useRef(0);
  return (
    <>
      <div
        id="chart-note"
        role="tabpanel"
        aria-labelledby={tab}
        className={notes['scroll']}
        tabIndex={row.status === 'signed' ? 0 : undefined}
      >
        <ChartTools row={row} sessionId={props.sessionId} />
        {row.signed === null ? (
          <LiveNote {...props} place={place} />
        ) : (
          <SignedChartNote row={row} guard={props.charts.guard} />
        )}
      </div>
      {place !== null && (
        <GuardPanel
          {...props}
          place={place}
          count={row.places.length}
          answered={answered}
          fallbackFocus={tab}
        />
      )}
    </>
  );
}

function LiveNote(props: Props & { place: MarkedPlace | null }) {
  const { row, charts, sections, doubts, place, nameOf } = props;
  const draft = charts.draftOf(row.client.id);
  const text = useRef<HTMLDivElement>(null);
  const current = place === null ? null : placeKey(place);

  // A note opens at its top; it goes to a doubt when that is asked for, or when the one before is settled.
  const shownOf = useRef({ client: row.client.id, asked: doubts.focusCount });
  useEffect(() => {
    const before = shownOf.current;
    shownOf.current = { client: row.client.id, asked: doubts.focusCount };
    if (before.client !== row.client.id && before.asked === doubts.focusCount) return;
    if (
      !document.activeElement?.closest('[data-guard], [data-doubt]') &&
      before.asked === doubts.focusCount
    )
      return;
    text.current
      ?.querySelector('[data-current="true"]')
      ?.scrollIntoView({ block: 'nearest', behavior: 'auto' });
  }, [current, doubts.focusCount, row.client.id]);

  const draw = (runs: readonly Run[]) =>
    runs.map((run, index) => (
      <NoteRun
        key={index}
        run={run}
        current={run.place !== null && placeKey(run.place) === current}
        onLook={(doubt) => doubts.look(row.places.indexOf(doubt))}
        nameOf={nameOf}
      />
    ));
  const shown = shownSections(sections, row.note, draft);
  const order = shown.map(({ key }) => key);
  const headings = row.places.filter(({ paragraph }) => paragraph === 'heading');

  return (
    <div ref={text} className={classes['note']}>
      {row.status === 'empty' && <p className={classes['nothing']}>{nothingWords(row)}</p>}
      {uniqueHeadings(headings).map(({ key, text: words }) => (
        <p key={key} className={classes['heading']}>
          <span>{headingWords[key]}</span>{' '}
          {draw(
            textRunsOf(
              words,
              headings.filter(({ sectionKey }) => sectionKey === key),
            ),
          )}
        </p>
      ))}
      {shown.map((section) => (
        <section key={section.key} aria-label={section.title || 'Note'}>
          {section.title && (
            <h3 className={classes['sectionTitle']}>
              {draw(
                textRunsOf(
                  section.title,
                  row.places.filter(
                    ({ paragraph, sectionKey }) =>
                      paragraph === 'title' && sectionKey === section.key,
                  ),
                ),
              )}
            </h3>
          )}
          {section.paragraphs.map((paragraph) => (
            <p key={paragraph.id} className={classes['paragraph']}>
              {draw(
                runsOf(
                  paragraph.spans,
                  row.places.filter((doubt) => doubt.paragraph === paragraph.id),
                ),
              )}
            </p>
          ))}
          <AdditionField
            name={row.name}
            section={section}
            text={additionIn(draft.additions, section.key)}
            places={row.places.filter(
              ({ paragraph, sectionKey }) => paragraph === 'addition' && sectionKey === section.key,
            )}
            current={current}
            onChange={(words) =>
              charts.edit(row.client.id, (before) => withAddition(before, section, words, order))
            }
            onBlur={() => void charts.flush()}
          />
        </section>
      ))}
      <Decisions row={row} draft={draft} charts={charts} />
    </div>
  );
}

function nothingWords({ name, present, attendance, listed }: ChartRow): string {
  if (present || listed)
    return `Nothing for ${name} yet. What you write in the group note about everyone, or about ${name}, stands here.`;
  return attendance === null
    ? `No chart note: ${name}’s attendance is not recorded and ${name} is not mentioned. Add words to make one.`
    : `No chart note: ${attendanceWords[attendance]} and not mentioned. Add words to make one.`;
}

const headingWords: Record<Heading['key'], string> = {
  topic: 'Topic',
  'group-name': 'Group',
  place: 'Place',
  format: 'Format',
};

function uniqueHeadings(places: readonly MarkedPlace[]): Heading[] {
  const texts = new Map(places.map(({ sectionKey, context }) => [sectionKey, context]));
  return (['topic', 'group-name', 'place', 'format'] as const).flatMap((key) => {
    const text = texts.get(key);
    return text === undefined ? [] : { key, text };
  });
}

interface RunProps {
  run: Run;
  current: boolean;
  onLook: (place: MarkedPlace) => void;
  nameOf: (client: ClientId) => string;
}

/** A doubt is a button in the text: it can be gone to, and its panel opens below. */
function NoteRun({ run, current, onLook, nameOf }: RunProps) {
  const { place, segments } = run;
  const words = segments.map(({ span, text }, index) => (
    <SpanWords key={index} span={span} text={text} nameOf={nameOf} />
  ));
  if (place === null) return words;
  return (
    <button
      type="button"
      className={classes['doubt']}
      data-doubt="true"
      data-current={current}
      aria-label={`Doubt: ${place.hit.match}`}
      aria-pressed={current}
      onClick={() => onLook(place)}
    >
      {words}
    </button>
  );
}

interface SpanWordsProps {
  span: ChartSpan;
  text: string;
  nameOf: (client: ClientId) => string;
}

function SpanWords({ span, text, nameOf }: SpanWordsProps) {
  const leaning = span.marks?.includes('italic') ? <em>{text}</em> : text;
  const words = span.marks?.includes('bold') ? <strong>{leaning}</strong> : leaning;
  if (span.kind !== 'other') return words;
  const original = span.clientId === undefined ? `“${span.original ?? ''}”` : nameOf(span.clientId);
  return (
    <Tooltip
      label={`${original} in the group note`}
      events={{ hover: true, focus: false, touch: true }}
    >
      <span className={classes['other']}>{words}</span>
    </Tooltip>
  );
}
