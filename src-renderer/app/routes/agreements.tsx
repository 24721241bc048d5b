import { createRoute } from '@tanstack/react-router';
import { AgreementVersionId, GroupId } from '#shared/ids.ts';
import { onDemand } from '../on-demand.tsx';
import { idFrom, root } from './root.tsx';

const AgreementPage = onDemand(
  async () => (await import('../../areas/agreements/AgreementPage.tsx')).AgreementPage,
);
const AgreementPaperPage = onDemand(
  async () => (await import('../../areas/agreements/AgreementPaperPage.tsx')).AgreementPaperPage,
);
const CoveragePage = onDemand(
  async () => (await import('../../areas/coverage/CoveragePage.tsx')).CoveragePage,
);

const groupParams = {
  parse: (raw: { groupId: string }) => ({ groupId: idFrom(GroupId, raw.groupId) }),
  stringify: (ids: { groupId: GroupId }) => ids,
};
const versionParams = {
  parse: (raw: { groupId: string; versionId: string }) => ({
    groupId: idFrom(GroupId, raw.groupId),
    versionId: idFrom(AgreementVersionId, raw.versionId),
  }),
  stringify: (ids: { groupId: GroupId; versionId: AgreementVersionId }) => ids,
};

const agreement = createRoute({
  getParentRoute: () => root,
  path: '/groups/$groupId/agreement',
  params: groupParams,
  component: function AgreementScreen() {
    const { groupId } = agreement.useParams();
    return <AgreementPage key={groupId} groupId={groupId} />;
  },
});
const agreementPaper = createRoute({
  getParentRoute: () => root,
  path: '/groups/$groupId/agreement/$versionId/paper',
  params: versionParams,
  component: function AgreementPaperScreen() {
    const ids = agreementPaper.useParams();
    return <AgreementPaperPage key={ids.versionId} {...ids} withMembers={false} />;
  },
});
const acknowledgedPaper = createRoute({
  getParentRoute: () => root,
  path: '/groups/$groupId/agreement/$versionId/acknowledged',
  params: versionParams,
  component: function AcknowledgedPaperScreen() {
    const ids = acknowledgedPaper.useParams();
    return <AgreementPaperPage key={ids.versionId} {...ids} withMembers />;
  },
});
const coverage = createRoute({
  getParentRoute: () => root,
  path: '/groups/$groupId/coverage',
  params: groupParams,
  component: function CoverageScreen() {
    const { groupId } = coverage.useParams();
    return <CoveragePage key={groupId} groupId={groupId} />;
  },
});

export const agreementRoutes = [agreement, agreementPaper, acknowledgedPaper, coverage] as const;
export const agreementPages = [AgreementPage, CoveragePage];
