import { ActionIcon, Button, Menu } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { formatDate } from '#renderer/ui/dates.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { Authorization, AuthorizationEvent } from '#shared/contract/authorizations.ts';
import type { ClientId } from '#shared/ids.ts';
import { authorizationBlocks, incompleteness } from '#shared/rules/authorization.ts';
import {
  authorizationEventWords,
  authorizationKindWords,
} from '#shared/rules/authorization-words.ts';
import { informationWords } from '#shared/rules/disclosure-door.ts';
import { today } from '#shared/time.ts';
import { BlockList } from '../disclosures/ActFields.tsx';
import classes from '../disclosures/disclosures.module.css';
import { AuthorizationDialog } from './AuthorizationDialog.tsx';
import { AuthorizationEventDialog } from './AuthorizationEventDialog.tsx';
import { SignAuthorizationDialog } from './SignAuthorizationDialog.tsx';

interface Props {
  clientId: ClientId;
  clientName: string;
  practiceName: string;
  authorizations: readonly Authorization[];
  onChanged: () => void;
}

type Open =
  | { kind: 'edit'; of: Authorization | null }
  | { kind: 'sign'; of: Authorization }
  | { kind: AuthorizationEvent['kind']; of: Authorization };

/** The releases of one client: drafts with what is missing, signed ones with what holds of them today. */
export function AuthorizationsPanel(props: Props) {
  const { clientId, clientName, practiceName, authorizations, onChanged } = props;
  const [open, setOpen] = useState<Open | null>(null);
  const discard = useMutation({ mutationFn: api.authorizations.discard, onSuccess: onChanged });
  const dialog = {
    onClose: () => setOpen(null),
    onSaved: () => {
      setOpen(null);
      onChanged();
    },
  };
  return (
    <Panel
      title="Authorizations"
      count={authorizations.length > 0 ? authorizations.length : undefined}
      flush
      actions={
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => setOpen({ kind: 'edit', of: null })}
        >
          New authorization
        </Button>
      }
    >
      <ErrorNotice error={discard.error} />
      {authorizations.length === 0 && (
        <p className={classes['none']}>
          None yet. Write one, print it for signing, and enter the signature here.
        </p>
      )}
      <ul className={classes['list']} role="list" aria-label="Authorizations, newest first">
        {authorizations.map((authorization) => (
          <Entry
            key={authorization.id}
            authorization={authorization}
            onOpen={setOpen}
            onDiscard={() => discard.mutate({ id: authorization.id })}
          />
        ))}
      </ul>
      {open?.kind === 'edit' && (
        <AuthorizationDialog
          {...dialog}
          clientId={clientId}
          authorization={open.of}
          practiceName={practiceName}
        />
      )}
      {open?.kind === 'sign' && (
        <SignAuthorizationDialog {...dialog} authorization={open.of} clientName={clientName} />
      )}
      {open !== null && open.kind !== 'edit' && open.kind !== 'sign' && (
        <AuthorizationEventDialog {...dialog} authorizationId={open.of.id} kind={open.kind} />
      )}
    </Panel>
  );
}

interface EntryProps {
  authorization: Authorization;
  onOpen: (open: Open) => void;
  onDiscard: () => void;
}

function Entry({ authorization, onOpen, onDiscard }: EntryProps) {
  const { clientId, id, fields, signature, events } = authorization;
  const signed = signature !== null;
  const blocks = signed ? authorizationBlocks(authorization, today()) : incompleteness(fields);
  const copyGiven = events.some(({ kind }) => kind === 'copy-given');
  const revoked = events.some(({ kind }) => kind === 'revoked');
  const name = fields.recipient || 'no recipient yet';
  const ends =
    fields.expiry === 'date' && fields.expiresOn !== null
      ? `until ${formatDate(fields.expiresOn)}`
      : fields.expiry === 'event'
        ? `until ${fields.expiryEvent}`
        : '';
  return (
    <li className={classes['entry']}>
      <span>{signed ? formatDate(signature.on) : 'draft'}</span>
      <div>
        <div className={classes['head']}>
          <strong>{authorizationKindWords[fields.kind].label}</strong> for {name}
          {signed ? (
            <Badge tone={blocks.length === 0 ? 'accent' : 'plain'}>
              {blocks.length === 0 ? 'in force' : 'not in force'}
            </Badge>
          ) : (
            <Badge tone="due">not signed</Badge>
          )}
          {signed && !copyGiven && <Badge tone="due">copy to be given</Badge>}
        </div>
        <p className={classes['soft']}>
          {[
            fields.information.map((kind) => informationWords[kind]).join(', '),
            fields.informationWords,
            ends,
            signed && `signed by ${signature.name}`,
            signed && signature.authority,
            fields.signedPaper && `paper: ${fields.signedPaper}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {events.map((event) => (
          <p key={event.id} className={classes['soft']}>
            {[
              `${authorizationEventWords[event.kind]} on ${formatDate(event.on)}`,
              event.words,
              event.author,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        ))}
        <BlockList
          blocks={blocks}
          title={signed ? 'Nothing may leave on it:' : 'Before it can be signed:'}
        />
        <div className={classes['actions']}>
          {!signed && (
            <>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`Edit, ${name}`}
                onClick={() => onOpen({ kind: 'edit', of: authorization })}
              >
                Edit
              </Button>
              {blocks.length === 0 && (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`Enter the signature, ${name}`}
                  onClick={() => onOpen({ kind: 'sign', of: authorization })}
                >
                  Enter the signature
                </Button>
              )}
            </>
          )}
          {signed && !revoked && (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`Revoked, ${name}`}
              onClick={() => onOpen({ kind: 'revoked', of: authorization })}
            >
              Revoked…
            </Button>
          )}
          <LinkButton
            size="compact-sm"
            variant="default"
            to="/clients/$clientId/authorizations/$authorizationId/paper"
            params={{ clientId, authorizationId: id }}
            aria-label={`Print, ${name}`}
          >
            Print
          </LinkButton>
        </div>
      </div>
      <Menu position="bottom-end" width="auto" returnFocus>
        <Menu.Target>
          <ActionIcon aria-label={`More for ${name}`}>
            <Ellipsis size={17} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {signed ? (
            <>
              <Menu.Item onClick={() => onOpen({ kind: 'copy-given', of: authorization })}>
                Copy given…
              </Menu.Item>
              <Menu.Item onClick={() => onOpen({ kind: 'event-happened', of: authorization })}>
                Its expiry event happened…
              </Menu.Item>
              <Menu.Item onClick={() => onOpen({ kind: 'found-false', of: authorization })}>
                A statement in it is false…
              </Menu.Item>
            </>
          ) : (
            <Menu.Item onClick={onDiscard}>Discard this draft</Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}
