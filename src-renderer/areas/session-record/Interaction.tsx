import { wasPresent } from '#shared/contract/attendance.ts';
import type { ProcessSession } from '#shared/contract/session-record.ts';
import type { ClientId } from '#shared/ids.ts';
import { sumExchanges } from '#shared/rules/interaction.ts';
import { Arcs } from '../sessions/Arcs.tsx';
import { circleShape, nameSize } from '../sessions/circle-geometry.ts';
import { TableBehind } from './charts/Figure.tsx';
import charts from './charts/charts.module.css';
import classes from './Interaction.module.css';
import { exchangeSentence } from './process-words.ts';

interface Props {
  sessions: readonly ProcessSession[];
  nameOf: (client: ClientId) => string;
}

const box = { width: 420, height: 330 };

/** The arcs of several sessions in one circle of everyone who was there. */
export function Interaction({ sessions, nameOf }: Props) {
  const exchanges = sumExchanges(sessions.flatMap((session) => session.exchanges));
  const members = [
    ...new Set([
      ...sessions.flatMap(({ attendance }) =>
        attendance.filter((each) => wasPresent(each.attendance)).map(({ clientId }) => clientId),
      ),
      ...exchanges.flatMap(({ from, to }) => [from, to]),
    ]),
  ];
  const most = Math.max(0, ...exchanges.map(({ count }) => count));
  const shape = circleShape(0, members.length, box);
  const sentence = exchangeSentence(exchanges, members, nameOf);
  const between = (from: ClientId, to: ClientId): string => {
    const found = exchanges.find((each) => each.from === from && each.to === to);
    if (found === undefined) return from === to ? '–' : '';
    return found.conflicts === 0
      ? `${found.count}`
      : `${found.count}, ${found.conflicts} in conflict`;
  };

  return (
    <div className={charts['figure']}>
      <p className={charts['sentence']}>{sentence}</p>
      {exchanges.length > 0 && (
        <svg
          role="img"
          aria-label={sentence}
          className={classes['circle']}
          viewBox={`${-box.width / 2} ${-box.height / 2} ${box.width} ${box.height}`}
        >
          <circle r={shape.radius} className={classes['round']} />
          <Arcs
            exchanges={exchanges}
            placeOf={(id) => shape.seats[members.indexOf(id)]}
            seatSize={shape.seatSize}
            lit={null}
            perStep={Math.max(1, most / 8)}
          />
          {members.map((id, index) => {
            const place = shape.seats[index];
            return (
              place !== undefined && (
                <g key={id} transform={`translate(${place.x} ${place.y})`}>
                  <circle r={shape.seatSize / 2 - 1} className={classes['seat']} />
                  <text className={classes['name']} fontSize={nameSize(nameOf(id), shape.seatSize)}>
                    {nameOf(id)}
                  </text>
                </g>
              )
            );
          })}
        </svg>
      )}
      <TableBehind
        caption="Who responded to whom, by row and column"
        columns={['From', ...members.map((id) => `to ${nameOf(id)}`)]}
        rows={members.map((from) => [nameOf(from), ...members.map((to) => between(from, to))])}
      />
    </div>
  );
}
