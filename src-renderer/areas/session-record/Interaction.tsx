import { wasPresent } from '#shared/contract/attendance.ts';
import type { Participant, ProcessSession } from '#shared/contract/session-record.ts';
import type { ClientId, ClinicianId } from '#shared/ids.ts';
import { leaderShare, sumExchanges } from '#shared/rules/interaction.ts';
import { Arcs } from '../sessions/Arcs.tsx';
import { circleShape, nameSize } from '../sessions/circle-geometry.ts';
import { TableBehind } from './charts/Figure.tsx';
import charts from './charts/charts.module.css';
import classes from './Interaction.module.css';
import { exchangeSentence, leaderSentence } from './process-words.ts';

interface Props {
  sessions: readonly ProcessSession[];
  /** Those who lead and take part in what was drawn. */
  leaders: ReadonlyMap<ClinicianId, string>;
  nameOf: (client: ClientId) => string;
}

const box = { width: 420, height: 330 };

/** The arcs of several sessions in one circle of everyone who was there. */
export function Interaction({ sessions, leaders, nameOf: memberName }: Props) {
  const leading = new Set<Participant>(leaders.keys());
  const isMember = (id: Participant): id is ClientId => !leading.has(id);
  const nameOf = (id: Participant): string =>
    isMember(id) ? memberName(id) : (leaders.get(id) ?? 'a leader');
  const exchanges = sumExchanges(sessions.flatMap((session) => session.exchanges));
  const members = [
    ...new Set([
      ...sessions.flatMap(({ attendance }) =>
        attendance.filter((each) => wasPresent(each.attendance)).map(({ clientId }) => clientId),
      ),
      ...exchanges.flatMap(({ from, to }) => [from, to]).filter(isMember),
    ]),
  ];
  const most = Math.max(0, ...exchanges.map(({ count }) => count));
  const led = [...leaders.keys()].filter((id) =>
    exchanges.some(({ from, to }) => from === id || to === id),
  );
  const everyone: Participant[] = [...led, ...members];
  const shape = circleShape(led.length, members.length, box);
  const points = [...shape.facilitators.slice(0, led.length), ...shape.seats];
  const amongMembers = exchanges.flatMap(({ from, to, ...rest }) =>
    isMember(from) && isMember(to) ? [{ from, to, ...rest }] : [],
  );
  const sentence = [
    exchangeSentence(amongMembers, members, memberName),
    leaderSentence(leaderShare(exchanges, leading)),
  ]
    .filter(Boolean)
    .join(' ');
  const between = (from: Participant, to: Participant): string => {
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
            placeOf={(id) => points[everyone.indexOf(id)]}
            seatSize={shape.seatSize}
            lit={null}
            perStep={Math.max(1, most / 8)}
          />
          {everyone.map((id, index) => {
            const place = points[index];
            return (
              place !== undefined && (
                <g key={id} transform={`translate(${place.x} ${place.y})`}>
                  {leading.has(id) ? (
                    <rect
                      x={-shape.seatSize / 2 + 1}
                      y={-shape.seatSize / 3}
                      width={shape.seatSize - 2}
                      height={(shape.seatSize * 2) / 3}
                      rx={6}
                      className={classes['leader']}
                    />
                  ) : (
                    <circle r={shape.seatSize / 2 - 1} className={classes['seat']} />
                  )}
                  <text
                    className={classes[leading.has(id) ? 'leaderName' : 'name']}
                    fontSize={nameSize(nameOf(id), shape.seatSize)}
                  >
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
        columns={['From', ...everyone.map((id) => `to ${nameOf(id)}`)]}
        rows={everyone.map((from) => [nameOf(from), ...everyone.map((to) => between(from, to))])}
      />
    </div>
  );
}
