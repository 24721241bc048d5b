import { createHashHistory, createRoute, createRouter } from '@tanstack/react-router';
import type { StackOf } from '#shared/contract/stacks.ts';
import { InstrumentKey } from '#shared/contract/measures.ts';
import { z } from 'zod';
import {
  ClientId,
  type ClientRequestId,
  GroupId,
  MeasureId,
  MembershipId,
  OutsideContactId,
  ReflectionId,
  SessionId,
  SupervisionId,
} from '#shared/ids.ts';
import { agreementPages, agreementRoutes } from './routes/agreements.tsx';
import { consentPages, consentRoutes } from './routes/consents.tsx';
import { disclosurePages, disclosureRoutes } from './routes/disclosures.tsx';
import { dutyToWarnPages, dutyToWarnRoutes } from './routes/duty-to-warn.tsx';
import { incidentPages, incidentRoutes } from './routes/incidents.tsx';
import { exportPages, exportRoutes } from './routes/exports.tsx';
import { restorePages, restoreRoutes } from './routes/restore.tsx';
import { retentionPages, retentionRoutes } from './routes/retention.tsx';
import { stackPages, stackRoutes } from './routes/stacks.tsx';
import { supervisionPackPages, supervisionPackRoutes } from './routes/supervision-packs.tsx';
import type { PackSubject } from '#shared/contract/supervision-packs.ts';
import { idFrom, root } from './routes/root.tsx';
import { sessionPlanPages, sessionPlanRoutes } from './routes/session-plan.tsx';
import { NotHere, ScreenFailed } from './ErrorScreen.tsx';
import { onDemand } from './on-demand.tsx';
import { Loading } from '../ui/Loading.tsx';

/*
 * Every screen has an address that holds ids and nothing else, so that no name can end up in a history, a
 * title or a log. Each screen is its own chunk.
 */

const TodayPage = onDemand(async () => (await import('../areas/today/TodayPage.tsx')).TodayPage);
const CalendarPage = onDemand(
  async () => (await import('../areas/calendar/CalendarPage.tsx')).CalendarPage,
);
const GroupsPage = onDemand(
  async () => (await import('../areas/groups/GroupsPage.tsx')).GroupsPage,
);
const GroupPage = onDemand(async () => (await import('../areas/groups/GroupPage.tsx')).GroupPage);
const ProcessPage = onDemand(
  async () => (await import('../areas/session-record/ProcessPage.tsx')).ProcessPage,
);
const SchedulePage = onDemand(
  async () => (await import('../areas/groups/schedule/SchedulePage.tsx')).SchedulePage,
);
const CompositionPage = onDemand(
  async () => (await import('../areas/composition/CompositionPage.tsx')).CompositionPage,
);
const GroupProfilePage = onDemand(
  async () => (await import('../areas/groups/GroupProfilePage.tsx')).GroupProfilePage,
);
const ClientsPage = onDemand(
  async () => (await import('../areas/clients/ClientsPage.tsx')).ClientsPage,
);
const ClientPage = onDemand(
  async () => (await import('../areas/clients/ClientPage.tsx')).ClientPage,
);
const MeasuresPage = onDemand(
  async () => (await import('../areas/measures/MeasuresPage.tsx')).MeasuresPage,
);
const CheckInsPage = onDemand(
  async () => (await import('../areas/check-ins/CheckInsPage.tsx')).CheckInsPage,
);
const ProgressPage = onDemand(
  async () => (await import('../areas/session-record/ProgressPage.tsx')).ProgressPage,
);
const IntakePage = onDemand(
  async () => (await import('../areas/intake/IntakePage.tsx')).IntakePage,
);
const AttachmentsPage = onDemand(
  async () => (await import('../areas/attachments/AttachmentsPage.tsx')).AttachmentsPage,
);
const SessionPage = onDemand(
  async () => (await import('../areas/sessions/SessionPage.tsx')).SessionPage,
);
const MeasurePaperPage = onDemand(
  async () => (await import('../areas/measures/MeasurePaperPage.tsx')).MeasurePaperPage,
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
const RecoveryKeyPage = onDemand(
  async () => (await import('../areas/settings/keys/RecoveryKeyPage.tsx')).RecoveryKeyPage,
);
const WillPage = onDemand(
  async () => (await import('../areas/professional-will/WillPage.tsx')).WillPage,
);
const WillPaperPage = onDemand(
  async () => (await import('../areas/professional-will/WillPaperPage.tsx')).WillPaperPage,
);
const ClientPrivatePage = onDemand(
  async () =>
    (await import('../areas/psychotherapy-notes/ClientPrivatePage.tsx')).ClientPrivatePage,
);
const SessionPrivateNotePage = onDemand(
  async () =>
    (await import('../areas/psychotherapy-notes/SessionPrivateNotePage.tsx'))
      .SessionPrivateNotePage,
);
const SupervisionPage = onDemand(
  async () => (await import('../areas/supervision/SupervisionPage.tsx')).SupervisionPage,
);
const SupervisionEntryPage = onDemand(
  async () => (await import('../areas/supervision/SupervisionEntryPage.tsx')).SupervisionEntryPage,
);
const ReflectionsPage = onDemand(
  async () => (await import('../areas/reflections/ReflectionsPage.tsx')).ReflectionsPage,
);
const ReflectionPage = onDemand(
  async () => (await import('../areas/reflections/ReflectionPage.tsx')).ReflectionPage,
);
const OutsideContactsPage = onDemand(
  async () =>
    (await import('../areas/outside-contacts/OutsideContactsPage.tsx')).OutsideContactsPage,
);
const OutsideContactPage = onDemand(
  async () => (await import('../areas/outside-contacts/OutsideContactPage.tsx')).OutsideContactPage,
);
const EducationPage = onDemand(
  async () => (await import('../areas/education/EducationPage.tsx')).EducationPage,
);

const groupParams = {
  parse: (raw: { groupId: string }) => ({ groupId: idFrom(GroupId, raw.groupId) }),
  stringify: (ids: { groupId: GroupId }) => ids,
};
const clientParams = {
  parse: (raw: { clientId: string }) => ({ clientId: idFrom(ClientId, raw.clientId) }),
  stringify: (ids: { clientId: ClientId }) => ids,
};
const clientMembershipParams = {
  parse: (raw: { clientId: string; membershipId?: string | undefined }) => ({
    clientId: idFrom(ClientId, raw.clientId),
    membershipId:
      raw.membershipId === undefined ? undefined : idFrom(MembershipId, raw.membershipId),
  }),
  stringify: (ids: { clientId: ClientId; membershipId?: MembershipId | undefined }) => ids,
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
const supervisionParams = {
  parse: (raw: { supervisionId: string }) => ({
    supervisionId: idFrom(SupervisionId, raw.supervisionId),
  }),
  stringify: (ids: { supervisionId: SupervisionId }) => ids,
};
const reflectionParams = {
  parse: (raw: { reflectionId: string }) => ({
    reflectionId: idFrom(ReflectionId, raw.reflectionId),
  }),
  stringify: (ids: { reflectionId: ReflectionId }) => ids,
};
const contactParams = {
  parse: (raw: { contactId: string }) => ({ contactId: idFrom(OutsideContactId, raw.contactId) }),
  stringify: (ids: { contactId: OutsideContactId }) => ids,
};

const today = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: TodayPage,
});
const calendar = createRoute({
  getParentRoute: () => root,
  path: '/calendar',
  component: CalendarPage,
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
const groupProcess = createRoute({
  getParentRoute: () => root,
  path: '/groups/$groupId/process',
  params: groupParams,
  component: function ProcessScreen() {
    const { groupId } = groupProcess.useParams();
    return <ProcessPage key={groupId} groupId={groupId} />;
  },
});
const schedule = createRoute({
  getParentRoute: () => root,
  path: '/groups/$groupId/schedule',
  params: groupParams,
  component: function ScheduleScreen() {
    const { groupId } = schedule.useParams();
    return <SchedulePage key={groupId} groupId={groupId} />;
  },
});
const composition = createRoute({
  getParentRoute: () => root,
  path: '/groups/$groupId/composition',
  params: groupParams,
  validateSearch: z.object({ with: ClientId.optional().catch(undefined) }),
  component: function CompositionScreen() {
    const { groupId } = composition.useParams();
    const { with: candidateId = null } = composition.useSearch();
    return (
      <CompositionPage
        key={groupId + (candidateId ?? '')}
        groupId={groupId}
        candidateId={candidateId}
      />
    );
  },
});
const groupProfile = createRoute({
  getParentRoute: () => root,
  path: '/groups/$groupId/profile',
  params: groupParams,
  component: function GroupProfileScreen() {
    const { groupId } = groupProfile.useParams();
    return <GroupProfilePage key={groupId} groupId={groupId} />;
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
const measures = createRoute({
  getParentRoute: () => root,
  path: '/clients/$clientId/measures',
  params: clientParams,
  component: function MeasuresScreen() {
    const { clientId } = measures.useParams();
    return <MeasuresPage key={clientId} clientId={clientId} />;
  },
});
const measurePaper = createRoute({
  getParentRoute: () => root,
  path: '/clients/$clientId/measures/$instrument/paper/{-$measureId}',
  params: {
    parse: (raw: { clientId: string; instrument: string; measureId?: string | undefined }) => ({
      clientId: idFrom(ClientId, raw.clientId),
      instrument: idFrom(InstrumentKey, raw.instrument),
      measureId: raw.measureId === undefined ? undefined : idFrom(MeasureId, raw.measureId),
    }),
    stringify: (ids: {
      clientId: ClientId;
      instrument: z.infer<typeof InstrumentKey>;
      measureId?: MeasureId | undefined;
    }) => ids,
  },
  component: function MeasurePaperScreen() {
    const ids = measurePaper.useParams();
    return <MeasurePaperPage key={ids.measureId ?? ids.instrument} {...ids} />;
  },
});
const checkIns = createRoute({
  getParentRoute: () => root,
  path: '/clients/$clientId/check-ins/{-$membershipId}',
  params: clientMembershipParams,
  component: function CheckInsScreen() {
    const { clientId, membershipId } = checkIns.useParams();
    return <CheckInsPage key={clientId} clientId={clientId} membershipId={membershipId} />;
  },
});
const clientProgress = createRoute({
  getParentRoute: () => root,
  path: '/clients/$clientId/progress',
  params: clientParams,
  component: function ProgressScreen() {
    const { clientId } = clientProgress.useParams();
    return <ProgressPage key={clientId} clientId={clientId} />;
  },
});
const clientIntake = createRoute({
  getParentRoute: () => root,
  path: '/clients/$clientId/intake',
  params: clientParams,
  component: function IntakeScreen() {
    const { clientId } = clientIntake.useParams();
    return <IntakePage key={clientId} clientId={clientId} />;
  },
});
const clientAttachments = createRoute({
  getParentRoute: () => root,
  path: '/clients/$clientId/attachments',
  params: clientParams,
  component: function AttachmentsScreen() {
    const { clientId } = clientAttachments.useParams();
    return <AttachmentsPage key={clientId} clientId={clientId} />;
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
const clientPrivate = createRoute({
  getParentRoute: () => root,
  path: '/clients/$clientId/private',
  params: clientParams,
  component: function ClientPrivateScreen() {
    const { clientId } = clientPrivate.useParams();
    return <ClientPrivatePage key={clientId} clientId={clientId} />;
  },
});
const sessionPrivateNote = createRoute({
  getParentRoute: () => root,
  path: '/sessions/$sessionId/private/$clientId',
  params: sessionClientParams,
  component: function SessionPrivateNoteScreen() {
    const { sessionId, clientId } = sessionPrivateNote.useParams();
    return (
      <SessionPrivateNotePage
        key={sessionId + clientId}
        sessionId={sessionId}
        clientId={clientId}
      />
    );
  },
});
const supervision = createRoute({
  getParentRoute: () => root,
  path: '/supervision',
  component: SupervisionPage,
});
const supervisionEntry = createRoute({
  getParentRoute: () => root,
  path: '/supervision/entries/$supervisionId',
  params: supervisionParams,
  component: function SupervisionEntryScreen() {
    const { supervisionId } = supervisionEntry.useParams();
    return <SupervisionEntryPage key={supervisionId} supervisionId={supervisionId} />;
  },
});
const reflections = createRoute({
  getParentRoute: () => root,
  path: '/supervision/reflections',
  component: ReflectionsPage,
});
const reflection = createRoute({
  getParentRoute: () => root,
  path: '/supervision/reflections/$reflectionId',
  params: reflectionParams,
  component: function ReflectionScreen() {
    const { reflectionId } = reflection.useParams();
    return <ReflectionPage key={reflectionId} reflectionId={reflectionId} />;
  },
});
const outsideContacts = createRoute({
  getParentRoute: () => root,
  path: '/supervision/contacts',
  component: OutsideContactsPage,
});
const outsideContact = createRoute({
  getParentRoute: () => root,
  path: '/supervision/contacts/$contactId',
  params: contactParams,
  component: function OutsideContactScreen() {
    const { contactId } = outsideContact.useParams();
    return <OutsideContactPage key={contactId} contactId={contactId} />;
  },
});
const education = createRoute({
  getParentRoute: () => root,
  path: '/supervision/education',
  component: EducationPage,
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
  validateSearch: z.object({
    tab: z.enum(['retention', 'backups', 'keys', 'about']).optional().catch(undefined),
  }),
  component: function SettingsScreen() {
    const { tab = 'practice' } = settings.useSearch();
    return <SettingsPage key={tab} tab={tab} />;
  },
});
const recoveryKey = createRoute({
  getParentRoute: () => root,
  path: '/settings/recovery-key',
  component: RecoveryKeyPage,
});
const absence = createRoute({
  getParentRoute: () => root,
  path: '/settings/absence',
  component: WillPage,
});
const absencePaper = createRoute({
  getParentRoute: () => root,
  path: '/settings/absence/paper',
  component: WillPaperPage,
});

export const router = createRouter({
  routeTree: root.addChildren([
    today,
    calendar,
    groups,
    group,
    groupProcess,
    schedule,
    clients,
    client,
    measures,
    measurePaper,
    checkIns,
    clientProgress,
    composition,
    groupProfile,
    clientIntake,
    clientAttachments,
    session,
    summaryPaper,
    progressPaper,
    clientPrivate,
    sessionPrivateNote,
    supervision,
    supervisionEntry,
    reflections,
    reflection,
    outsideContacts,
    outsideContact,
    education,
    search,
    importing,
    audit,
    settings,
    recoveryKey,
    absence,
    absencePaper,
    ...agreementRoutes,
    ...consentRoutes,
    ...disclosureRoutes,
    ...dutyToWarnRoutes,
    ...incidentRoutes,
    ...exportRoutes,
    ...restoreRoutes,
    ...retentionRoutes,
    ...sessionPlanRoutes,
    ...stackRoutes,
    ...supervisionPackRoutes,
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
  interface HistoryState {
    /** Whose chart note a session opens at; stays in the window's memory. */
    chartNoteOf?: ClientId;
    /** Whose papers several are printed of; in memory only too. */
    stackOf?: StackOf['of'];
    /** Whose material a supervision pack is begun with; in memory only too. */
    packOf?: PackSubject;
    /** The request a release answers; in memory only too. */
    releaseFor?: ClientRequestId;
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
  MeasuresPage.fetch,
  MeasurePaperPage.fetch,
  CheckInsPage.fetch,
  ProcessPage.fetch,
  ProgressPage.fetch,
  CalendarPage.fetch,
  PaperPage.fetch,
  IntakePage.fetch,
  AttachmentsPage.fetch,
  CompositionPage.fetch,
  GroupProfilePage.fetch,
  GroupsPage.fetch,
  SchedulePage.fetch,
  ClientsPage.fetch,
  ClientPrivatePage.fetch,
  SessionPrivateNotePage.fetch,
  SupervisionPage.fetch,
  SupervisionEntryPage.fetch,
  ReflectionsPage.fetch,
  ReflectionPage.fetch,
  OutsideContactsPage.fetch,
  OutsideContactPage.fetch,
  EducationPage.fetch,
  SearchPage.fetch,
  ImportPage.fetch,
  AuditPage.fetch,
  SettingsPage.fetch,
  RecoveryKeyPage.fetch,
  WillPage.fetch,
  WillPaperPage.fetch,
  ...agreementPages.map(({ fetch }) => fetch),
  ...consentPages.map(({ fetch }) => fetch),
  ...disclosurePages.map(({ fetch }) => fetch),
  ...dutyToWarnPages.map(({ fetch }) => fetch),
  ...incidentPages.map(({ fetch }) => fetch),
  ...exportPages.map(({ fetch }) => fetch),
  ...restorePages.map(({ fetch }) => fetch),
  ...retentionPages.map(({ fetch }) => fetch),
  ...stackPages.map(({ fetch }) => fetch),
  ...supervisionPackPages.map(({ fetch }) => fetch),
  ...sessionPlanPages.map(({ fetch }) => fetch),
];
