import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api.ts';
import { useEffect, useMemo, useState } from 'react';
import type { ClientId } from '#shared/ids.ts';
import type { Person } from '#shared/person.ts';
import { chartGuard, type Heading } from '#shared/rules/chart-guard.ts';
import type { NameGuard } from '#shared/rules/name-guard.ts';
import { isCurrent, readByGuard, remembering, withDoubts, type Finding } from './chart-doubts.ts';
import { isUnsigned, type ChartRow } from './chart-rows.ts';

/** Long enough to finish a word in: half a name is not a name yet. */
const pauseMs = 450;
/** The guard lets the window breathe after this long. */
const sliceMs = 12;

/** The rows with the name guard's doubts, read when typing pauses, a little at a time. */
export function useDoubtfulRows(
  rows: readonly ChartRow[],
  guard: NameGuard | null,
  headings: readonly Heading[],
): ChartRow[] {
  const [found, setFound] = useState<ReadonlyMap<ClientId, Finding>>(new Map());

  useEffect(() => {
    if (guard === null) return;
    const stale = rows.filter(
      (row) => isUnsigned(row) && !isCurrent(row, found.get(row.client.id), guard, headings),
    );
    if (stale.length === 0) return;
    let wanted = true;
    const read = async (): Promise<void> => {
      const next = new Map(found);
      let since = performance.now();
      for (const row of stale) {
        next.set(row.client.id, readByGuard(row, guard, headings));
        if (performance.now() - since < sliceMs) continue;
        await new Promise((resolve) => setTimeout(resolve));
        if (!wanted) return;
        since = performance.now();
      }
      setFound(next);
    };
    const timer = setTimeout(() => void read(), found.size === 0 ? 0 : pauseMs);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [rows, guard, headings, found]);

  return useMemo(
    () => rows.map((row) => withDoubts(row, found.get(row.client.id), guard, headings)),
    [rows, found, guard, headings],
  );
}

/** The guard made last, with what it was made from: the next session of the same group needs the same one. */
let latest: { from: readonly unknown[]; guard: NameGuard } | null = null;

/** The name guard for this group, made ready after the screen is up: it takes in every name in the vault. */
export function useNameGuard(
  people: readonly Person[],
  everInGroup: readonly ClientId[],
  clinicians: readonly { name: string }[],
): NameGuard | null {
  const contacts = useQuery({
    queryKey: ['intake', 'contactNames'],
    queryFn: () => api.intake.contactNames({}),
  }).data;
  const [guard, setGuard] = useState<NameGuard | null>(null);
  useEffect(() => {
    if (contacts === undefined) return;
    const timer = setTimeout(() => {
      const from = [
        people,
        contacts,
        everInGroup.join(),
        clinicians.map(({ name }) => name).join(),
      ];
      if (latest === null || !from.every((part, index) => part === latest?.from[index]))
        latest = {
          from,
          guard: remembering(chartGuard(people, everInGroup, clinicians, contacts)),
        };
      setGuard(latest.guard);
    }, 50);
    return () => clearTimeout(timer);
  }, [people, contacts, everInGroup, clinicians]);
  return guard;
}
