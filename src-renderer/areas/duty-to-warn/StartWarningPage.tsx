import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { ClientId } from '#shared/ids.ts';
import { ConfidentialityFrame } from '../confidentiality/ConfidentialityFrame.tsx';
import { ClientPicker } from '../groups/ClientPicker.tsx';
import classes from './duty-to-warn.module.css';
import { useStartWarning } from './StartWarning.tsx';

const nobody: ReadonlySet<ClientId> = new Set();

/** From the palette: whose event is it? */
export function StartWarningPage() {
  const clients = useQuery({ queryKey: ['clients', 'list'], queryFn: () => api.clients.list({}) });
  const [chosen, setChosen] = useState<string | null>(null);
  const [search, setSearch] = useState('');
  const [tried, setTried] = useState(false);
  const start = useStartWarning();
  return (
    <ConfidentialityFrame
      title="Start a duty-to-warn event"
      actions={
        <LinkButton variant="default" to="/confidentiality/duty-to-warn">
          All events
        </LinkButton>
      }
    >
      <ErrorNotice error={clients.error} />
      {clients.isPending && <Loading />}
      {clients.data && (
        <Panel title="Who said it?" className={classes['narrow'] ?? ''}>
          <form
            className={classes['form']}
            ref={(form) => form?.querySelector<HTMLElement>('[data-autofocus]')?.focus()}
            onSubmit={(event) => {
              event.preventDefault();
              setTried(true);
              if (chosen !== null)
                start.mutate({ clientId: ClientId.parse(chosen), sessionId: null });
            }}
          >
            <ClientPicker
              clients={clients.data}
              taken={nobody}
              value={chosen}
              onChange={setChosen}
              search={search}
              onSearch={setSearch}
              error={tried && chosen === null ? 'Choose the client.' : undefined}
            />
            <p className={classes['soft']}>
              The next screen asks for the words; all else can follow. Where an event of this client
              is open already, you go on with that one.
            </p>
            <ErrorNotice error={start.error} />
            <div className={classes['foot']}>
              <Button type="submit" loading={start.isPending}>
                Start
              </Button>
            </div>
          </form>
        </Panel>
      )}
    </ConfidentialityFrame>
  );
}
