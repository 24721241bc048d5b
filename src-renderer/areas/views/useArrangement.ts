import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { api } from '#renderer/api.ts';
import { noticeLocked } from '#renderer/app/gate-state.ts';
import type { TableArrangement, TableKey, TableView } from '#shared/contract/views.ts';

interface Kept {
  asLeft: TableArrangement | null;
  views: TableView[];
}

/** How each table was left since the vault was opened. In memory only; gone with the page. */
const leftHere = new Map<TableKey, TableArrangement>();

const afterTheLastChange = 400;

/**
 * How a table is arranged. The first time after unlocking it opens with its default view, if one is set;
 * otherwise it comes back as it was left.
 */
export function useArrangement(table: TableKey): {
  kept: UseQueryResult<Kept>;
  /** Null: as the table comes. */
  arrangement: TableArrangement | null;
  arrange: (arrangement: TableArrangement) => void;
} {
  const kept = useQuery({
    queryKey: ['views', 'ofTable', table],
    queryFn: () => api.views.ofTable({ table }),
  });
  const [chosen, setChosen] = useState(leftHere.get(table) ?? null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const leave = useRef<(() => void) | null>(null);

  // Going elsewhere saves at once what was about to be saved.
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      leave.current?.();
    },
    [],
  );

  const arrange = (arrangement: TableArrangement): void => {
    setChosen(arrangement);
    leftHere.set(table, arrangement);
    leave.current = () => {
      leave.current = null;
      // How a table was left is no record: if it cannot be kept, nothing is lost that anybody wrote.
      api.views.leave({ table, arrangement }).catch(noticeLocked);
    };
    clearTimeout(timer.current);
    timer.current = setTimeout(() => leave.current?.(), afterTheLastChange);
  };

  const opensWith = kept.data?.views.find(({ isDefault }) => isDefault)?.arrangement;
  return { kept, arrangement: chosen ?? opensWith ?? kept.data?.asLeft ?? null, arrange };
}
