import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
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
      <ChangePassphrase />
    </>
  );
}
