import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import { api } from '#renderer/api.ts';
import { counted } from '#renderer/ui/dates.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import type { ImportRecords } from '#shared/contract/imports.ts';
import { tally } from '#shared/rules/import/plan.ts';
import type { BegunImport } from './begun-import.ts';
import { ColumnsPanel } from './ColumnsPanel.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { ReadingPanel } from './ReadingPanel.tsx';
import { Summary } from './Summary.tsx';
import classes from './imports.module.css';
import { useImportPlan } from './useImportPlan.ts';

interface Props {
  begun: BegunImport;
  onChange: (begun: BegunImport) => void;
  onChooseAnother: () => void;
  choosing: boolean;
  /** Why another file could not be read. */
  error: unknown;
  onDone: (records: ImportRecords) => void;
}

/** A chosen file: what its columns are taken for, and every row as it will be saved. */
export function ImportDesk(props: Props) {
  const { begun, onChange, onChooseAnother, choosing, onDone } = props;
  const { plan, error } = useImportPlan(begun);
  const queryClient = useQueryClient();
  const run = useMutation({
    mutationFn: (records: ImportRecords) => api.imports.run({ id: begun.id, records }),
    onSuccess: (_, records) => onDone(records),
    // What stood in the way is in the vault: with it read anew, the row concerned says so.
    onError: () => queryClient.invalidateQueries(),
  });

  const latest = useRef(begun);
  latest.current = begun;
  const take = useCallback(
    (numbers: readonly number[], included: boolean) => {
      const choices = new Map(latest.current.choices);
      for (const number of numbers) choices.set(number, included);
      onChange({ ...latest.current, choices });
    },
    [onChange],
  );

  const counts = tally(plan?.rows ?? []);
  const ready = plan !== null && counts.included > 0 && counts.toMend === 0;
  const noun = begun.kind === 'clients' ? 'client' : 'group';
  return (
    <Page
      title="Import"
      subtitle={`${begun.table.fileName}, ${counted(begun.table.rows.length, 'row')}`}
      actions={
        <>
          <Button variant="default" loading={choosing} onClick={onChooseAnother}>
            Choose another file…
          </Button>
          <Button
            disabled={!ready}
            loading={run.isPending}
            onClick={() => plan && run.mutate(plan.records)}
          >
            Import {counted(counts.included, noun)}
          </Button>
        </>
      }
      layout="fill"
    >
      <ErrorNotice error={run.error ?? props.error ?? error} />
      {plan === null ? (
        <Loading />
      ) : (
        <div className={classes['desk']}>
          <div className={classes['aside']}>
            <ReadingPanel begun={begun} plan={plan} onChange={onChange} />
            <ColumnsPanel begun={begun} onChange={onChange} />
          </div>
          <div className={classes['main']}>
            <Summary
              begun={begun}
              plan={plan}
              counts={counts}
              onLeaveOut={() =>
                take(
                  plan.rows.filter((row) => row.problems.length > 0).map((row) => row.number),
                  false,
                )
              }
            />
            <ImportPreview kind={begun.kind} rows={plan.rows} take={take} />
          </div>
        </div>
      )}
    </Page>
  );
}
