import type { ReactNode } from 'react';
import { attendanceWords, wasPresent } from '#shared/contract/attendance.ts';
import { paceWords, Pace, type ProgressSession } from '#shared/contract/session-record.ts';
import { commitmentsOf } from '#shared/rules/commitments.ts';
import { formatDate } from '#renderer/ui/dates.ts';
import { Panel } from '#renderer/ui/Panel.tsx';
import { Figure } from './charts/Figure.tsx';
import { LineStrip } from './charts/Strips.tsx';
import { Marks } from './Marks.tsx';
import pages from './pages.module.css';
import { scaleSentence } from './process-words.ts';
import {
  commitmentSentence,
  outcomeOf,
  outcomeWords,
  paceSentence,
  presenceSentence,
  type Outcome,
} from './progress-words.ts';

interface Props {
  /** Oldest first, of every group; at least one. */
  sessions: readonly ProgressSession[];
  /** Stands above them, in each of the two columns. */
  above: readonly [ReactNode, ReactNode];
}

const outcomes: readonly Outcome[] = ['kept', 'partly', 'not-kept', 'open'];

/** Small pictures of one client, each with its sentence and its table. */
export function ClientProgress({ sessions, above }: Props) {
  const severalGroups = new Set(sessions.map(({ groupId }) => groupId)).size > 1;
  const words = ({ sessionNumber, groupName, start }: ProgressSession): string =>
    [formatDate(start), severalGroups ? groupName : '', `session ${sessionNumber}`]
      .filter(Boolean)
      .join(', ');
  const [first, last] = [sessions[0], sessions.at(-1)];
  const ends =
    first === undefined || last === undefined
      ? null
      : ([formatDate(first.start), formatDate(last.start)] as const);
  const flags = (is: (session: ProgressSession) => boolean): number[] =>
    sessions.map((session) => (is(session) ? 1 : 0));

  // What was undertaken in one group is asked about there.
  const byGroup = Map.groupBy(sessions, ({ groupId }) => groupId);
  const commitments = [...byGroup.values()]
    .flatMap((ofGroup) => commitmentsOf(ofGroup))
    .map((commitment) => ({ ...commitment, outcome: outcomeOf(commitment) }))
    .sort((a, b) => a.made.start.localeCompare(b.made.start));
  const attended = sessions.filter(({ attendance }) => wasPresent(attendance));
  const scales = [
    { label: 'Participation', values: sessions.map(({ participation }) => participation) },
    { label: 'Reluctance to disclose', values: sessions.map(({ reluctance }) => reluctance) },
  ];

  return (
    <>
      <div className={pages['column']}>
        {above[0]}
        <Marks
          title="Attendance"
          sentence={presenceSentence(sessions)}
          rows={[
            { label: 'Present', counts: flags(({ attendance }) => attendance === 'present') },
            {
              label: 'Late or left early',
              counts: flags(
                ({ attendance }) => attendance === 'late' || attendance === 'left-early',
              ),
            },
            {
              label: 'Absent, excused',
              counts: flags(({ attendance }) => attendance === 'excused'),
              tone: 'due',
              hollow: true,
            },
            {
              label: 'Absent, unexcused',
              counts: flags(({ attendance }) => attendance === 'unexcused'),
              tone: 'due',
              hollow: true,
            },
          ]}
          ends={ends}
          table={{
            caption: 'Attendance by session',
            columns: ['Session', 'Attendance', 'Reason', 'Made up by'],
            rows: sessions.map((session) => [
              words(session),
              session.attendance === null ? '' : attendanceWords[session.attendance],
              session.absenceReason,
              session.makeUp,
            ]),
          }}
        />
        <Marks
          title="Commitments"
          sentence={commitmentSentence(commitments.map(({ outcome }) => outcome))}
          rows={outcomes.map((each) => ({
            label: outcomeWords[each],
            counts: flags((session) =>
              commitments.some(({ made, outcome }) => made === session && outcome === each),
            ),
            ...(each === 'open' ? { hollow: true } : {}),
            ...(each === 'not-kept' ? { tone: 'due' as const } : {}),
          }))}
          ends={ends}
          table={{
            caption: 'Commitments',
            columns: ['Made', 'Commitment', 'What became of it', 'Followed up'],
            rows: commitments.map(({ made, followedUp, outcome }) => [
              words(made),
              made.commitment,
              outcomeWords[outcome],
              followedUp === null ? '' : words(followedUp),
            ]),
          }}
        />
      </div>
      <div className={pages['column']}>
        {above[1]}
        <Panel title="Participation" count="1 low, 5 high">
          <Figure
            rows={scales.map(({ label, values }) => ({
              label,
              strip: <LineStrip values={values} low={1} high={5} />,
              end: values.findLast((value) => value !== null) ?? '',
              said: scaleSentence(label, values),
            }))}
            ends={ends}
            table={{
              caption: 'Participation by session',
              columns: ['Session', ...scales.map(({ label }) => label), 'Skill practised'],
              rows: sessions.map((session) => [
                words(session),
                session.participation,
                session.reluctance,
                session.skill,
              ]),
            }}
          />
        </Panel>
        <Marks
          title="Pace"
          sentence={paceSentence(sessions.map(({ pace }) => pace))}
          rows={Pace.options.map((each) => ({
            label: paceWords[each],
            counts: flags(({ pace }) => pace === each),
            ...(each === 'fits' ? {} : { tone: 'due' as const }),
          }))}
          ends={ends}
          table={{
            caption: 'Pace by session',
            columns: ['Session', 'Pace'],
            rows: sessions.map((session) => [
              words(session),
              session.pace === null ? '' : paceWords[session.pace],
            ]),
          }}
        />
        <Marks
          title="Feedback"
          rows={[
            { label: 'gave feedback', counts: flags(({ gaveFeedback }) => gaveFeedback) },
            {
              label: 'received feedback',
              counts: flags(({ receivedFeedback }) => receivedFeedback),
            },
          ]}
          ends={ends}
          table={{
            caption: 'Feedback by session attended',
            columns: ['Session', 'Gave', 'Received'],
            rows: attended.map((session) => [
              words(session),
              session.gaveFeedback ? 'yes' : '',
              session.receivedFeedback ? 'yes' : '',
            ]),
          }}
        />
      </div>
    </>
  );
}
