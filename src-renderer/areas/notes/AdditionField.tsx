import type { MarkedPlace } from '#shared/rules/chart-guard.ts';
import { placeKey } from './chart-rows.ts';
import { textRunsOf } from './chart-segments.ts';
import type { SectionTitle } from './chart-view.ts';
import classes from './charts.module.css';

interface Props {
  name: string;
  section: SectionTitle;
  text: string;
  places: readonly MarkedPlace[];
  current: string | null;
  onChange: (text: string) => void;
  onBlur: () => void;
}

/**
 * The clinician's own words for one client. A copy of the text behind the field gives it its height and
 * carries the marks of the name guard, which a field cannot.
 */
export function AdditionField({ name, section, text, places, current, onChange, onBlur }: Props) {
  return (
    <div className={classes['addition']} data-written={text.trim() !== ''}>
      <div className={classes['additionCopy']} aria-hidden="true">
        {textRunsOf(text, places).map((run, index) =>
          run.place === null ? (
            <span key={index}>{run.segments.map((segment) => segment.text)}</span>
          ) : (
            <mark
              key={index}
              className={classes['doubtMark']}
              data-current={placeKey(run.place) === current}
            >
              {run.segments.map((segment) => segment.text)}
            </mark>
          ),
        )}
        {/* A last empty line has height only with something in it. */}
        {'\u200b'}
      </div>
      <textarea
        className={classes['additionField']}
        data-addition={section.key}
        aria-label={`Add for ${name} only${section.title ? `: ${section.title}` : ''}`}
        placeholder={`Add for ${name} only…`}
        rows={1}
        maxLength={100_000}
        value={text}
        onChange={(event) => onChange(event.currentTarget.value)}
        onBlur={onBlur}
      />
    </div>
  );
}
