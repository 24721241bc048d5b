import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { formatInstant, formatInstantDate } from '#renderer/ui/dates.ts';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Panel, PanelRow, PanelRows } from '#renderer/ui/Panel.tsx';
import type { Instant } from '#shared/time.ts';
import { sizeWords } from './backup-words.ts';
import own from './backups.module.css';
import type { useBackups } from './use-backups.ts';

const few = 5;

interface BackupsFoundProps {
  lastDrill: Instant | null;
  backups: ReturnType<typeof useBackups>;
}

/** The whole backups that lie in the folder now, and the drill that proves the latest. */
export function BackupsFound({ lastDrill, backups }: BackupsFoundProps) {
  const [all, setAll] = useState(false);
  const found = useQuery({ queryKey: ['backups', 'found'], queryFn: () => api.backups.found({}) });
  if (found.error) return <ErrorNotice error={found.error} />;
  if (found.data === undefined) return null;
  const inFolder = found.data ?? [];
  const shown = all ? inFolder : inFolder.slice(0, few);
  return (
    <Panel
      title="In the folder"
      count={inFolder.length > 0 ? inFolder.length : undefined}
      flush
      actions={
        <>
          {inFolder.length > 0 && (
            <Button variant="default" size="xs" disabled={backups.busy} onClick={backups.runDrill}>
              Run a restore drill
            </Button>
          )}
          <LinkButton to="/restore" variant="default" size="xs">
            Restore a backup
          </LinkButton>
        </>
      }
    >
      {found.data === null ? (
        <EmptyState title="The folder is not there" compact>
          Plug in the stick or disk it is on. Backups made before are still on it.
        </EmptyState>
      ) : (
        inFolder.length === 0 && (
          <EmptyState title="No backup yet" compact>
            The first is made within minutes of your next change, or with Back up now.
          </EmptyState>
        )
      )}
      <PanelRows>
        {shown.map(({ name, made, bytes }) => (
          <PanelRow key={name} trail={<span className={own['soft']}>{sizeWords(bytes)}</span>}>
            {formatInstant(made)} <span className={own['soft']}>· {name}</span>
          </PanelRow>
        ))}
      </PanelRows>
      {shown.length < inFolder.length && (
        <div className={own['more']}>
          <Button variant="subtle" onClick={() => setAll(true)}>
            Show all {inFolder.length}
          </Button>
        </div>
      )}
      {inFolder.length > 0 && (
        <p className={own['foot']}>
          {lastDrill === null
            ? 'No restore drill was run yet. It restores the latest backup into a temporary folder, checks it and takes it away again.'
            : `Last restore drill: ${formatInstantDate(lastDrill)}.`}
        </p>
      )}
    </Panel>
  );
}
