import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '#renderer/api.ts';
import type { releases, DecidedPlace } from '#shared/contract/releases.ts';
import type { OutputOf } from '#shared/contract/index.ts';
import type { ReleaseId } from '#shared/ids.ts';

export type ReleaseView = OutputOf<(typeof releases)['get']>;

/** A release with all that is to be decided in it, and the way to decide. */
export function useRelease(id: ReleaseId) {
  const client = useQueryClient();
  const queryKey = ['releases', 'get', id];
  // Each reading is written to the audit trail: once a visit, and again after what goes has changed.
  const release = useQuery({
    queryKey,
    queryFn: () => api.releases.get({ id }),
    staleTime: Infinity,
    gcTime: 0,
  });
  const change = (make: (view: ReleaseView) => ReleaseView) =>
    client.setQueryData<ReleaseView>(queryKey, (view) => (view === undefined ? view : make(view)));
  const decide = useMutation({
    mutationFn: (decided: DecidedPlace[]) => api.releases.decide({ id, decided }),
    // One after the other: each answer says how its item stands then.
    scope: { id: `releases/${id}` },
    onMutate: (decided) => change((view) => ({ ...view, decided: withDecided(view, decided) })),
    onSuccess: (reviewed) => {
      const anew = new Map(reviewed.map((item) => [item.key, item]));
      change((view) => ({
        ...view,
        reviewed: view.reviewed.map((item) => anew.get(item.key) ?? item),
      }));
    },
    onError: () => void release.refetch(),
  });
  return { release, decide };
}

function withDecided(view: ReleaseView, decided: readonly DecidedPlace[]): DecidedPlace[] {
  const anew = new Set(decided.map(placeKey));
  return [...view.decided.filter((place) => !anew.has(placeKey(place))), ...decided];
}

/** One marked place, whatever was decided about it. */
export function placeKey({ key, textId, start, end }: Omit<DecidedPlace, 'decision'>) {
  return `${key} ${textId} ${start} ${end}`;
}
