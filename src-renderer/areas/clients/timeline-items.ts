import { wordsMatcher } from '#renderer/ui/words.ts';
import { foldText } from '#shared/fold-text.ts';
import type { ChartEntry, ChartEvent, ChartEventKind } from '#shared/contract/clients.ts';
import { dateOf, type CalendarDate } from '#shared/time.ts';

/** One line of a chart: a session, or anything else that happened on a day. */
export type TimelineItem = { key: string; on: CalendarDate } & (
  { session: ChartEntry; event?: never } | { session?: never; event: ChartEvent }
);

export const kindLabels: Record<ChartEventKind, string> = {
  status: 'Status',
  membership: 'Joined and left',
  waiting: 'Waiting lists',
  goal: 'Goals',
  distress: 'Distress',
  risk: 'Risk',
  attachment: 'Attachments',
  'duty-to-warn': 'Duty to warn',
  disclosure: 'Releases and disclosures',
  request: 'Requests',
  consent: 'Consents',
};

export interface TimelineFilter {
  text: string;
  kind: 'all' | 'session' | ChartEventKind;
  group: string | null;
  note: 'all' | 'signed' | 'draft' | 'none';
}

/** Sessions and everything else as one line of time, newest first; of one day, sessions come first. */
export function timelineItems(
  entries: readonly ChartEntry[],
  events: readonly ChartEvent[],
): TimelineItem[] {
  const at = ({ session, on }: TimelineItem): string => session?.start ?? on;
  return [
    ...entries.map((session) => ({ key: session.sessionId, on: dateOf(session.start), session })),
    ...events.map((event) => ({ key: event.key, on: event.on, event })),
  ].sort((a, b) => (at(a) < at(b) ? 1 : at(a) > at(b) ? -1 : 0));
}

/** What a filter leaves. Asking for a kind of note asks for sessions. */
export function filtered(items: readonly TimelineItem[], filter: TimelineFilter): TimelineItem[] {
  const { kind, group, note } = filter;
  const matches = wordsMatcher(filter.text);
  return items.filter(
    ({ session, event }) =>
      (kind === 'all' || kind === (event?.kind ?? 'session')) &&
      (group === null || (session ?? event).groupId === group) &&
      (note === 'all' || (session && note === (session.note?.status ?? 'none'))) &&
      matches(
        foldText(
          session
            ? `${session.groupName} ${session.sessionNumber} ${session.start} ${session.note?.excerpt ?? ''}`
            : `${event.title} ${event.on} ${event.text}`,
        ),
      ),
  );
}
