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
import classes from './RunningIncidents.module.css';

/** Incidents that are not closed, with their clocks and the next step. Not there while there are none. */
export function RunningIncidents({ now }: { now: Instant }) {
  const zone = localZone();
  const list = useQuery({ queryKey: ['incidents', 'list'], queryFn: () => api.incidents.list({}) });
  if (list.error) return <ErrorNotice error={list.error} />;
  const running = (list.data ?? []).filter(({ state }) => state !== 'closed');
  if (running.length === 0) return null;
  return (
    <Panel tone="breach" title="Incidents" count={running.length}>
      {running.map(({ id, number, state, about, clocks, next, followUpOn }) => (
        <section key={id} className={classes['incident']} aria-label={`Incident ${number}`}>
          <div className={classes['head']}>
            <strong>{number}</strong>
            {about ? (
              <Badge tone="breach">{`${actorWords[about.actor]} · ${channelWords[about.channel]}`}</Badge>
            ) : (
              <Badge tone="due">{state}</Badge>
            )}
            <LinkButton
              to="/confidentiality/incidents/$incidentId"
              params={{ incidentId: id }}
              variant="default"
              size="compact-sm"
              className={classes['go'] ?? ''}
              aria-label={`Go on with incident ${number}`}
            >
              Go on
            </LinkButton>
          </div>
          <ul role="list" className={classes['clocks']}>
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
          <p className={classes['next']}>Next: {next}</p>
        </section>
      ))}
    </Panel>
  );
}
