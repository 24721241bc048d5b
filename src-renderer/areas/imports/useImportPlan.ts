import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '#renderer/api.ts';
import type { ImportRecords } from '#shared/contract/imports.ts';
import { readClientRow } from '#shared/rules/import/client-row.ts';
import { doubtfulDate, orderInFile, type DateOrder } from '#shared/rules/import/dates.ts';
import { readGroupRow } from '#shared/rules/import/group-row.ts';
import {
  KnownVault,
  missingGroups,
  planClients,
  planGroups,
  type PlannedClient,
  type PlannedGroup,
} from '#shared/rules/import/plan.ts';
import { today } from '#shared/time.ts';
import type { BegunImport } from './begun-import.ts';
import { recordsOfClients, recordsOfGroups } from './import-records.ts';

/** A row of the preview, of either kind of file. */
export type PlannedRow =
  ({ kind: 'clients' } & PlannedClient) | ({ kind: 'groups' } & PlannedGroup);

export interface ImportPlan {
  rows: PlannedRow[];
  records: ImportRecords;
  /** Groups that the file names and the vault does not have. */
  missing: string[];
  dates: {
    inFile: DateOrder | 'not-needed' | 'open';
    /** How dates are read now; null while it has to be chosen. */
    order: DateOrder | null;
    /** A date of the file that would be another day the other way round. */
    example: string | undefined;
  };
}

/** What the import would do, read anew whenever a column, a choice or the vault changes; null until asked. */
export function useImportPlan(begun: BegunImport): { plan: ImportPlan | null; error: unknown } {
  const { table, kind, columns, choices, makeGroups, ids } = begun;
  const clients = useQuery({ queryKey: ['clients', 'list'], queryFn: () => api.clients.list({}) });
  const groups = useQuery({ queryKey: ['groups', 'list'], queryFn: () => api.groups.list({}) });
  const settings = useQuery({ queryKey: ['settings', 'get'], queryFn: () => api.settings.get({}) });

  const dates = useMemo(() => {
    const places = columns.flatMap((column, place) =>
      column === 'dateOfBirth' || column === 'joinedOn' ? [place] : [],
    );
    const cells = table.rows.flatMap((row) => places.map((place) => row.cells[place] ?? ''));
    return { inFile: orderInFile(cells), example: doubtfulDate(cells) };
  }, [table, columns]);
  const shown =
    dates.inFile === 'day-first' || dates.inFile === 'month-first' ? dates.inFile : null;
  const order = begun.order ?? shown;

  const readings = useMemo(
    () =>
      kind === 'clients'
        ? table.rows.map((row) => readClientRow(row, columns, order, today()))
        : [],
    [kind, table, columns, order],
  );
  const vault = useMemo(() => {
    if (!clients.data || !groups.data) return null;
    const current = groups.data.filter(({ archived }) => !archived);
    return new KnownVault(clients.data, current);
  }, [clients.data, groups.data]);
  const signedIn = settings.data?.practice.signedInClinician;

  const plan = useMemo((): Omit<ImportPlan, 'dates'> | null => {
    if (!vault || !settings.data) return null;
    // As in the form for a new group: it is led by the clinician at this keyboard.
    const facilitators = signedIn ? [signedIn] : [];
    if (kind === 'groups') {
      const read = table.rows.map((row) => readGroupRow(row, columns, facilitators, today()));
      const planned = planGroups(read, vault, choices);
      return {
        rows: planned.map((row) => ({ kind, ...row })),
        records: recordsOfGroups(planned, ids),
        missing: [],
      };
    }
    const planned = planClients(readings, vault, choices, makeGroups);
    return {
      rows: planned.map((row) => ({ kind, ...row })),
      records: recordsOfClients(planned, facilitators, ids),
      missing: missingGroups(readings, vault),
    };
  }, [vault, settings.data, signedIn, kind, table, columns, choices, makeGroups, readings, ids]);

  return {
    plan: plan && { ...plan, dates: { ...dates, order } },
    error: clients.error ?? groups.error ?? settings.error,
  };
}
