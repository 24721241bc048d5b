import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { counted, formatDate } from '#renderer/ui/dates.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { Incident } from '#shared/contract/incidents.ts';
import type { Standing } from '#shared/rules/incident-standing.ts';
import { papersKeptUntil } from '#shared/rules/retention.ts';
import classes from './incidents.module.css';

interface Props {
  incident: Incident;
  standing: Standing;
}

/** The incident's papers and until when they are kept. */
export function PaperLinks({ incident, standing }: Props) {
  const schedule = useQuery({
    queryKey: ['retention', 'schedule'],
    queryFn: () => api.retention.schedule({}),
  });
  const params = { incidentId: incident.id };
  return (
    <Panel title="Papers">
      <div className={classes['buttons']}>
        <LinkButton
          variant="default"
          to="/confidentiality/incidents/$incidentId/report"
          params={params}
        >
          Whole incident
        </LinkButton>
        <LinkButton
          variant="default"
          to="/confidentiality/incidents/$incidentId/record"
          params={params}
        >
          Record for the GDPR
        </LinkButton>
        {standing.state === 'draft' && <Badge tone="due">draft</Badge>}
      </div>
      <ErrorNotice error={schedule.error} />
      {standing.lastOn && schedule.data && (
        <p className={classes['soft']}>
          Keep them until {formatDate(papersKeptUntil(standing.lastOn, schedule.data))},{' '}
          {counted(schedule.data.paperYears, 'year')} after the last entry.
        </p>
      )}
    </Panel>
  );
}
