import type { FacilitatorTerm } from '#shared/contract/groups.ts';
import { FacilitatorTermId, newId, type ClinicianId, type GroupId } from '#shared/ids.ts';
import type { CalendarDate } from '#shared/time.ts';
import { from, type Store } from '../store/store.ts';

/** In the order they lead, past ones last. */
export function readTerms(store: Store, groupId: GroupId): FacilitatorTerm[] {
  return store
    .all(
      from
        .selectFrom('facilitator_terms')
        .selectAll()
        .where('group_id', '=', groupId)
        .orderBy('position')
        .orderBy('from_day', 'desc'),
    )
    .map(({ id, clinician_id, role, from_day, to_day }) => ({
      id,
      clinicianId: clinician_id,
      role,
      from: from_day,
      to: to_day,
    }))
    .toSorted((a, b) => Number(a.to !== null) - Number(b.to !== null));
}

/** Who leads now. */
export function leading(terms: readonly FacilitatorTerm[]): ClinicianId[] {
  return terms.flatMap(({ clinicianId, to }) => (to === null ? [clinicianId] : []));
}

export function writeTerms(store: Store, groupId: GroupId, terms: FacilitatorTerm[]): void {
  store.run(from.deleteFrom('facilitator_terms').where('group_id', '=', groupId));
  for (const [position, term] of terms.entries())
    store.run(
      from.insertInto('facilitator_terms').values({
        id: term.id,
        group_id: groupId,
        clinician_id: term.clinicianId,
        role: term.role,
        from_day: term.from,
        to_day: term.to,
        position,
      }),
    );
}

/** The terms once exactly `now` lead, from today on: who is new begins a term, who is left out ends one. */
export function termsWith(
  terms: readonly FacilitatorTerm[],
  now: readonly ClinicianId[],
  today: CalendarDate,
): FacilitatorTerm[] {
  const open = terms.filter(({ to }) => to === null);
  const past = terms.filter(({ to }) => to !== null);
  const going = open
    .filter(({ clinicianId }) => !now.includes(clinicianId))
    // A term of today was a slip of the hand.
    .filter((term) => term.from < today)
    .map((term) => ({ ...term, to: today }));
  const leads = now.map(
    (clinicianId, at): FacilitatorTerm =>
      open.find((term) => term.clinicianId === clinicianId) ?? {
        id: newId(FacilitatorTermId),
        clinicianId,
        role: at === 0 ? 'facilitator' : 'co-facilitator',
        from: today,
        to: null,
      },
  );
  return [...leads, ...going, ...past];
}
