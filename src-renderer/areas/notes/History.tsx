import { ActionIcon, Drawer, Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api } from '#renderer/api.ts';
import { formatInstantDate, formatInstantTime } from '#renderer/ui/dates.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { AppError } from '#shared/errors.ts';
import type { NoteId } from '#shared/ids.ts';
import classes from './History.module.css';
import { flushShelves } from './shelves.ts';
import { VersionIntro, VersionList, type TextVersion } from './VersionList.tsx';

interface Props {
  noteId: NoteId;
  title: string;
}

/** Opens the history of a note. */
export function HistoryButton({ noteId, title, icon }: Props & { icon: ReactNode }) {
  return (
    <HistoryDrawer title={title} icon={icon}>
      <History noteId={noteId} />
    </HistoryDrawer>
  );
}

interface DrawerProps {
  title: string;
  icon: ReactNode;
  /** Asked for when it is opened. */
  children: ReactNode;
}

export function HistoryDrawer({ title, icon, children }: DrawerProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Tooltip label="Earlier versions">
        <ActionIcon size="sm" aria-label={`History: ${title}`} onClick={() => setOpen(true)}>
          {icon}
        </ActionIcon>
      </Tooltip>
      <Drawer
        opened={open}
        onClose={() => setOpen(false)}
        position="right"
        size="lg"
        title={`History: ${title}`}
        closeButtonProps={{ 'aria-label': 'Close' }}
        transitionProps={{ duration: 0 }}
        lockScroll={false}
        classNames={{ title: classes['title'] ?? '' }}
      >
        {open && children}
      </Drawer>
    </>
  );
}

/** Every kept version, newest first, with what it took out and put in. */
function History({ noteId }: { noteId: NoteId }) {
  const { data, error } = useQuery({
    queryKey: ['notes', 'history', noteId],
    queryFn: async () => {
      await flushShelves();
      return api.notes.history({ noteId });
    },
    gcTime: 0,
  });
  if (error instanceof AppError && error.code === 'not-found')
    return (
      <EmptyState title="No words of its own yet" compact>
        So far this note only follows the group note, whose versions are kept there.
      </EmptyState>
    );
  if (error) return <ErrorNotice error={error} />;
  if (data === undefined) return <Loading />;
  const { revisions, signed, addenda } = data;
  return (
    <div className={classes['history']}>
      <VersionIntro count={revisions.length} />
      {addenda.map((addendum) => (
        <p key={addendum.id} className={classes['event']}>
          {formatInstantDate(addendum.signedAt)}, {formatInstantTime(addendum.signedAt)}: addendum
          by {addendum.author} ({addendum.reason})
        </p>
      ))}
      {signed && (
        <p className={classes['event']}>
          {formatInstantDate(signed.signature.at)}, {formatInstantTime(signed.signature.at)}: signed
          by {signed.signature.name}
        </p>
      )}
      <VersionList versions={revisions} />
    </div>
  );
}

/** A text that is nobody's chart note: its versions, and nothing signed. */
export function PlainHistory({ versions }: { versions: readonly TextVersion[] }) {
  return (
    <div className={classes['history']}>
      <VersionIntro count={versions.length} />
      <VersionList versions={versions} />
    </div>
  );
}
