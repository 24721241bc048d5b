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

/** What the screens of keeping, deleting and destroying have in common, and the way between them. */
export function RetentionFrame({ title, subtitle, layout = 'scroll', actions, children }: Props) {
  return (
    <Page
      title={title}
      subtitle={subtitle}
      layout={layout}
      actions={actions}
      tabs={
        <PageTabs label="Retention">
          <PageTab to="/retention" activeOptions={{ exact: true }}>
            Retention
          </PageTab>
          <PageTab to="/retention/deleted">Deleted</PageTab>
          <PageTab to="/retention/log">Destruction log</PageTab>
        </PageTabs>
      }
    >
      {children}
    </Page>
  );
}
