import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import type { Session, SessionFields } from '#shared/contract/sessions.ts';
import { AppError } from '#shared/errors.ts';
import { instantNow } from '#shared/time.ts';
import { DraftQueue } from '../notes/draft-queue.ts';
import { sessionShelf } from '../notes/shelves.ts';
import { useHeldDraft } from '../notes/useDraft.ts';
import { fieldsOf, mergedFields } from './session-fields.ts';

/** Topic, plan and times of the session, saved as they are changed. */
export function useSessionDraft(session: Session): DraftQueue<SessionFields> {
  const client = useQueryClient();
  const [queue] = useState(() =>
    sessionShelf.open(session.id, () => {
      let base = fieldsOf(session);
      const put = async (fields: SessionFields, version: number) => {
        const { id, groupId } = session;
        const saved = await api.sessions.save({ id, groupId, version, fields });
        base = fieldsOf(saved);
        void client.invalidateQueries({ refetchType: 'none' });
        return { version: saved.version, savedAt: instantNow() };
      };
      return new DraftQueue({
        value: base,
        version: session.version,
        savedAt: null,
        save: async (fields, version) => {
          try {
            return await put(fields, version);
          } catch (error) {
            if (!(error instanceof AppError) || error.code !== 'changed-meanwhile') throw error;
            // Another screen changed other fields: what was changed here goes on top of that.
            const { session: latest } = await api.sessions.get({ id: session.id });
            return put(mergedFields(base, fields, fieldsOf(latest)), latest.version);
          }
        },
      });
    }),
  );
  useHeldDraft(sessionShelf, session.id, queue);
  return queue;
}
