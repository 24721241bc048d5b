import { goalStepWords, IntakeFields, riskWords } from '#shared/contract/intake.ts';
import type { SearchedKind } from '#shared/contract/search.ts';
import { ClientId, SessionId } from '#shared/ids.ts';
import { instrumentOf } from '#shared/rules/measures/instruments.ts';
import type { CalendarDate } from '#shared/time.ts';
import { sql } from 'kysely';
import { indexRecord, unindexRecord } from '../store/search.ts';
import { from, type Store } from '../store/store.ts';
import { readConfidentialityWords } from './confidentiality-search.ts';
import { fromJson } from './record-context.ts';
import { idIs, lines, ofClient, ofNoClient, type Words } from './search-words.ts';
import { sessionLabel } from './session-rows.ts';

/*
 * The words of every record but the notes, which have a way of their own (note-search.ts), as they are typed at
 * greater length. Which records are due is kept by triggers (migrations 10 and 18); what was removed or withdrawn has
 * no words and leaves the index. Psychotherapy notes and reflections are in a file of their own, which nothing here
 * can read.
 */

/** Brings the index up to date. Called before every search. */
export function indexDueRecords(store: Store): void {
  const due = store.all(from.selectFrom('search_due_records').selectAll());
  if (due.length === 0) return;
  store.transaction(() => {
    for (const { kind, record_id } of due) {
      const words = readWords[kind](store, record_id);
      if (words === null || words.body.trim() === '') unindexRecord(store, kind, record_id);
      else
        indexRecord(
          store,
          {
            kind,
            record_id,
            client_id: words.clientId,
            group_id: words.groupId,
            session_id: words.sessionId,
            on_day: words.on,
          },
          { title: words.title, body: words.body },
        );
    }
    store.run(from.deleteFrom('search_due_records'));
  });
}

/** Null when the record is gone, removed or withdrawn. */
const readWords: Record<SearchedKind, (store: Store, id: string) => Words | null> = {
  ...readConfidentialityWords,

  intake: (store, id) => {
    const row = store.first(
      from.selectFrom('intake_items').selectAll().where(idIs(id)).where('removed', '=', 0),
    );
    if (!row) return null;
    const { heading, text, on } = intakeWords(fromJson(IntakeFields, row.fields_json));
    return ofClient(store, row.client_id, heading, text, on);
  },

  attachment: (store, id) => {
    const row = store.first(
      from.selectFrom('attachments').selectAll().where(idIs(id)).where('removed', '=', 0),
    );
    return row ? ofClient(store, row.client_id, 'Attachment', row.title, row.on_day) : null;
  },

  measure: (store, id) => {
    const row = store.first(
      from
        .selectFrom('measures')
        .innerJoin('measure_versions', 'measure_versions.measure_id', 'measures.id')
        .select(['client_id', 'instrument', 'on_day', 'remark', 'withdrawn'])
        .where(idIs(id))
        .orderBy('version', 'desc')
        .limit(1),
    );
    if (!row || row.withdrawn === 1) return null;
    const looks = store.all(
      from
        .selectFrom('risk_looks')
        .select('text')
        .where(sql<boolean>`measure_id = ${id}`)
        .orderBy('looked_at'),
    );
    const text = lines(row.remark, ...looks.map((look) => look.text));
    return ofClient(store, row.client_id, instrumentOf(row.instrument).name, text, row.on_day);
  },

  'check-in': (store, id) => {
    const row = store.first(
      from
        .selectFrom('check_ins')
        .innerJoin('memberships', 'memberships.id', 'check_ins.membership_id')
        .innerJoin('groups', 'groups.id', 'memberships.group_id')
        .innerJoin('check_in_versions', 'check_in_versions.check_in_id', 'check_ins.id')
        .select(['client_id', 'group_id', 'groups.name', 'text', 'on_day', 'withdrawn'])
        .where(sql<boolean>`check_ins.id = ${id}`)
        .orderBy('check_in_versions.version', 'desc')
        .limit(1),
    );
    if (!row || row.withdrawn === 1) return null;
    const addenda = store.all(
      from
        .selectFrom('check_in_addenda')
        .select('text')
        .where(sql<boolean>`check_in_id = ${id}`)
        .orderBy('written_at'),
    );
    const text = lines(row.text, ...addenda.map((addendum) => addendum.text));
    return {
      ...ofClient(store, row.client_id, row.name, text, row.on_day),
      groupId: row.group_id,
    };
  },

  'client-record': (store, id) => {
    const [session = '', client = ''] = id.split('/');
    const [sessionId, clientId] = [SessionId.parse(session), ClientId.parse(client)];
    const row = store.first(
      from
        .selectFrom('client_records')
        .selectAll()
        .where('session_id', '=', sessionId)
        .where('client_id', '=', clientId),
    );
    if (!row) return null;
    const { title, groupId, day } = sessionLabel(store, sessionId);
    const text = lines(row.response, row.skill, row.commitment, row.absence_reason, row.make_up);
    return { ...ofClient(store, clientId, title, text, day), groupId, sessionId };
  },

  'session-events': (store, id) => {
    const sessionId = SessionId.parse(id);
    const events = store.all(
      from
        .selectFrom('session_events')
        .select(['text', 'intervention', 'outcome'])
        .where('session_id', '=', sessionId)
        .orderBy('id'),
    );
    if (events.length === 0) return null;
    const { title, groupId, day } = sessionLabel(store, sessionId);
    const body = lines(
      ...events.flatMap(({ text, intervention, outcome }) => [text, intervention, outcome]),
    );
    return { title, body, clientId: null, groupId, sessionId, on: day };
  },

  supervision: (store, id) => {
    const row = store.first(
      from.selectFrom('supervisions').selectAll().where(idIs(id)).where('removed', '=', 0),
    );
    if (!row) return null;
    return {
      title: lines('Supervision', row.supervisor).replace('\n', ' · '),
      body: lines(row.supervisor, row.questions, row.outcomes, row.follow_up),
      ...ofNoClient,
      on: row.on_day,
    };
  },

  'outside-contact': (store, id) => {
    const row = store.first(
      from.selectFrom('outside_contacts').selectAll().where(idIs(id)).where('removed', '=', 0),
    );
    if (!row) return null;
    return {
      title: 'Outside contact',
      body: lines(row.how, row.what),
      ...ofNoClient,
      groupId: row.group_id,
      on: row.on_day,
    };
  },
};

function intakeWords(fields: IntakeFields): {
  heading: string;
  text: string;
  on: CalendarDate | null;
} {
  switch (fields.kind) {
    case 'presenting-concern':
      return { heading: 'Presenting concern', text: fields.text, on: null };
    case 'tailoring':
      return { heading: 'Tailoring', text: fields.text, on: null };
    case 'privacy':
      return { heading: 'Privacy', text: fields.text, on: null };
    case 'heading':
      return { heading: 'History', text: lines(fields.title, fields.text), on: null };
    case 'distress':
      return { heading: 'Distress', text: fields.note, on: fields.on };
    case 'goal':
      return { heading: 'Goal', text: fields.text, on: fields.openedOn };
    case 'progress':
      return {
        heading: `Goal, ${goalStepWords[fields.step]}`,
        text: fields.text,
        on: fields.on,
      };
    case 'risk':
      return { heading: `Risk: ${riskWords[fields.risk]}`, text: fields.note, on: fields.since };
    case 'contact':
      return {
        heading: 'Contact',
        text: lines(fields.name, fields.relation, fields.phone, fields.email),
        on: null,
      };
  }
}
