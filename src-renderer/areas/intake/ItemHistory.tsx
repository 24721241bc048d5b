import { ActionIcon, Drawer, Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { AppError } from '#shared/errors.ts';
import type { IntakeItemId } from '#shared/ids.ts';
import { VersionIntro, VersionList } from '../notes/VersionList.tsx';
import { itemText } from './intake-items.ts';
import { flushWritten } from './written.ts';

interface Props {
  id: IntakeItemId;
  title: string;
}

export function ItemHistoryButton({ id, title }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Tooltip label="Earlier versions">
        <ActionIcon size="sm" aria-label={`History: ${title}`} onClick={() => setOpen(true)}>
          <History size={15} aria-hidden />
        </ActionIcon>
      </Tooltip>
      {open && <ItemHistory id={id} title={title} onClose={() => setOpen(false)} />}
    </>
  );
}

/** Every kept version of one item of an intake. */
export function ItemHistory({ id, title, onClose }: Props & { onClose: () => void }) {
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="lg"
      title={`History: ${title}`}
      closeButtonProps={{ 'aria-label': 'Close' }}
      transitionProps={{ duration: 0 }}
      lockScroll={false}
    >
      <Versions id={id} />
    </Drawer>
  );
}

function Versions({ id }: { id: IntakeItemId }) {
  const { data, error } = useQuery({
    queryKey: ['intake', 'history', id],
    queryFn: async () => {
      await flushWritten();
      return api.intake.history({ id });
    },
    gcTime: 0,
  });
  if (error instanceof AppError && error.code === 'not-found')
    return (
      <EmptyState title="Nothing written yet" compact>
        What is written here is kept in every version, from the first word on.
      </EmptyState>
    );
  if (error) return <ErrorNotice error={error} />;
  if (data === undefined) return <Loading />;
  return (
    <>
      <VersionIntro count={data.length} />
      <VersionList
        versions={data.map(({ fields, ...version }) => ({ ...version, text: itemText(fields) }))}
      />
    </>
  );
}
