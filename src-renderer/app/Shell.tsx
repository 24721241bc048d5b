import { Modal } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Outlet, useNavigate } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { api } from '#renderer/api.ts';
import { useNewSession } from '#renderer/areas/today/use-new-session.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { CommandPalette } from './CommandPalette.tsx';
import { lockVault } from './gate-state.ts';
import { Navigation } from './Navigation.tsx';
import { onDemand } from './on-demand.tsx';
import classes from './Shell.module.css';
import { useActivity } from './use-activity.ts';
import { useVault } from './vault-context.ts';
import type { PaletteAction, PaletteTarget } from './palette-actions.ts';

const ClientDialog = onDemand(
  async () => (await import('#renderer/areas/clients/ClientDialog.tsx')).ClientDialog,
);
const GroupDialog = onDemand(
  async () => (await import('#renderer/areas/groups/GroupDialog.tsx')).GroupDialog,
);

/** The frame around every screen: navigation, the screen, the line at the foot. */
export function Shell() {
  const [searching, setSearching] = useState(false);
  const commands = useCommands();
  useActivity();
  useHotkeys(
    [
      ['mod+K', () => setSearching((open) => !open)],
      ['mod+L', () => void lockVault()],
    ],
    [],
    true,
  );
  return (
    <div className={classes['shell']}>
      <Navigation onSearch={() => setSearching(true)} />
      <main className={classes['main']}>
        <Outlet />
        <div id="overlays" />
      </main>
      <StatusBar />
      {searching && <CommandPalette onClose={() => setSearching(false)} onChoose={commands.run} />}
      <Suspense>{commands.dialog}</Suspense>
    </div>
  );
}

/** What choosing something in the palette does, and the dialog it may have opened. */
function useCommands() {
  const navigate = useNavigate();
  const newSession = useNewSession();
  const [adding, setAdding] = useState<'client' | 'group' | null>(null);
  const close = () => setAdding(null);

  const run = (does: PaletteTarget | PaletteAction) => {
    if (!('act' in does)) void navigate(does);
    else if (does.act === 'lock') void lockVault();
    else if (does.act === 'new-session') newSession.mutate(does.group);
    else setAdding(does.act === 'new-client' ? 'client' : 'group');
  };

  const dialog =
    newSession.error !== null ? (
      <Modal opened onClose={() => newSession.reset()} title="The session was not added">
        <ErrorNotice error={newSession.error} />
      </Modal>
    ) : adding === 'client' ? (
      <ClientDialog
        client={null}
        onClose={close}
        onSaved={({ id }) => {
          close();
          void navigate({ to: '/clients/$clientId', params: { clientId: id } });
        }}
      />
    ) : adding === 'group' ? (
      <GroupDialog
        group={null}
        onClose={close}
        onSaved={({ id }) => {
          close();
          void navigate({ to: '/groups/$groupId', params: { groupId: id } });
        }}
      />
    ) : null;

  return { run, dialog };
}

function StatusBar() {
  const { demo, trialRuntime } = useVault();
  const settings = useQuery({ queryKey: ['settings', 'get'], queryFn: () => api.settings.get({}) });
  const { practice, clinicians } = settings.data ?? {};
  const clinician = clinicians?.find(({ id }) => id === practice?.signedInClinician);
  const signer = clinician && [clinician.name, clinician.credentials].filter(Boolean).join(', ');
  return (
    <footer className={classes['status']}>
      <span className={classes['who']}>{[practice?.name, signer].filter(Boolean).join(' · ')}</span>
      {demo && <Badge tone="accent">Demo: made-up people, gone when you close</Badge>}
      {trialRuntime && <Badge tone="due">This runtime is for tests and trial only</Badge>}
      <span className={classes['where']}>Vault on this computer only</span>
    </footer>
  );
}
