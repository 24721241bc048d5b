import { createRoute } from '@tanstack/react-router';
import { AuthorizationId, ClientId, ClientRequestId, RequestEntryId } from '#shared/ids.ts';
import { onDemand } from '../on-demand.tsx';
import { idFrom, root } from './root.tsx';

const DisclosuresPage = onDemand(
  async () => (await import('../../areas/disclosures/DisclosuresPage.tsx')).DisclosuresPage,
);
const RequestsPage = onDemand(
  async () => (await import('../../areas/client-requests/RequestsPage.tsx')).RequestsPage,
);
const ClientDisclosuresPage = onDemand(
  async () =>
    (await import('../../areas/disclosures/ClientDisclosuresPage.tsx')).ClientDisclosuresPage,
);
const ReleasePage = onDemand(
  async () => (await import('../../areas/releases/ReleasePage.tsx')).ReleasePage,
);
const AuthorizationPaperPage = onDemand(
  async () =>
    (await import('../../areas/authorizations/AuthorizationPaperPage.tsx')).AuthorizationPaperPage,
);
const AccountingPage = onDemand(
  async () => (await import('../../areas/client-requests/RequestPapers.tsx')).AccountingPage,
);
const RequestLetterPage = onDemand(
  async () => (await import('../../areas/client-requests/RequestPapers.tsx')).RequestLetterPage,
);

const disclosures = createRoute({
  getParentRoute: () => root,
  path: '/confidentiality/disclosures',
  component: DisclosuresPage,
});
const requests = createRoute({
  getParentRoute: () => root,
  path: '/confidentiality/requests',
  component: RequestsPage,
});
const clientDisclosures = createRoute({
  getParentRoute: () => root,
  path: '/clients/$clientId/disclosures',
  params: {
    parse: (raw: { clientId: string }) => ({ clientId: idFrom(ClientId, raw.clientId) }),
    stringify: (ids: { clientId: ClientId }) => ids,
  },
  component: function ClientDisclosuresScreen() {
    const { clientId } = clientDisclosures.useParams();
    return <ClientDisclosuresPage key={clientId} clientId={clientId} />;
  },
});
const release = createRoute({
  getParentRoute: () => root,
  path: '/clients/$clientId/release',
  params: {
    parse: (raw: { clientId: string }) => ({ clientId: idFrom(ClientId, raw.clientId) }),
    stringify: (ids: { clientId: ClientId }) => ids,
  },
  component: function ReleaseScreen() {
    const { clientId } = release.useParams();
    return <ReleasePage key={clientId} clientId={clientId} />;
  },
});
const authorizationPaper = createRoute({
  getParentRoute: () => root,
  path: '/clients/$clientId/authorizations/$authorizationId/paper',
  params: {
    parse: (raw: { clientId: string; authorizationId: string }) => ({
      clientId: idFrom(ClientId, raw.clientId),
      authorizationId: idFrom(AuthorizationId, raw.authorizationId),
    }),
    stringify: (ids: { clientId: ClientId; authorizationId: AuthorizationId }) => ids,
  },
  component: function AuthorizationPaperScreen() {
    const ids = authorizationPaper.useParams();
    return <AuthorizationPaperPage key={ids.authorizationId} {...ids} />;
  },
});
const accounting = createRoute({
  getParentRoute: () => root,
  path: '/clients/$clientId/accounting/$requestId',
  params: {
    parse: (raw: { clientId: string; requestId: string }) => ({
      clientId: idFrom(ClientId, raw.clientId),
      requestId: idFrom(ClientRequestId, raw.requestId),
    }),
    stringify: (ids: { clientId: ClientId; requestId: ClientRequestId }) => ids,
  },
  component: function AccountingScreen() {
    const ids = accounting.useParams();
    return <AccountingPage key={ids.requestId} {...ids} />;
  },
});
const letter = createRoute({
  getParentRoute: () => root,
  path: '/clients/$clientId/letters/$entryId',
  params: {
    parse: (raw: { clientId: string; entryId: string }) => ({
      clientId: idFrom(ClientId, raw.clientId),
      entryId: idFrom(RequestEntryId, raw.entryId),
    }),
    stringify: (ids: { clientId: ClientId; entryId: RequestEntryId }) => ids,
  },
  component: function RequestLetterScreen() {
    const ids = letter.useParams();
    return <RequestLetterPage key={ids.entryId} {...ids} />;
  },
});

export const disclosureRoutes = [
  disclosures,
  requests,
  clientDisclosures,
  release,
  authorizationPaper,
  accounting,
  letter,
] as const;
export const disclosurePages: readonly { fetch: () => Promise<unknown> }[] = [
  DisclosuresPage,
  RequestsPage,
  ClientDisclosuresPage,
  ReleasePage,
  AuthorizationPaperPage,
  AccountingPage,
  RequestLetterPage,
];
