import { Link } from '@tanstack/react-router';
import { formatDate } from '#renderer/ui/dates.ts';
import type { Incident } from '#shared/contract/incidents.ts';
import { affectedCount } from '#shared/rules/incident-clocks.ts';
import type { Standing } from '#shared/rules/incident-standing.ts';
import { informationWords, securedWords } from '#shared/rules/incident-words.ts';
import classes from './incidents.module.css';
import { say } from './say.ts';

interface Props {
  incident: Incident;
  standing: Standing;
}

/** What is known about the incident, as it was last kept. */
export function KnownFacts({ incident, standing: { facts } }: Props) {
  if (facts === null) return null;
  const names = incident.people
    .filter(({ id }) => facts.affected.some(({ clientId }) => clientId === id))
    .map((person) => `${person.givenName} ${person.familyName}`)
    .join(', ');
  const rows: [string, string][] = [
    [
      'Happened',
      facts.occurredFrom === null
        ? 'day not known'
        : [facts.occurredFrom, facts.occurredTo]
            .flatMap((day) => (day ? [formatDate(day)] : []))
            .join(' to '),
    ],
    ['Discovered', formatDate(facts.discoveredOn)],
    ['Aware', facts.aware === null ? 'not noted' : say.moment(facts.aware.at)],
    [
      'Affected',
      [
        `${affectedCount(facts)}${facts.others > 0 ? `, ${facts.others} of them no clients here` : ''}`,
        names,
      ]
        .filter(Boolean)
        .join(': '),
    ],
    [
      'Information',
      facts.information.map((kind) => informationWords[kind]).join('; ') || 'not noted',
    ],
    ['Protection', securedWords[facts.secured]],
  ];
  return (
    <>
      <p className={classes['text']}>{facts.description}</p>
      {facts.disclosed && <p className={classes['text']}>{facts.disclosed}</p>}
      <dl className={classes['facts']}>
        {rows.map(([label, words]) => (
          <div key={label} style={{ display: 'contents' }}>
            <dt>{label}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {incident.originClient && (
        <Link
          to="/clients/$clientId/check-ins/{-$membershipId}"
          params={{ clientId: incident.originClient, membershipId: undefined }}
        >
          From a check-in
        </Link>
      )}
      {incident.origin?.kind === 'session' && (
        <Link to="/sessions/$sessionId" params={{ sessionId: incident.origin.id }}>
          From a session
        </Link>
      )}
    </>
  );
}
