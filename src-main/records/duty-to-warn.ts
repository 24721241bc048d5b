import type { WarningContent, WarningDraft } from '#shared/contract/duty-to-warn.ts';
import type { Handlers } from '#shared/contract/index.ts';
import { AppError } from '#shared/errors.ts';
import type { WarningId } from '#shared/ids.ts';
import {
  isAnswer,
  isBlank,
  isDisclosure,
  lacksForAccounting,
  mayHaveSeveral,
  openQuestions,
  standing,
  stateOf,
} from '#shared/rules/duty-to-warn.ts';
import { from } from '../store/store.ts';
import { presentId, readClient } from './client-rows.ts';
import { recordDisclosure } from './disclosure-rows.ts';
import { found, refuseAhead, sameFields, type RecordContext } from './record-context.ts';
import { readAuthor } from './settings.ts';
import {
  membersIn,
  readOpenWarning,
  readPart2,
  readPracticeWarningRule,
  readWarning,
  readWarningDrafts,
  readWarningEntries,
  readWarningRows,
  warningGuard,
} from './warning-rows.ts';

export function dutyToWarnHandlers(context: RecordContext) {
  const { store, audit, now } = context;
  return {
    list: () => {
      const rows = readWarningRows(store);
      store.transaction(() => audit('dutyToWarn.list', ''));
      return rows;
    },

    get: ({ id }) => {
      const warning = readWarning(store, id);
      const entries = readWarningEntries(store, id);
      const { chartCode, ...client } = readClient(store, warning.client_id);
      const guard = warningGuard(store, warning.client_id, entries);
      const { givenName, familyName, preferredName, nicknames } = client;
      const answer = {
        id,
        person: { id: client.id, givenName, familyName, preferredName, nicknames },
        chartCode,
        sessionId: warning.session_id,
        startedAt: warning.started_at,
        startedBy: warning.started_by,
        state: stateOf(entries),
        part2: readPart2(store, warning.client_id),
        entries,
        drafts: readWarningDrafts(store, id),
        openNames: guard.openNames(),
        members: membersIn(entries, guard.people),
        practiceRule: readPracticeWarningRule(store),
      };
      store.transaction(() => audit('dutyToWarn.get', recordOf(id, warning.client_id)));
      return answer;
    },

    start: ({ id, clientId, sessionId }) =>
      store.transaction(() => {
        readClient(store, clientId);
        const started = store.first(
          from.selectFrom('warnings').select('client_id').where('id', '=', id),
        );
        if (started) {
          if (started.client_id === presentId(store, clientId)) return { id };
          throw new AppError('changed-meanwhile');
        }
        const open = readOpenWarning(store, clientId);
        if (open !== undefined) return { id: open };
        store.run(
          from.insertInto('warnings').values({
            id,
            client_id: clientId,
            session_id: sessionId,
            started_at: now(),
            started_by: readAuthor(store),
          }),
        );
        audit('dutyToWarn.start', recordOf(id, clientId));
        return { id };
      }),

    add: ({ id, warningId, supersedes, content }) =>
      store.transaction(() => {
        if (isThere(context, { id, supersedes, content }, warningId)) return {};
        addEntry(context, warningId, { id, supersedes, content });
        return {};
      }),

    saveDraft: ({ warningId, draft }) =>
      store.transaction(() => {
        readWarning(store, warningId);
        const { id, supersedes, content } = draft;
        const kept = store.first(
          from.selectFrom('warning_entries').select('id').where('id', '=', id),
        );
        // A save that was under way when the entry was kept must not bring it back as a draft.
        if (kept || isBlank(content)) {
          store.run(from.deleteFrom('warning_drafts').where('id', '=', id));
          return {};
        }
        const row = { content_json: JSON.stringify(content), saved_at: now() };
        store.run(
          from
            .insertInto('warning_drafts')
            .values({ id, warning_id: warningId, supersedes, ...row })
            .onConflict((conflict) => conflict.column('id').doUpdateSet(row)),
        );
        return {};
      }),

    dropDraft: ({ warningId, id }) =>
      store.transaction(() => {
        store.run(
          from
            .deleteFrom('warning_drafts')
            .where('id', '=', id)
            .where('warning_id', '=', warningId),
        );
        return {};
      }),

    close: ({ id, warningId, mistake, because, unanswered }) =>
      store.transaction(() => {
        const closing = { id, supersedes: null, content: closed(mistake, because) };
        if (isThere(context, closing, warningId)) return {};
        if (mistake && because.trim() === '') throw new AppError('invalid-input');
        for (const { id: noneId, ...none } of unanswered)
          addEntry(context, warningId, {
            id: noneId,
            supersedes: null,
            content: { kind: 'none', ...none },
          });
        if (readWarningDrafts(store, warningId).length > 0) throw new AppError('warning-writing');
        addEntry(context, warningId, closing);
        const entries = readWarningEntries(store, warningId);
        if (!mistake && openQuestions(entries).length > 0) throw new AppError('warning-questions');
        const { client_id } = readWarning(store, warningId);
        if (warningGuard(store, client_id, entries).openNames().length > 0)
          throw new AppError('warning-names');
        return {};
      }),

    practiceRule: () => readPracticeWarningRule(store),

    savePracticeRule: ({ version, ...fields }) =>
      store.transaction(() => {
        const before = readPracticeWarningRule(store);
        // The same save sent again, after an answer that never arrived, is already done.
        if (before.version === version + 1 && sameFields(before, fields)) return before;
        if (before.version !== version) throw new AppError('changed-meanwhile');
        const row = {
          ...fields,
          version: version + 1,
          confirmed_at: now(),
          confirmed_by: readAuthor(store),
        };
        store.run(
          from
            .insertInto('warning_rules')
            .values({ one: 1, ...row })
            .onConflict((conflict) => conflict.column('one').doUpdateSet(row)),
        );
        audit('dutyToWarn.savePracticeRule', '', fields.rule);
        return readPracticeWarningRule(store);
      }),
  } satisfies Handlers<'dutyToWarn'>;
}

function recordOf(id: WarningId, clientId: string): string {
  return `clients/${clientId} duty-to-warn/${id}`;
}

function closed(mistake: boolean, because: string): WarningContent {
  return { kind: 'closed', mistake, because };
}

/** The same entry sent again, after an answer that never arrived, is already there. */
function isThere({ store }: RecordContext, asked: WarningDraft, warningId: WarningId): boolean {
  const known = readWarningEntries(store, warningId).find(({ id }) => id === asked.id);
  if (known === undefined) return false;
  if (sameFields(known, { supersedes: asked.supersedes, content: asked.content })) return true;
  throw new AppError('changed-meanwhile');
}

function addEntry(context: RecordContext, warningId: WarningId, entry: WarningDraft): void {
  const { store, audit, now } = context;
  const { id, supersedes, content } = entry;
  const { client_id } = readWarning(store, warningId);
  const entries = readWarningEntries(store, warningId);
  const isClosed = stateOf(entries) === 'closed';
  if (isClosed !== (content.kind === 'reopened')) throw new AppError('warning-closed');
  if (content.kind !== 'closed' && isBlank(content)) throw new AppError('invalid-input');
  if ('day' in content && content.day !== null) refuseAhead(content.day, now());
  if (content.kind === 'follow-up' && content.doneOn !== null) refuseAhead(content.doneOn, now());
  if (lacksForAccounting(content)) throw new AppError('warning-accounting');

  const held = standing(entries);
  const before = supersedes === null ? null : held.find((one) => one.id === supersedes);
  if (before === undefined) throw new AppError('changed-meanwhile');
  if (before === null) {
    if (content.kind === 'withdrawn') throw new AppError('invalid-input');
    const taken = held.some(({ content: { kind } }) => kind === content.kind);
    if (taken && !mayHaveSeveral(content.kind)) throw new AppError('changed-meanwhile');
  } else {
    const fits = isAnswer(before.content.kind) || before.content.kind === 'name-stays';
    const same = content.kind === 'withdrawn' || content.kind === before.content.kind;
    if (!fits || !same) throw new AppError('invalid-input');
  }
  checkDisclosureId(content, before?.content ?? null, () => isAccounted(context, content));

  store.run(
    from.insertInto('warning_entries').values({
      id,
      warning_id: warningId,
      thread_id: before?.thread ?? id,
      supersedes,
      content_json: JSON.stringify(content),
      author: readAuthor(store),
      written_at: now(),
    }),
  );
  store.run(from.deleteFrom('warning_drafts').where('id', '=', id));
  audit('dutyToWarn.add', recordOf(warningId, client_id), content.kind);
  account(context, warningId, content);
}

/** A correction keeps the accounting row of the entry it corrects; no other entry may take it over. */
function checkDisclosureId(
  content: WarningContent,
  before: WarningContent | null,
  accounted: () => boolean,
): void {
  if (!('disclosureId' in content)) return;
  const kept = before !== null && 'disclosureId' in before ? before.disclosureId : null;
  if (before === null ? accounted() : kept !== content.disclosureId)
    throw new AppError('invalid-input');
}

function isAccounted({ store }: RecordContext, content: WarningContent): boolean {
  if (!('disclosureId' in content)) return false;
  return (
    store.first(
      from.selectFrom('disclosures').select('id').where('id', '=', content.disclosureId),
    ) !== undefined
  );
}

/** Writes the row of the accounting, once, with the entry that tells of it. */
function account(context: RecordContext, warningId: WarningId, content: WarningContent): void {
  if (!isDisclosure(content)) return;
  const { client_id } = readWarning(context.store, warningId);
  const of = { clientId: client_id, authorizationId: null, madeBy: `duty-to-warn/${warningId}` };
  if (content.kind === 'contact')
    recordDisclosure(context, {
      ...of,
      id: content.disclosureId,
      on: found(content.day ?? undefined),
      recipient: content.who,
      recipientAddress: content.address,
      description: content.told,
      purpose: 'To prevent or lessen a serious and imminent threat (45 CFR 164.512(j))',
      ground: 'serious-threat',
      channel: content.channel ?? 'other',
    });
  if (content.kind === 'consultation')
    recordDisclosure(context, {
      ...of,
      id: content.disclosureId,
      on: found(content.day ?? undefined),
      recipient: content.who,
      recipientAddress: '',
      description: 'The client was identified in a consultation about a possible threat',
      purpose: 'Consultation about a possible duty to warn',
      ground: found(content.ground ?? undefined),
      channel: 'other',
    });
}
