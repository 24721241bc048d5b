import { z } from 'zod';
import { ClientId, GroupId, SessionId } from '../ids.ts';
import { CalendarDate } from '../time.ts';
import { read } from './operation.ts';

/** Records whose words are found wherever they were written; private notes and reflections are never among them. */
export const SearchedKind = z.enum([
  'check-in',
  'intake',
  'attachment',
  'measure',
  'client-record',
  'session-events',
  'supervision',
  'outside-contact',
  'form',
  'consent',
  'agreement',
  'acknowledgement',
  'violation',
  'authorization',
  'disclosure',
  'client-request',
  'incident',
  'incident-letter',
  'duty-to-warn',
]);
export type SearchedKind = z.infer<typeof SearchedKind>;

export const SearchResult = z.strictObject({
  kind: z.enum([
    'client',
    'group',
    'session',
    'group-note',
    'progress-note',
    'addendum',
    ...SearchedKind.options,
  ]),
  recordId: z.string(),
  title: z.string(),
  /** The match in its surroundings, cut so that the found words can be set apart. */
  snippet: z.array(z.strictObject({ text: z.string(), found: z.boolean() })),
  on: CalendarDate.nullable(),
  clientId: ClientId.nullable(),
  groupId: GroupId.nullable(),
  sessionId: SessionId.nullable(),
});
export type SearchResult = z.infer<typeof SearchResult>;

export const search = {
  /** Best first. Every word must be found; the last may be only begun. */
  query: read(
    z.strictObject({ text: z.string().max(300), limit: z.number().int().min(1).max(200) }),
    z.array(SearchResult),
  ),
};
