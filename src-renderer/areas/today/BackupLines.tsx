import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api.ts';
import { formatInstantDate } from '#renderer/ui/dates.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { BackupWarning } from '#shared/contract/backups.ts';
import type { Instant } from '#shared/time.ts';
import { reasonWords } from '../backups/backup-words.ts';
import own from '../backups/backups.module.css';
import { useBackups } from '../backups/use-backups.ts';

const lookEveryMs = 60_000;

/** A backup that failed, is too old or has no folder yet, and the yearly drill. Not there while all is well. */
export function BackupLines() {
  const warnings = useQuery({
    queryKey: ['backups', 'warnings'],
    queryFn: () => api.backups.warnings({}),
    refetchInterval: lookEveryMs,
  });
  const backups = useBackups();
  if (warnings.error) return <ErrorNotice error={warnings.error} />;
  if (!warnings.data || (warnings.data.length === 0 && backups.words === '')) return null;
  const failing = warnings.data.some(({ kind }) => kind === 'failed' || kind === 'drill-failed');
  return (
    <Panel title="Backups" tone={failing ? 'breach' : 'plain'}>
      {warnings.data.map((warning) => (
        <div key={warning.kind}>
          <p className={own['text']}>{warningWords(warning)}</p>
          <div className={own['row']}>
            {(warning.kind === 'failed' || warning.kind === 'old') && (
              <Button variant="default" loading={backups.busy} onClick={backups.makeNow}>
                Back up now
              </Button>
            )}
            {(warning.kind === 'drill-due' || warning.kind === 'drill-failed') && (
              <Button variant="default" loading={backups.busy} onClick={backups.runDrill}>
                Run the drill
              </Button>
            )}
            <LinkButton to="/settings" search={{ tab: 'backups' }} variant="subtle">
              {warning.kind === 'no-folder' ? 'Choose a folder' : 'Look at backups'}
            </LinkButton>
          </div>
        </div>
      ))}
      <p role="status" className={own['path']}>
        {backups.words}
      </p>
      <ErrorNotice error={backups.error} />
    </Panel>
  );
}

function warningWords(warning: BackupWarning): string {
  switch (warning.kind) {
    case 'no-folder':
      return 'Nothing is backed up yet. If this disk fails, everything in the vault is lost with it. A USB stick is enough.';
    case 'failed':
      return `The last backup failed. ${warning.outcome === 'made' ? '' : reasonWords[warning.outcome]} ${lastWords(warning.lastMade)}`;
    case 'old':
      return `There are changes that no backup holds yet. ${lastWords(warning.lastMade)}`;
    case 'drill-due':
      return 'A backup is worth what it restores. Once a year, try it: the latest is restored into a temporary folder, checked and taken away again.';
    case 'drill-failed':
      return `The last restore drill failed. ${warning.outcome === 'made' ? '' : reasonWords[warning.outcome]}`;
  }
}

function lastWords(lastMade: Instant | null): string {
  return lastMade === null
    ? 'None was made so far.'
    : `The last good one is of ${formatInstantDate(lastMade)}.`;
}
