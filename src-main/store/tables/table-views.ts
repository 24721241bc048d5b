import type { SearchedKind } from '#shared/contract/search.ts';
import type { TableKey } from '#shared/contract/views.ts';
import type { ClinicianId, TableViewId } from '#shared/ids.ts';

/** How a table was left; one row for each table and clinician. */
export interface TableArrangementTable {
  /** Null while no clinician is named. */
  clinician_id: ClinicianId | null;
  table_key: TableKey;
  arrangement_json: string;
}

export interface TableViewTable {
  id: TableViewId;
  clinician_id: ClinicianId | null;
  table_key: TableKey;
  name: string;
  arrangement_json: string;
  is_default: 0 | 1;
  version: number;
}

/** Filled by triggers at every write; see records/record-search.ts. */
export interface SearchDueRecordTable {
  kind: SearchedKind;
  record_id: string;
}

/** See migrations/0010-table-views.ts. */
export interface TableViewsTables {
  table_arrangements: TableArrangementTable;
  table_views: TableViewTable;
  search_due_records: SearchDueRecordTable;
}
