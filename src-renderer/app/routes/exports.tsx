import { createRoute } from '@tanstack/react-router';
import { onDemand } from '../on-demand.tsx';
import { root } from './root.tsx';

const ExportPage = onDemand(
  async () => (await import('../../areas/exports/ExportPage.tsx')).ExportPage,
);

const wholeExport = createRoute({
  getParentRoute: () => root,
  path: '/export',
  component: ExportPage,
});

export const exportRoutes = [wholeExport] as const;
export const exportPages: readonly { fetch: () => Promise<unknown> }[] = [ExportPage];
