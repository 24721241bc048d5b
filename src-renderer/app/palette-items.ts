import type { GroupRow } from '#shared/contract/groups.ts';
import type { DaySession } from '#shared/contract/sessions.ts';
import { calledName, legalName, type Person } from '#shared/person.ts';
import { formatDayMonth, formatTime } from '#renderer/ui/dates.ts';
import { wordsMatcher } from '#renderer/ui/words.ts';
import { foldText } from '#shared/fold-text.ts';
import type { PaletteAction, PaletteTarget } from './palette-actions.ts';

export type Section = 'Today' | 'Sessions' | 'Groups' | 'Clients' | 'Screens' | 'Actions';

export interface PaletteItem {
  id: string;
  section: Section;
  label: string;
  /** Softly after the label. */
  hint: string;
  /** Folded text that the typed words are looked for in. */
  haystack: string;
  does: PaletteTarget | PaletteAction;
}

const most: Record<Section, number> = {
  Today: 5,
  Sessions: 4,
  Groups: 5,
  Clients: 7,
  Screens: 10,
  Actions: 5,
};

function item(
  parts: Omit<PaletteItem, 'haystack' | 'hint'> & { hint?: string; also?: string },
): PaletteItem {
  const { also = '', hint = '', ...rest } = parts;
  return { ...rest, hint, haystack: foldText(`${parts.label} ${hint} ${also}`) };
}

export const screenItems: PaletteItem[] = [
  item({ id: 'go-today', section: 'Screens', label: 'Today', does: { to: '/' } }),
  item({
    id: 'go-calendar',
    section: 'Screens',
    label: 'Calendar',
    also: 'schedule plan week month agenda',
    does: { to: '/calendar' },
  }),
  item({ id: 'go-groups', section: 'Screens', label: 'Groups', does: { to: '/groups' } }),
  item({ id: 'go-clients', section: 'Screens', label: 'Clients', does: { to: '/clients' } }),
  item({
    id: 'go-supervision',
    section: 'Screens',
    label: 'Supervision',
    also: 'consultation log',
    does: { to: '/supervision' },
  }),
  item({
    id: 'go-reflections',
    section: 'Screens',
    label: 'Reflections',
    also: 'private countertransference boundaries',
    does: { to: '/supervision/reflections' },
  }),
  item({
    id: 'go-contacts',
    section: 'Screens',
    label: 'Outside contacts',
    does: { to: '/supervision/contacts' },
  }),
  item({
    id: 'go-education',
    section: 'Screens',
    label: 'Continuing education',
    also: 'hours certificates',
    does: { to: '/supervision/education' },
  }),
  item({
    id: 'go-incidents',
    section: 'Screens',
    label: 'Incidents',
    also: 'breach confidentiality clocks leak hipaa gdpr',
    does: { to: '/confidentiality/incidents' },
  }),
  item({
    id: 'go-incident-settings',
    section: 'Screens',
    label: 'Incidents: rules and response plan',
    also: 'breach settings state law',
    does: { to: '/confidentiality/incidents/settings' },
  }),
  item({
    id: 'go-import',
    section: 'Screens',
    label: 'Import clients or groups',
    also: 'csv file spreadsheet excel',
    does: { to: '/import' },
  }),
  item({ id: 'go-search', section: 'Screens', label: 'Search', does: { to: '/search' } }),
  item({ id: 'go-audit', section: 'Screens', label: 'Audit trail', does: { to: '/audit' } }),
  item({
    id: 'go-settings',
    section: 'Screens',
    label: 'Settings',
    also: 'practice clinicians note formats passphrase recovery key',
    does: { to: '/settings' },
  }),
];

export const actionItems: PaletteItem[] = [
  item({ id: 'new-client', section: 'Actions', label: 'New client', does: { act: 'new-client' } }),
  item({
    id: 'new-incident',
    section: 'Actions',
    label: 'New incident',
    also: 'breach confidentiality',
    does: { to: '/confidentiality/incidents/new' },
  }),
  item({ id: 'new-group', section: 'Actions', label: 'New group', does: { act: 'new-group' } }),
  item({ id: 'lock', section: 'Actions', label: 'Lock', also: 'vault', does: { act: 'lock' } }),
];

export function clientItems(persons: readonly Person[]): PaletteItem[] {
  return persons.map((person) =>
    item({
      id: `client-${person.id}`,
      section: 'Clients',
      label: legalName(person),
      hint: calledName(person) === person.givenName ? '' : calledName(person),
      also: person.nicknames.join(' '),
      does: { to: '/clients/$clientId', params: { clientId: person.id } },
    }),
  );
}

export function groupItems(groups: readonly GroupRow[]): PaletteItem[] {
  return groups.map((group) =>
    item({
      id: `group-${group.id}`,
      section: 'Groups',
      label: group.name,
      hint: group.archived ? 'archived' : '',
      does: { to: '/groups/$groupId', params: { groupId: group.id } },
    }),
  );
}

export function newSessionItems(groups: readonly GroupRow[]): PaletteItem[] {
  return groups
    .filter(({ archived }) => !archived)
    .map((group) =>
      item({
        id: `new-session-${group.id}`,
        section: 'Actions',
        label: `New session in ${group.name}`,
        hint: 'today',
        does: { act: 'new-session', group },
      }),
    );
}

export function todayItems(sessions: readonly DaySession[]): PaletteItem[] {
  return sessions.map((session) =>
    item({
      id: `today-${session.id}`,
      section: 'Today',
      label: session.groupName,
      hint: [
        formatTime(session.start),
        `session ${session.number}`,
        session.status === 'cancelled' ? 'cancelled' : '',
      ]
        .filter(Boolean)
        .join(', '),
      also: `today ${session.topic}`,
      does: { to: '/sessions/$sessionId', params: { sessionId: session.id } },
    }),
  );
}

/** The next and the last session of every group, but those of today, which stand by themselves. */
export function sessionItems(
  groups: readonly GroupRow[],
  ofToday: readonly DaySession[],
): PaletteItem[] {
  return groups.flatMap((group) => {
    const session = (which: 'next' | 'last', at: GroupRow['nextSession']) =>
      at === null || ofToday.some(({ id }) => id === at.id)
        ? []
        : [
            item({
              id: `${which}-${at.id}`,
              section: 'Sessions',
              label: group.name,
              hint: `${which} session, ${formatDayMonth(at.start)}`,
              does: { to: '/sessions/$sessionId', params: { sessionId: at.id } },
            }),
          ];
    return [...session('next', group.nextSession), ...session('last', group.lastSession)];
  });
}

/** What matches the typed words, names that begin so first, a few of each section. */
export function matching(items: readonly PaletteItem[], typed: string): PaletteItem[] {
  const wanted = foldText(typed.trim());
  const matches = wordsMatcher(typed);
  const counts = new Map<Section, number>();
  return items
    .filter(({ haystack }) => matches(haystack))
    .map((found) => ({ found, rank: rank(found.haystack, wanted) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ found }) => found)
    .filter(({ section }) => {
      const count = (counts.get(section) ?? 0) + 1;
      counts.set(section, count);
      return count <= most[section];
    });
}

function rank(haystack: string, wanted: string): number {
  if (haystack.startsWith(wanted)) return 0;
  return haystack.includes(` ${wanted}`) ? 1 : 2;
}
