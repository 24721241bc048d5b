import type { Handlers } from '#shared/contract/index.ts';
import type { Clinician, Letterhead, Practice } from '#shared/contract/settings.ts';
import { AppError } from '#shared/errors.ts';
import type { ClinicianId } from '#shared/ids.ts';
import { from, type Store } from '../store/store.ts';
import { found, type RecordContext } from './record-context.ts';

export function settingsHandlers(
  { store, audit }: RecordContext,
  onPracticeSaved: (practice: Practice) => void,
) {
  return {
    get: () => ({ practice: readPractice(store), clinicians: readClinicians(store) }),

    savePractice: ({ practice }) => {
      store.transaction(() => {
        const { lockAfterMinutes, signedInClinician, ...rest } = practice;
        store.run(
          from.updateTable('practice').set({
            ...rest,
            lock_after_minutes: lockAfterMinutes,
            signed_in_clinician: signedInClinician,
          }),
        );
        audit('settings.savePractice', '');
      });
      // Not before it is saved: a shorter idle limit may lock at once.
      onPracticeSaved(practice);
      return {};
    },

    saveClinician: ({ clinician }) =>
      store.transaction(() => {
        const { id, ...rest } = clinician;
        store.run(
          from
            .insertInto('clinicians')
            .values(clinician)
            .onConflict((conflict) => conflict.column('id').doUpdateSet(rest)),
        );
        // The first clinician entered is the one at the keyboard until another is chosen.
        store.run(
          from
            .updateTable('practice')
            .set({ signed_in_clinician: id })
            .where('signed_in_clinician', 'is', null),
        );
        audit('settings.saveClinician', `clinicians/${id}`);
        return {};
      }),
  } satisfies Handlers<'settings'>;
}

export function readPractice(store: Store): Practice {
  const {
    one: _,
    lock_after_minutes,
    signed_in_clinician,
    ...rest
  } = found(store.first(from.selectFrom('practice').selectAll()));
  return { ...rest, lockAfterMinutes: lock_after_minutes, signedInClinician: signed_in_clinician };
}

/** The head of the practice's papers as it reads today. */
export function readLetterhead(store: Store): Letterhead {
  const { name, address, phone, email } = readPractice(store);
  return { name, address, phone, email };
}

/** Null before anybody was named. */
export function clinicianAtKeyboard(store: Store): ClinicianId | null {
  return readPractice(store).signedInClinician;
}

/** In the order they were entered. */
export function readClinicians(store: Store): Clinician[] {
  return store.all(from.selectFrom('clinicians').selectAll().orderBy('id'));
}

/** The name of the clinician at this keyboard, as it stands beside what was entered; empty before one was named. */
export function readAuthor(store: Store): string {
  return (
    store.first(
      from
        .selectFrom('practice')
        .innerJoin('clinicians', 'clinicians.id', 'practice.signed_in_clinician')
        .select('clinicians.name'),
    )?.name ?? ''
  );
}

/** The clinician at this keyboard. Throws `no-clinician` when nobody was named yet. */
export function readSigner(store: Store): Omit<Clinician, 'id'> {
  const signer = store.first(
    from
      .selectFrom('practice')
      .innerJoin('clinicians', 'clinicians.id', 'practice.signed_in_clinician')
      .select(['clinicians.name', 'clinicians.credentials', 'clinicians.licence']),
  );
  if (!signer) throw new AppError('no-clinician');
  return signer;
}
