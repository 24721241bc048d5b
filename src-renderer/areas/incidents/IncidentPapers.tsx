import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '#renderer/api.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import type { IncidentId, IncidentLetterId } from '#shared/ids.ts';
import { DocumentPage } from '../documents/DocumentPage.tsx';

interface Props {
  incidentId: IncidentId;
}

function Back({ incidentId }: Props) {
  return (
    <nav aria-label="Papers of this incident">
      <Link to="/confidentiality/incidents/$incidentId" params={{ incidentId }}>
        Back to the incident
      </Link>
    </nav>
  );
}

export function IncidentReportPage({ incidentId }: Props) {
  return (
    <DocumentPage
      title="Whole incident"
      document={{ kind: 'incident-report', incidentId }}
      aside={<Back incidentId={incidentId} />}
    />
  );
}

export function IncidentRecordPage({ incidentId }: Props) {
  return (
    <DocumentPage
      title="Record of a personal data breach"
      document={{ kind: 'incident-record', incidentId }}
      aside={<Back incidentId={incidentId} />}
    />
  );
}

export function LetterPaperPage({ incidentId, letterId }: Props & { letterId: IncidentLetterId }) {
  const incident = useQuery({
    queryKey: ['incidents', 'letter', letterId],
    queryFn: () => api.incidents.get({ id: incidentId }),
    staleTime: Infinity,
    gcTime: 0,
  });
  // Whose it is has to be known before it can be printed.
  if (!incident.data)
    return (
      <Page title="Letter">
        {incident.error === null ? <Loading /> : <ErrorNotice error={incident.error} />}
      </Page>
    );
  const clientId = incident.data.letters.find(({ id }) => id === letterId)?.clientId ?? null;
  return (
    <DocumentPage
      title="Letter"
      document={{ kind: 'incident-letter', incidentId, letterId }}
      usually={clientId === null ? 'own-records' : 'client'}
      {...(clientId !== null && {
        leaving: {
          clientId,
          sessionId: null,
          information: ['other-papers'],
          what: 'A notice about an incident',
        },
      })}
      aside={<Back incidentId={incidentId} />}
    />
  );
}

export function YearLogPage({ year }: { year: number }) {
  return (
    <DocumentPage
      title={`Breaches discovered in ${year}`}
      document={{ kind: 'incident-year-log', year }}
      aside={
        <nav aria-label="Years">
          <Link to="/confidentiality/incidents">Back to the incidents</Link>
          <br />
          <Link to="/confidentiality/incidents/log/$year" params={{ year: String(year - 1) }}>
            {year - 1}
          </Link>
          <br />
          <Link to="/confidentiality/incidents/log/$year" params={{ year: String(year + 1) }}>
            {year + 1}
          </Link>
        </nav>
      }
    />
  );
}
