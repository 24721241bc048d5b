import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Paperclip } from 'lucide-react';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { Attachment } from '#shared/contract/attachments.ts';
import { AttachmentId, newId, type ClientId } from '#shared/ids.ts';
import { ClientFrame } from '../clients/ClientFrame.tsx';
import { Notice, type Done } from '../clients/form/Notice.tsx';
import { AttachmentDialog } from './AttachmentDialog.tsx';
import { AttachmentRow, RemovedRow } from './AttachmentRow.tsx';
import classes from './attachments.module.css';
import { Preview } from './Preview.tsx';

/** Papers and pictures kept with a client's chart, inside the vault. */
export function AttachmentsPage({ clientId }: { clientId: ClientId }) {
  // Each opening is written to the audit trail, so it is asked for once per visit; see ClientPage.
  const list = useQuery({
    queryKey: ['attachments', 'list', clientId],
    queryFn: () => api.attachments.list({ clientId }),
    staleTime: Infinity,
    gcTime: 0,
  });
  const [editing, setEditing] = useState<{ attachment: Attachment; added: boolean } | null>(null);
  const [viewing, setViewing] = useState<Attachment | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const add = useMutation({
    mutationFn: () => api.attachments.add({ id: newId(AttachmentId), clientId }),
    onSuccess: (attachment) => {
      if (attachment !== null) setEditing({ attachment, added: true });
    },
  });
  const kept = list.data?.filter(({ removed }) => !removed) ?? [];
  const removed = list.data?.filter((attachment) => attachment.removed) ?? [];
  const addButton = (
    <Button
      leftSection={<Paperclip size={16} aria-hidden />}
      loading={add.isPending}
      onClick={() => add.mutate()}
    >
      Add attachment
    </Button>
  );

  return (
    <ClientFrame clientId={clientId} actions={() => addButton}>
      {() => (
        <>
          <Notice done={done} onDismiss={() => setDone(null)} />
          <div className={classes['page']}>
            <ErrorNotice error={add.error ?? list.error} />
            {list.isPending && <Loading />}
            {list.data && (
              <Panel title="Attachments" count={kept.length || undefined} flush>
                {kept.length === 0 ? (
                  <EmptyState title="No attachments yet">
                    A referral letter, a drawing, a report: PDF, PNG or JPEG, up to 20 MB each. They
                    are kept encrypted in the vault.
                  </EmptyState>
                ) : (
                  <ul
                    className={classes['list']}
                    role="list"
                    aria-label="Attachments, newest first"
                  >
                    {kept.map((attachment) => (
                      <AttachmentRow
                        key={attachment.id}
                        attachment={attachment}
                        onView={() => setViewing(attachment)}
                        onEdit={() => setEditing({ attachment, added: false })}
                        onDone={setDone}
                      />
                    ))}
                  </ul>
                )}
              </Panel>
            )}
            {removed.length > 0 && (
              <Panel title="Removed" count={removed.length} flush>
                <ul className={classes['list']} role="list" aria-label="Removed attachments">
                  {removed.map((attachment) => (
                    <RemovedRow key={attachment.id} attachment={attachment} onDone={setDone} />
                  ))}
                </ul>
              </Panel>
            )}
            {editing && (
              <AttachmentDialog
                attachment={editing.attachment}
                added={editing.added}
                onClose={() => setEditing(null)}
              />
            )}
            {viewing && <Preview attachment={viewing} onClose={() => setViewing(null)} />}
          </div>
        </>
      )}
    </ClientFrame>
  );
}
