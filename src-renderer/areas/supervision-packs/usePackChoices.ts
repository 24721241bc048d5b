import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api } from '#renderer/api.ts';
import type { Pack, PackChoices, PackSubject } from '#shared/contract/supervision-packs.ts';
import { packKey } from './PackFrame.tsx';

/** The choices of a pack, saved one after the other as they are made. */
export function usePackChoices(pack: Pack) {
  const client = useQueryClient();
  const [choices, setChoices] = useState(pack.choices);
  const version = useRef(Promise.resolve(pack.version));
  const save = useMutation({ mutationFn: api.supervisionPacks.save });

  const keep = (subject: PackSubject, next: PackChoices): Promise<number> => {
    version.current = version.current.then(async (before) => {
      try {
        const saved = await save.mutateAsync({
          id: pack.id,
          version: before,
          subject,
          choices: next,
        });
        client.setQueryData<Pack>(
          packKey(pack.id),
          (shown) => shown && { ...shown, ...saved, subject, choices: next },
        );
        return saved.version;
      } catch {
        return before;
      }
    });
    return version.current;
  };
  return {
    choices,
    error: save.error,
    change: (subject: PackSubject, more: Partial<PackChoices>): void => {
      const next = { ...choices, ...more };
      setChoices(next);
      void keep(subject, next);
    },
    /** Makes the pack; what is called whose it is comes with the answer. */
    begin: async (subject: PackSubject): Promise<void> => {
      if ((await keep(subject, choices)) > 0)
        client.setQueryData(packKey(pack.id), await api.supervisionPacks.get({ id: pack.id }));
    },
  };
}
