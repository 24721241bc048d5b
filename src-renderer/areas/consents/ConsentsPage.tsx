import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Badge } from '#renderer/ui/Badge.tsx';
import { formatDate } from '#renderer/ui/dates.ts';
import { Button } from '@mantine/core';
import { Panel, PanelRow, PanelRows } from '#renderer/ui/Panel.tsx';
import type { Attachment } from '#shared/contract/attachments.ts';
import type { ClientForm, Consent } from '#shared/contract/consents.ts';
import type { ClientId } from '#shared/ids.ts';
import { Preview } from '../attachments/Preview.tsx';
import { ClientFrame } from '../clients/ClientFrame.tsx';
import { Notice, type Done } from '../clients/form/Notice.tsx';
import { ConsentEntryDialog, type EntryKind } from './ConsentEntryDialog.tsx';
import { ConsentHistoryEntry } from './ConsentHistoryEntry.tsx';
import { statusTone, statusWords } from './consent-words.ts';
import classes from './consents.module.css';
import { DeclineDialog } from './DeclineDialog.tsx';

type Signed = Extract<Consent, { kind: 'signed' }>;

/** One client's forms: how each stands, and everything that was signed, declined and taken back. */
export function ConsentsPage({ clientId }: { clientId: ClientId }) {
  // Each opening is written to the audit trail, as the chart's is: asked for once per visit.
  const consents = useQuery({
    queryKey: ['consents', 'ofClient', clientId],
    queryFn: () => api.consents.ofClient({ clientId }),
    staleTime: Infinity,
    gcTime: 0,
  });
  const [done, setDone] = useState<Done | null>(null);
  const [declining, setDeclining] = useState<(ClientForm & { number: number }) | null>(null);
  const [entering, setEntering] = useState<{ consent: Signed; kind: EntryKind } | null>(null);
  const [viewing, setViewing] = useState<Attachment | null>(null);
  const { data } = consents;
  return (
    <ClientFrame clientId={clientId}>
      {() => (
        <>
          <Notice done={done} onDismiss={() => setDone(null)} />
          <ErrorNotice error={consents.error} />
          {consents.isPending && <Loading />}
          {data && (
            <div className={classes['columns']}>
              <Panel title="Forms" flush>
                {data.forms.length === 0 ? (
                  <EmptyState
                    title="No forms in use"
                    action={<LinkButton to="/confidentiality/forms">Choose forms</LinkButton>}
                    compact
                  >
                    Begin with a starter text, make it your own, and put it in use.
                  </EmptyState>
                ) : (
                  <PanelRows>
                    {data.forms.map((form) => (
                      <FormLine
                        key={form.templateId}
                        clientId={clientId}
                        form={form}
                        onDecline={setDeclining}
                      />
                    ))}
                  </PanelRows>
                )}
              </Panel>
              <Panel title="History" count={data.consents.length || undefined} flush>
                {data.consents.length === 0 ? (
                  <EmptyState title="Nothing signed yet" compact>
                    What this client signs, declines or takes back stands here and is never changed.
                  </EmptyState>
                ) : (
                  <ul
                    className={classes['entries']}
                    role="list"
                    aria-label="Consents, newest first"
                  >
                    {data.consents.map((consent) => (
                      <ConsentHistoryEntry
                        key={consent.id}
                        clientId={clientId}
                        consent={consent}
                        onEnter={(signed, kind) => setEntering({ consent: signed, kind })}
                        onView={setViewing}
                      />
                    ))}
                  </ul>
                )}
              </Panel>
            </div>
          )}
          {declining && (
            <DeclineDialog
              clientId={clientId}
              form={declining}
              onClose={() => setDeclining(null)}
              onSaved={() => {
                setDeclining(null);
                setDone({ words: 'That the form was declined is recorded.' });
              }}
            />
          )}
          {entering && (
            <ConsentEntryDialog
              {...entering}
              onClose={() => setEntering(null)}
              onSaved={(words) => {
                setEntering(null);
                setDone({ words });
              }}
            />
          )}
          {viewing && <Preview attachment={viewing} onClose={() => setViewing(null)} />}
        </>
      )}
    </ClientFrame>
  );
}

interface LineProps {
  clientId: ClientId;
  form: ClientForm;
  onDecline: (form: ClientForm & { number: number }) => void;
}

function FormLine({ clientId, form, onDecline }: LineProps) {
  const { templateId, title, number, required, status, until } = form;
  const asked = status !== 'missing' || required;
  const sign = status === 'signed' ? 'Sign again' : 'Sign';
  return (
    <PanelRow
      trail={
        <>
          {asked && <Badge tone={statusTone[status]}>{statusWords[status]}</Badge>}
          {number !== null && (
            <>
              <LinkButton
                variant={asked && status !== 'signed' ? 'filled' : 'default'}
                size="compact-md"
                to="/clients/$clientId/consents/sign/$templateId"
                params={{ clientId, templateId }}
                aria-label={`${sign}: ${title}`}
              >
                {sign}
              </LinkButton>
              <Button
                variant="default"
                size="compact-md"
                aria-label={`Declined: ${title}`}
                onClick={() => onDecline({ ...form, number })}
              >
                Declined…
              </Button>
            </>
          )}
        </>
      }
    >
      <span className={classes['strong']}>{title}</span>
      <div className={classes['soft']}>
        {[
          number === null ? 'no longer in use' : `version ${number}`,
          required ? 'asked of every client' : '',
          until !== null ? `until ${formatDate(until)}` : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </div>
    </PanelRow>
  );
}
