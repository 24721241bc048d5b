import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import type { WarningId } from '#shared/ids.ts';
import { DocumentPage } from '../documents/DocumentPage.tsx';
import paper from '../documents/documents.module.css';

const papers = [
  {
    kind: 'call-sheet',
    to: '/confidentiality/duty-to-warn/$warningId/call-sheet',
    words: 'Call sheet',
  },
  {
    kind: 'duty-to-warn',
    to: '/confidentiality/duty-to-warn/$warningId/paper',
    words: 'Whole event',
  },
] as const;

interface Props {
  warningId: WarningId;
  kind: (typeof papers)[number]['kind'];
}

/** An event on paper: whole, or as one page to have by the telephone. */
export function WarningPaperPage({ warningId, kind }: Props) {
  const shown = papers.find((one) => one.kind === kind);
  return (
    <DocumentPage
      title={`Duty to warn: ${shown?.words.toLowerCase() ?? ''}`}
      document={{ kind, warningId }}
      aside={
        <nav aria-label="Papers of this event" className={paper['list']}>
          <Link
            to="/confidentiality/duty-to-warn/$warningId"
            params={{ warningId }}
            className={paper['back']}
          >
            <ArrowLeft size={15} aria-hidden /> Back to the event
          </Link>
          <ul className={paper['papers']} role="list">
            {papers.map(({ to, words, ...one }) => (
              <li key={one.kind}>
                <Link to={to} params={{ warningId }} className={paper['paper']}>
                  {words}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      }
    />
  );
}
