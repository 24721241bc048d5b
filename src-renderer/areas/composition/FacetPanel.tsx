import { Panel } from '#renderer/ui/Panel.tsx';
import type { Facet } from '#shared/rules/composition.ts';
import classes from './composition.module.css';

interface Props {
  title: string;
  facet: Facet;
  /** The candidate's name, when one is compared. */
  candidate: string | null;
}

/* One scale for every picture, so that a seat is a seat. */
const width = 320;
const radius = 5;
const gap = 13;
const leastRows = 6;

/** One picture of a group: a seat for each member above the step they stand on. */
export function FacetPanel({ title, facet, candidate }: Props) {
  const { steps, unknown, candidateUnknown } = facet;
  const highest = Math.max(
    leastRows,
    ...steps.map(({ names, candidate: here }) => names.length + Number(here)),
  );
  const height = highest * gap + 6;
  return (
    <Panel title={title}>
      <svg
        className={classes['picture']}
        viewBox={`0 0 ${width} ${height + 16}`}
        role="img"
        aria-label={title}
      >
        <line className={classes['base']} x1={0} x2={width} y1={height} y2={height} />
        {steps.map(({ label, names, candidate: here }, step) => {
          const x = ((step + 0.5) * width) / steps.length;
          return (
            <g key={label}>
              {names.map((name, at) => (
                <circle
                  key={at}
                  className={classes['seat']}
                  cx={x}
                  cy={height - 8 - at * gap}
                  r={radius}
                >
                  <title>{name}</title>
                </circle>
              ))}
              {here && (
                <circle
                  className={classes['open']}
                  cx={x}
                  cy={height - 8 - names.length * gap}
                  r={radius}
                />
              )}
              <text className={classes['label']} x={x} y={height + 12}>
                {label}
              </text>
            </g>
          );
        })}
      </svg>
      <p className={classes['sentence']}>{facet.sentence}</p>
      {candidate !== null && facet.change && (
        <p className={classes['change']}>
          {candidate} {facet.change}.
        </p>
      )}
      <details className={classes['behind']}>
        <summary>As a table</summary>
        <table className={classes['table']} aria-label={title}>
          <tbody>
            {steps.map(({ label, names, candidate: here }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{names.length}</td>
                <td>{withCandidate(names, here ? candidate : null)}</td>
              </tr>
            ))}
            {(unknown.length > 0 || candidateUnknown) && (
              <tr>
                <th scope="row">Not known</th>
                <td>{unknown.length}</td>
                <td>{withCandidate(unknown, candidateUnknown ? candidate : null)}</td>
              </tr>
            )}
          </tbody>
        </table>
      </details>
    </Panel>
  );
}

function withCandidate(names: readonly string[], candidate: string | null): string {
  return [...names, ...(candidate === null ? [] : [`${candidate} (candidate)`])].join(', ');
}
