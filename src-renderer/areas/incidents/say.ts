import { formatDate, formatInstantDate, formatInstantTime } from '#renderer/ui/dates.ts';
import type { Say } from '#shared/rules/incident-clocks.ts';

/** Days and moments as this machine writes them. */
export const say: Say = {
  day: formatDate,
  moment: (at) => `${formatInstantDate(at)}, ${formatInstantTime(at)}`,
};
