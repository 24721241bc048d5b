import { createRoute } from '@tanstack/react-router';
import { onDemand } from '../on-demand.tsx';
import { root } from './root.tsx';

const RestorePage = onDemand(
  async () => (await import('../../areas/restore/RestorePage.tsx')).RestorePage,
);

const restore = createRoute({
  getParentRoute: () => root,
  path: '/restore',
  component: RestorePage,
});

export const restoreRoutes = [restore] as const;
export const restorePages: readonly { fetch: () => Promise<unknown> }[] = [RestorePage];
