import type { Say } from '#shared/rules/incident-clocks.ts';

/** Days and moments in words, the month spelt out, as they stand in letters and reports; as this machine writes them. */
const days = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeZone: 'UTC' });

export const say: Say = {
  day: (day) => days.format(new Date(`${day}T00:00Z`)),
  moment: (at) =>
    new Intl.DateTimeFormat(undefined, {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
      timeZoneName: 'short',
    }).format(new Date(at)),
};
