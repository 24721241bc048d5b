import type { GroupRow } from '#shared/contract/groups.ts';
import type { DaySession } from '#shared/contract/sessions.ts';
import { calledName, legalName, type Person } from '#shared/person.ts';
import { formatDayMonth, formatTime } from '#renderer/ui/dates.ts';
import { wordsMatcher } from '#renderer/ui/words.ts';
import { foldText } from '#shared/fold-text.ts';
import type { PaletteAction, PaletteTarget } from './palette-actions.ts';

export type Section = 'Today' | 'Sessions' | 'Groups' | 'Clients' | 'Pages' | 'Screens' | 'Actions';

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
  Pages: 6,
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
    id: 'go-confidentiality',
    section: 'Screens',
    label: 'Confidentiality',
    also: 'consents consent register',
    does: { to: '/confidentiality' },
  }),
  item({
    id: 'go-forms',
    section: 'Screens',
    label: 'Forms',
    also: 'consent templates release authorization',
    does: { to: '/confidentiality/forms' },
  }),
  item({
    id: 'go-stack',
    section: 'Screens',
    label: 'Print several',
    also: 'batch notes summaries stack pdf',
    does: { to: '/print' },
  }),
  item({
    id: 'go-supervision',
    section: 'Screens',
    label: 'Supervision',
    also: 'consultation log',
    does: { to: '/supervision' },
  }),
  item({
    id: 'go-supervision-packs',
    section: 'Screens',
    label: 'Supervision packs',
    also: 'de-identified export consultation case material pseudonyms',
    does: { to: '/supervision/packs' },
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
    id: 'go-disclosures',
    section: 'Screens',
    label: 'Disclosures',
    also: 'release authorization accounting left',
    does: { to: '/confidentiality/disclosures' },
  }),
  item({
    id: 'go-requests',
    section: 'Screens',
    label: 'Requests of clients',
    also: 'access amendment accounting clock',
    does: { to: '/confidentiality/requests' },
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
  item({
    id: 'go-duty-to-warn',
    section: 'Screens',
    label: 'Duty-to-warn events',
    also: 'threat danger tarasoff confidentiality',
    does: { to: '/confidentiality/duty-to-warn' },
  }),
  item({
    id: 'go-exercises',
    section: 'Screens',
    label: 'Exercises',
    also: 'library agenda starter set',
    does: { to: '/exercises' },
  }),
  item({ id: 'go-search', section: 'Screens', label: 'Search', does: { to: '/search' } }),
  item({ id: 'go-audit', section: 'Screens', label: 'Audit trail', does: { to: '/audit' } }),
  item({
    id: 'go-retention',
    section: 'Screens',
    label: 'Retention',
    also: 'keep records years legal hold destroy',
    does: { to: '/retention' },
  }),
  item({
    id: 'go-deleted',
    section: 'Screens',
    label: 'Deleted',
    also: 'trash restore bring back undelete',
    does: { to: '/retention/deleted' },
  }),
  item({
    id: 'go-export',
    section: 'Screens',
    label: 'Take everything with you',
    also: 'export whole vault leave move backup json csv zip',
    does: { to: '/export' },
  }),
  item({
    id: 'go-destruction-log',
    section: 'Screens',
    label: 'Destruction log',
    does: { to: '/retention/log' },
  }),
  item({
    id: 'go-settings',
    section: 'Screens',
    label: 'Settings',
    also: 'practice clinicians note formats passphrase recovery key',
    does: { to: '/settings' },
  }),
  item({
    id: 'go-backups',
    section: 'Screens',
    label: 'Backups',
    also: 'restore usb stick copy drill',
    does: { to: '/settings', search: { tab: 'backups' } },
  }),
  item({
    id: 'go-keys',
    section: 'Screens',
    label: 'Keys',
    also: 'passphrase recovery key keychain emergency sheet unlock',
    does: { to: '/settings', search: { tab: 'keys' } },
  }),
  item({
    id: 'go-absence',
    section: 'Screens',
    label: 'In your absence',
    also: 'professional will executor emergency sheet death illness',
    does: { to: '/settings/absence' },
  }),
  item({
    id: 'go-restore',
    section: 'Screens',
    label: 'Restore a backup',
    also: 'backups way back',
    does: { to: '/restore' },
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
  item({
    id: 'start-duty-to-warn',
    section: 'Actions',
    label: 'Start a duty-to-warn event',
    also: 'threat danger',
    does: { to: '/confidentiality/duty-to-warn/start' },
  }),
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

/** The screens of each group that are looked for by what they hold. */
export function groupScreenItems(groups: readonly GroupRow[]): PaletteItem[] {
  return groups
    .filter(({ archived }) => !archived)
    .flatMap((group) => [
      item({
        id: `agreement-${group.id}`,
        section: 'Screens',
        label: `Agreement of ${group.name}`,
        also: 'ground rules acknowledge not kept violation',
        does: { to: '/groups/$groupId/agreement', params: { groupId: group.id } },
      }),
      item({
        id: `coverage-${group.id}`,
        section: 'Screens',
        label: `Coverage of ${group.name}`,
        also: 'consent forms missing',
        does: { to: '/groups/$groupId/coverage', params: { groupId: group.id } },
      }),
    ]);
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

const clientPages = [
  { page: 'chart', to: '/clients/$clientId' },
  { page: 'intake', to: '/clients/$clientId/intake' },
  { page: 'measures', to: '/clients/$clientId/measures' },
  { page: 'check-ins', to: '/clients/$clientId/check-ins/{-$membershipId}' },
  { page: 'progress', to: '/clients/$clientId/progress' },
  { page: 'release', to: '/clients/$clientId/release' },
] as const;
const groupPages = [
  { page: 'process', to: '/groups/$groupId/process' },
  { page: 'profile', to: '/groups/$groupId/profile' },
  { page: 'schedule', to: '/groups/$groupId/schedule' },
  { page: 'composition', to: '/groups/$groupId/composition' },
] as const;

/**
 * The pages of clients and groups: `tomas intake`. Only when one of the typed words begins the name of a page and
 * another is found in a name, so that they never crowd out what is looked for by a name alone.
 */
export function pageItems(
  persons: readonly Person[],
  groups: readonly GroupRow[],
  typed: string,
): PaletteItem[] {
  const words = foldText(typed).split(/\s+/).filter(Boolean);
  const asked = (page: string) => {
    const at = words.findIndex((word) => word.length > 1 && page.startsWith(word));
    const rest = words.filter((_, index) => index !== at);
    return at === -1 || rest.length === 0 ? null : wordsMatcher(rest.join(' '));
  };
  return [
    ...clientPages.flatMap(({ page, to }) => {
      const matches = asked(page);
      if (matches === null) return [];
      return persons
        .filter((person) =>
          matches(foldText([legalName(person), calledName(person), ...person.nicknames].join(' '))),
        )
        .map((person) =>
          item({
            id: `${page}-${person.id}`,
            section: 'Pages',
            label: legalName(person),
            hint: page,
            also: [calledName(person), ...person.nicknames].join(' '),
            does: { to, params: { clientId: person.id } },
          }),
        );
    }),
    ...groupPages.flatMap(({ page, to }) => {
      const matches = asked(page);
      if (matches === null) return [];
      return groups
        .filter(({ name }) => matches(foldText(name)))
        .map((group) =>
          item({
            id: `${page}-${group.id}`,
            section: 'Pages',
            label: group.name,
            hint: page,
            does: { to, params: { groupId: group.id } },
          }),
        );
    }),
  ];
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
