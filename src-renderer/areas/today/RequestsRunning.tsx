import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '#renderer/api.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { calledName } from '#shared/person.ts';
import { clockWords } from '#shared/rules/request-clocks.ts';
import { requestWords } from '#shared/rules/request-words.ts';
import type { CalendarDate } from '#shared/time.ts';
import classes from './CheckInsDue.module.css';

/** What clients asked of their records and still wait for. Not there while there is none. */
export function RequestsRunning({ day }: { day: CalendarDate }) {
  const running = useQuery({
    queryKey: ['clientRequests', 'running'],
    queryFn: () => api.clientRequests.running({}),
  });
  if (running.error) return <ErrorNotice error={running.error} />;
  if (!running.data || running.data.length === 0) return null;
  return (
    <Panel title="Requests running" count={running.data.length}>
      <ul className={classes['rows']} role="list">
        {running.data.map(({ id, person, kind, dueOn }) => {
          const { over, soon, words } = clockWords(dueOn, day);
          return (
            <li key={id} className={classes['row']}>
              <Link
                to="/clients/$clientId/disclosures"
                params={{ clientId: person.id }}
                className={classes['link']}
              >
                {calledName(person)} {person.familyName}
                <span className={classes['soft']}> · {requestWords[kind].toLowerCase()}</span>
              </Link>
              <Badge tone={over ? 'breach' : soon ? 'due' : 'accent'}>{words}</Badge>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
