import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  notFound,
} from '@tanstack/react-router';
import type { z } from 'zod';
import { ClientId, GroupId, SessionId } from '#shared/ids.ts';
import { NotHere, ScreenFailed } from './ErrorScreen.tsx';
import { onDemand } from './on-demand.tsx';
import { Shell } from './Shell.tsx';
import { Loading } from '../ui/Loading.tsx';

/*
 * Every screen has an address that holds ids and nothing else, so that no name can end up in a history, a
 * title or a log. Each screen is its own chunk.
 */

const TodayPage = onDemand(async () => (await import('../areas/today/TodayPage.tsx')).TodayPage);
const GroupsPage = onDemand(
  async () => (await import('../areas/groups/GroupsPage.tsx')).GroupsPage,
);
const GroupPage = onDemand(async () => (await import('../areas/groups/GroupPage.tsx')).GroupPage);
const ClientsPage = onDemand(
  async () => (await import('../areas/clients/ClientsPage.tsx')).ClientsPage,
);
const ClientPage = onDemand(
  async () => (await import('../areas/clients/ClientPage.tsx')).ClientPage,
);
const SessionPage = onDemand(
  async () => (await import('../areas/sessions/SessionPage.tsx')).SessionPage,
);
const PaperPage = onDemand(
  async () => (await import('../areas/documents/PaperPage.tsx')).PaperPage,
);
const SearchPage = onDemand(
  async () => (await import('../areas/search/SearchPage.tsx')).SearchPage,
);
const ImportPage = onDemand(
  async () => (await import('../areas/imports/ImportPage.tsx')).ImportPage,
);
const AuditPage = onDemand(async () => (await import('../areas/audit/AuditPage.tsx')).AuditPage);
const SettingsPage = onDemand(
  async () => (await import('../areas/settings/SettingsPage.tsx')).SettingsPage,
);

/** An address with anything but an id in an id's place is no address: it shows the not-here screen. */
function idFrom<Id extends z.ZodType<string>>(noun: Id, text: string): z.output<Id> {
  if (!noun.safeParse(text).success) notFound({ throw: true });
  return noun.parse(text);
}

const groupParams = {
  parse: (raw: { groupId: string }) => ({ groupId: idFrom(GroupId, raw.groupId) }),
  stringify: (ids: { groupId: GroupId }) => ids,
};
const clientParams = {
  parse: (raw: { clientId: string }) => ({ clientId: idFrom(ClientId, raw.clientId) }),
  stringify: (ids: { clientId: ClientId }) => ids,
};
const sessionParams = {
  parse: (raw: { sessionId: string }) => ({ sessionId: idFrom(SessionId, raw.sessionId) }),
  stringify: (ids: { sessionId: SessionId }) => ids,
};
const sessionClientParams = {
  parse: (raw: { sessionId: string; clientId: string }) => ({
    sessionId: idFrom(SessionId, raw.sessionId),
    clientId: idFrom(ClientId, raw.clientId),
  }),
  stringify: (ids: { sessionId: SessionId; clientId: ClientId }) => ids,
};

const root = createRootRoute({ component: Shell });

const today = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: TodayPage,
});
const groups = createRoute({
  getParentRoute: () => root,
  path: '/groups',
  component: GroupsPage,
});
const group = createRoute({
  getParentRoute: () => root,
  path: '/groups/$groupId',
  params: groupParams,
  component: function GroupScreen() {
    const { groupId } = group.useParams();
    return <GroupPage key={groupId} groupId={groupId} />;
  },
});
const clients = createRoute({
  getParentRoute: () => root,
  path: '/clients',
  component: ClientsPage,
});
const client = createRoute({
  getParentRoute: () => root,
  path: '/clients/$clientId',
  params: clientParams,
  component: function ClientScreen() {
    const { clientId } = client.useParams();
    return <ClientPage key={clientId} clientId={clientId} />;
  },
});
const session = createRoute({
  getParentRoute: () => root,
  path: '/sessions/$sessionId',
  params: sessionParams,
  component: function SessionScreen() {
    const { sessionId } = session.useParams();
    return <SessionPage key={sessionId} sessionId={sessionId} />;
  },
});
const summaryPaper = createRoute({
  getParentRoute: () => root,
  path: '/sessions/$sessionId/paper',
  params: sessionParams,
  component: function SummaryPaperScreen() {
    const { sessionId } = summaryPaper.useParams();
    return <PaperPage key={sessionId} sessionId={sessionId} />;
  },
});
const progressPaper = createRoute({
  getParentRoute: () => root,
  path: '/sessions/$sessionId/paper/$clientId',
  params: sessionClientParams,
  component: function ProgressPaperScreen() {
    const { sessionId, clientId } = progressPaper.useParams();
    return <PaperPage key={sessionId + clientId} sessionId={sessionId} clientId={clientId} />;
  },
});
const search = createRoute({
  getParentRoute: () => root,
  path: '/search',
  component: SearchPage,
});
const importing = createRoute({
  getParentRoute: () => root,
  path: '/import',
  component: ImportPage,
});
const audit = createRoute({
  getParentRoute: () => root,
  path: '/audit',
  component: AuditPage,
});
const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: SettingsPage,
});

export const router = createRouter({
  routeTree: root.addChildren([
    today,
    groups,
    group,
    clients,
    client,
    session,
    summaryPaper,
    progressPaper,
    search,
    importing,
    audit,
    settings,
  ]),
  history: createHashHistory(),
  defaultPendingComponent: () => <Loading />,
  defaultPendingMs: 200,
  defaultErrorComponent: ScreenFailed,
  defaultNotFoundComponent: NotHere,
  scrollRestoration: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

/**
 * Makes ready, step by step, what the window shows once the vault is open: where it will be, and each screen's code,
 * so that the first visit of each is as quick as the second. Asks for no record.
 */
export const preparation: readonly (() => Promise<unknown>)[] = [
  TodayPage.fetch,
  () => router.load(),
  SessionPage.fetch,
  GroupPage.fetch,
  ClientPage.fetch,
  PaperPage.fetch,
  GroupsPage.fetch,
  ClientsPage.fetch,
  SearchPage.fetch,
  ImportPage.fetch,
  AuditPage.fetch,
  SettingsPage.fetch,
];
