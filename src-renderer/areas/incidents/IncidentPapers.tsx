import { Link } from '@tanstack/react-router';
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
  return (
    <DocumentPage
      title="Letter"
      document={{ kind: 'incident-letter', incidentId, letterId }}
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
