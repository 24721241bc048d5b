import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Page } from '#renderer/ui/Page.tsx';
import { PageTab, PageTabs } from '#renderer/ui/PageTabs.tsx';

interface Props {
  title: string;
  subtitle?: ReactNode;
  layout?: 'scroll' | 'fill';
  actions?: ReactNode;
  children: ReactNode;
}

/** What the screens about the clinician's own work have in common, and the way between them. */
export function SupervisionFrame({ title, subtitle, layout = 'scroll', actions, children }: Props) {
  const onEntry = useLocation({
    select: ({ pathname }) => pathname.startsWith('/supervision/entries/'),
  });
  return (
    <Page
      title={title}
      subtitle={subtitle}
      layout={layout}
      actions={actions}
      tabs={
        <PageTabs label="Supervision">
          <PageTab to="/supervision" activeOptions={{ exact: !onEntry }}>
            Supervision
          </PageTab>
          <PageTab to="/supervision/packs">Packs</PageTab>
          <PageTab to="/supervision/reflections">Reflections</PageTab>
          <PageTab to="/supervision/contacts">Outside contacts</PageTab>
          <PageTab to="/supervision/education">Continuing education</PageTab>
        </PageTabs>
      }
    >
      {children}
    </Page>
  );
}
