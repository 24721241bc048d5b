import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api.ts';
import { formatDate } from '#renderer/ui/dates.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import type { NoteId } from '#shared/ids.ts';
import { entryWords } from '#shared/rules/request-words.ts';
import classes from '../notes/signed.module.css';

/** Requests to amend this note, which stay with it; nothing where there are none. */
export function NoteRequests({ noteId }: { noteId: NoteId }) {
  const requests = useQuery({
    queryKey: ['clientRequests', 'ofNote', noteId],
    queryFn: () => api.clientRequests.ofNote({ noteId }),
    staleTime: 'static',
    gcTime: 0,
  });
  if (requests.error) return <ErrorNotice error={requests.error} />;
  if (!requests.data || requests.data.length === 0) return null;
  return (
    <section className={classes['addenda']} aria-label="Request to amend, with this note">
      <h3 className={classes['addendaTitle']}>Request to amend, with this note</h3>
      {requests.data.map(({ id, receivedOn, what, entries }) => (
        <article key={id} className={classes['addendum']}>
          <p className={classes['addendumReason']}>Received on {formatDate(receivedOn)}</p>
          <p className={classes['addendumText']}>{what}</p>
          {entries
            .filter(({ kind }) => kind !== 'step' && kind !== 'extended')
            .map((entry) => (
              <div key={entry.id}>
                <p className={classes['addendumReason']}>
                  {entryWords.amendment[entry.kind]}, {formatDate(entry.on)}
                </p>
                <p className={classes['addendumText']}>{entry.text}</p>
                <p className={classes['addendumBy']}>{entry.author}</p>
              </div>
            ))}
        </article>
      ))}
    </section>
  );
}
