import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { About } from '../about/About.tsx';
import { RetentionSettings } from '../retention/RetentionSettings.tsx';
import { BackupSettings } from '../backups/BackupSettings.tsx';
import { Clinicians } from './Clinicians.tsx';
import { ExportSignature } from './ExportSignature.tsx';
import { IdleLock } from './IdleLock.tsx';
import { KeysSettings } from './keys/KeysSettings.tsx';
import { NoteFormats } from './NoteFormats.tsx';
import { Phrases } from './Phrases.tsx';
import { PracticeProfile } from './PracticeProfile.tsx';
import { SpellingSettings } from './SpellingSettings.tsx';
import classes from './settings.module.css';

interface Props {
  /** The one that is shown first. */
  tab: 'practice' | 'retention' | 'backups' | 'keys' | 'about';
}

export function SettingsPage({ tab }: Props) {
  const settings = useQuery({ queryKey: ['settings', 'get'], queryFn: () => api.settings.get({}) });
  return (
    <Page title="Settings">
      <ErrorNotice error={settings.error} />
      {settings.isPending && <Loading />}
      {settings.data && (
        <Tabs defaultValue={tab} keepMounted={false}>
          <Tabs.List aria-label="Settings">
            <Tabs.Tab value="practice">Practice</Tabs.Tab>
            <Tabs.Tab value="formats">Note formats</Tabs.Tab>
            <Tabs.Tab value="phrases">Phrases</Tabs.Tab>
            <Tabs.Tab value="retention">Retention</Tabs.Tab>
            <Tabs.Tab value="backups">Backups</Tabs.Tab>
            <Tabs.Tab value="keys">Keys</Tabs.Tab>
            <Tabs.Tab value="vault">Vault</Tabs.Tab>
            <Tabs.Tab value="about">About</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="practice">
            <div className={classes['panels']}>
              <Clinicians {...settings.data} />
              <PracticeProfile practice={settings.data.practice} />
              <SpellingSettings practice={settings.data.practice} />
            </div>
          </Tabs.Panel>
          <Tabs.Panel value="formats">
            <div className={classes['panels']}>
              <NoteFormats />
            </div>
          </Tabs.Panel>
          <Tabs.Panel value="phrases">
            <div className={classes['panels']}>
              <Phrases />
            </div>
          </Tabs.Panel>
          <Tabs.Panel value="retention">
            <div className={classes['panels']}>
              <RetentionSettings />
            </div>
          </Tabs.Panel>
          <Tabs.Panel value="backups">
            <div className={classes['panels']}>
              <BackupSettings />
            </div>
          </Tabs.Panel>
          <Tabs.Panel value="keys">
            <div className={classes['panels']}>
              <KeysSettings />
            </div>
          </Tabs.Panel>
          <Tabs.Panel value="vault">
            <div className={classes['panels']}>
              <IdleLock practice={settings.data.practice} />
              <Panel title="Leaving, or a copy of everything">
                <p className={classes['text']}>
                  Everything in this vault as one file: for another program, for a new computer, or
                  to keep.
                </p>
                <div className={classes['foot']}>
                  <LinkButton to="/export" variant="default">
                    Take everything with you
                  </LinkButton>
                </div>
              </Panel>
              <ExportSignature />
            </div>
          </Tabs.Panel>
          <Tabs.Panel value="about">
            <div className={classes['panels']}>
              <About />
            </div>
          </Tabs.Panel>
        </Tabs>
      )}
    </Page>
  );
}
