import { Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { Client } from '#shared/contract/clients.ts';
import type { ClientId } from '#shared/ids.ts';
import { changeRule } from '#shared/rules/measures/change.ts';
import type { Instrument } from '#shared/rules/measures/instrument.ts';
import { instrumentOf, instruments } from '#shared/rules/measures/instruments.ts';
import { riskAnswer } from '#shared/rules/measures/risk-look.ts';
import { shortName } from '../clients/client-draft.ts';
import { ClientFrame } from '../clients/ClientFrame.tsx';
import { Notice, type Done } from '../clients/form/Notice.tsx';
import { ChangeChoiceDialog } from './ChangeChoiceDialog.tsx';
import { EntryList } from './EntryList.tsx';
import { MeasureDialog } from './MeasureDialog.tsx';
import classes from './measures.module.css';
import { entryOf, trendsOf, type Entry } from '#shared/rules/measures/trend.ts';
import { RiskLookPanel } from './RiskLookPanel.tsx';
import { TrendPanel } from './TrendPanel.tsx';
import { WithdrawDialog } from './WithdrawDialog.tsx';

type Dialog =
  | { kind: 'give'; instrument: Instrument }
  | { kind: 'correct' | 'withdraw'; entry: Entry }
  | { kind: 'change'; instrument: Instrument; scale: number };

const first = instrumentOf('phq-9');
const otherForms = instruments.filter(({ form }) => form !== null).slice(1);
const scoreEntries = instruments.filter(({ form }) => form === null);

/** One client's measures: what was given, how it went, and what a ninth answer asks for. */
export function MeasuresPage({ clientId }: { clientId: ClientId }) {
  // Each opening is written to the audit trail, as the chart's is: asked for once per visit.
  const measures = useQuery({
    queryKey: ['measures', 'ofClient', clientId],
    queryFn: () => api.measures.ofClient({ clientId }),
    staleTime: Infinity,
    gcTime: 0,
  });
  const choices = useQuery({
    queryKey: ['measures', 'changeChoices'],
    queryFn: () => api.measures.changeChoices({}),
  });
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const give = (instrument: Instrument) => setDialog({ kind: 'give', instrument });
  const close = () => setDialog(null);
  const closeWith = (words: string) => {
    close();
    setDone({ words });
  };

  const entries = (measures.data?.measures ?? []).flatMap((measure) => entryOf(measure) ?? []);
  const navigate = useNavigate();
  const choiceOf = (instrument: Instrument, scale: number) =>
    choices.data?.find((each) => each.instrument === instrument.key && each.scale === scale)
      ?.choice ?? null;
  const loaded = measures.data && choices.data;

  return (
    <ClientFrame
      clientId={clientId}
      actions={() => (
        <>
          <Button onClick={() => give(first)}>Give {first.name}</Button>
          <Menu position="bottom-end" width="17rem">
            <Menu.Target>
              <Button variant="default" rightSection={<ChevronDown size={15} aria-hidden />}>
                Other measure
              </Button>
            </Menu.Target>
            <Menu.Dropdown className={classes['menu'] ?? ''}>
              <Menu.Label>Give</Menu.Label>
              {otherForms.map((instrument) => (
                <Menu.Item key={instrument.key} onClick={() => give(instrument)}>
                  {instrument.name}
                </Menu.Item>
              ))}
              <Menu.Label>Enter scores of</Menu.Label>
              {scoreEntries.map((instrument) => (
                <Menu.Item key={instrument.key} onClick={() => give(instrument)}>
                  {instrument.name}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        </>
      )}
    >
      {(client: Client) => (
        <>
          <Notice done={done} onDismiss={() => setDone(null)} />
          <ErrorNotice error={measures.error ?? choices.error} />
          {!loaded && measures.error === null && choices.error === null && <Loading />}
          {loaded && (
            <div className={classes['measures']}>
              {entries
                .filter(({ needsLook }) => needsLook)
                .map((entry) => (
                  <RiskLookPanel
                    key={entry.measure.id + String(entry.now.version)}
                    clientId={clientId}
                    entry={entry}
                    latestSession={measures.data.latestSession}
                    onLooked={() => setDone({ words: 'The risk look was kept, with its time.' })}
                  />
                ))}
              {entries.length === 0 ? (
                <Panel>
                  <EmptyState
                    title="No measures yet"
                    action={<Button onClick={() => give(first)}>Give {first.name}</Button>}
                  >
                    Give a questionnaire here, or enter scores from paper under Other measure. From
                    the second one on there is a trend.
                  </EmptyState>
                </Panel>
              ) : (
                <div className={classes['columns']}>
                  <div className={classes['trends']}>
                    {trendsOf(entries).map((trend) => (
                      <TrendPanel
                        key={trend.instrument.key}
                        clientId={clientId}
                        trend={trend}
                        ruleOf={(scale) =>
                          changeRule(trend.instrument, scale, choiceOf(trend.instrument, scale))
                        }
                        onChooseRule={(scale) =>
                          setDialog({ kind: 'change', instrument: trend.instrument, scale })
                        }
                      />
                    ))}
                  </div>
                  <Panel title="Entries" count={entries.length} flush>
                    <EntryList
                      entries={entries}
                      onCorrect={(entry) => setDialog({ kind: 'correct', entry })}
                      onWithdraw={(entry) => setDialog({ kind: 'withdraw', entry })}
                      onPaper={({ measure: { id, instrument } }) =>
                        void navigate({
                          to: '/clients/$clientId/measures/$instrument/paper/{-$measureId}',
                          params: { clientId, instrument, measureId: id },
                        })
                      }
                    />
                  </Panel>
                </div>
              )}
            </div>
          )}
          {(dialog?.kind === 'give' || dialog?.kind === 'correct') && (
            <MeasureDialog
              clientId={clientId}
              name={shortName(client)}
              instrument={dialog.kind === 'give' ? dialog.instrument : dialog.entry.instrument}
              entry={dialog.kind === 'give' ? null : dialog.entry}
              onSaved={({ values }) => {
                const { key, name } =
                  dialog.kind === 'give' ? dialog.instrument : dialog.entry.instrument;
                closeWith(
                  riskAnswer(key, values) === null
                    ? `${name} was kept.`
                    : `${name} was kept. Question 9 asks for a look.`,
                );
              }}
              onClose={close}
            />
          )}
          {dialog?.kind === 'withdraw' && (
            <WithdrawDialog
              entry={dialog.entry}
              onSaved={() => closeWith(`${dialog.entry.instrument.name} no longer counts.`)}
              onClose={close}
            />
          )}
          {dialog?.kind === 'change' && (
            <ChangeChoiceDialog
              instrument={dialog.instrument}
              scale={dialog.scale}
              choice={choiceOf(dialog.instrument, dialog.scale)}
              onSaved={() => closeWith('The choice holds for every client.')}
              onClose={close}
            />
          )}
        </>
      )}
    </ClientFrame>
  );
}
