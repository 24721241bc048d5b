import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import type { SessionId } from '#shared/ids.ts';
import { flushShelves } from '../notes/shelves.ts';
import { SessionWorkspace } from './SessionWorkspace.tsx';

/** One session: its circle, its group note, and the chart notes that come of it. */
export function SessionPage({ sessionId }: { sessionId: SessionId }) {
  // Drafts begin from what the vault holds now: what an earlier visit left is saved first, and no copy of
  // that visit is shown.
  const session = useQuery({
    queryKey: ['sessions', 'get', sessionId],
    queryFn: async () => {
      await flushShelves();
      return api.sessions.get({ id: sessionId });
    },
    gcTime: 0,
  });
  const notes = useQuery({
    queryKey: ['notes', 'ofSession', sessionId],
    queryFn: async () => {
      await flushShelves();
      return api.notes.ofSession({ sessionId });
    },
    gcTime: 0,
  });
  // Opening it is written to the audit trail: once for each visit.
  const record = useQuery({
    queryKey: ['sessionRecord', 'ofSession', sessionId],
    queryFn: async () => {
      await flushShelves();
      return api.sessionRecord.ofSession({ sessionId });
    },
    staleTime: Infinity,
    gcTime: 0,
  });
  const plan = useQuery({
    queryKey: ['sessionPlan', 'ofSession', sessionId],
    queryFn: async () => {
      await flushShelves();
      return api.sessionPlan.ofSession({ sessionId });
    },
    staleTime: Infinity,
    gcTime: 0,
  });
  const people = useQuery({
    queryKey: ['clients', 'names'],
    queryFn: () => api.clients.names({}),
  });
  const formats = useQuery({
    queryKey: ['notes', 'formats'],
    queryFn: () => api.notes.formats({}),
  });
  const settings = useQuery({
    queryKey: ['settings', 'get'],
    queryFn: () => api.settings.get({}),
  });

  const error = [session, notes, record, plan, people, formats, settings].find(
    (query) => query.data === undefined,
  )
    ? (session.error ??
      notes.error ??
      record.error ??
      plan.error ??
      people.error ??
      formats.error ??
      settings.error)
    : null;
  if (error)
    return (
      <Page title="Session">
        <ErrorNotice error={error} />
      </Page>
    );
  if (
    !session.isFetchedAfterMount ||
    !notes.isFetchedAfterMount ||
    !record.isFetchedAfterMount ||
    !plan.isFetchedAfterMount ||
    !session.data ||
    !notes.data ||
    !record.data ||
    !plan.data ||
    !people.data ||
    !formats.data ||
    !settings.data
  )
    return (
      <Page title="Session">
        <Loading />
      </Page>
    );
  return (
    <SessionWorkspace
      view={session.data}
      notes={notes.data}
      record={record.data}
      plan={plan.data}
      people={people.data}
      formats={formats.data}
      settings={settings.data}
    />
  );
}
