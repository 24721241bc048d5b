import { wasPresent } from '#shared/contract/attendance.ts';
import {
  Uncovered,
  type CoverageCell,
  type CoverageRow,
  type Joiner,
  type Lack,
  type SessionGate,
} from '#shared/contract/coverage.ts';
import type { Handlers } from '#shared/contract/index.ts';
import { AppError } from '#shared/errors.ts';
import type { FormTemplateId, GroupId, SessionId } from '#shared/ids.ts';
import { legalName } from '#shared/person.ts';
import {
  agreementCoverage,
  formCoverage,
  isGap,
  joinersToGoOver,
  versionOn,
} from '#shared/rules/coverage.ts';
import type { CalendarDate } from '#shared/time.ts';
import { z } from 'zod';
import { from, type Store } from '../store/store.ts';
import { readAcknowledgements, readReminderDays, readVersions } from './agreement-rows.ts';
import { consentStandings, usableForms, type RequiredForm } from './consent-standing.ts';
import { readGroup, readRoster } from './group-rows.ts';
import { dayOf, fromJson, sameFields, type RecordContext } from './record-context.ts';
import { readSeats, readSession } from './session-rows.ts';
import { readAuthor } from './settings.ts';

export function coverageHandlers(context: RecordContext) {
  const { store, audit, now } = context;
  return {
    ofGroup: ({ groupId }) => {
      readGroup(store, groupId);
      const day = dayOf(context);
      const basis = readBasis(store, groupId, day);
      const version = versionOn(basis.versions, day);
      const answer = {
        day,
        version: version ? { id: version.id, number: version.number } : null,
        required: basis.required,
        usable: usableForms(store),
        rows: readCoverage(store, basis),
        joiners: readJoiners(store, basis),
      };
      store.transaction(() => audit('coverage.ofGroup', `groups/${groupId}`));
      return answer;
    },

    ofSession: ({ sessionId }) => {
      const session = readSession(store, sessionId);
      const basis = readBasis(store, session.groupId, dayOf(context));
      const answer = {
        uncovered: readUncovered(store, session, basis),
        gates: readGates(store, sessionId),
        joiners: readJoiners(store, basis),
      };
      store.transaction(() => audit('coverage.ofSession', `sessions/${sessionId}`));
      return answer;
    },

    requireForms: ({ groupId, before: seen, templateIds }) =>
      store.transaction(() => {
        readGroup(store, groupId);
        const before = new Set(readRequired(store, groupId).map((form) => form.templateId));
        // Already as asked: the same request again, after an answer that never arrived.
        if (sameForms(before, templateIds)) return {};
        if (!sameForms(before, seen)) throw new AppError('changed-meanwhile');
        const usable = new Set(usableForms(store).map((form) => form.templateId));
        if (templateIds.some((id) => !before.has(id) && !usable.has(id)))
          throw new AppError('not-found');
        const after = new Set(templateIds);
        const added = [...after].filter((id) => !before.has(id));
        const dropped = [...before].filter((id) => !after.has(id));
        // A form that is out of use for now is not among them, and is asked for again once it is back.
        store.run(
          from
            .deleteFrom('group_required_forms')
            .where('group_id', '=', groupId)
            .where('template_id', 'in', dropped),
        );
        for (const template_id of added)
          store.run(
            from
              .insertInto('group_required_forms')
              .values({ group_id: groupId, template_id })
              .onConflict((conflict) => conflict.doNothing()),
          );
        audit(
          'coverage.requireForms',
          `groups/${groupId}`,
          [...added.map((id) => `asks ${id}`), ...dropped.map((id) => `not ${id}`)].join(', '),
        );
        return {};
      }),

    goOn: ({ id, sessionId, reason }) =>
      store.transaction(() => {
        const known = store.first(
          from.selectFrom('session_gates').selectAll().where('id', '=', id),
        );
        if (known) {
          if (sameFields(known, { session_id: sessionId, reason })) return {};
          throw new AppError('changed-meanwhile');
        }
        const session = readSession(store, sessionId);
        const basis = readBasis(store, session.groupId, dayOf(context));
        const uncovered = readUncovered(store, session, basis);
        store.run(
          from.insertInto('session_gates').values({
            id,
            session_id: sessionId,
            reason,
            uncovered_json: JSON.stringify(uncovered),
            at: now(),
            by: readAuthor(store),
          }),
        );
        audit(
          'coverage.goOn',
          `sessions/${sessionId}`,
          uncovered.map(({ membershipId }) => membershipId).join(' '),
        );
        return {};
      }),

    gaps: () => {
      const day = dayOf(context);
      return store
        .all(
          from
            .selectFrom('groups')
            .select(['id', 'name'])
            .where('archived', '=', 0)
            .where('deleted_at', 'is', null)
            .where((eb) =>
              eb.or([
                eb('id', 'in', from.selectFrom('agreement_versions').select('group_id')),
                eb('id', 'in', from.selectFrom('group_required_forms').select('group_id')),
              ]),
            )
            .orderBy('name'),
        )
        .map(({ id, name }) => {
          const basis = readBasis(store, id, day);
          const lacking = readCoverage(store, basis)
            .map(({ cells }) => cells.filter(({ state }) => isGap(state)).length)
            .filter((count) => count > 0);
          return {
            groupId: id,
            groupName: name,
            members: lacking.length,
            gaps: lacking.reduce((sum, count) => sum + count, 0),
            joiners: readJoiners(store, basis).length,
          };
        })
        .filter(({ members, joiners }) => members > 0 || joiners > 0);
    },
  } satisfies Handlers<'coverage'>;
}

/** The forms every member of the group is asked for, by title. One that is no longer in use is not asked for. */
function readRequired(store: Store, groupId: GroupId): RequiredForm[] {
  const asked = new Set<FormTemplateId>(
    store
      .all(
        from
          .selectFrom('group_required_forms')
          .select('template_id')
          .where('group_id', '=', groupId),
      )
      .map(({ template_id }) => template_id),
  );
  return usableForms(store).filter(({ templateId }) => asked.has(templateId));
}

function sameForms(one: ReadonlySet<FormTemplateId>, other: readonly FormTemplateId[]): boolean {
  return one.size === new Set(other).size && other.every((id) => one.has(id));
}

/** Who is in a group on a day, its agreement and its forms: read once for all that is worked out of them. */
function readBasis(store: Store, groupId: GroupId, day: CalendarDate) {
  return {
    groupId,
    day,
    members: readRoster(store, groupId).filter(
      ({ clientDeleted, joinedOn, leftOn }) =>
        !clientDeleted && joinedOn <= day && (leftOn === null || leftOn >= day),
    ),
    versions: readVersions(store, groupId),
    acknowledgements: readAcknowledgements(store, groupId),
    required: readRequired(store, groupId),
  };
}

type Basis = ReturnType<typeof readBasis>;

/** Because of whom the group is to go over its agreement. */
function readJoiners(store: Store, basis: Basis): Joiner[] {
  const { groupId, day, versions, acknowledgements } = basis;
  const members = basis.members.map(({ id, person, joinedOn }) => ({
    membershipId: id,
    name: legalName(person),
    joinedOn,
  }));
  return joinersToGoOver(
    members,
    versions,
    acknowledgements,
    readReminderDays(store, groupId),
    day,
  );
}

/** Everybody in the group on the day, in the order they joined: first the agreement, if any, then each form. */
function readCoverage(store: Store, basis: Basis): CoverageRow[] {
  const { day, members, versions, acknowledgements, required } = basis;
  const forms = required.map(({ templateId }) => templateId);
  const standings = new Map(
    consentStandings(
      store,
      members.map(({ person }) => person.id),
      forms,
      day,
    ).map((standing) => [`${standing.clientId}/${standing.templateId}`, standing]),
  );
  return members.map(({ id, person, joinedOn }) => {
    const agreement = agreementCoverage(id, versions, acknowledgements, day);
    const cells: CoverageCell[] = forms.map((templateId) => {
      const standing = standings.get(`${person.id}/${templateId}`);
      return {
        templateId,
        state: formCoverage(standing?.status ?? 'missing'),
        until: standing?.until ?? null,
      };
    });
    if (agreement !== null) cells.unshift({ templateId: null, state: agreement, until: null });
    return { membershipId: id, person, joinedOn, cells };
  });
}

/** Who is expected at the session, or there, and lacks something. Somebody known to be absent is left out. */
function readUncovered(
  store: Store,
  session: ReturnType<typeof readSession>,
  basis: Basis,
): Uncovered[] {
  const titles = new Map(basis.required.map(({ templateId, title }) => [templateId, title]));
  const rows = new Map(readCoverage(store, basis).map((row) => [row.membershipId, row]));
  return readSeats(store, session).flatMap(({ membershipId, person, attendance }) => {
    if (attendance !== null && !wasPresent(attendance)) return [];
    const lacks = (rows.get(membershipId)?.cells ?? []).flatMap(
      ({ templateId, state, until }): Lack[] =>
        isGap(state)
          ? [
              {
                paper: templateId === null ? 'Group agreement' : (titles.get(templateId) ?? 'Form'),
                state,
                until,
              },
            ]
          : [],
    );
    return lacks.length === 0 ? [] : [{ membershipId, name: legalName(person), lacks }];
  });
}

function readGates(store: Store, sessionId: SessionId): SessionGate[] {
  return store
    .all(
      from
        .selectFrom('session_gates')
        .selectAll()
        .where('session_id', '=', sessionId)
        .orderBy('key'),
    )
    .map(({ id, reason, uncovered_json, at, by }) => ({
      id,
      reason,
      uncovered: fromJson(z.array(Uncovered), uncovered_json),
      at,
      by,
    }));
}
