import type { ClientFields } from '#shared/contract/clients.ts';
import type { ImportRecords } from '#shared/contract/imports.ts';
import { largestImport } from '#shared/contract/imports.ts';
import type { Handlers } from '#shared/contract/index.ts';
import { AppError } from '#shared/errors.ts';
import { from, type Store } from '../store/store.ts';
import { chartCodeOf, chartNumberOf, highestChartNumber } from './client-rows.ts';
import { clientHandlers } from './clients.ts';
import { readCsvTable } from './csv-table.ts';
import type { Files } from './files.ts';
import { groupHandlers } from './groups.ts';
import { membershipHandlers } from './memberships.ts';
import { dayOf, type RecordContext } from './record-context.ts';

export function importHandlers(context: RecordContext, files: Files) {
  const { store, audit } = context;
  const groups = groupHandlers(context);
  const clients = clientHandlers(context);
  const memberships = membershipHandlers(context);
  return {
    choose: async () => {
      const file = await files.open({
        kind: { name: 'CSV', extensions: ['csv', 'tsv', 'txt'] },
        largest: largestImport.bytes,
        tooLarge: 'import-too-large',
      });
      return file === null ? null : { fileName: file.name, ...readCsvTable(file.bytes) };
    },

    run: ({ id, records }) => {
      try {
        return store.transaction(() => {
          const there = alreadyThere(store, records);
          if (there === 'all') return {};
          if (there === 'some') throw new AppError('import-refused');
          // Each record is saved, checked and audited as if it had been typed.
          for (const group of records.groups) groups.save({ ...group, version: 0 });
          const on = dayOf(context);
          for (const { status, ...client } of withChartCodes(store, records.clients))
            clients.save({ ...client, version: 0, begins: { status, on } });
          for (const membership of records.memberships) memberships.join(membership);
          const made = `clients ${records.clients.length}, groups ${records.groups.length}`;
          audit(
            'imports.run',
            `imports/${id}`,
            `${made}, memberships ${records.memberships.length}`,
          );
          return {};
        });
      } catch (error) {
        // A full disk says so itself. Of one row among thousands, its code alone would say nothing.
        if (error instanceof AppError && ofRow.has(error.code))
          throw new AppError('import-refused');
        throw error;
      }
    },
  } satisfies Handlers<'imports'>;
}

const ofRow = new Set<AppError['code']>([
  'invalid-input',
  'already-member',
  'not-found',
  'changed-meanwhile',
]);

/** A request sent again finds all its records there, as an import makes all of them or none. */
function alreadyThere(store: Store, records: ImportRecords): 'all' | 'some' | 'none' {
  const isThere = (table: 'groups' | 'clients' | 'memberships') =>
    records[table].map(
      ({ id }) =>
        store.first(from.selectFrom(table).select('id').where('id', '=', id)) !== undefined,
    );
  const there = [...isThere('groups'), ...isThere('clients'), ...isThere('memberships')];
  if (there.length > 0 && there.every(Boolean)) return 'all';
  return there.some(Boolean) ? 'some' : 'none';
}

/** Those without a code get the next free numbers, above every number in the vault and in the import. */
function withChartCodes(store: Store, clients: ImportRecords['clients']): ImportRecords['clients'] {
  const given = clients.map(({ fields }) => chartNumberOf(fields.chartCode));
  let highest = given.reduce((most, number) => Math.max(most, number), highestChartNumber(store));
  const coded = (fields: ClientFields): ClientFields =>
    fields.chartCode === '' ? { ...fields, chartCode: chartCodeOf((highest += 1)) } : fields;
  return clients.map(({ fields, ...client }) => ({ ...client, fields: coded(fields) }));
}
