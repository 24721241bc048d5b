import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
} from '@tanstack/react-router';
import { lazy } from 'react';
import type { z } from 'zod';
import { ClientId, GroupId, SessionId } from '#shared/ids.ts';
import { NotHere, ScreenFailed } from './ErrorScreen.tsx';
import { Shell } from './Shell.tsx';
import { Loading } from '../ui/Loading.tsx';

/*
 * Every screen has an address that holds ids and nothing else, so that no name can end up in a history, a
 * title or a log. Each screen is its own chunk.
 */

const load = {
  today: () => import('../areas/today/TodayPage.tsx'),
  groups: () => import('../areas/groups/GroupsPage.tsx'),
  group: () => import('../areas/groups/GroupPage.tsx'),
  clients: () => import('../areas/clients/ClientsPage.tsx'),
  client: () => import('../areas/clients/ClientPage.tsx'),
  session: () => import('../areas/sessions/SessionPage.tsx'),
  paper: () => import('../areas/documents/PaperPage.tsx'),
  search: () => import('../areas/search/SearchPage.tsx'),
  audit: () => import('../areas/audit/AuditPage.tsx'),
  settings: () => import('../areas/settings/SettingsPage.tsx'),
};

const GroupPage = lazy(async () => ({ default: (await load.group()).GroupPage }));
const ClientPage = lazy(async () => ({ default: (await load.client()).ClientPage }));
const SessionPage = lazy(async () => ({ default: (await load.session()).SessionPage }));
const PaperPage = lazy(async () => ({ default: (await load.paper()).PaperPage }));

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
  component: lazyRouteComponent(load.today, 'TodayPage'),
});
const groups = createRoute({
  getParentRoute: () => root,
  path: '/groups',
  component: lazyRouteComponent(load.groups, 'GroupsPage'),
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
  component: lazyRouteComponent(load.clients, 'ClientsPage'),
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
  component: lazyRouteComponent(load.search, 'SearchPage'),
});
const audit = createRoute({
  getParentRoute: () => root,
  path: '/audit',
  component: lazyRouteComponent(load.audit, 'AuditPage'),
});
const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(load.settings, 'SettingsPage'),
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

/** Fetches each screen's code, so that the first visit of each is as quick as the second. */
export const screens: readonly (() => Promise<unknown>)[] = Object.values(load);
