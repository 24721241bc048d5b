import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Phone, Printer } from 'lucide-react';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { counted, formatInstant } from '#renderer/ui/dates.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { Warning } from '#shared/contract/duty-to-warn.ts';
import type { WarningId } from '#shared/ids.ts';
import { legalName } from '#shared/person.ts';
import { openQuestions, standing } from '#shared/rules/duty-to-warn.ts';
import { sections } from '#shared/rules/duty-to-warn-fields.ts';
import { ConfidentialityFrame } from '../confidentiality/ConfidentialityFrame.tsx';
import { useFlushOnLeave } from '../notes/useDraft.ts';
import { CloseDialog } from './CloseDialog.tsx';
import classes from './duty-to-warn.module.css';
import { EntryForm } from './EntryForm.tsx';
import { GroundPanel } from './GroundPanel.tsx';
import { HistoryPanel } from './HistoryPanel.tsx';
import { KindOfEntries } from './KindOfEntries.tsx';
import { NamesPanel } from './NamesPanel.tsx';
import { useEntryForms } from './use-entry-forms.ts';
import { warningShelf } from './warning-draft.ts';

/** One event: what was said, what is asked, what was done, each dated and signed. */
export function WarningPage({ warningId }: { warningId: WarningId }) {
  const warning = useQuery({
    queryKey: ['dutyToWarn', 'get', warningId],
    queryFn: async () => {
      await warningShelf.flush();
      return api.dutyToWarn.get({ id: warningId });
    },
    // Each time is written to the audit trail: anew after a change, not when the window regains the focus.
    staleTime: Infinity,
    gcTime: 0,
  });
  if (!warning.data)
    return (
      <ConfidentialityFrame title="Duty to warn">
        <ErrorNotice error={warning.error} />
        {warning.isPending && <Loading />}
      </ConfidentialityFrame>
    );
  return <Event warning={warning.data} error={warning.error} />;
}

function Event({ warning, error }: { warning: Warning; error: unknown }) {
  useFlushOnLeave();
  const forms = useEntryForms(warning);
  const [closing, setClosing] = useState(false);
  const questions = openQuestions(warning.entries);
  const held = standing(warning.entries);
  const open = warning.state === 'open';
  const lastTurn = held.findLast(({ content: { kind } }) => kind === 'closed');
  const nameForms = forms.list.filter(({ content }) => content.kind === 'name-stays');
  const reopening = forms.list.find(({ content }) => content.kind === 'reopened');
  const params = { warningId: warning.id };
  return (
    <ConfidentialityFrame
      title={`Duty to warn: ${legalName(warning.person)}`}
      subtitle={
        <>
          <Badge tone={open ? 'breach' : 'plain'}>{open ? 'open event' : 'closed'}</Badge> begun{' '}
          {formatInstant(warning.startedAt)} by {warning.startedBy || 'nobody entered'} ·{' '}
          <Link
            className={classes['link']}
            to="/clients/$clientId"
            params={{ clientId: warning.person.id }}
          >
            chart {warning.chartCode}
          </Link>
          {warning.sessionId !== null && (
            <>
              {' · '}
              <Link
                className={classes['link']}
                to="/sessions/$sessionId"
                params={{ sessionId: warning.sessionId }}
              >
                session
              </Link>
            </>
          )}
        </>
      }
      actions={
        <>
          <LinkButton
            variant="default"
            leftSection={<Phone size={15} aria-hidden />}
            to="/confidentiality/duty-to-warn/$warningId/call-sheet"
            params={params}
          >
            Call sheet
          </LinkButton>
          <LinkButton
            variant="default"
            leftSection={<Printer size={15} aria-hidden />}
            to="/confidentiality/duty-to-warn/$warningId/paper"
            params={params}
          >
            Print
          </LinkButton>
          {open ? (
            <Button variant="default" onClick={() => setClosing(true)}>
              Close the event…
            </Button>
          ) : (
            <Button variant="default" onClick={() => forms.add({ kind: 'reopened', because: '' })}>
              Reopen…
            </Button>
          )}
        </>
      }
    >
      <ErrorNotice error={error} />
      <div className={classes['columns']}>
        <div className={classes['column']}>
          {open && !held.some(({ content: { kind } }) => kind === 'contact') && (
            <p className={classes['plain']}>
              If somebody is in danger now, call first. All of this can be written afterwards.
            </p>
          )}
          {!open && (
            <Panel title="Closed">
              <p className={classes['plain']}>
                {lastTurn !== undefined &&
                  `${formatInstant(lastTurn.writtenAt)}, ${lastTurn.author}`}
                {lastTurn?.content.kind === 'closed' && lastTurn.content.because !== ''
                  ? `: ${lastTurn.content.because}`
                  : ''}
              </p>
              {reopening && (
                <EntryForm
                  warning={warning}
                  draft={reopening}
                  title="Why is it reopened?"
                  onKept={() => forms.kept(reopening)}
                  onGone={() => forms.gone(reopening)}
                />
              )}
            </Panel>
          )}
          {(warning.openNames.length > 0 || nameForms.length > 0) && (
            <NamesPanel
              warning={warning}
              onCorrect={forms.correct}
              onStays={(match) => forms.add({ kind: 'name-stays', match, because: '' })}
            >
              {nameForms.map((draft) => (
                <EntryForm
                  key={draft.id}
                  warning={warning}
                  draft={draft}
                  title={`“${draft.content.kind === 'name-stays' ? draft.content.match : ''}” may stay, because`}
                  onKept={() => forms.kept(draft)}
                  onGone={() => forms.gone(draft)}
                />
              ))}
            </NamesPanel>
          )}
          {sections.map(({ title, kinds }) => {
            const asked = questions.filter(({ kind }) => kinds.some((one) => one === kind));
            return (
              <Panel
                key={title}
                title={title}
                count={asked.length === 0 ? undefined : `${counted(asked.length, 'question')} open`}
              >
                <div className={classes['kinds']}>
                  {kinds.map((kind) => (
                    <KindOfEntries
                      key={kind}
                      kind={kind}
                      warning={warning}
                      held={held}
                      asked={asked.filter((one) => one.kind === kind)}
                      forms={forms}
                    />
                  ))}
                </div>
              </Panel>
            );
          })}
          {warning.entries.length > 0 && <HistoryPanel warning={warning} />}
        </div>
        <GroundPanel part2={warning.part2} />
      </div>
      {closing && (
        <CloseDialog
          warning={warning}
          onClosed={() => setClosing(false)}
          onCancel={() => setClosing(false)}
        />
      )}
    </ConfidentialityFrame>
  );
}
