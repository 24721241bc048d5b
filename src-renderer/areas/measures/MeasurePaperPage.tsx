import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import type { ClientId, MeasureId } from '#shared/ids.ts';
import type { InstrumentKey } from '#shared/rules/measures/instrument.ts';
import { instrumentOf } from '#shared/rules/measures/instruments.ts';
import documents from '../documents/documents.module.css';
import { DocumentPage } from '../documents/DocumentPage.tsx';

interface Props {
  clientId: ClientId;
  instrument: InstrumentKey;
  /** One measure as it was answered; without it, the instrument's scores over time. */
  measureId: MeasureId | undefined;
}

/** A client's measures as they will come out of the printer. */
export function MeasurePaperPage({ clientId, instrument, measureId }: Props) {
  const { name, title } = instrumentOf(instrument);
  return (
    <DocumentPage
      title={measureId === undefined ? `${name}: scores over time` : name}
      subtitle={title}
      document={
        measureId === undefined
          ? { kind: 'measure-trend', clientId, instrument }
          : { kind: 'measure-entry', clientId, measureId }
      }
      leaving={{
        clientId,
        sessionId: null,
        information: ['measures'],
        what: measureId === undefined ? `${name}: scores over time` : `${name} as answered`,
      }}
      aside={
        <nav className={documents['list']} aria-label="Back">
          <Link
            to="/clients/$clientId/measures"
            params={{ clientId }}
            className={documents['back']}
          >
            <ArrowLeft size={15} aria-hidden />
            Measures
          </Link>
        </nav>
      }
    />
  );
}
