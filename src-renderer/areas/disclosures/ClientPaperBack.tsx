import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import type { ClientId } from '#shared/ids.ts';
import classes from '../documents/documents.module.css';

/** The way back from a paper to its client’s releases, disclosures and requests. */
export function ClientPaperBack({ clientId }: { clientId: ClientId }) {
  return (
    <nav className={classes['list']} aria-label="Where this paper belongs">
      <Link to="/clients/$clientId/disclosures" params={{ clientId }} className={classes['back']}>
        <ArrowLeft size={15} aria-hidden />
        Disclosures
      </Link>
    </nav>
  );
}
