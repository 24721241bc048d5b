import { Link } from '@tanstack/react-router';
import { formatDayMonth, formatFullDate } from '#renderer/ui/dates.ts';
import type { ChartEvent } from '#shared/contract/clients.ts';
import { WarningId, type ClientId } from '#shared/ids.ts';
import classes from './ChartTimeline.module.css';

/** Anything in the chart that is no session; its title leads to where more of it stands. */
export function TimelineEvent({ clientId, event }: { clientId: ClientId; event: ChartEvent }) {
  const { key, kind, on, title, text } = event;
  return (
    <article className={classes['entry']} data-entry={key} data-kind={kind}>
      <div className={classes['when']}>
        <span className={classes['day']}>{formatDayMonth(on)}</span>
      </div>
      <div className={classes['body']}>
        <Link
          {...targetOf(clientId, event)}
          className={classes['event']}
          aria-label={`${title}, ${formatFullDate(on)}`}
        >
          {title}
        </Link>
        {text && <p className={classes['eventText']}>{text}</p>}
      </div>
    </article>
  );
}

function targetOf(clientId: ClientId, { key, link, groupId }: ChartEvent) {
  if (link === 'duty-to-warn')
    return {
      to: '/confidentiality/duty-to-warn/$warningId',
      params: { warningId: WarningId.parse(key.split('/')[1]) },
    } as const;
  if (link === 'group' && groupId !== null)
    return { to: '/groups/$groupId', params: { groupId } } as const;
  if (link === 'disclosures')
    return { to: '/clients/$clientId/disclosures', params: { clientId } } as const;
  if (link === 'consents')
    return { to: '/clients/$clientId/consents', params: { clientId } } as const;
  return link === 'attachments'
    ? ({ to: '/clients/$clientId/attachments', params: { clientId } } as const)
    : ({ to: '/clients/$clientId/intake', params: { clientId } } as const);
}
