import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { api } from '#renderer/api.ts';
import type {
  ClientRecord,
  GroupRecord,
  OpenCommitment,
  SessionRecord,
} from '#shared/contract/session-record.ts';
import type { ClientId, SessionId } from '#shared/ids.ts';
import { DraftFamily } from '../notes/draft-family.ts';
import { DraftQueue, type DraftStatus } from '../notes/draft-queue.ts';
import { clientRecordShelf, groupRecordShelf } from '../notes/shelves.ts';
import { useDraftStatus, useDraftValue, useHeldDraft } from '../notes/useDraft.ts';

export interface SessionRecording {
  group: GroupRecord;
  changeGroup: (change: (record: GroupRecord) => GroupRecord) => void;
  clientOf: (client: ClientId) => ClientRecord | null;
  changeClient: (client: ClientId, change: Partial<ClientRecord>) => void;
  lastCommitmentOf: (client: ClientId) => OpenCommitment | null;
  groupStatus: DraftStatus;
  clientStatus: (client: ClientId) => DraftStatus | null;
  flush: () => Promise<unknown>;
}

/** Long enough to press another key before the first is recorded. */
const pause = { debounceMs: 500, maxWaitMs: 2500 };

/** What is recorded beside the notes, as it is on screen: every change counts at once and is saved by itself. */
export function useSessionRecord(sessionId: SessionId, saved: SessionRecord): SessionRecording {
  const client = useQueryClient();
  /** Other screens show it the next time they are looked at. */
  const stale = useCallback(() => void client.invalidateQueries({ refetchType: 'none' }), [client]);

  const [queue] = useState(() =>
    groupRecordShelf.open(sessionId, () => {
      const { version, savedAt, record } = saved.group;
      return new DraftQueue<GroupRecord>({
        value: record,
        version,
        savedAt,
        save: async (value, from) => {
          const answer = await api.sessionRecord.saveGroup({
            sessionId,
            version: from,
            record: value,
          });
          stale();
          return answer;
        },
        ...pause,
      });
    }),
  );
  useHeldDraft(groupRecordShelf, sessionId, queue);
  const group = useDraftValue(queue);
  const groupStatus = useDraftStatus(queue);
  const changeGroup = useCallback(
    (change: (record: GroupRecord) => GroupRecord) => queue.change(change(queue.value)),
    [queue],
  );

  const family = useMemo(
    () => new DraftFamily(clientRecordShelf, (key) => key.startsWith(`${sessionId}/`)),
    [sessionId],
  );
  useEffect(() => family.show(), [family]);
  const revision = useSyncExternalStore(
    family.subscribe,
    useCallback(() => family.revision, [family]),
  );
  const states = useMemo(
    () => new Map(saved.clients.map((state) => [state.clientId, state])),
    [saved.clients],
  );
  const changeClient = useCallback(
    (clientId: ClientId, change: Partial<ClientRecord>) => {
      const state = states.get(clientId);
      if (state === undefined) return;
      const draft = family.open(
        `${sessionId}/${clientId}`,
        () =>
          new DraftQueue<ClientRecord>({
            value: state.record,
            version: state.version,
            savedAt: state.savedAt,
            save: async (record, version) => {
              const answer = await api.sessionRecord.saveClient({
                sessionId,
                clientId,
                version,
                record,
              });
              stale();
              return answer;
            },
            ...pause,
          }),
      );
      draft.change({ ...draft.value, ...change });
    },
    [family, sessionId, states, stale],
  );

  return useMemo(
    () => ({
      group,
      groupStatus,
      changeGroup,
      changeClient,
      clientOf: (id) => family.get(`${sessionId}/${id}`)?.value ?? states.get(id)?.record ?? null,
      lastCommitmentOf: (id) => states.get(id)?.lastCommitment ?? null,
      clientStatus: (id) => family.get(`${sessionId}/${id}`)?.status ?? null,
      flush: () => Promise.all([queue.flush(), family.flush()]),
    }),
    // `revision` stands for the drafts of the clients, which are read as they are.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [group, groupStatus, changeGroup, changeClient, family, states, sessionId, queue, revision],
  );
}
