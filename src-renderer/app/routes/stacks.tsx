import { createRoute } from '@tanstack/react-router';
import { onDemand } from '../on-demand.tsx';
import { root } from './root.tsx';

const StackPage = onDemand(
  async () => (await import('../../areas/stacks/StackPage.tsx')).StackPage,
);

const stack = createRoute({
  getParentRoute: () => root,
  path: '/print',
  component: StackPage,
});

export const stackRoutes = [stack] as const;
export const stackPages: readonly { fetch: () => Promise<unknown> }[] = [StackPage];
