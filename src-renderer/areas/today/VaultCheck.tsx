import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { recoveryApi } from '#renderer/recovery-api.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import own from '../backups/backups.module.css';

const lookEveryMs = 5_000;

/** Damage that the check after opening found. Not there while all is well. */
export function VaultCheck() {
  const standing = useQuery({
    queryKey: ['recovery', 'standing'],
    queryFn: () => recoveryApi.standing({}),
    refetchInterval: (query) => (query.state.data ? false : lookEveryMs),
  });
  const begin = useMutation({ mutationFn: recoveryApi.begin });
  if (standing.data?.damaged !== true) return null;
  return (
    <Panel title="The vault is damaged" tone="breach">
      <p className={own['text']}>
        A check of the files found pages that cannot be read. Nothing was changed. Do not delete any
        backup, and see now what can be done: it locks the vault.
      </p>
      <div className={own['row']}>
        <Button loading={begin.isPending} onClick={() => begin.mutate({})}>
          See what can be done
        </Button>
      </div>
      <ErrorNotice error={begin.error} />
    </Panel>
  );
}
