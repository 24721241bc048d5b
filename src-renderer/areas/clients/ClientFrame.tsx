import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { api } from '#renderer/api.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { PageTab, PageTabs } from '#renderer/ui/PageTabs.tsx';
import type { Client } from '#shared/contract/clients.ts';
import type { ClientId } from '#shared/ids.ts';
import { calledName, legalName } from '#shared/person.ts';
import { ageOn } from '#shared/rules/tenure.ts';
import { today } from '#shared/time.ts';

interface ClientFrameProps {
  clientId: ClientId;
  layout?: 'scroll' | 'fill';
  actions?: (client: Client) => ReactNode;
  children: (client: Client) => ReactNode;
}

/** What every screen of one client has in common: who it is, and the way to the others. */
export function ClientFrame({ clientId, layout = 'scroll', actions, children }: ClientFrameProps) {
  const client = useQuery({
    queryKey: ['clients', 'get', clientId],
    queryFn: () => api.clients.get({ id: clientId }),
  });
  const looks = useQuery({
    queryKey: ['measures', 'openRiskLooks'],
    queryFn: () => api.measures.openRiskLooks({}),
  });
  const holds = useQuery({
    queryKey: ['retention', 'holds', clientId],
    queryFn: () => api.retention.holds({ clientId }),
  });
  const held = holds.data?.some(({ standing }) => standing) === true;
  // An address of an entry that was merged since leads to the entry it stands in.
  const navigate = useNavigate();
  const present = client.data?.id ?? clientId;
  useEffect(() => {
    if (present !== clientId)
      void navigate({ to: '/clients/$clientId', params: { clientId: present }, replace: true });
  }, [present, clientId, navigate]);
  const riskLookDue = looks.data?.some(({ person }) => person.id === clientId) === true;
  if (!client.data)
    return (
      <Page title="Client">
        {client.isPending ? <Loading /> : <ErrorNotice error={client.error} />}
      </Page>
    );
  return (
    <Page
      title={legalName(client.data)}
      subtitle={<Subtitle client={client.data} held={held} />}
      layout={layout}
      actions={actions?.(client.data)}
      tabs={
        <PageTabs label="Client">
          <PageTab to="/clients/$clientId" params={{ clientId }} activeOptions={{ exact: true }}>
            Chart
          </PageTab>
          <PageTab to="/clients/$clientId/intake" params={{ clientId }}>
            Intake
          </PageTab>
          <PageTab to="/clients/$clientId/consents" params={{ clientId }}>
            Consents
          </PageTab>
          <PageTab to="/clients/$clientId/attachments" params={{ clientId }}>
            Attachments
          </PageTab>
          <PageTab to="/clients/$clientId/measures" params={{ clientId }}>
            Measures{riskLookDue && ' '}
            {riskLookDue && <Badge tone="due">risk look due</Badge>}
          </PageTab>
          <PageTab
            to="/clients/$clientId/check-ins/{-$membershipId}"
            params={{ clientId, membershipId: undefined }}
            activeOptions={{ includeSearch: false }}
          >
            Check-ins
          </PageTab>
          <PageTab to="/clients/$clientId/progress" params={{ clientId }}>
            Progress
          </PageTab>
          <PageTab to="/clients/$clientId/disclosures" params={{ clientId }}>
            Disclosures
          </PageTab>
          <PageTab to="/clients/$clientId/private" params={{ clientId }}>
            Private
          </PageTab>
        </PageTabs>
      }
    >
      {children(client.data)}
    </Page>
  );
}

function Subtitle({ client, held }: { client: Client; held: boolean }) {
  const age = client.dateOfBirth === null ? null : ageOn(client.dateOfBirth, today());
  const facts = [
    calledName(client) === client.givenName ? '' : `called ${calledName(client)}`,
    `chart ${client.chartCode}`,
    age === null ? '' : `${age} years old`,
    client.pronouns,
  ];
  return (
    <>
      {facts.filter(Boolean).join(' · ')}{' '}
      {client.status !== 'active' && <Badge>{client.status}</Badge>}
      {held && <Badge tone="breach">legal hold</Badge>}
    </>
  );
}
