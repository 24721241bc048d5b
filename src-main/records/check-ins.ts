import type { CheckInAnswers, CheckInVersion } from '#shared/contract/check-ins.ts';
import type { Handlers } from '#shared/contract/index.ts';
import { AppError } from '#shared/errors.ts';
import {
  IncidentId,
  newId,
  type CheckInId,
  type ClientId,
  type MembershipId,
} from '#shared/ids.ts';
import { chartGuard, openInAddendum } from '#shared/rules/chart-guard.ts';
import { dateAt, localZone } from '#shared/time.ts';
import { from, type Store } from '../store/store.ts';
import {
  readCheckInMemberships,
  readCheckIns,
  readCheckInVersions,
  readDueCheckIns,
  readFollowUpsDue,
  readGroupSchedule,
} from './check-in-rows.ts';
import { readClient, readPeople } from './client-rows.ts';
import { readGroup, readRoster } from './group-rows.ts';
import { readContactNames } from './intake-rows.ts';
import { startIncident } from './incidents.ts';
import { found, refuseAhead, sameFields, type RecordContext } from './record-context.ts';
import { readAuthor, readClinicians } from './settings.ts';

export function checkInHandlers(context: RecordContext) {
  const { store, audit, now } = context;
  return {
    ofClient: ({ clientId }) => {
      readClient(store, clientId);
      const answer = {
        memberships: readCheckInMemberships(store, clientId),
        checkIns: readCheckIns(store, clientId),
      };
      store.transaction(() => audit('checkIns.ofClient', `clients/${clientId}`));
      return answer;
    },

    ofGroup: ({ groupId }) => {
      readGroup(store, groupId);
      return readGroupSchedule(store, groupId);
    },

    due: () => ({
      due: readDueCheckIns(store, dateAt(now(), localZone())),
      followUps: readFollowUpsDue(store),
    }),

    record: ({ id, membershipId, answers, text, namesStay }) =>
      store.transaction(() => {
        const known = store.first(from.selectFrom('check_ins').selectAll().where('id', '=', id));
        if (known) {
          // The same request again, after an answer that never arrived: it is already done.
          const [first] = readCheckInVersions(store, id);
          const same = known.membership_id === membershipId && known.text === text;
          if (same && first && sameFields(first, answers)) return {};
          throw new AppError('changed-meanwhile');
        }
        const clientId = clientOf(store, membershipId);
        refuseNames(store, membershipId, text, namesStay);
        store.run(from.insertInto('check_ins').values({ id, membership_id: membershipId, text }));
        addVersion(context, id, { ...answers, version: 1, withdrawn: false, reason: '' });
        store.run(from.deleteFrom('check_in_drafts').where('membership_id', '=', membershipId));
        audit('checkIns.record', `clients/${clientId}`, `${membershipId}${stay(namesStay)}`);
        if (answers.kept === 'no')
          startIncident(context, newId(IncidentId), { kind: 'check-in', id });
        return {};
      }),

    correct: ({ id, version, answers, withdrawn, reason }) =>
      store.transaction(() => {
        const { membership_id } = readCheckIn(store, id);
        const last = found(readCheckInVersions(store, id).at(-1));
        const asked = { ...answers, withdrawn, reason };
        if (last.version !== version) {
          if (last.version === version + 1 && sameFields(last, asked)) return {};
          throw new AppError('changed-meanwhile');
        }
        addVersion(context, id, { ...asked, version: version + 1 });
        audit(
          withdrawn ? 'checkIns.withdraw' : 'checkIns.correct',
          `clients/${clientOf(store, membership_id)}`,
          `version ${version + 1}`,
        );
        if (answers.kept === 'no' && !withdrawn)
          startIncident(context, newId(IncidentId), { kind: 'check-in', id });
        return {};
      }),

    addAddendum: ({ id, checkInId, kind, text, namesStay }) =>
      store.transaction(() => {
        const known = store.first(
          from.selectFrom('check_in_addenda').select('id').where('id', '=', id),
        );
        if (known) return {};
        const { membership_id } = readCheckIn(store, checkInId);
        refuseNames(store, membership_id, text, namesStay);
        store.run(
          from.insertInto('check_in_addenda').values({
            id,
            check_in_id: checkInId,
            kind,
            text,
            author: readAuthor(store),
            written_at: now(),
          }),
        );
        store.run(from.deleteFrom('check_in_addendum_drafts').where('check_in_id', '=', checkInId));
        audit(
          'checkIns.addAddendum',
          `clients/${clientOf(store, membership_id)}`,
          `${kind}${stay(namesStay)}`,
        );
        return {};
      }),

    saveDraft: ({ membershipId, draft }) =>
      store.transaction(() => {
        clientOf(store, membershipId);
        // A save that was under way when the check-in was kept must not bring it back as a draft.
        const kept = store.first(
          from.selectFrom('check_ins').select('id').where('id', '=', draft.id),
        );
        const { kept: answer, comfort, safety, text } = draft;
        const empty = answer === null && comfort === null && safety === null && text.trim() === '';
        if (kept || empty) {
          store.run(from.deleteFrom('check_in_drafts').where('membership_id', '=', membershipId));
          return {};
        }
        const row = { draft_json: JSON.stringify(draft), saved_at: now() };
        store.run(
          from
            .insertInto('check_in_drafts')
            .values({ membership_id: membershipId, ...row })
            .onConflict((conflict) => conflict.column('membership_id').doUpdateSet(row)),
        );
        return {};
      }),

    saveAddendumDraft: ({ checkInId, draft }) =>
      store.transaction(() => {
        readCheckIn(store, checkInId);
        const kept = store.first(
          from.selectFrom('check_in_addenda').select('id').where('id', '=', draft.id),
        );
        if (kept || draft.text.trim() === '') {
          store.run(
            from.deleteFrom('check_in_addendum_drafts').where('check_in_id', '=', checkInId),
          );
          return {};
        }
        const row = { draft_json: JSON.stringify(draft), saved_at: now() };
        store.run(
          from
            .insertInto('check_in_addendum_drafts')
            .values({ check_in_id: checkInId, ...row })
            .onConflict((conflict) => conflict.column('check_in_id').doUpdateSet(row)),
        );
        return {};
      }),

    schedule: ({ membershipId, weeks }) =>
      store.transaction(() => {
        clientOf(store, membershipId);
        store.run(
          from.deleteFrom('membership_check_in_weeks').where('membership_id', '=', membershipId),
        );
        if (weeks !== undefined)
          store.run(
            from
              .insertInto('membership_check_in_weeks')
              .values({ membership_id: membershipId, weeks }),
          );
        audit(
          'checkIns.schedule',
          `memberships/${membershipId}`,
          weeks === undefined ? 'as the group' : weeksWords(weeks),
        );
        return {};
      }),

    scheduleGroup: ({ groupId, weeks }) =>
      store.transaction(() => {
        readGroup(store, groupId);
        store.run(
          from
            .insertInto('group_check_in_weeks')
            .values({ group_id: groupId, weeks })
            .onConflict((conflict) => conflict.column('group_id').doUpdateSet({ weeks })),
        );
        audit('checkIns.scheduleGroup', `groups/${groupId}`, weeksWords(weeks));
        return {};
      }),
  } satisfies Handlers<'checkIns'>;
}

/** A check-in is part of one client's record: nobody else is named in it unless the clinician says why. */
function refuseNames(
  store: Store,
  membershipId: MembershipId,
  text: string,
  namesStay: string,
): void {
  const { client_id, group_id } = readMembership(store, membershipId);
  const everInGroup = readRoster(store, group_id).map(({ person }) => person.id);
  const guard = chartGuard(
    readPeople(store),
    everInGroup,
    readClinicians(store),
    readContactNames(store),
  );
  if (openInAddendum({ reason: '', text, namesStay }, guard, client_id).length > 0)
    throw new AppError('names-left');
}

function stay(namesStay: string): string {
  return namesStay && `, marked names stay: ${namesStay}`;
}

function weeksWords(weeks: number | null): string {
  return weeks === null ? 'none' : `every ${weeks} weeks`;
}

function readCheckIn(store: Store, id: CheckInId) {
  return found(store.first(from.selectFrom('check_ins').selectAll().where('id', '=', id)));
}

function readMembership(store: Store, id: MembershipId) {
  return found(
    store.first(
      from.selectFrom('memberships').select(['client_id', 'group_id']).where('id', '=', id),
    ),
  );
}

function clientOf(store: Store, membershipId: MembershipId): ClientId {
  return readMembership(store, membershipId).client_id;
}

function addVersion(
  { store, now }: RecordContext,
  id: CheckInId,
  version: CheckInAnswers & Pick<CheckInVersion, 'version' | 'withdrawn' | 'reason'>,
): void {
  refuseAhead(version.onDay, now());
  store.run(
    from.insertInto('check_in_versions').values({
      check_in_id: id,
      version: version.version,
      on_day: version.onDay,
      kept: version.kept,
      comfort: version.comfort,
      safety: version.safety,
      withdrawn: version.withdrawn ? 1 : 0,
      reason: version.reason,
      author: readAuthor(store),
      entered_at: now(),
    }),
  );
}
