import { Link } from '@tanstack/react-router';
import { FileText } from 'lucide-react';
import { Badge } from '#renderer/ui/Badge.tsx';
import { counted, formatDayMonth, formatFullDate, formatTime } from '#renderer/ui/dates.ts';
import { attendanceWords, wasPresent } from '#shared/contract/attendance.ts';
import type { ChartEntry } from '#shared/contract/clients.ts';
import type { ClientId } from '#shared/ids.ts';
import type { LocalTime } from '#shared/time.ts';
import classes from './ChartTimeline.module.css';

interface Props {
  clientId: ClientId;
  entry: ChartEntry;
  now: LocalTime;
  /** The whole excerpt shows, not just its first lines. */
  open: boolean;
  onToggle: () => void;
}

/** Longer than this, an excerpt is likely to be cut at two lines. */
const shortExcerpt = 170;

export function TimelineEntry({ clientId, entry, now, open, onToggle }: Props) {
  const { sessionId, sessionNumber, groupName, start, cancelled, deleted, removed, note } = entry;
  const { attendance } = entry;
  const long = (note?.excerpt.length ?? 0) > shortExcerpt;
  const about = `session ${sessionNumber}, ${formatFullDate(start)}`;
  return (
    <article className={classes['entry']} data-entry={sessionId}>
      <div className={classes['when']}>
        <span className={classes['day']}>{formatDayMonth(start)}</span>
        <span>{formatTime(start)}</span>
      </div>
      <div className={classes['body']}>
        <div className={classes['head']}>
          <Link
            to="/sessions/$sessionId"
            params={{ sessionId }}
            className={classes['session']}
            aria-label={`${groupName} · ${about}`}
          >
            {groupName} · session {sessionNumber}
          </Link>
          <span className={classes['attendance']}>
            {deleted
              ? 'session deleted'
              : removed
                ? 'removed from the session'
                : cancelled
                  ? 'session cancelled'
                  : attendance === null
                    ? start > now
                      ? 'planned'
                      : 'attendance not noted'
                    : attendanceWords[attendance]}
          </span>
          <span className={classes['badges']}>
            {note !== null && note.addenda > 0 && (
              <Badge>{counted(note.addenda, 'addendum', 'addenda')}</Badge>
            )}
            <NoteBadge entry={entry} />
          </span>
        </div>
        {note?.excerpt && (
          <p className={classes['excerpt']} data-open={open}>
            {note.excerpt}
          </p>
        )}
        {note !== null && (long || note.status === 'signed') && (
          <div className={classes['actions']}>
            {long && (
              <button
                type="button"
                className={classes['action']}
                aria-expanded={open}
                aria-label={`${open ? 'Less' : 'More'} of the note, ${about}`}
                onClick={onToggle}
              >
                {open ? 'Less' : 'More'}
              </button>
            )}
            {note.status === 'signed' && (
              <Link
                to="/sessions/$sessionId/paper/$clientId"
                params={{ sessionId, clientId }}
                className={classes['action']}
                aria-label={`Note on paper, ${about}`}
              >
                <FileText size={14} aria-hidden /> Note on paper
              </Link>
            )}
          </div>
        )}
      </div>
    </article>
  );
}

function NoteBadge({ entry: { note, attendance, cancelled } }: { entry: ChartEntry }) {
  if (note?.status === 'signed') return <Badge tone="accent">signed</Badge>;
  if (note?.status === 'draft') return <Badge tone="due">draft, to sign</Badge>;
  if (cancelled) return null;
  return wasPresent(attendance) ? <Badge tone="due">no note yet</Badge> : null;
}
