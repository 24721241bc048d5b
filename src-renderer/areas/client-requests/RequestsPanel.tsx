import { Button } from '@mantine/core';
import { useState } from 'react';
import { Badge } from '#renderer/ui/Badge.tsx';
import { formatDate } from '#renderer/ui/dates.ts';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import type {
  ClientRequest,
  RequestEntry,
  RequestEntryDraft,
} from '#shared/contract/client-requests.ts';
import { clockWords } from '#shared/rules/request-clocks.ts';
import { denialGrounds } from '#shared/rules/request-denial.ts';
import { stepsOpen } from '#shared/rules/request-steps.ts';
import { entryWords, lawWords, requestWords } from '#shared/rules/request-words.ts';
import { today } from '#shared/time.ts';
import classes from '../disclosures/disclosures.module.css';
import { StepDialog } from './StepDialog.tsx';

interface Props {
  requests: readonly ClientRequest[];
  /** Steps being written. */
  entryDrafts: readonly RequestEntryDraft[];
  /** A request is being entered. */
  receiving: boolean;
  onReceive: () => void;
  onChanged: () => void;
}

/** What a client asked of the record, with its clock and every step. */
export function RequestsPanel(props: Props) {
  const { requests, entryDrafts, receiving, onReceive, onChanged } = props;
  const [open, setOpen] = useState<{ request: ClientRequest; kind: RequestEntry['kind'] } | null>(
    null,
  );
  return (
    <Panel
      title="Requests"
      count={requests.length > 0 ? requests.length : undefined}
      flush
      actions={
        <Button size="compact-sm" variant="default" onClick={onReceive}>
          {receiving ? 'Go on with the new request' : 'New request'}
        </Button>
      }
    >
      {requests.length === 0 && (
        <p className={classes['none']}>
          None yet. When the client asks to see the record, to have it amended or for an accounting,
          enter it here; its clock then runs on Today.
        </p>
      )}
      <ul className={classes['list']} role="list" aria-label="Requests, newest first">
        {requests.map((request) => (
          <Entry
            key={request.id}
            request={request}
            begun={entryDrafts.flatMap(({ requestId, kind }) =>
              requestId === request.id ? [kind] : [],
            )}
            onStep={(kind) => setOpen({ request, kind })}
          />
        ))}
      </ul>
      {open !== null && (
        <StepDialog
          {...open}
          kept={
            entryDrafts.find(
              ({ requestId, kind }) => requestId === open.request.id && kind === open.kind,
            ) ?? null
          }
          onClose={() => setOpen(null)}
          onChanged={() => {
            setOpen(null);
            onChanged();
          }}
        />
      )}
    </Panel>
  );
}

export function ClockBadge({ request }: { request: Pick<ClientRequest, 'dueOn'> }) {
  if (request.dueOn === null) return <Badge>answered</Badge>;
  const { over, soon, words } = clockWords(request.dueOn, today());
  return <Badge tone={over ? 'breach' : soon ? 'due' : 'accent'}>{words}</Badge>;
}

const withLetter: readonly RequestEntry['kind'][] = [
  'extended',
  'granted',
  'denied',
  'review',
  'disagreement',
  'rebuttal',
];

function Entry({
  request,
  begun,
  onStep,
}: {
  request: ClientRequest;
  /** Steps written down in part and not recorded yet. */
  begun: readonly RequestEntry['kind'][];
  onStep: (kind: RequestEntry['kind']) => void;
}) {
  const { clientId, id, kind, law, receivedOn, what, form, note, dueOn, entries, free } = request;
  const about = `${requestWords[kind].toLowerCase()} of ${formatDate(receivedOn)}`;
  return (
    <li className={classes['entry']}>
      <span>{formatDate(receivedOn)}</span>
      <div>
        <div className={classes['head']}>
          <strong>{requestWords[kind]}</strong>
          <ClockBadge request={request} />
        </div>
        <p className={classes['soft']}>
          {[
            dueOn !== null && `to be acted on by ${formatDate(dueOn)}`,
            lawWords[law],
            form,
            note && `note of ${formatDate(note.start)}, ${note.groupName}`,
            kind === 'accounting' && (free ? 'free of charge' : 'not the first in twelve months'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p className={classes['text']}>{what}</p>
        {entries.map((entry) => (
          <div key={entry.id}>
            <p className={classes['text']}>
              <strong>{entryWords[kind][entry.kind]}</strong>, {formatDate(entry.on)}
              {entry.until && `, to be answered by ${formatDate(entry.until)}`}
              {entry.ground && `: ${denialGrounds[entry.ground].label.toLowerCase()}`}
            </p>
            <p className={classes['text']}>{entry.text}</p>
            <p className={classes['soft']}>
              {entry.author}{' '}
              {withLetter.includes(entry.kind) && (
                <LinkButton
                  size="compact-xs"
                  variant="default"
                  to="/clients/$clientId/letters/$entryId"
                  params={{ clientId, entryId: entry.id }}
                  aria-label={`Letter: ${entryWords[kind][entry.kind].toLowerCase()}, ${about}`}
                >
                  Letter
                </LinkButton>
              )}
            </p>
          </div>
        ))}
        <div className={classes['actions']}>
          {kind === 'accounting' && (
            <LinkButton
              size="compact-sm"
              variant="default"
              to="/clients/$clientId/accounting/$requestId"
              params={{ clientId, requestId: id }}
            >
              Make the accounting
            </LinkButton>
          )}
          {kind === 'access' && dueOn !== null && (
            <LinkButton
              size="compact-sm"
              variant="default"
              to="/clients/$clientId/release"
              params={{ clientId }}
              state={{ releaseFor: id }}
              aria-label={`Prepare the release, ${about}`}
            >
              Prepare the release
            </LinkButton>
          )}
          {stepsOpen(request).map((step) => (
            <Button
              key={step}
              size="compact-sm"
              variant="default"
              aria-label={`${stepLabels[step]}${begun.includes(step) ? ', begun' : ''}, ${about}`}
              onClick={() => onStep(step)}
            >
              {stepLabels[step]}
              {begun.includes(step) && ' · begun'}
            </Button>
          ))}
        </div>
      </div>
    </li>
  );
}

const stepLabels: Record<RequestEntry['kind'], string> = {
  extended: 'Extend',
  granted: 'Grant',
  denied: 'Deny',
  'taken-back': 'Taken back',
  review: 'Record the review',
  disagreement: 'Statement of disagreement',
  rebuttal: 'Rebuttal',
  step: 'Further step',
};
