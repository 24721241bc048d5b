import { wasPresent } from '#shared/contract/attendance.ts';
import {
  ClimateScale,
  EventKind,
  eventWords,
  Intervention,
  interventionWords,
  Role,
  roleWords,
  type ProcessSession,
} from '#shared/contract/session-record.ts';
import type { ClientId, ClinicianId } from '#shared/ids.ts';
import {
  factorsSeen,
  therapeuticFactors,
  YalomFactor,
  yalomWords,
} from '#shared/rules/therapeutic-factors.ts';
import { formatDate, formatDayMonth, formatTime } from '#renderer/ui/dates.ts';
import { Panel } from '#renderer/ui/Panel.tsx';
import { Figure } from './charts/Figure.tsx';
import { BarStrip, LineStrip } from './charts/Strips.tsx';
import { Interaction } from './Interaction.tsx';
import { Marks } from './Marks.tsx';
import pages from './pages.module.css';
import { attendanceSentence, scaleSentence } from './process-words.ts';
import { climateLabels } from './record-words.ts';

interface Props {
  /** Oldest first; at least one. */
  sessions: readonly ProcessSession[];
  names: ReadonlyMap<ClientId, string>;
  leaders: ReadonlyMap<ClinicianId, string>;
}

const climateTones: Partial<Record<ClimateScale, 'breach' | 'due'>> = {
  conflict: 'breach',
  avoidance: 'due',
};

/** Small pictures of one group, each with its sentence and its table. */
export function GroupProcess({ sessions, names, leaders }: Props) {
  const nameOf = (id: ClientId): string => names.get(id) ?? 'someone';
  const first = sessions[0];
  const last = sessions.at(-1);
  const ends =
    first === undefined || last === undefined
      ? null
      : ([sessionWords(first), sessionWords(last)] as const);

  const attendance = sessions.map((session) => ({
    part: session.attendance.filter((each) => wasPresent(each.attendance)).length,
    whole: session.attendance.length,
    when: formatDayMonth(session.start),
  }));
  const events = EventKind.options.map((kind) => ({
    label: eventWords[kind],
    tone: kind === 'conflict' ? ('breach' as const) : ('accent' as const),
    counts: sessions.map((session) => session.events.filter((each) => each.kind === kind).length),
  }));
  const factors = YalomFactor.options.map((code) => ({
    label: yalomWords[code],
    counts: sessions.map((session) => (factorsSeen(session.factors).includes(code) ? 1 : 0)),
  }));
  const interventions = Intervention.options.map((each) => ({
    label: interventionWords[each],
    counts: sessions.map((session) => (session.interventions.includes(each) ? 1 : 0)),
  }));
  const roles = Role.options.map((role) => ({
    label: roleWords[role],
    counts: sessions.map((session) => session.roles.filter((each) => each.role === role).length),
  }));

  return (
    <>
      <div className={pages['column']}>
        <Panel title="Climate" count="own scale, unvalidated, 0 to 10">
          <Figure
            rows={ClimateScale.options.map((scale) => {
              const values = sessions.map(({ climate }) => climate[scale]);
              return {
                label: climateLabels[scale],
                strip: (
                  <LineStrip
                    values={values}
                    low={0}
                    high={10}
                    tone={climateTones[scale] ?? 'accent'}
                  />
                ),
                end: values.findLast((value) => value !== null) ?? '',
                said: scaleSentence(climateLabels[scale], values),
              };
            })}
            ends={ends}
            table={{
              caption: 'Climate by session',
              columns: ['Session', ...ClimateScale.options.map((scale) => climateLabels[scale])],
              rows: sessions.map((session) => [
                sessionWords(session),
                ...ClimateScale.options.map((scale) => session.climate[scale] ?? ''),
              ]),
            }}
          />
        </Panel>
        <Panel title="Attendance">
          <Figure
            sentence={attendanceSentence(attendance)}
            rows={[{ label: 'Came, of those expected', strip: <BarStrip bars={attendance} /> }]}
            ends={ends}
            table={{
              caption: 'Attendance by session',
              columns: ['Session', 'Came', 'Expected', 'Absent'],
              rows: sessions.map((session, index) => [
                sessionWords(session),
                attendance[index]?.part,
                attendance[index]?.whole,
                session.attendance
                  .filter((each) => !wasPresent(each.attendance))
                  .map(({ clientId }) => nameOf(clientId))
                  .join(', '),
              ]),
            }}
          />
        </Panel>
        <Marks
          title="Roles"
          rows={roles}
          ends={ends}
          table={{
            caption: 'Roles by session',
            columns: ['Session', 'Roles'],
            rows: sessions.map((session) => [
              sessionWords(session),
              session.roles
                .map(({ clientId, role }) => `${nameOf(clientId)}: ${roleWords[role]}`)
                .join('; '),
            ]),
          }}
        />
      </div>
      <div className={pages['column']}>
        <Panel title="Who responds to whom">
          <Interaction sessions={sessions} leaders={leaders} nameOf={nameOf} />
        </Panel>
        <Marks
          title="Events"
          rows={events}
          ends={ends}
          table={{
            caption: 'Events',
            columns: ['Session', 'Event', 'Members', 'What happened', 'Intervention', 'Outcome'],
            rows: sessions.flatMap((session) =>
              session.events.map((event) => [
                sessionWords(session),
                `${eventWords[event.kind]}${event.at === null ? '' : `, ${formatTime(event.at)}`}`,
                event.clients.map(nameOf).join(', '),
                event.text,
                event.intervention,
                event.outcome,
              ]),
            ),
          }}
        />
        <Marks
          title="Therapeutic factors"
          rows={factors}
          ends={ends}
          table={{
            caption: 'Therapeutic factors by session',
            columns: ['Session', 'Noted as', 'Yalom’s factors'],
            rows: sessions.map((session) => [
              sessionWords(session),
              session.factors.map((label) => therapeuticFactors[label].words).join(', '),
              factorsSeen(session.factors)
                .map((code) => yalomWords[code])
                .join(', '),
            ]),
          }}
        />
        <Marks
          title="Leader interventions"
          rows={interventions}
          ends={ends}
          table={{
            caption: 'Interventions by session',
            columns: ['Session', 'Interventions'],
            rows: sessions.map((session) => [
              sessionWords(session),
              session.interventions.map((each) => interventionWords[each]).join(', '),
            ]),
          }}
        />
      </div>
    </>
  );
}

function sessionWords({ number, start }: ProcessSession): string {
  return `${number}, ${formatDate(start)}`;
}
