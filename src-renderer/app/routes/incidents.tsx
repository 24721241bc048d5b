import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { IncidentOrigin } from '#shared/contract/incidents.ts';
import { IncidentId, IncidentLetterId } from '#shared/ids.ts';
import { onDemand } from '../on-demand.tsx';
import { idFrom, root } from './root.tsx';

const IncidentsPage = onDemand(
  async () => (await import('../../areas/incidents/IncidentsPage.tsx')).IncidentsPage,
);
const NewIncidentPage = onDemand(
  async () => (await import('../../areas/incidents/NewIncidentPage.tsx')).NewIncidentPage,
);
const IncidentSettingsPage = onDemand(
  async () => (await import('../../areas/incidents/IncidentSettingsPage.tsx')).IncidentSettingsPage,
);
const IncidentPage = onDemand(
  async () => (await import('../../areas/incidents/IncidentPage.tsx')).IncidentPage,
);
const LetterPage = onDemand(
  async () => (await import('../../areas/incidents/LetterPage.tsx')).LetterPage,
);
const papers = () => import('../../areas/incidents/IncidentPapers.tsx');
const LetterPaperPage = onDemand(async () => (await papers()).LetterPaperPage);
const IncidentReportPage = onDemand(async () => (await papers()).IncidentReportPage);
const IncidentRecordPage = onDemand(async () => (await papers()).IncidentRecordPage);
const YearLogPage = onDemand(async () => (await papers()).YearLogPage);

const incidentParams = {
  parse: (raw: { incidentId: string }) => ({ incidentId: idFrom(IncidentId, raw.incidentId) }),
  stringify: (ids: { incidentId: IncidentId }) => ids,
};
const letterParams = {
  parse: (raw: { incidentId: string; letterId: string }) => ({
    incidentId: idFrom(IncidentId, raw.incidentId),
    letterId: idFrom(IncidentLetterId, raw.letterId),
  }),
  stringify: (ids: { incidentId: IncidentId; letterId: IncidentLetterId }) => ids,
};

const list = createRoute({
  getParentRoute: () => root,
  path: '/confidentiality/incidents',
  component: IncidentsPage,
});
/** `/confidentiality/incidents/new?from=session&id=<id>`; without them, or with others, by hand. */
const fresh = createRoute({
  getParentRoute: () => root,
  path: '/confidentiality/incidents/new',
  validateSearch: z.object({
    from: z.string().optional().catch(undefined),
    id: z.string().optional().catch(undefined),
  }),
  component: function NewIncidentScreen() {
    const { from, id } = fresh.useSearch();
    const origin = IncidentOrigin.safeParse({ kind: from, id });
    return <NewIncidentPage origin={origin.success ? origin.data : null} />;
  },
});
const rules = createRoute({
  getParentRoute: () => root,
  path: '/confidentiality/incidents/settings',
  component: IncidentSettingsPage,
});
const log = createRoute({
  getParentRoute: () => root,
  path: '/confidentiality/incidents/log/$year',
  component: function YearLogScreen() {
    const year = z.coerce.number().int().min(1990).max(2199).catch(new Date().getFullYear());
    return <YearLogPage year={year.parse(log.useParams().year)} />;
  },
});
const one = createRoute({
  getParentRoute: () => root,
  path: '/confidentiality/incidents/$incidentId',
  params: incidentParams,
  component: function IncidentScreen() {
    const { incidentId } = one.useParams();
    return <IncidentPage key={incidentId} incidentId={incidentId} />;
  },
});
const report = createRoute({
  getParentRoute: () => root,
  path: '/confidentiality/incidents/$incidentId/report',
  params: incidentParams,
  component: function ReportScreen() {
    return <IncidentReportPage {...report.useParams()} />;
  },
});
const record = createRoute({
  getParentRoute: () => root,
  path: '/confidentiality/incidents/$incidentId/record',
  params: incidentParams,
  component: function RecordScreen() {
    return <IncidentRecordPage {...record.useParams()} />;
  },
});
const letter = createRoute({
  getParentRoute: () => root,
  path: '/confidentiality/incidents/$incidentId/letters/$letterId',
  params: letterParams,
  component: function LetterScreen() {
    const ids = letter.useParams();
    return <LetterPage key={ids.letterId} {...ids} />;
  },
});
const letterPaper = createRoute({
  getParentRoute: () => root,
  path: '/confidentiality/incidents/$incidentId/letters/$letterId/paper',
  params: letterParams,
  component: function LetterPaperScreen() {
    return <LetterPaperPage {...letterPaper.useParams()} />;
  },
});

export const incidentRoutes = [
  list,
  fresh,
  rules,
  log,
  one,
  report,
  record,
  letter,
  letterPaper,
] as const;
export const incidentPages: readonly { fetch: () => Promise<unknown> }[] = [
  IncidentsPage,
  IncidentPage,
  NewIncidentPage,
  IncidentSettingsPage,
  LetterPage,
  LetterPaperPage,
  IncidentReportPage,
  IncidentRecordPage,
  YearLogPage,
];
