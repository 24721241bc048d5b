import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { formatDayMonth } from '#renderer/ui/dates.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { calledName } from '#shared/person.ts';
import type { CalendarDate } from '#shared/time.ts';
import { reachWords, statusTone, statusWords } from '../consents/consent-words.ts';
import classes from './CheckInsDue.module.css';

const few = 6;

/** Forms to be signed: required and missing, expiring, expired, replaced by a new version, or revoked. */
export function ConsentsDue({ day }: { day: CalendarDate }) {
  const [all, setAll] = useState(false);
  const consents = useQuery({
    queryKey: ['consents', 'due', day],
    queryFn: () => api.consents.due({}),
  });
  if (consents.error) return <ErrorNotice error={consents.error} />;
  if (!consents.data || consents.data.length === 0) return null;
  const due = consents.data;
  const shown = all ? due : due.slice(0, few);
  return (
    <Panel title="Forms to sign" count={due.length}>
      <ul className={classes['rows']} role="list">
        {shown.map(({ person, templateId, title, status, until, reach }) => (
          <li key={person.id + templateId} className={classes['row']}>
            <Link
              to="/clients/$clientId/consents/sign/$templateId"
              params={{ clientId: person.id, templateId }}
              className={classes['link']}
            >
              {calledName(person)} {person.familyName}
              <span className={classes['soft']}>
                {' '}
                · {title}
                {reach !== null && `, ${reachWords[reach]}`}
                {status === 'expiring' && until !== null && `, until ${formatDayMonth(until)}`}
              </span>
            </Link>
            <Badge tone={statusTone[status]}>{statusWords[status]}</Badge>
          </li>
        ))}
      </ul>
      {shown.length < due.length && (
        <Button
          className={classes['more'] ?? ''}
          variant="subtle"
          px="0.5rem"
          onClick={() => setAll(true)}
        >
          Show all {due.length}
        </Button>
      )}
    </Panel>
  );
}
