import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { formatDate } from '#renderer/ui/dates.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { leftWords, minutesLeft } from '#shared/rules/breach-clocks.ts';
import { actorWords, channelWords } from '#shared/rules/incident-words.ts';
import { dateAt, localZone, type Instant } from '#shared/time.ts';
import { ClockLine } from '../incidents/ClockLine.tsx';

/** Incidents that are not closed, with their clocks and the next step. Not there while there are none. */
export function RunningIncidents({ now }: { now: Instant }) {
  const zone = localZone();
  const list = useQuery({ queryKey: ['incidents', 'list'], queryFn: () => api.incidents.list({}) });
  if (list.error) return <ErrorNotice error={list.error} />;
  return (list.data ?? [])
    .filter(({ state }) => state !== 'closed')
    .map(({ id, number, state, about, clocks, next, followUpOn }) => (
      <Panel
        key={id}
        tone="breach"
        title={`Incident ${number}`}
        count={
          about ? (
            <Badge tone="breach">{`${actorWords[about.actor]} · ${channelWords[about.channel]}`}</Badge>
          ) : (
            <Badge tone="due">{state}</Badge>
          )
        }
      >
        <ul role="list" style={{ padding: 0, margin: '0 0 0.75rem' }}>
          {clocks.map(({ key, title, due, gone }) => (
            <ClockLine
              key={key}
              title={title}
              words={due ? leftWords(due, now, zone) : 'no date yet'}
              late={due !== null && minutesLeft(due, now, zone) < 0}
              gone={gone}
            />
          ))}
          {followUpOn && (
            <ClockLine
              title="Trust follow-up"
              words={followUpOn <= dateAt(now, zone) ? 'due' : formatDate(followUpOn)}
              late={followUpOn < dateAt(now, zone)}
              gone={null}
            />
          )}
        </ul>
        <p style={{ margin: '0 0 0.5rem' }}>Next: {next}</p>
        <LinkButton
          to="/confidentiality/incidents/$incidentId"
          params={{ incidentId: id }}
          aria-label={`Go on with incident ${number}`}
        >
          Go on
        </LinkButton>
      </Panel>
    ));
}
