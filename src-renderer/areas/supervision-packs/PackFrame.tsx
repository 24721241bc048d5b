import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '#renderer/api.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { PageTab, PageTabs } from '#renderer/ui/PageTabs.tsx';
import type { Pack } from '#shared/contract/supervision-packs.ts';
import type { SupervisionPackId } from '#shared/ids.ts';

interface Props {
  packId: SupervisionPackId;
  layout?: 'scroll' | 'fill';
  actions?: ReactNode;
  children: (pack: Pack) => ReactNode;
}

/** What the screens of one pack have in common, and the way from choosing to the paper. */
export function PackFrame({ packId, layout = 'scroll', actions, children }: Props) {
  const pack = usePack(packId);
  const title = 'Supervision pack';
  if (!pack.data)
    return (
      <Page title={title}>{pack.isPending ? <Loading /> : <ErrorNotice error={pack.error} />}</Page>
    );
  return (
    <Page
      title={title}
      subtitle={pack.data.subjectName}
      layout={layout}
      actions={actions}
      tabs={
        <PageTabs label="Supervision pack">
          <PageTab
            to="/supervision/packs/$packId"
            params={{ packId }}
            activeOptions={{ exact: true }}
          >
            1 · What goes into it
          </PageTab>
          {pack.data.version > 0 && (
            <>
              <PageTab to="/supervision/packs/$packId/review" params={{ packId }}>
                2 · Review
              </PageTab>
              <PageTab to="/supervision/packs/$packId/paper" params={{ packId }}>
                3 · Paper
              </PageTab>
              <PageTab to="/supervision/packs/$packId/key" params={{ packId }}>
                Key sheet
              </PageTab>
            </>
          )}
        </PageTabs>
      }
    >
      {children(pack.data)}
    </Page>
  );
}

export function packKey(packId: SupervisionPackId) {
  return ['supervisionPacks', 'get', packId];
}

/** Asked for once per visit, as each time is written to the audit trail. */
function usePack(packId: SupervisionPackId) {
  return useQuery({
    queryKey: packKey(packId),
    queryFn: () => api.supervisionPacks.get({ id: packId }),
    staleTime: 'static',
    gcTime: 0,
  });
}
