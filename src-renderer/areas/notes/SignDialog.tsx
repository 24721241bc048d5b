import { Button, Checkbox, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { api } from '#renderer/api.ts';
import { counted } from '#renderer/ui/dates.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import type { GroupNoteState } from '#shared/contract/notes.ts';
import type { Clinician } from '#shared/contract/settings.ts';
import type { ClientId, SessionId } from '#shared/ids.ts';
import { AppError } from '#shared/errors.ts';
import { documentText } from '#shared/note-document.ts';
import { blanksIn } from '#shared/rules/blanks.ts';
import { isUnsigned, type ChartRow } from './chart-rows.ts';
import type { DraftQueue } from './draft-queue.ts';
import { likenessWords } from './likeness.ts';
import { failureIn, flushShelves, type GroupDraft } from './shelves.ts';
import { groupMaySign, isReady, signable } from './sign-plan.ts';
import classes from './SignDialog.module.css';
import { useDraftStatus, useDraftValue } from './useDraft.ts';

interface Props {
  sessionId: SessionId;
  rows: readonly ChartRow[];
  group: GroupNoteState;
  groupDraft: DraftQueue<GroupDraft>;
  signer: Clinician | null;
  /** Shows this client's doubts. */
  onDecide: (client: ClientId) => void;
  /** Says how many notes were signed. */
  onSigned: (count: number) => void;
  onClose: () => void;
}

/** What will be signed, by whom, and what stands in the way. */
export function SignDialog(props: Props) {
  const { sessionId, rows, group, groupDraft, signer, onDecide, onClose } = props;
  const [left, setLeft] = useState<ReadonlySet<ClientId>>(new Set());
  const [groupWanted, setGroupWanted] = useState(true);
  const draft = useDraftValue(groupDraft);
  const draftStatus = useDraftStatus(groupDraft);

  const listed = signable(rows);
  const ready = listed.filter(isReady);
  const chosen = ready.filter(({ client }) => !left.has(client.id));
  const chosenIds = new Set(chosen.map(({ client }) => client.id));
  const written = documentText(draft.document) !== '';
  const groupPossible = groupMaySign(rows, chosenIds, group, written);
  const withGroup = groupPossible && groupWanted;
  const blanks = listed
    .filter((row) => isUnsigned(row) && blanksIn(row.text).length > 0)
    .map(({ name }) => name);
  const likeness = useMemo(() => likenessWords(rows), [rows]);

  const sign = useMutation({
    mutationFn: async () => {
      await flushShelves();
      // What is signed is what the vault holds; it must be what is on screen.
      const failure = failureIn(sessionId);
      if (failure !== null) throw failure instanceof Error ? failure : new AppError('unexpected');
      return api.notes.sign({
        sessionId,
        group: withGroup ? { id: draft.id, version: groupDraft.version } : null,
        charts: chosen.map(({ noteId, client, text }) => ({
          id: noteId,
          clientId: client.id,
          text,
        })),
      });
    },
    onSuccess: () => props.onSigned(chosen.length + (withGroup ? 1 : 0)),
  });
  const nothing = chosen.length === 0 && !withGroup;

  return (
    <Modal
      opened
      onClose={onClose}
      title="Sign"
      size="lg"
      lockScroll={false}
      transitionProps={{ duration: 0 }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!nothing && signer !== null) sign.mutate();
        }}
      >
        <ul className={classes['list']} aria-label="Chart notes">
          {listed.map((row) => (
            <li key={row.client.id} className={classes['row']}>
              <Checkbox
                label={row.name}
                disabled={!isReady(row)}
                checked={chosenIds.has(row.client.id) || row.status === 'signed'}
                onChange={(event) => {
                  const next = new Set(left);
                  if (event.currentTarget.checked) next.delete(row.client.id);
                  else next.add(row.client.id);
                  setLeft(next);
                }}
              />
              <Status row={row} onDecide={onDecide} />
            </li>
          ))}
          <li className={classes['row']} data-group="true">
            <Checkbox
              label="Group note"
              description="For the group’s own file; names people"
              disabled={!groupPossible}
              checked={withGroup || group.signed !== null}
              onChange={(event) => setGroupWanted(event.currentTarget.checked)}
            />
            <span className={classes['status']}>
              {group.signed !== null
                ? 'signed'
                : !written
                  ? 'nothing written'
                  : groupPossible
                    ? 'ready'
                    : 'last, with or after every chart note'}
            </span>
          </li>
        </ul>
        {blanks.length > 0 && (
          <div className={classes['alike']} role="note">
            <strong>Blanks left</strong>
            <p>{blanks.join(', ')}</p>
            <p>A phrase has a blank that was not filled in. Signed, it stays so.</p>
          </div>
        )}
        {likeness.length > 0 && (
          <div className={classes['alike']} role="note">
            <strong>Nearly the same text</strong>
            {likeness.map((words) => (
              <p key={words}>{words}</p>
            ))}
            <p>A note that fits anybody says little about this client. Add what was theirs.</p>
          </div>
        )}
        {signer === null ? (
          <p className={classes['signer']}>
            A signature needs your name and credentials.{' '}
            <Link to="/settings" className={classes['link']}>
              Enter them under Settings
            </Link>
          </p>
        ) : (
          <p className={classes['signer']}>
            Signed by{' '}
            <strong>{[signer.name, signer.credentials].filter(Boolean).join(', ')}</strong>. Signed
            text never changes again; addenda can be added.
          </p>
        )}
        {draftStatus.kind === 'stopped' && <ErrorNotice error={draftStatus.error} />}
        <ErrorNotice error={sign.error} />
        <div className={classes['actions']}>
          <Button
            type="submit"
            data-autofocus
            loading={sign.isPending}
            disabled={nothing || signer === null}
          >
            {signLabel(chosen.length, ready.length, listed, withGroup)}
          </Button>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function signLabel(
  chosen: number,
  ready: number,
  listed: readonly ChartRow[],
  group: boolean,
): string {
  if (chosen === 0) return group ? 'Sign group note' : 'Sign';
  const open = listed.filter(isUnsigned).length;
  if (chosen === ready && ready === open) return group ? 'Sign all' : 'Sign all chart notes';
  return `Sign ${counted(chosen, 'chart note')}`;
}

function Status({ row, onDecide }: { row: ChartRow; onDecide: (client: ClientId) => void }) {
  const { status, places, client, name } = row;
  if (status === 'doubts')
    return (
      <Button
        size="compact-xs"
        variant="light"
        color="amber"
        aria-label={`Decide ${counted(places.length, 'doubt')}: ${name}`}
        onClick={() => onDecide(client.id)}
      >
        Decide {counted(places.length, 'doubt')}
      </Button>
    );
  const shown = status === 'ready' && !row.checked ? 'unchecked' : status;
  const words = {
    signed: 'signed',
    empty: 'nothing written',
    ready: 'ready',
    unchecked: 'looking for names…',
  };
  return (
    <span className={classes['status']} data-status={shown}>
      {words[shown]}
    </span>
  );
}
