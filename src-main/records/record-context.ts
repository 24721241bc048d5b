import type { z } from 'zod';
import { AppError } from '#shared/errors.ts';
import { dateAt, localZone, type CalendarDate, type Instant } from '#shared/time.ts';
import { appendAudit } from '../store/audit.ts';
import { from, type Store } from '../store/store.ts';

/** What every record handler works with. */
export interface RecordContext {
  readonly store: Store;
  /** The moment of the request; a parameter so that tests can move the clock. */
  readonly now: () => Instant;
  /** Appends to the audit chain who did what to which record. Call it inside the same transaction. */
  readonly audit: (action: string, record: string, detail?: string) => void;
}

export function createRecordContext(store: Store, now: () => Instant): RecordContext {
  return {
    store,
    now,
    audit: (action, record, detail = '') => {
      const practice = store.first(from.selectFrom('practice').select('signed_in_clinician'));
      const actor = practice?.signed_in_clinician ?? 'nobody';
      appendAudit(store, now(), { actor, action, record, detail });
    },
  };
}

/** The day it is here at the moment of the request. */
export function dayOf({ now }: Pick<RecordContext, 'now'>): CalendarDate {
  return dateAt(now(), localZone());
}

/** Parses a JSON column by its schema; a column that does not fit is damage, not a value. */
export function fromJson<Schema extends z.ZodType>(schema: Schema, text: string): z.output<Schema> {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw new AppError('vault-damaged');
  }
}

/** Refuses a day that has not come yet where this is. */
export function refuseAhead(day: CalendarDate, now: Instant): void {
  if (day > dateAt(now, localZone())) throw new AppError('lies-ahead');
}

/** The row, or the error a person sees when it is not there. */
export function found<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new AppError('not-found');
  return row;
}

/**
 * Does the saved record already read as asked? Then a request that was sent again, after an answer that never
 * arrived, is simply done.
 */
export function sameFields(saved: object, asked: object): boolean {
  const values = new Map<string, unknown>(Object.entries(saved));
  return Object.entries(asked).every(
    ([field, value]) => JSON.stringify(values.get(field)) === JSON.stringify(value),
  );
}
