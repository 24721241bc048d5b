import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api.ts';
import { PagedDocument } from '#renderer/print/PagedDocument.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import type { ReleaseItem } from '#shared/contract/releases.ts';
import { AttachmentId, type ReleaseId } from '#shared/ids.ts';
import { Preview } from '../attachments/Preview.tsx';
import classes from './releases.module.css';

interface Props {
  id: ReleaseId;
  item: ReleaseItem;
  onClose: () => void;
}

/** A paper as it would go out now, or the file itself. */
export function ItemPreview({ id, item, onClose }: Props) {
  return item.file ? (
    <FilePreview item={item} onClose={onClose} />
  ) : (
    <PaperPreview id={id} item={item} onClose={onClose} />
  );
}

function PaperPreview({ id, item, onClose }: Props) {
  const settings = useQuery({ queryKey: ['settings', 'get'], queryFn: () => api.settings.get({}) });
  const paper = settings.data?.practice.paper;
  const model = useQuery({
    queryKey: ['releases', 'preview', id, item.key, paper],
    queryFn: () => api.releases.preview({ id, key: item.key, paper: paper ?? 'letter' }),
    enabled: paper !== undefined,
    staleTime: Infinity,
    gcTime: 0,
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={`As it will go out: ${item.title}`}
      size="56rem"
      lockScroll={false}
      closeButtonProps={{ 'aria-label': 'Close' }}
      transitionProps={{ duration: 0 }}
    >
      <ErrorNotice error={settings.error ?? model.error} />
      {model.isPending && <Loading />}
      {model.data && (
        <div className={classes['sheets']} role="region" aria-label="Preview" tabIndex={0}>
          <PagedDocument model={model.data} />
        </div>
      )}
    </Modal>
  );
}

function FilePreview({ item, onClose }: Pick<Props, 'item' | 'onClose'>) {
  const id = AttachmentId.parse(item.key.split('/')[1]);
  const type = useQuery({
    queryKey: ['attachments', 'view', id],
    queryFn: () => api.attachments.view({ id }),
    staleTime: Infinity,
    gcTime: 0,
    select: typeOf,
  });
  if (type.data === undefined) return <ErrorNotice error={type.error} />;
  return <Preview attachment={{ id, title: item.title, type: type.data }} onClose={onClose} />;
}

/** By the first byte: nothing but these three was ever taken in. */
function typeOf(bytes: Uint8Array): 'pdf' | 'png' | 'jpeg' {
  return bytes[0] === 0x25 ? 'pdf' : bytes[0] === 0x89 ? 'png' : 'jpeg';
}
