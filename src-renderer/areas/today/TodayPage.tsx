import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '#renderer/api.ts';
import { dateAt, localZone } from '#shared/time.ts';
import { formatDayTitle } from '#renderer/ui/dates.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { BackupLines } from './BackupLines.tsx';
import { CheckInsDue } from './CheckInsDue.tsx';
import { CoverageGaps } from './CoverageGaps.tsx';
import { ConsentsDue } from './ConsentsDue.tsx';
import { dayWords } from './day-words.ts';
import { NewSessionMenu } from './NewSessionMenu.tsx';
import { NotesToSign } from './NotesToSign.tsx';
import { OpenWarnings } from './OpenWarnings.tsx';
import { RequestsRunning } from './RequestsRunning.tsx';
import { RiskLooks } from './RiskLooks.tsx';
import { RunningIncidents } from './RunningIncidents.tsx';
import { SessionsOfDay } from './SessionsOfDay.tsx';
import classes from './TodayPage.module.css';
import { useNow } from './use-now.ts';
import { VaultCheck } from './VaultCheck.tsx';

/** The first screen: what the day holds, and the shortest way to each of it. */
export function TodayPage() {
  const now = useNow();
  const day = dateAt(now, localZone());
  const sessions = useQuery({
    queryKey: ['sessions', 'ofDay', day],
    queryFn: () => api.sessions.ofDay({ day }),
  });
  const unsigned = useQuery({
    queryKey: ['notes', 'unsigned'],
    queryFn: () => api.notes.unsigned({}),
  });
  const groups = useQuery({ queryKey: ['groups', 'list'], queryFn: () => api.groups.list({}) });
  const settings = useQuery({ queryKey: ['settings', 'get'], queryFn: () => api.settings.get({}) });

  const error = sessions.error ?? unsigned.error ?? groups.error ?? settings.error;
  const loaded = sessions.data && unsigned.data && groups.data && settings.data;
  const noGroups = groups.data?.length === 0;
  return (
    <Page
      title={formatDayTitle(day)}
      subtitle={sessions.data && !noGroups ? dayWords(sessions.data, now) : undefined}
      actions={
        groups.data &&
        !noGroups && <NewSessionMenu groups={groups.data} today={sessions.data ?? []} />
      }
    >
      <ErrorNotice error={error} />
      {!loaded && error === null && <Loading />}
      {loaded && (
        <div className={classes['columns']}>
          <div className={classes['column']}>
            <OpenWarnings />
            {noGroups ? (
              <Panel>
                <EmptyState
                  title="Begin with a group"
                  action={<LinkButton to="/groups">Add a group</LinkButton>}
                >
                  A group has members, a time it meets and a note format. Its sessions will be
                  listed here on their day.
                </EmptyState>
              </Panel>
            ) : (
              <>
                <RiskLooks />
                <SessionsOfDay sessions={sessions.data} now={now} />
                <NotesToSign unsigned={unsigned.data} day={day} />
              </>
            )}
          </div>
          <div className={classes['column']}>
            {settings.data.practice.signedInClinician === null && (
              <Panel title="Who signs?">
                <p className={classes['text']}>
                  Notes can be written but not signed until your own name stands under Settings.
                </p>
                <LinkButton to="/settings" variant="default">
                  Enter your name
                </LinkButton>
              </Panel>
            )}
            <VaultCheck />
            <BackupLines />
            <RunningIncidents now={now} />
            <RequestsRunning day={day} />
            {!noGroups && <CoverageGaps day={day} />}
            <ConsentsDue day={day} />
            {!noGroups && <CheckInsDue day={day} />}
            <Panel title="Vault">
              <ul className={classes['facts']} role="list">
                <li>On this computer only, encrypted</li>
                <li>Locks after {settings.data.practice.lockAfterMinutes} min without use</li>
                <li>
                  Every view, change and print is in the <Link to="/audit">audit trail</Link>
                </li>
              </ul>
            </Panel>
          </div>
        </div>
      )}
    </Page>
  );
}
