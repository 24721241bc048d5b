import { momentKindWords, type Moment } from '#shared/contract/session-plan.ts';
import { eventWords } from '#shared/contract/session-record.ts';
import type { ClientId } from '#shared/ids.ts';
import type { TimelineEntry } from '#shared/rules/timeline.ts';
import { capital } from '#renderer/ui/words.ts';

type NameOf = (client: ClientId) => string;

/** `Left the room: Bea. To take a call` */
export function momentWords({ kind, text, clients }: Moment, nameOf: NameOf): string {
  const who = clients.map(nameOf).join(', ');
  const head =
    kind === 'note' ? who : [capital(momentKindWords[kind]), who].filter(Boolean).join(': ');
  if (text === '') return head || capital(momentKindWords[kind]);
  return head === '' ? text : `${head}. ${text}`;
}

export function entryWords(entry: TimelineEntry, nameOf: NameOf): string {
  switch (entry.kind) {
    case 'began':
      return 'The session began';
    case 'ended':
      return 'The session ended';
    case 'came':
      return `${nameOf(entry.clientId)} came late`;
    case 'left':
      return `${nameOf(entry.clientId)} left early`;
    case 'done':
      return `Done: ${entry.item.title}`;
    case 'event': {
      const { kind, clients, text } = entry.event;
      const head = [capital(eventWords[kind]), clients.map(nameOf).join(', ')];
      return [head.filter(Boolean).join(': '), text].filter(Boolean).join('. ');
    }
    case 'moment':
      return momentWords(entry.moment, nameOf);
  }
}
