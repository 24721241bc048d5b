import type { z } from 'zod';
import type { EntryContent } from '#shared/contract/incident-entries.ts';
import type { Handlers } from '#shared/contract/index.ts';
import {
  LetterFields,
  type incidents,
  type FactsDraft,
  type IncidentOrigin,
} from '#shared/contract/incidents.ts';
import { AppError } from '#shared/errors.ts';
import type { IncidentEntryId, IncidentId } from '#shared/ids.ts';
import { legalName } from '#shared/person.ts';
import { hhsClock } from '#shared/rules/incident-clocks.ts';
import { letterBlanks, letterPaper, newLetter } from '#shared/rules/incident-letters.ts';
import { notTold, type Standing } from '#shared/rules/incident-standing.ts';
import { dateOf, type CalendarDate } from '#shared/time.ts';
import { say } from '#shared/paper-dates.ts';
import { from, type Store } from '../store/store.ts';
import { presentId, readClient } from './client-rows.ts';
import { recordDisclosure } from './disclosure-rows.ts';
import { refuseEntry } from './incident-entry-rules.ts';
import {
  numberOf,
  readCheckInClient,
  readEntries,
  readIncident,
  readIncidentRow,
  readIncidentRows,
  readIncidentSettings,
  readLetterRow,
  readStanding,
} from './incident-rows.ts';
import { dayOf, found, fromJson, sameFields, type RecordContext } from './record-context.ts';
import { readAuthor, readLetterhead, readPractice, readSigner } from './settings.ts';
import { sha256Of } from '../store/sha256.ts';

export function incidentsHandlers(context: RecordContext) {
  const { store, audit, now } = context;
  return {
    list: () => {
      const rows = readIncidentRows(store, now());
      store.transaction(() => audit('incidents.list', ''));
      return rows;
    },

    get: ({ id }) => {
      const incident = readIncident(store, id);
      store.transaction(() => audit('incidents.get', `incidents/${id}`));
      return incident;
    },

    start: ({ id, origin }) =>
      store.transaction(() => ({ id: startIncident(context, id, origin) })),

    add: ({ incidentId, ...entry }) =>
      store.transaction(() => {
        const known = store.first(
          from.selectFrom('incident_entries').selectAll().where('id', '=', entry.id),
        );
        if (known) {
          const { content, supersedes, reason } = entry;
          const content_json = JSON.stringify(content);
          if (sameFields(known, { incident_id: incidentId, supersedes, reason, content_json }))
            return {};
          throw new AppError('changed-meanwhile');
        }
        refuseEntry(context, incidentId, entry);
        addEntry(context, incidentId, entry);
        return {};
      }),

    saveDraft: ({ incidentId, draft }) =>
      store.transaction(() => {
        readIncidentRow(store, incidentId);
        const value_json = JSON.stringify(draft.value);
        store.run(
          from
            .insertInto('incident_drafts')
            .values({ incident_id: incidentId, sheet: draft.sheet, value_json })
            .onConflict((conflict) =>
              conflict.columns(['incident_id', 'sheet']).doUpdateSet({ value_json }),
            ),
        );
        return {};
      }),

    startLetter: ({ id, incidentId, kind, clientId }) =>
      store.transaction(() => {
        const known = store.first(
          from.selectFrom('incident_letters').selectAll().where('id', '=', id),
        );
        if (known) {
          const client_id = clientId === null ? null : presentId(store, clientId);
          if (sameFields(known, { incident_id: incidentId, kind, client_id })) return {};
          throw new AppError('changed-meanwhile');
        }
        const { facts, standing } = readFacts(store, incidentId);
        store.run(
          from.insertInto('incident_letters').values({
            id,
            incident_id: incidentId,
            kind,
            client_id: clientId,
            fields_json: JSON.stringify(
              newLetter(kind, {
                facts,
                practice: readPractice(store),
                writer: signature(store),
                gdpr: readIncidentSettings(store).settings.gdpr,
                name: clientId === null ? '' : legalName(readClient(store, clientId)),
                told: facts.affected.length - notTold(standing).length,
                say,
              }),
            ),
            version: 1,
            saved_at: now(),
            sent_json: null,
            sent_sha256: null,
            sent_at: null,
          }),
        );
        audit('incidents.startLetter', `incidents/${incidentId}`, kind);
        return {};
      }),

    saveLetter: ({ id, version, fields }) =>
      store.transaction(() => {
        const row = readLetterRow(store, id);
        const fields_json = JSON.stringify(fields);
        if (row.version === version + 1 && row.fields_json === fields_json)
          return { version: row.version, savedAt: row.saved_at };
        if (row.sent_at !== null) throw new AppError('letter-sent');
        if (row.version !== version) throw new AppError('changed-meanwhile');
        const saved = { version: version + 1, saved_at: now() };
        store.run(
          from
            .updateTable('incident_letters')
            .set({ fields_json, ...saved })
            .where('id', '=', id),
        );
        return { version: saved.version, savedAt: saved.saved_at };
      }),

    sendLetter: ({ id, version, entryId, ...sending }) =>
      store.transaction(() => {
        const row = readLetterRow(store, id);
        const { facts } = readFacts(store, row.incident_id);
        const content = sentContent(row, sending, facts);
        if (row.sent_at !== null) {
          const known = readEntries(store, row.incident_id).find((entry) => entry.id === entryId);
          if (known && sameFields(known, { content })) return {};
          throw new AppError('letter-sent');
        }
        if (row.version !== version) throw new AppError('changed-meanwhile');
        const fields = fromJson(LetterFields, row.fields_json);
        if (letterBlanks(fields).length > 0) throw new AppError('letter-blanks');
        const entry = { id: entryId, supersedes: null, reason: '', content };
        refuseEntry(context, row.incident_id, entry);
        const number = numberOf(readIncidentRow(store, row.incident_id));
        const sent_json = JSON.stringify({
          letterhead: readLetterhead(store),
          paper: letterPaper(row.kind, fields, { number, sentOn: sending.on, say }),
        });
        const sent_sha256 = sha256Of(sent_json);
        store.run(
          from
            .updateTable('incident_letters')
            .set({ sent_json, sent_sha256, sent_at: now() })
            .where('id', '=', id),
        );
        addEntry(context, row.incident_id, entry);
        audit('incidents.sendLetter', `incidents/${row.incident_id}`, sent_sha256);
        return {};
      }),

    settings: () => readIncidentSettings(store),

    saveSettings: ({ version, settings }) =>
      store.transaction(() => {
        const last = readIncidentSettings(store);
        if (last.version === version + 1 && sameFields(last.settings, settings)) return {};
        if (last.version !== version) throw new AppError('changed-meanwhile');
        store.run(
          from.insertInto('incident_settings').values({
            version: version + 1,
            settings_json: JSON.stringify(settings),
            author: readAuthor(store),
            saved_at: now(),
          }),
        );
        audit('incidents.saveSettings', '', `version ${version + 1}`);
        return {};
      }),
  } satisfies Handlers<'incidents'>;
}

/**
 * Opens a draft within the transaction of what it comes from, and answers its id; a check-in or a rule violation opens
 * one incident only, so that asking again answers that one.
 */
export function startIncident(
  context: RecordContext,
  id: IncidentId,
  origin: IncidentOrigin | null,
): IncidentId {
  const { store, audit, now } = context;
  const incidents = from.selectFrom('incidents').select('id');
  const known =
    store.first(incidents.where('id', '=', id)) ??
    (origin !== null && origin.kind !== 'session'
      ? store.first(
          incidents.where('origin_kind', '=', origin.kind).where('origin_id', '=', origin.id),
        )
      : undefined);
  if (known) return known.id;
  const year = Number(dayOf(context).slice(0, 4));
  const { number } = found(
    store.first(
      from
        .selectFrom('incidents')
        .select((eb) => eb.fn.coalesce(eb.fn.max('number'), eb.lit(0)).as('number'))
        .where('year', '=', year),
    ),
  );
  const { version, settings } = readIncidentSettings(store);
  store.run(
    from.insertInto('incidents').values({
      id,
      year,
      number: number + 1,
      origin_kind: origin?.kind ?? null,
      origin_id: origin?.id ?? null,
      plan_version: version,
      plan_json: JSON.stringify(settings.plan),
      opened_by: readAuthor(store),
      opened_at: now(),
    }),
  );
  store.run(
    from.insertInto('incident_drafts').values({
      incident_id: id,
      sheet: 'facts',
      value_json: JSON.stringify(factsFrom(context, origin)),
    }),
  );
  audit('incidents.start', `incidents/${id}`, origin?.kind ?? 'by hand');
  return id;
}

/** What the record it comes from already says. Nothing of its text: that belongs to one client's chart. */
function factsFrom(context: RecordContext, origin: IncidentOrigin | null): FactsDraft {
  const { store } = context;
  const blank: FactsDraft = {
    type: null,
    actor: null,
    channel: null,
    occurredFrom: '',
    occurredTo: '',
    discoveredOn: dayOf(context),
    awareOn: '',
    awareAt: '',
    vendorDiscoveredOn: '',
    vendorAgent: false,
    affected: [],
    others: 0,
    byState: [],
    information: [],
    disclosed: '',
    secured: 'unknown',
    description: '',
    reason: '',
  };
  if (origin?.kind === 'check-in')
    return {
      ...blank,
      discoveredOn: checkInDay(store, origin),
      affected: [readCheckInClient(store, origin.id)],
    };
  if (origin?.kind === 'session') {
    const session = found(
      store.first(from.selectFrom('sessions').select('planned_start').where('id', '=', origin.id)),
    );
    return { ...blank, discoveredOn: dateOf(session.planned_start) };
  }
  if (origin?.kind === 'violation') {
    // A rule of the group's agreement is broken by a member.
    const violation = found(
      store.first(from.selectFrom('violations').select('on_day').where('id', '=', origin.id)),
    );
    return { ...blank, actor: 'member', discoveredOn: violation.on_day };
  }
  return blank;
}

function checkInDay(
  store: Store,
  { id }: Extract<IncidentOrigin, { kind: 'check-in' }>,
): CalendarDate {
  return found(
    store.first(
      from
        .selectFrom('check_in_versions')
        .select('on_day')
        .where('check_in_id', '=', id)
        .orderBy('version', 'desc')
        .limit(1),
    ),
  ).on_day;
}

type Sending = z.output<typeof incidents.sendLetter.input>;

interface NewEntry {
  id: IncidentEntryId;
  supersedes: IncidentEntryId | null;
  reason: string;
  content: EntryContent;
}

/** Signs the entry with its author and time, and does what follows from it. */
function addEntry(context: RecordContext, incidentId: IncidentId, entry: NewEntry): void {
  const { store, audit, now } = context;
  const { content } = entry;
  store.run(
    from.insertInto('incident_entries').values({
      id: entry.id,
      incident_id: incidentId,
      sequence: readEntries(store, incidentId).length + 1,
      supersedes: entry.supersedes,
      reason: entry.reason,
      content_json: JSON.stringify(content),
      author: signature(store),
      added_at: now(),
    }),
  );
  if (content.kind === 'facts' || content.kind === 'decision')
    store.run(
      from
        .deleteFrom('incident_drafts')
        .where('incident_id', '=', incidentId)
        .where('sheet', '=', content.kind),
    );
  if (content.kind === 'accounting')
    for (const { clientId, disclosureId } of content.rows)
      recordDisclosure(context, {
        id: disclosureId,
        clientId,
        on: content.on,
        recipient: content.recipient,
        recipientAddress: content.recipientAddress,
        description: content.description,
        purpose: content.purpose,
        ground: 'impermissible',
        authorizationId: null,
        channel: content.channel,
        madeBy: `incidents/${incidentId}`,
      });
  audit('incidents.add', `incidents/${incidentId}`, content.kind);
}

function signature(store: Store): string {
  const { name, credentials } = readSigner(store);
  return [name, credentials].filter(Boolean).join(', ');
}

function readFacts(store: Store, id: IncidentId) {
  const standing: Standing = readStanding(store, id);
  if (standing.facts === null) throw new AppError('facts-missing');
  return { standing, facts: standing.facts };
}

/** What is entered when a letter goes out: a person was told, or a clock is answered. */
function sentContent(
  { id, kind, client_id }: Pick<ReturnType<typeof readLetterRow>, 'id' | 'kind' | 'client_id'>,
  sending: Pick<Sending, 'how' | 'on' | 'at' | 'zone' | 'text' | 'late'>,
  facts: NonNullable<Standing['facts']>,
): EntryContent {
  const { how, on, at, zone, text, late } = sending;
  if (kind === 'individual') {
    if (how === null) throw new AppError('invalid-input');
    return { kind: 'sent', letterId: id, clientId: client_id, how, on, text };
  }
  const clock = { hhs: hhsClock(facts), media: 'media', 'gdpr-authority': 'gdpr-33' }[kind];
  return { kind: 'clock', clock, answer: 'done', on, at, zone, reasons: text, late };
}
