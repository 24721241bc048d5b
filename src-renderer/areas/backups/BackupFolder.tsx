import { Button, Select } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api } from '#renderer/api.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { EveryHours } from '#shared/contract/backups.ts';
import classes from '../settings/settings.module.css';
import type { useBackups } from './use-backups.ts';
import own from './backups.module.css';

const schedules = [
  { value: '1', label: 'Every hour' },
  { value: '4', label: 'Every four hours' },
  { value: '12', label: 'Every twelve hours' },
  { value: '24', label: 'Once a day' },
];

interface BackupFolderProps {
  folder: string | null;
  everyHours: EveryHours;
  backups: ReturnType<typeof useBackups>;
}

/** The folder, how often, and a backup at once. */
export function BackupFolder({ folder, everyHours, backups }: BackupFolderProps) {
  const choose = useMutation({ mutationFn: api.backups.chooseFolder });
  const save = useMutation({ mutationFn: api.backups.saveSchedule });
  return (
    <Panel title="Backups">
      <p className={classes['text']}>
        Copies of the whole vault, encrypted as it is. Each is opened again, checked and counted
        before an older one goes. Best on another disk: a USB stick, a second drive, a synced
        folder.
      </p>
      <div className={classes['form']}>
        <div>
          <p className={own['label']}>Folder</p>
          <p className={own['path']}>{folder ?? 'None chosen yet'}</p>
          <Button
            variant={folder === null ? 'filled' : 'default'}
            loading={choose.isPending}
            onClick={() => choose.mutate({})}
          >
            {folder === null ? 'Choose a folder…' : 'Choose another…'}
          </Button>
        </div>
        {folder !== null && (
          <>
            <Select
              className={classes['narrow'] ?? ''}
              label="While the vault is open"
              description="Only when something is new. And when Circlekeep is closed."
              value={String(everyHours)}
              data={schedules}
              allowDeselect={false}
              onChange={(value) => {
                const chosen = EveryHours.safeParse(Number(value));
                if (chosen.success) save.mutate({ everyHours: chosen.data });
              }}
            />
            <div className={classes['foot']}>
              <Button loading={backups.busy} onClick={backups.makeNow}>
                Back up now
              </Button>
              {backups.busy && (
                <Button variant="default" disabled={backups.stopping} onClick={backups.stop}>
                  Stop
                </Button>
              )}
              <span role="status" className={classes['saved']}>
                {backups.words}
              </span>
            </div>
          </>
        )}
        <ErrorNotice error={choose.error ?? save.error ?? backups.error} />
      </div>
    </Panel>
  );
}
