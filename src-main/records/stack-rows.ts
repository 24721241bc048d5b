import type { StackOf, StackPaper } from '#shared/contract/stacks.ts';
import { listName } from '#shared/person.ts';
import { dateOf, type LocalTime } from '#shared/time.ts';
import { from, type Store } from '../store/store.ts';
import { personColumns, presentId, toPerson } from './client-rows.ts';

const collator = new Intl.Collator('en', { numeric: true });

/** Signed papers: summaries of whole sessions first, then each client's notes; each by day, as they are filed. */
export function readSignedPapers(store: Store, { of, from: first, until }: StackOf): StackPaper[] {
  const signed = from
    .selectFrom('notes')
    .innerJoin('sessions', 'sessions.id', 'notes.session_id')
    .innerJoin('groups', 'groups.id', 'sessions.group_id')
    .select(['notes.id', 'notes.session_id', 'groups.name as group_name'])
    .select(['sessions.number', 'sessions.planned_start', 'sessions.actual_start'])
    .where('notes.signed_json', 'is not', null)
    .orderBy('sessions.planned_start')
    .orderBy('sessions.number');
  const noteQuery = signed
    .innerJoin('clients', 'clients.id', 'notes.client_id')
    .select(personColumns)
    .where('clients.deleted_at', 'is', null);
  const notes = store
    .all(
      of.kind === 'group'
        ? noteQuery.where('sessions.group_id', '=', of.groupId)
        : noteQuery.where('clients.id', '=', presentId(store, of.clientId)),
    )
    .map((row): StackPaper => {
      const { client_id: clientId, session_id: sessionId, id: noteId } = row;
      const document = { kind: 'progress-note', sessionId, clientId, noteId } as const;
      return { ...whenAndWhere(row), document, person: toPerson(row) };
    });
  const summaries =
    of.kind === 'client'
      ? []
      : store
          .all(
            signed
              .where('sessions.group_id', '=', of.groupId)
              .where('sessions.deleted_at', 'is', null)
              .where('notes.client_id', 'is', null),
          )
          .map((row): StackPaper => {
            const document = { kind: 'session-summary', sessionId: row.session_id } as const;
            return { ...whenAndWhere(row), document, person: null };
          });
  // A stable sort: within one client the days keep their order.
  notes.sort((a, b) => collator.compare(filedUnder(a), filedUnder(b)));
  return [...summaries, ...notes].filter(
    ({ on }) => (first === null || on >= first) && (until === null || on <= until),
  );
}

function whenAndWhere(row: {
  number: number;
  group_name: string;
  planned_start: LocalTime;
  actual_start: LocalTime | null;
}): Pick<StackPaper, 'on' | 'number' | 'groupName'> {
  const on = dateOf(row.actual_start ?? row.planned_start);
  return { on, number: row.number, groupName: row.group_name };
}

/** Two people of one name are not mixed. */
function filedUnder({ person }: StackPaper): string {
  return person === null ? '' : `${listName(person)} ${person.id}`;
}
