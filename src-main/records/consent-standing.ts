import type { ClientId, FormTemplateId } from '#shared/ids.ts';
import type { CalendarDate } from '#shared/time.ts';
import type { Store } from '../store/store.ts';

export type ConsentStatus =
  'missing' | 'signed' | 'expiring' | 'expired' | 'revoked' | 'declined' | 'superseded';

/** How one client stands with one form on a day. */
export interface ConsentStanding {
  readonly clientId: ClientId;
  readonly templateId: FormTemplateId;
  readonly status: ConsentStatus;
  /** The last day it holds; null when it has no end. */
  readonly until: CalendarDate | null;
}

/** The forms that every client of the practice is asked for, or that one of their groups asks for. */
export interface RequiredForm {
  readonly templateId: FormTemplateId;
  readonly title: string;
}

/** How these clients stand with these forms; one entry for every pair. */
export function consentStandings(
  _store: Store,
  _clients: readonly ClientId[],
  _templates: readonly FormTemplateId[],
  _day: CalendarDate,
): ConsentStanding[] {
  return [];
}

/** The forms that can be asked for at present, by title. */
export function usableForms(_store: Store): RequiredForm[] {
  return [];
}
