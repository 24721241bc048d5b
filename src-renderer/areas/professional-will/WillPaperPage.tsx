import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import documents from '../documents/documents.module.css';
import { DocumentPage } from '../documents/DocumentPage.tsx';

/** The professional will as it will come out of the printer, without the recovery key. */
export function WillPaperPage() {
  return (
    <DocumentPage
      title="Professional will"
      document={{ kind: 'professional-will' }}
      aside={
        <nav className={documents['list']} aria-label="Back">
          <Link to="/settings/absence" className={documents['back']}>
            <ArrowLeft size={15} aria-hidden />
            In your absence
          </Link>
        </nav>
      }
    />
  );
}
