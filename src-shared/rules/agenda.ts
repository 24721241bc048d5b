import type { Agenda, AgendaItem } from '../contract/session-plan.ts';

/** The planned minutes of an agenda, and how many of its items have no length yet. */
export function agendaTotal(items: readonly Pick<AgendaItem, 'minutes'>[]): {
  minutes: number;
  open: number;
} {
  return {
    minutes: items.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
    open: items.filter(({ minutes }) => minutes === null).length,
  };
}

/** What of an earlier session's left-over items stands in this agenda by now. */
export function movedOn(agenda: Agenda): ReadonlySet<AgendaItem['id']> {
  return new Set(agenda.flatMap(({ movedFrom }) => (movedFrom === null ? [] : [movedFrom])));
}

/**
 * An item of an earlier session moved on to this one: what it is goes with it, and a link to where it came from.
 * Its note stays where it was written, to be read there.
 */
export function movedItem(item: AgendaItem, id: AgendaItem['id']): AgendaItem {
  return { ...item, id, note: '', movedFrom: item.id, doneAt: null };
}
