import { Button } from '@mantine/core';
import { Badge, type Tone } from '#renderer/ui/Badge.tsx';
import { formatDate } from '#renderer/ui/dates.ts';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import type { ClientId } from '#shared/ids.ts';
import { Panel } from '#renderer/ui/Panel.tsx';
import { changeFlag, type ChangeFlag } from '#shared/rules/measures/change.ts';
import type { ChangeRule } from '#shared/rules/measures/instrument.ts';
import { bandOf } from '#shared/rules/measures/scoring.ts';
import classes from './measures.module.css';
import { pointsOf, type Trend } from '#shared/rules/measures/trend.ts';
import {
  differenceWords,
  flagWords,
  limitWords,
  ruleWords,
  scaleWords,
  scoreWords,
} from '#shared/rules/measures/words.ts';
import { trendSentence } from './measure-words.ts';
import { TrendChart } from './TrendChart.tsx';

interface Props {
  clientId: ClientId;
  trend: Trend;
  /** The rule for each of its scales. */
  ruleOf: (scale: number) => ChangeRule | null;
  onChooseRule: (scale: number) => void;
}

const flagTone: Record<ChangeFlag, Tone> = {
  improved: 'accent',
  worsened: 'due',
  changed: 'plain',
  none: 'plain',
};

/** How one instrument went: a picture, the sentence that reads it out, the change, and the table behind it. */
export function TrendPanel({ clientId, trend, ruleOf, onChooseRule }: Props) {
  const { instrument } = trend;
  return (
    <Panel
      title={instrument.name}
      count={instrument.title}
      actions={
        <LinkButton
          variant="default"
          size="compact-sm"
          to="/clients/$clientId/measures/$instrument/paper/{-$measureId}"
          params={{ clientId, instrument: instrument.key, measureId: undefined }}
          aria-label={`Paper of ${instrument.name}`}
        >
          Paper
        </LinkButton>
      }
    >
      {instrument.scales.map((scale, at) => (
        <ScaleTrend
          key={scale.name}
          trend={trend}
          at={at}
          rule={ruleOf(at)}
          onChooseRule={() => onChooseRule(at)}
        />
      ))}
      <p className={classes['notice']}>
        {limitWords(instrument)} {instrument.notice}
      </p>
    </Panel>
  );
}

interface ScaleProps {
  trend: Trend;
  at: number;
  rule: ChangeRule | null;
  onChooseRule: () => void;
}

function ScaleTrend({ trend, at, rule, onChooseRule }: ScaleProps) {
  const { instrument } = trend;
  const scale = instrument.scales[at] ?? instrument.scales[0];
  const points = pointsOf(trend, at);
  const sentence = trendSentence(instrument, at, points);
  const first = points[0];
  const last = points.at(-1);
  const flag = first && last && changeFlag(scale, rule, first.score, last.score);
  const banded = at === 0 && instrument.bands.length > 0;
  const what = instrument.scales.length > 1 ? `${instrument.name}, ${scale.name}` : instrument.name;
  return (
    <figure className={classes['trend']}>
      {instrument.scales.length > 1 && <h3 className={classes['scale']}>{scale.name}</h3>}
      {points.length > 1 && (
        <TrendChart instrument={instrument} at={at} points={points} sentence={sentence} />
      )}
      <figcaption>
        <p className={classes['sentence']}>{sentence}</p>
        {points.length > 1 && points.some(({ estimated }) => estimated) && (
          <p className={classes['rule']}>
            A ring is a total in which blank items count as the mean of the others.
          </p>
        )}
        {first && last && points.length > 1 && (
          <p className={classes['change']}>
            Since the first: {differenceWords(first.score, last.score)}{' '}
            {flag && <Badge tone={flagTone[flag]}>{flagWords[flag]}</Badge>}
          </p>
        )}
        {points.length > 1 && (
          <p className={classes['rule']}>
            {rule === null
              ? 'No reliable change is judged: no source is chosen.'
              : `A change counts as reliable from ${ruleWords(rule)}`}{' '}
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={`Choose what a change of ${what} is judged by`}
              onClick={onChooseRule}
            >
              Choose
            </Button>
          </p>
        )}
      </figcaption>
      {points.length > 1 && (
        <details className={classes['behind']}>
          <summary>
            As a table<span className={classes['hidden']}>: {what}</span>
          </summary>
          <table className={classes['table']} aria-label={`${what}, ${scaleWords(scale)}`}>
            <thead>
              <tr>
                <th scope="col">Day</th>
                <th scope="col">{scale.name}</th>
                {banded && <th scope="col">Band</th>}
                <th scope="col">Since the first</th>
              </tr>
            </thead>
            <tbody>
              {points.toReversed().map((point, index) => {
                const flagged = first && changeFlag(scale, rule, first.score, point.score);
                return (
                  <tr key={index}>
                    <th scope="row">{formatDate(point.onDay)}</th>
                    <td>
                      {scoreWords(point.score)}
                      {point.estimated && ', in part estimated'}
                    </td>
                    {banded && <td>{bandOf(instrument, point.score)?.words}</td>}
                    <td>
                      {index === points.length - 1
                        ? ''
                        : [
                            differenceWords(first?.score ?? 0, point.score),
                            flagged ? flagWords[flagged] : '',
                          ]
                            .filter(Boolean)
                            .join(', ')}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </details>
      )}
    </figure>
  );
}
