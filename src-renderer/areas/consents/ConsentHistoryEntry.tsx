import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api } from '#renderer/api.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { formatDate, formatInstantDate, formatInstantTime } from '#renderer/ui/dates.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import type { Attachment } from '#shared/contract/attachments.ts';
import type { Consent, ConsentEntry } from '#shared/contract/consents.ts';
import type { ClientId } from '#shared/ids.ts';
import { holds } from '#shared/rules/consent-status.ts';
import type { EntryKind } from './ConsentEntryDialog.tsx';
import {
  copyWords,
  reachWords,
  roleWords,
  statusTone,
  statusWords,
  wayWords,
} from './consent-words.ts';
import classes from './consents.module.css';

type Signed = Extract<Consent, { kind: 'signed' }>;

interface Props {
  clientId: ClientId;
  consent: Consent;
  onEnter: (consent: Signed, kind: EntryKind) => void;
  onView: (attachment: Attachment) => void;
}

/** One signed or declined form with what happened to it later. */
export function ConsentHistoryEntry({ clientId, consent, onEnter, onView }: Props) {
  const { title, number, groupName, on, author, enteredAt } = consent;
  const replaced = consent.kind === 'signed' && !consent.latest && holds(consent.status);
  return (
    <li className={classes['entry']}>
      <div className={classes['entryHead']}>
        <span className={classes['strong']}>{title}</span>
        {consent.kind === 'declined' ? (
          <Badge tone={statusTone.declined}>{statusWords.declined}</Badge>
        ) : replaced ? (
          <Badge>signed anew since</Badge>
        ) : (
          <Badge tone={statusTone[consent.status]}>{statusWords[consent.status]}</Badge>
        )}
      </div>
      <p className={classes['line']}>
        {[formatDate(on), `version ${number}`, groupName].filter(Boolean).join(' · ')}
      </p>
      {consent.kind === 'declined' ? (
        <p className={classes['line']}>{consent.reason}</p>
      ) : (
        <SignedLines clientId={clientId} consent={consent} onEnter={onEnter} onView={onView} />
      )}
      <p className={classes['soft']}>
        Recorded {author !== '' && `by ${author} `}on {formatInstantDate(enteredAt)},{' '}
        {formatInstantTime(enteredAt)}
      </p>
    </li>
  );
}

function SignedLines({ clientId, consent, onEnter, onView }: Props & { consent: Signed }) {
  const { signer, way, place, witness, end, entries, title, on } = consent;
  const revoked = entries.some(({ fields }) => fields.kind === 'revocation');
  const ended = entries.some(({ fields }) => fields.kind === 'ended');
  const what = `${title} of ${formatDate(on)}`;
  const scan = useMutation({
    mutationFn: async () => {
      const list = await api.attachments.list({ clientId });
      return list.find(({ id }) => id === consent.attachmentId);
    },
    onSuccess: (attachment) => {
      if (attachment) onView(attachment);
    },
  });
  return (
    <>
      <p className={classes['line']}>
        {roleWords[signer.role]}, {signer.name}
        {signer.authority !== '' && ` (${signer.authority})`}, signed {wayWords[way]}.
        {witness !== '' && ` Witness: ${witness}.`}
        {place !== '' && ` ${place}.`}
      </p>
      {end.kind !== 'none' && (
        <p className={classes['line']}>
          Holds until {end.kind === 'day' ? formatDate(end.on) : end.event}.
        </p>
      )}
      {entries.map((entry) => (
        <p key={entry.id} className={classes['line']}>
          {entryWords(entry)}
        </p>
      ))}
      {!entries.some(({ fields }) => fields.kind === 'copy') && (
        <p className={classes['line']}>No copy given yet.</p>
      )}
      <div className={classes['tools']}>
        <LinkButton
          variant="default"
          size="compact-sm"
          to="/clients/$clientId/consents/$consentId/paper"
          params={{ clientId, consentId: consent.id }}
          aria-label={`Print ${what}`}
        >
          Print
        </LinkButton>
        {consent.attachmentId !== null && (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={`View the scan of ${what}`}
            loading={scan.isPending}
            onClick={() => scan.mutate()}
          >
            View the scan
          </Button>
        )}
        <Button
          variant="default"
          size="compact-sm"
          aria-label={`Copy given: ${what}`}
          onClick={() => onEnter(consent, 'copy')}
        >
          Copy given…
        </Button>
        {end.kind === 'event' && !ended && !revoked && (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={`The event came: ${what}`}
            onClick={() => onEnter(consent, 'ended')}
          >
            The event came…
          </Button>
        )}
        {consent.latest && !revoked && (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={`Revoked: ${what}`}
            onClick={() => onEnter(consent, 'revocation')}
          >
            Revoked…
          </Button>
        )}
      </div>
      <ErrorNotice error={scan.error} />
    </>
  );
}

function entryWords({ fields, author }: ConsentEntry): string {
  const by = author === '' ? '' : ` Recorded by ${author}.`;
  const note = fields.note === '' ? '' : ` ${fields.note}`;
  switch (fields.kind) {
    case 'copy':
      return `Copy given ${copyWords[fields.how]} on ${formatDate(fields.on)}.${note}`;
    case 'ended':
      return `The event came on ${formatDate(fields.on)}.${note}${by}`;
    case 'revocation':
      return `Revoked on ${formatDate(fields.on)}, ${
        reachWords[fields.reach]
      }. Received: ${fields.how}.${note}${by}`;
  }
}
