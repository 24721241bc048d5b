import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { DocumentPage } from '../documents/DocumentPage.tsx';
import documents from '../documents/documents.module.css';

/** The permanent log of what was destroyed, as the paper it prints on. */
export function DestructionLogPage() {
  return (
    <DocumentPage
      title="Destruction log"
      subtitle="Permanent; without names and without a word of what was destroyed"
      document={{ kind: 'destruction-log' }}
      aside={
        <nav className={documents['list']} aria-label="Retention">
          <Link to="/retention" className={documents['back']}>
            <ArrowLeft size={15} aria-hidden /> Retention
          </Link>
        </nav>
      }
    />
  );
}
