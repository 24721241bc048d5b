import { createRoute } from '@tanstack/react-router';
import { SupervisionPackId } from '#shared/ids.ts';
import { onDemand } from '../on-demand.tsx';
import { idFrom, root } from './root.tsx';

const PacksPage = onDemand(
  async () => (await import('../../areas/supervision-packs/PacksPage.tsx')).PacksPage,
);
const ChoosePage = onDemand(
  async () => (await import('../../areas/supervision-packs/ChoosePage.tsx')).ChoosePage,
);
const ReviewPage = onDemand(
  async () => (await import('../../areas/supervision-packs/ReviewPage.tsx')).ReviewPage,
);
const PackPaperPage = onDemand(
  async () => (await import('../../areas/supervision-packs/PackPaperPage.tsx')).PackPaperPage,
);
const KeyPage = onDemand(
  async () => (await import('../../areas/supervision-packs/KeyPage.tsx')).KeyPage,
);

const packParams = {
  parse: (raw: { packId: string }) => ({ packId: idFrom(SupervisionPackId, raw.packId) }),
  stringify: (ids: { packId: SupervisionPackId }) => ids,
};

const list = createRoute({
  getParentRoute: () => root,
  path: '/supervision/packs',
  component: PacksPage,
});
const choose = createRoute({
  getParentRoute: () => root,
  path: '/supervision/packs/$packId',
  params: packParams,
  component: function ChooseScreen() {
    const { packId } = choose.useParams();
    return <ChoosePage key={packId} packId={packId} />;
  },
});
const review = createRoute({
  getParentRoute: () => root,
  path: '/supervision/packs/$packId/review',
  params: packParams,
  component: function ReviewScreen() {
    const { packId } = review.useParams();
    return <ReviewPage key={packId} packId={packId} />;
  },
});
const paper = createRoute({
  getParentRoute: () => root,
  path: '/supervision/packs/$packId/paper',
  params: packParams,
  component: function PackPaperScreen() {
    const { packId } = paper.useParams();
    return <PackPaperPage key={packId} packId={packId} />;
  },
});
const key = createRoute({
  getParentRoute: () => root,
  path: '/supervision/packs/$packId/key',
  params: packParams,
  component: function KeyScreen() {
    const { packId } = key.useParams();
    return <KeyPage key={packId} packId={packId} />;
  },
});

export const supervisionPackRoutes = [list, choose, review, paper, key] as const;
export const supervisionPackPages: readonly { fetch: () => Promise<unknown> }[] = [
  PacksPage,
  ChoosePage,
  ReviewPage,
  PackPaperPage,
  KeyPage,
];
