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

/** What the screens about consent, disclosure and incidents have in common, and the way between them. */
export function ConfidentialityFrame({
  title,
  subtitle,
  layout = 'scroll',
  actions,
  children,
}: Props) {
  return (
    <Page
      title={title}
      subtitle={subtitle}
      layout={layout}
      actions={actions}
      tabs={
        <PageTabs label="Confidentiality">
          <PageTab to="/confidentiality" activeOptions={{ exact: true }}>
            Consents
          </PageTab>
          <PageTab to="/confidentiality/forms">Forms</PageTab>
          <PageTab to="/confidentiality/disclosures">Disclosures</PageTab>
          <PageTab to="/confidentiality/requests">Requests</PageTab>
          <PageTab to="/confidentiality/incidents">Incidents</PageTab>
          <PageTab to="/confidentiality/duty-to-warn">Duty to warn</PageTab>
        </PageTabs>
      }
    >
      {children}
    </Page>
  );
}
