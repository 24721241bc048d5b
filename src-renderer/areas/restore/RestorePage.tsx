import { useNavigate } from '@tanstack/react-router';
import { Page } from '#renderer/ui/Page.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { RestoreSteps } from './RestoreSteps.tsx';
import classes from './restore.module.css';

/** The way back from an open vault. Restoring locks it, so the page is loaded anew by itself. */
export function RestorePage() {
  const navigate = useNavigate();
  return (
    <Page
      title="Restore a backup"
      subtitle="A backup is checked before anything is changed, and the vault as it is now is kept."
    >
      <Panel className={classes['sheet'] ?? ''}>
        <RestoreSteps
          onDone={() => void navigate({ to: '/' })}
          onBack={() => void navigate({ to: '/settings', search: { tab: 'backups' } })}
          backWords="Back to backups"
        />
      </Panel>
    </Page>
  );
}
