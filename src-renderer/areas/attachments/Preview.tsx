import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { api } from '#renderer/api.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import type { Attachment } from '#shared/contract/attachments.ts';
import classes from './attachments.module.css';

/** What reads PDFs is half a megabyte, fetched when the first is looked at. */
const PdfPages = lazy(async () => ({ default: (await import('./PdfPages.tsx')).PdfPages }));

interface PreviewProps {
  attachment: Pick<Attachment, 'id' | 'title' | 'type'>;
  onClose: () => void;
}

/** The file itself, looked at inside the app. */
export function Preview({ attachment, onClose }: PreviewProps) {
  const { id, title, type } = attachment;
  const file = useQuery({
    queryKey: ['attachments', 'view', id],
    queryFn: () => api.attachments.view({ id }),
    staleTime: Infinity,
    gcTime: 0,
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="xl"
      lockScroll={false}
      closeButtonProps={{ 'aria-label': 'Close' }}
      transitionProps={{ duration: 0 }}
    >
      <ErrorNotice error={file.error} />
      {file.isPending && <Loading />}
      {file.data &&
        (type === 'pdf' ? (
          <Suspense fallback={<Loading />}>
            <PdfPages bytes={file.data} />
          </Suspense>
        ) : (
          <Picture bytes={file.data} type={type} title={title} />
        ))}
    </Modal>
  );
}

interface PictureProps {
  bytes: Uint8Array;
  type: 'png' | 'jpeg';
  title: string;
}

/** Decoded by the browser as a picture of its type and as nothing else. */
function Picture({ bytes, type, title }: PictureProps) {
  const url = useMemo(
    () => URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: `image/${type}` })),
    [bytes, type],
  );
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  const [broken, setBroken] = useState(false);
  return broken ? (
    <p className={classes['cannot']}>
      This picture cannot be shown. It is kept as it was added; a copy can be saved outside.
    </p>
  ) : (
    <img className={classes['picture']} src={url} alt={title} onError={() => setBroken(true)} />
  );
}
