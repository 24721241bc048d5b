import type { Measure } from '#shared/contract/measures.ts';
import type { ClientId } from '#shared/ids.ts';
import { bandOf } from '#shared/rules/measures/scoring.ts';
import { entryOf, pointsOf, trendsOf } from '#shared/rules/measures/trend.ts';
import { scoreWords } from '#shared/rules/measures/words.ts';
import { formatDate } from '#renderer/ui/dates.ts';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { trendSentence } from '../measures/measure-words.ts';
import { Figure } from './charts/Figure.tsx';
import { LineStrip } from './charts/Strips.tsx';

/** Each scale of every instrument, one strip each; the Measures screen has the change and what it is judged by. */
export function MeasuresOverTime({
  clientId,
  measures,
}: {
  clientId: ClientId;
  measures: readonly Measure[];
}) {
  const scales = trendsOf(measures.flatMap((measure) => entryOf(measure) ?? [])).flatMap((trend) =>
    trend.instrument.scales.map((scale, at) => ({
      instrument: trend.instrument,
      scale,
      at,
      label:
        trend.instrument.scales.length > 1
          ? `${trend.instrument.name}, ${scale.name}`
          : trend.instrument.name,
      points: pointsOf(trend, at),
    })),
  );
  if (scales.length === 0) return null;
  return (
    <Panel
      title="Measures"
      actions={
        <LinkButton
          aria-label="Open measures"
          to="/clients/$clientId/measures"
          params={{ clientId }}
          variant="subtle"
          size="compact-sm"
        >
          Open
        </LinkButton>
      }
    >
      <Figure
        rows={scales.map(({ instrument, scale, at, label, points }) => ({
          label,
          strip: (
            <LineStrip
              values={points.map(({ score }) => score)}
              low={scale.min}
              high={scale.max}
              tone="accent"
            />
          ),
          end: scoreWords(points.at(-1)?.score ?? scale.min),
          said: trendSentence(instrument, at, points),
        }))}
        ends={null}
        table={{
          caption: 'Measures by day',
          columns: ['Day', 'Measure', 'Score', 'Band'],
          rows: scales
            .flatMap(({ instrument, at, label, points }) =>
              points.map(({ onDay, score }) => ({ instrument, at, label, onDay, score })),
            )
            .sort((one, other) => other.onDay.localeCompare(one.onDay))
            .map(({ instrument, at, label, onDay, score }) => [
              formatDate(onDay),
              label,
              scoreWords(score),
              at === 0 ? (bandOf(instrument, score)?.words ?? '') : '',
            ]),
        }}
      />
    </Panel>
  );
}
