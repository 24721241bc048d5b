import { useQuery } from '@tanstack/react-query';
import { History as HistoryIcon } from 'lucide-react';
import { useId } from 'react';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import type { OutputOf, Contract } from '#shared/contract/index.ts';
import { HistoryDrawer, PlainHistory } from '../notes/History.tsx';

interface Props {
  title: string;
  load: () => Promise<OutputOf<Contract['psychotherapyNotes']['history']>>;
}

/** Opens every version of a private text that was ever kept. */
export function PrivateHistoryButton({ title, load }: Props) {
  return (
    <HistoryDrawer title={title} icon={<HistoryIcon size={14} />}>
      <PrivateHistory load={load} />
    </HistoryDrawer>
  );
}

function PrivateHistory({ load }: Pick<Props, 'load'>) {
  const visit = useId();
  const versions = useQuery({
    queryKey: ['private-history', visit],
    queryFn: load,
    staleTime: Infinity,
    gcTime: 0,
  });
  if (versions.data === undefined)
    return versions.error ? <ErrorNotice error={versions.error} /> : <Loading />;
  return <PlainHistory versions={versions.data} />;
}
