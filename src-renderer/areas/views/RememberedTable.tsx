import { comesAs, DataTable, type DataTableProps } from '#renderer/ui/DataTable.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import type { TableKey } from '#shared/contract/views.ts';
import { useArrangement } from './useArrangement.ts';
import { ViewsMenu } from './ViewsMenu.tsx';

interface Props<Row extends object> extends Omit<
  DataTableProps<Row>,
  'arrangement' | 'onArrange' | 'toolbar'
> {
  table: TableKey;
}

/** A table that comes back as it was left, with its named views. */
export function RememberedTable<Row extends object>({ table, ...props }: Props<Row>) {
  const { kept, arrangement, arrange } = useArrangement(table);
  if (kept.error) return <ErrorNotice error={kept.error} />;
  if (kept.data === undefined) return <Loading />;
  const shown = arrangement ?? comesAs(props);
  return (
    <DataTable
      {...props}
      arrangement={shown}
      onArrange={arrange}
      toolbar={
        props.rows.length > 0 && (
          <ViewsMenu
            table={table}
            views={kept.data.views}
            arrangement={shown}
            comesAs={comesAs(props)}
            onArrange={arrange}
          />
        )
      }
    />
  );
}
