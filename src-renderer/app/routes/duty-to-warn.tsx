import { createRoute } from '@tanstack/react-router';
import { WarningId } from '#shared/ids.ts';
import { onDemand } from '../on-demand.tsx';
import { idFrom, root } from './root.tsx';

const WarningsPage = onDemand(
  async () => (await import('../../areas/duty-to-warn/WarningsPage.tsx')).WarningsPage,
);
const StartWarningPage = onDemand(
  async () => (await import('../../areas/duty-to-warn/StartWarningPage.tsx')).StartWarningPage,
);
const WarningPage = onDemand(
  async () => (await import('../../areas/duty-to-warn/WarningPage.tsx')).WarningPage,
);
const WarningPaperPage = onDemand(
  async () => (await import('../../areas/duty-to-warn/WarningPaperPage.tsx')).WarningPaperPage,
);

const warnings = createRoute({
  getParentRoute: () => root,
  path: '/confidentiality/duty-to-warn',
  component: WarningsPage,
});

const start = createRoute({
  getParentRoute: () => root,
  path: '/confidentiality/duty-to-warn/start',
  component: StartWarningPage,
});

const warning = createRoute({
  getParentRoute: () => root,
  path: '/confidentiality/duty-to-warn/$warningId',
  component: function WarningRoute() {
    const warningId = idFrom(WarningId, warning.useParams().warningId);
    return <WarningPage key={warningId} warningId={warningId} />;
  },
});

const record = createRoute({
  getParentRoute: () => root,
  path: '/confidentiality/duty-to-warn/$warningId/paper',
  component: function WarningRecordRoute() {
    const warningId = idFrom(WarningId, record.useParams().warningId);
    return <WarningPaperPage warningId={warningId} kind="duty-to-warn" />;
  },
});

const callSheet = createRoute({
  getParentRoute: () => root,
  path: '/confidentiality/duty-to-warn/$warningId/call-sheet',
  component: function CallSheetRoute() {
    const warningId = idFrom(WarningId, callSheet.useParams().warningId);
    return <WarningPaperPage warningId={warningId} kind="call-sheet" />;
  },
});

export const dutyToWarnRoutes = [warnings, start, warning, record, callSheet] as const;
export const dutyToWarnPages = [WarningsPage, StartWarningPage, WarningPage, WarningPaperPage];
