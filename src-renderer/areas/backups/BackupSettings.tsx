import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { BackupFolder } from './BackupFolder.tsx';
import { BackupLog } from './BackupLog.tsx';
import { BackupsFound } from './BackupsFound.tsx';
import { useBackups } from './use-backups.ts';

/** Where backups go, what is there, and how each try ended. */
export function BackupSettings() {
  const settings = useQuery({
    queryKey: ['backups', 'settings'],
    queryFn: () => api.backups.settings({}),
  });
  const backups = useBackups();
  if (settings.error) return <ErrorNotice error={settings.error} />;
  if (!settings.data) return <Loading />;
  const { folder, lastDrill } = settings.data;
  return (
    <>
      <BackupFolder {...settings.data} backups={backups} />
      {folder !== null && <BackupsFound lastDrill={lastDrill} backups={backups} />}
      <BackupLog />
    </>
  );
}
