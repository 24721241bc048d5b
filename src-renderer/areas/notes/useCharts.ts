import {
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { api } from '#renderer/api.ts';
import type { ChartAddition, ChartNoteState, GuardDecision } from '#shared/contract/notes.ts';
import type { Seat } from '#shared/contract/sessions.ts';
import { newId, NoteId, type ClientId, type SessionId } from '#shared/ids.ts';
import type { NoteDocument } from '#shared/note-document.ts';
import type { Person } from '#shared/person.ts';
import type { Heading } from '#shared/rules/chart-guard.ts';
import type { NameGuard } from '#shared/rules/name-guard.ts';
import { chartRows, type ChartRow } from './chart-rows.ts';
import { DraftFamily } from './draft-family.ts';
import { DraftQueue, type DraftStatus } from './draft-queue.ts';
import { useDoubtfulRows } from './useDoubtfulRows.ts';
import { chartShelf, type ChartDraft } from './shelves.ts';

export interface Charts {
  rows: ChartRow[];
  guard: NameGuard | null;
  /** Changes what the clinician wrote or decided for one client; saved by itself. */
  edit: (client: ClientId, change: (draft: ChartDraft) => ChartDraft) => void;
  /** The draft as typed, ahead of `rows`, which follow when there is time. */
  draftOf: (client: ClientId) => ChartDraft;
  statusOf: (client: ClientId) => DraftStatus | null;
  flush: () => Promise<boolean>;
}

interface Options {
  sessionId: SessionId;
  charts: readonly ChartNoteState[];
  document: NoteDocument;
  seats: readonly Seat[];
  people: ReadonlyMap<ClientId, Person>;
  names: ReadonlyMap<ClientId, string>;
  headings: readonly Heading[];
  guard: NameGuard | null;
}

// The same ones every time, so that a note nobody added to does not look changed.
const noAdditions: ChartAddition[] = [];
const noDecisions: GuardDecision[] = [];

/** Every client's chart note, worked out from the group note while it is being written. */
export function useCharts(options: Options): Charts {
  const { sessionId, charts, seats, people, names, headings, guard } = options;
  const family = useMemo(
    () => new DraftFamily(chartShelf, (key) => key.startsWith(`${sessionId}/`)),
    [sessionId],
  );
  useEffect(() => family.show(), [family]);
  const revision = useSyncExternalStore(
    family.subscribe,
    useCallback(() => family.revision, [family]),
  );

  // A note not begun yet keeps the id it was first given here.
  const [newIds] = useState(() => new Map<ClientId, NoteId>());
  const draftFor = useCallback(
    (client: ClientId, saved: ChartNoteState | undefined): ChartDraft => {
      const open = family.get(`${sessionId}/${client}`);
      if (open !== undefined) return open.value;
      let id = saved?.id ?? newIds.get(client);
      if (id === undefined) newIds.set(client, (id = newId(NoteId)));
      return {
        id,
        additions: saved?.additions ?? noAdditions,
        decisions: saved?.decisions ?? noDecisions,
      };
    },
    [family, newIds, sessionId],
  );
  const draftOf = useCallback(
    (client: ClientId) =>
      draftFor(
        client,
        charts.find(({ clientId }) => clientId === client),
      ),
    [charts, draftFor],
  );

  const edit = useCallback(
    (client: ClientId, change: (draft: ChartDraft) => ChartDraft) => {
      const saved = charts.find(({ clientId }) => clientId === client);
      const queue = family.open(`${sessionId}/${client}`, () => {
        const value = draftFor(client, saved);
        return new DraftQueue({
          value,
          version: saved?.version ?? 0,
          savedAt: saved?.savedAt ?? null,
          save: (draft, version) =>
            api.notes.saveChart({ ...draft, sessionId, clientId: client, version }),
        });
      });
      const before = queue.value;
      const after = change(before);
      if (after !== before) queue.change(after);
    },
    [charts, draftFor, family, sessionId],
  );

  const document = useDeferredValue(options.document);
  const deferred = useDeferredValue(revision);
  const live = useMemo(
    () =>
      chartRows({
        document,
        seats,
        charts,
        people,
        names,
        guard,
        draftOf: draftFor,
      }),
    // `deferred` stands for the drafts, which `draftFor` reads as they are.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [document, seats, charts, people, names, guard, draftFor, deferred],
  );

  const rows = useDoubtfulRows(live, guard, headings);

  return useMemo(
    () => ({
      rows,
      guard,
      edit,
      draftOf,
      statusOf: (client) => family.get(`${sessionId}/${client}`)?.status ?? null,
      flush: () => family.flush(),
    }),
    // `revision` stands for the drafts and their status.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [rows, guard, edit, draftOf, family, sessionId, revision],
  );
}
