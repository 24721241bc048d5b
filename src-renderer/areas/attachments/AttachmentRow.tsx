import { ActionIcon, Button, Menu } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Download, Ellipsis, FileLock, FileText, Image, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { formatDate, formatInstantDate } from '#renderer/ui/dates.ts';
import { errorMessage } from '#renderer/ui/ErrorNotice.tsx';
import type { Attachment } from '#shared/contract/attachments.ts';
import type { Audience } from '#shared/contract/disclosures.ts';
import type { Done } from '../clients/form/Notice.tsx';
import { AudienceDialog } from '../disclosures/AudienceDialog.tsx';
import { EncryptDialog } from '../documents/EncryptDialog.tsx';
import classes from './attachments.module.css';

interface Props {
  attachment: Attachment;
  onView: () => void;
  onEdit: () => void;
  onDone: (done: Done) => void;
}

export function AttachmentRow({ attachment, onView, onEdit, onDone }: Props) {
  const { id, clientId, title, on, type, bytes, addedAt } = attachment;
  const [asking, setAsking] = useState<'plain' | 'encrypted' | null>(null);
  const [locking, setLocking] = useState<Audience | null>(null);
  const failed = (error: unknown) => onDone({ words: errorMessage(error) });
  const saveOut = useMutation({
    mutationFn: (way: { audience: Audience; passphrase: string | null }) =>
      api.attachments.saveOut({ id, ...way }),
    onSuccess: ({ saved }, { passphrase }) => {
      if (saved)
        onDone({
          words:
            passphrase === null
              ? 'Saved. The copy is outside the vault now and no longer encrypted.'
              : 'Saved encrypted. Without its passphrase nobody can open the copy.',
        });
    },
    onError: failed,
  });
  const remove = useMutation({
    mutationFn: () => api.attachments.setRemoved({ id, removed: true }),
    onSuccess: () =>
      onDone({
        words: `“${title}” was removed. It is kept below.`,
        undo: () => api.attachments.setRemoved({ id, removed: false }),
      }),
    onError: failed,
  });
  const Icon = type === 'pdf' ? FileText : Image;
  return (
    <li className={classes['row']}>
      <Icon size={18} aria-hidden className={classes['icon']} />
      <div className={classes['text']}>
        <button
          type="button"
          className={classes['title']}
          aria-label={`View ${title}`}
          onClick={onView}
        >
          {title}
        </button>
        <div className={classes['soft']}>
          {formatDate(on)} · {type.toUpperCase()}, {formatBytes(bytes)} · added{' '}
          {formatInstantDate(addedAt)}
        </div>
      </div>
      <Menu position="bottom-end" width="auto" returnFocus>
        <Menu.Target>
          <ActionIcon aria-label={`Actions for ${title}`}>
            <Ellipsis size={17} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<Pencil size={15} aria-hidden />} onClick={onEdit}>
            Title and day…
          </Menu.Item>
          <Menu.Item
            leftSection={<Download size={15} aria-hidden />}
            onClick={() => setAsking('plain')}
          >
            Save a copy outside…
          </Menu.Item>
          <Menu.Item
            leftSection={<FileLock size={15} aria-hidden />}
            onClick={() => setAsking('encrypted')}
          >
            Save an encrypted copy…
          </Menu.Item>
          <Menu.Item leftSection={<Trash2 size={15} aria-hidden />} onClick={() => remove.mutate()}>
            Remove
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asking !== null && (
        <AudienceDialog
          leaving={{
            clientId,
            sessionId: null,
            information: ['other-papers'],
            what: `${title}, ${formatDate(on)}`,
          }}
          saveLabel="Save a copy"
          note={
            asking === 'plain'
              ? 'The copy is not encrypted: whoever gets the file can read it.'
              : ''
          }
          initial="own-records"
          onClose={() => setAsking(null)}
          onChosen={(audience) => {
            setAsking(null);
            if (asking === 'plain') saveOut.mutate({ audience, passphrase: null });
            else setLocking(audience);
          }}
        />
      )}
      {locking !== null && (
        <EncryptDialog
          onChosen={(passphrase) => {
            setLocking(null);
            saveOut.mutate({ audience: locking, passphrase });
          }}
          onClose={() => setLocking(null)}
        />
      )}
    </li>
  );
}

export function RemovedRow({ attachment, onDone }: Pick<Props, 'attachment' | 'onDone'>) {
  const { id, title, on } = attachment;
  const restore = useMutation({
    mutationFn: () => api.attachments.setRemoved({ id, removed: false }),
    onSuccess: () => onDone({ words: `“${title}” is back.` }),
    onError: (error) => onDone({ words: errorMessage(error) }),
  });
  return (
    <li className={classes['row']}>
      <div className={classes['text']}>
        {title} <span className={classes['soft']}>{formatDate(on)}</span>
      </div>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={`Bring back ${title}`}
        onClick={() => restore.mutate()}
      >
        Bring back
      </Button>
    </li>
  );
}

/** `340 KB`, `1.2 MB` */
export function formatBytes(bytes: number): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'KB'] : [bytes / 1_000_000, 'MB'];
  const digits = value < 10 ? 1 : 0;
  return `${value.toLocaleString(navigator.language, { maximumFractionDigits: digits })} ${unit}`;
}
