import type { ClientId } from '#shared/ids.ts';
import type { ParagraphAudience } from '#shared/rules/chart-note.ts';

/** What stands in the margin: `everyone`, `group file`, `Tomas, Bea`. */
export function audienceWords(
  audience: ParagraphAudience,
  names: ReadonlyMap<ClientId, string>,
): string {
  if (audience.kind === 'everyone') return 'everyone';
  if (audience.kind === 'group-file') return 'group file';
  const listed = audience.clients.map((id) => names.get(id) ?? 'someone else');
  if (listed.length === 0) return 'nobody yet';
  return listed.length > 4
    ? `${listed.slice(0, 3).join(', ')} and ${listed.length - 3} more`
    : listed.join(', ');
}

/** The same as a sentence: `Goes to the charts of Tomas and Bea`. */
export function audienceSentence(
  audience: ParagraphAudience,
  names: ReadonlyMap<ClientId, string>,
): string {
  if (audience.kind === 'everyone') return 'Goes to the chart of everyone present';
  if (audience.kind === 'group-file') return 'Stays in the group file, in nobody’s chart';
  if (audience.clients.length === 0) return 'Goes to nobody’s chart yet';
  const listed = audience.clients.map((id) => names.get(id) ?? 'someone else');
  const last = listed.at(-1) ?? '';
  return listed.length === 1
    ? `Goes to the chart of ${last}`
    : `Goes to the charts of ${listed.slice(0, -1).join(', ')} and ${last}`;
}
