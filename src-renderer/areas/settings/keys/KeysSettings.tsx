import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import classes from '../settings.module.css';
import { ChangePassphrase } from './ChangePassphrase.tsx';
import { WaysInList } from './WaysInList.tsx';

/** What opens the vault, and how that is changed. */
export function KeysSettings() {
  const ways = useQuery({ queryKey: ['vault', 'waysIn'], queryFn: () => api.vault.waysIn({}) });
  return (
    <>
      <ErrorNotice error={ways.error} />
      {ways.isPending && <Loading />}
      {ways.data && <WaysInList ways={ways.data} />}
      <Panel title="In your absence">
        <p className={classes['text']}>
          The emergency sheet says how to open the vault without you; it is printed when a recovery
          key is made. What else is to be done, by whom and for whom is your professional will: it
          goes along with the sheet, or by itself.
        </p>
        <LinkButton to="/settings/absence" variant="default">
          Write the professional will
        </LinkButton>
      </Panel>
      <ChangePassphrase />
    </>
  );
}
