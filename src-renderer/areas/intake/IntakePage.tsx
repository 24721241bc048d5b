import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import type { OutputOf, Contract } from '#shared/contract/index.ts';
import type { StatementKind } from '#shared/contract/intake.ts';
import type { ClientId } from '#shared/ids.ts';
import { ClientFrame } from '../clients/ClientFrame.tsx';
import { Notice, type Done } from '../clients/form/Notice.tsx';
import { useFlushOnLeave } from '../notes/useDraft.ts';
import { ContactsPanel } from './ContactsPanel.tsx';
import { DistressPanel } from './DistressPanel.tsx';
import { GoalsPanel } from './GoalsPanel.tsx';
import { HistoryPanel } from './HistoryPanel.tsx';
import { ofKind } from './intake-items.ts';
import classes from './intake.module.css';
import { RemovedItems } from './RemovedItems.tsx';
import { RiskPanel } from './RiskPanel.tsx';
import { StatementPanel } from './StatementPanel.tsx';
import { StatusPanel } from './StatusPanel.tsx';
import { flushWritten } from './written.ts';

const placeholders: Record<StatementKind, string> = {
  'presenting-concern': 'What brings the client, in their own words where possible',
  tailoring: 'What works with this client in the room, and what does not',
  privacy: 'What may be spoken of and how, who may know, how messages may be left',
};

/** What was learned of a client at the beginning, and what came of it since. */
export function IntakePage({ clientId }: { clientId: ClientId }) {
  useFlushOnLeave();
  // Each opening is written to the audit trail, so it is asked for once per visit; see ClientPage.
  const intake = useQuery({
    queryKey: ['intake', 'get', clientId],
    queryFn: async () => {
      // What an earlier visit is still saving would be missing.
      await flushWritten();
      return api.intake.get({ clientId });
    },
    staleTime: Infinity,
    gcTime: 0,
  });
  const [done, setDone] = useState<Done | null>(null);
  return (
    <ClientFrame clientId={clientId}>
      {() => (
        <>
          <Notice done={done} onDismiss={() => setDone(null)} />
          <ErrorNotice error={intake.error} />
          {intake.isPending && <Loading />}
          {intake.data && <Intake clientId={clientId} view={intake.data} onDone={setDone} />}
        </>
      )}
    </ClientFrame>
  );
}

interface IntakeProps {
  clientId: ClientId;
  view: OutputOf<Contract['intake']['get']>;
  onDone: (done: Done) => void;
}

function Intake({ clientId, view: { items, statuses }, onDone }: IntakeProps) {
  const of = { clientId, onDone };
  const statement = (kind: StatementKind) => {
    const [item] = ofKind(items, kind);
    return (
      item && (
        <StatementPanel
          clientId={clientId}
          kind={kind}
          item={item}
          placeholder={placeholders[kind]}
        />
      )
    );
  };
  return (
    <div className={classes['intake']}>
      <div className={classes['column']}>
        {statement('presenting-concern')}
        <GoalsPanel {...of} goals={ofKind(items, 'goal')} progress={ofKind(items, 'progress')} />
        <HistoryPanel {...of} headings={ofKind(items, 'heading')} />
        {statement('tailoring')}
        {statement('privacy')}
      </div>
      <div className={classes['column']}>
        <RiskPanel {...of} flags={ofKind(items, 'risk')} />
        <StatusPanel {...of} entries={statuses} />
        <DistressPanel {...of} entries={ofKind(items, 'distress')} />
        <ContactsPanel {...of} contacts={ofKind(items, 'contact')} />
        <RemovedItems items={items.filter(({ removed }) => removed)} />
      </div>
    </div>
  );
}
