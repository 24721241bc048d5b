import { createRoute } from '@tanstack/react-router';
import { ClientId } from '#shared/ids.ts';
import { onDemand } from '../on-demand.tsx';
import { idFrom, root } from './root.tsx';

const RetentionPage = onDemand(
  async () => (await import('../../areas/retention/RetentionPage.tsx')).RetentionPage,
);
const DeletedPage = onDemand(
  async () => (await import('../../areas/retention/DeletedPage.tsx')).DeletedPage,
);
const DestructionLogPage = onDemand(
  async () => (await import('../../areas/retention/DestructionLogPage.tsx')).DestructionLogPage,
);
const RecordRetentionPage = onDemand(
  async () => (await import('../../areas/retention/RecordRetentionPage.tsx')).RecordRetentionPage,
);

const retention = createRoute({
  getParentRoute: () => root,
  path: '/retention',
  component: RetentionPage,
});
const deleted = createRoute({
  getParentRoute: () => root,
  path: '/retention/deleted',
  component: DeletedPage,
});
const log = createRoute({
  getParentRoute: () => root,
  path: '/retention/log',
  component: DestructionLogPage,
});
const record = createRoute({
  getParentRoute: () => root,
  path: '/retention/$clientId',
  params: {
    parse: (raw: { clientId: string }) => ({ clientId: idFrom(ClientId, raw.clientId) }),
    stringify: (ids: { clientId: ClientId }) => ids,
  },
  component: function RecordRetentionScreen() {
    const { clientId } = record.useParams();
    return <RecordRetentionPage key={clientId} clientId={clientId} />;
  },
});

export const retentionRoutes = [retention, deleted, log, record] as const;
export const retentionPages: readonly { fetch: () => Promise<unknown> }[] = [
  RetentionPage,
  DeletedPage,
  DestructionLogPage,
  RecordRetentionPage,
];
