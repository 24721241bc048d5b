import type { Instant } from '#shared/time.ts';

/** See migrations/0025-professional-will.ts. */
export interface ProfessionalWillTables {
  professional_will: ProfessionalWillTable;
}

export interface ProfessionalWillTable {
  one: 1;
  will_json: string;
  version: number;
  saved_at: Instant;
}
