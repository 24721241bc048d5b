import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { Badge } from '#renderer/ui/Badge.tsx';
import type { SessionId } from '#shared/ids.ts';
import classes from './documents.module.css';
import type { Papers } from './usePapers.ts';

/** All papers of the session to choose from: the summary, then each client's note. */
export function PaperList({ sessionId, papers }: { sessionId: SessionId; papers: Papers }) {
  return (
    <nav className={classes['list']} aria-label="Papers of this session">
      <Link to="/sessions/$sessionId" params={{ sessionId }} className={classes['back']}>
        <ArrowLeft size={15} aria-hidden />
        Session {papers.number}
      </Link>
      <h2 className={classes['listTitle']}>Group file</h2>
      <ul className={classes['papers']} role="list">
        <li>
          <Link
            to="/sessions/$sessionId/paper"
            params={{ sessionId }}
            activeOptions={{ exact: true }}
            className={classes['paper']}
          >
            <Entry signed={papers.summarySigned}>Session summary</Entry>
          </Link>
        </li>
      </ul>
      {/* It stands in nobody's chart: nobody in it allowed that the others be named to an outsider. */}
      <p className={classes['none']}>Names several clients, so it never leaves the practice.</p>
      <h2 className={classes['listTitle']}>Progress notes</h2>
      {papers.notes.length === 0 && (
        <p className={classes['none']}>
          Record who is here on the session’s screen; everyone expected then has a note.
        </p>
      )}
      <ul className={classes['papers']} role="list">
        {papers.notes.map(({ clientId, name, signed }) => (
          <li key={clientId}>
            <Link
              to="/sessions/$sessionId/paper/$clientId"
              params={{ sessionId, clientId }}
              className={classes['paper']}
            >
              <Entry signed={signed}>{name}</Entry>
            </Link>
          </li>
        ))}
      </ul>
      <Link
        to="/print"
        state={{ stackOf: { kind: 'group', groupId: papers.groupId } }}
        className={classes['several']}
      >
        Print several…
      </Link>
    </nav>
  );
}

function Entry({ signed, children }: { signed: boolean; children: ReactNode }) {
  return (
    <>
      <span className={classes['paperName']}>{children}</span>
      <Badge tone={signed ? 'accent' : 'due'}>{signed ? 'signed' : 'draft'}</Badge>
    </>
  );
}
