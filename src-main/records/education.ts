import type { Selectable } from 'kysely';
import type { Education } from '#shared/contract/education.ts';
import type { Handlers } from '#shared/contract/index.ts';
import { AppError } from '#shared/errors.ts';
import type { ClinicianId, EducationId } from '#shared/ids.ts';
import { certificateType, largestCertificate } from '#shared/rules/certificate-file.ts';
import { from, type Store } from '../store/store.ts';
import type { EducationTable } from '../store/tables.ts';
import type { Files } from './files.ts';
import { found, sameFields, type RecordContext } from './record-context.ts';
import { clinicianAtKeyboard } from './settings.ts';

const endings = { pdf: 'pdf', png: 'png', jpeg: 'jpg' } as const;

/** Each clinician counts hours of their own. */
export function educationHandlers({ store, audit, now }: RecordContext, files: Files) {
  return {
    list: () => {
      const rows = store.all(
        entriesOf(clinicianAtKeyboard(store))
          .where('education.removed', '=', 0)
          .orderBy('education.on_day', 'desc')
          .orderBy('education.id', 'desc'),
      );
      const cycle = store.first(
        from
          .selectFrom('education_cycles')
          .selectAll()
          .where('clinician_id', '=', clinicianAtKeyboard(store)),
      );
      return {
        entries: rows.map(toEducation),
        cycle: cycle
          ? { start: cycle.start, months: cycle.months, hours: cycle.quarter_hours / 4 }
          : null,
      };
    },

    save: ({ id, version, fields }) =>
      store.transaction(() => {
        const clinician_id = named(store);
        const before = store.first(entriesOf(clinician_id).where('education.id', '=', id));
        if (before && before.version !== version) {
          // The same request again, after an answer that never arrived: it is already done.
          const saved = toEducation(before);
          if (before.version === version + 1 && sameFields(saved, fields)) return saved;
          throw new AppError('changed-meanwhile');
        }
        if (!before && version !== 0) throw new AppError('not-found');
        const { onDay, hours, ...rest } = fields;
        const row = {
          id,
          clinician_id,
          ...rest,
          on_day: onDay,
          quarter_hours: hours * 4,
          removed: before?.removed ?? 0,
          version: version + 1,
          saved_at: now(),
        };
        if (before) store.run(from.updateTable('education').set(row).where('id', '=', id));
        else store.run(from.insertInto('education').values(row));
        audit(before ? 'education.change' : 'education.create', `education/${id}`);
        return toEducation({ ...row, certificate: before?.certificate ?? null });
      }),

    remove: ({ id, removed }) =>
      store.transaction(() => {
        readEntry(store, id);
        store.run(
          from
            .updateTable('education')
            .set({ removed: removed ? 1 : 0 })
            .where('id', '=', id),
        );
        audit(removed ? 'education.remove' : 'education.restore', `education/${id}`);
        return {};
      }),

    saveCycle: ({ cycle }) =>
      store.transaction(() => {
        const row = { start: cycle.start, months: cycle.months, quarter_hours: cycle.hours * 4 };
        store.run(
          from
            .insertInto('education_cycles')
            .values({ clinician_id: named(store), ...row })
            .onConflict((conflict) => conflict.column('clinician_id').doUpdateSet(row)),
        );
        audit('education.saveCycle', '');
        return {};
      }),

    attachCertificate: async ({ id }) => {
      readEntry(store, id);
      const file = await files.open({
        kind: { name: 'PDF or picture', extensions: ['pdf', 'png', 'jpg', 'jpeg'] },
        largest: largestCertificate,
        tooLarge: 'certificate-too-large',
      });
      if (file === null) return { attached: false };
      const { bytes } = file;
      const type = certificateType(bytes);
      if (type === null) throw new AppError('file-type');
      return store.transaction(() => {
        readEntry(store, id);
        const row = { type, bytes, attached_at: now() };
        store.run(
          from
            .insertInto('education_certificates')
            .values({ education_id: id, ...row })
            .onConflict((conflict) => conflict.column('education_id').doUpdateSet(row)),
        );
        audit('education.attachCertificate', `education/${id}`, type);
        return { attached: true };
      });
    },

    certificatePicture: ({ id }) => {
      const { type, bytes } = readCertificate(store, id);
      if (type === 'pdf') throw new AppError('not-found');
      return { type, base64: Buffer.from(bytes).toString('base64') };
    },

    saveCertificate: async ({ id }) => {
      const entry = readEntry(store, id);
      const { type, bytes } = readCertificate(store, id);
      const extension = endings[type];
      const answer = await files.save({
        suggestedName: `certificate ${entry.on_day}.${extension}`,
        kind: { name: extension.toUpperCase(), extensions: [extension] },
        bytes,
      });
      if (answer.saved)
        store.transaction(() => audit('education.saveCertificate', `education/${id}`));
      return answer;
    },
  } satisfies Handlers<'education'>;
}

function named(store: Store): ClinicianId {
  const clinician = clinicianAtKeyboard(store);
  if (clinician === null) throw new AppError('no-clinician');
  return clinician;
}

function entriesOf(clinician: ClinicianId | null) {
  return from
    .selectFrom('education')
    .leftJoin('education_certificates', 'education_certificates.education_id', 'education.id')
    .selectAll('education')
    .select('education_certificates.type as certificate')
    .where('education.clinician_id', '=', clinician);
}

function readEntry(store: Store, id: EducationId) {
  return found(store.first(entriesOf(clinicianAtKeyboard(store)).where('education.id', '=', id)));
}

function readCertificate(store: Store, id: EducationId) {
  readEntry(store, id);
  return found(
    store.first(
      from
        .selectFrom('education_certificates')
        .select(['type', 'bytes'])
        .where('education_id', '=', id),
    ),
  );
}

function toEducation(
  row: Selectable<EducationTable> & { certificate: Education['certificate'] },
): Education {
  return {
    id: row.id,
    onDay: row.on_day,
    title: row.title,
    provider: row.provider,
    hours: row.quarter_hours / 4,
    category: row.category,
    certificate: row.certificate,
    version: row.version,
  };
}
