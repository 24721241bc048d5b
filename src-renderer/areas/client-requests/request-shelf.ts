import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { registerDraft } from '#renderer/ui/drafts.ts';
import type { RequestDraft, RequestEntryDraft } from '#shared/contract/client-requests.ts';
import type { ClientId, ClientRequestId } from '#shared/ids.ts';
import { DraftQueue, unversioned } from '../notes/draft-queue.ts';
import { DraftShelf } from '../notes/draft-shelf.ts';
import { useDraftValue, useHeldDraft } from '../notes/useDraft.ts';

/* Requests and steps being written stand here until the vault has them; locking waits for them. */
const requestShelf = new DraftShelf<ClientId, RequestDraft>();
const entryShelf = new DraftShelf<`${ClientRequestId}/${string}`, RequestEntryDraft>();

registerDraft(() => requestShelf.flush());
registerDraft(() => entryShelf.flush());

/** A request as it is typed: the one left behind by a lock or a crash, or `blank`. */
export function useRequestDraft(
  clientId: ClientId,
  kept: RequestDraft | null,
  blank: RequestDraft,
) {
  return useTyped(requestShelf, clientId, kept, blank, (draft) =>
    api.clientRequests.saveDraft({ clientId, draft }),
  );
}

/** A step as it is typed: the one left behind by a lock or a crash, or `blank`. */
export function useEntryDraft(kept: RequestEntryDraft | null, blank: RequestEntryDraft) {
  return useTyped(entryShelf, `${blank.requestId}/${blank.kind}`, kept, blank, (draft) =>
    api.clientRequests.saveEntryDraft({ draft }),
  );
}

interface Typed<Draft> {
  queue: DraftQueue<Draft>;
  draft: Draft;
  set: <Field extends keyof Draft>(field: Field, value: Draft[Field]) => void;
  dirty: boolean;
  /** Lets what was typed go, also from the vault. */
  discard: () => Promise<boolean>;
}

function useTyped<Key extends string, Draft extends { readonly id: string }>(
  shelf: DraftShelf<Key, Draft>,
  key: Key,
  kept: Draft | null,
  blank: Draft,
  save: (draft: Draft) => Promise<unknown>,
): Typed<Draft> {
  const [queue] = useState(() =>
    shelf.open(
      key,
      () =>
        new DraftQueue({
          value: kept ?? blank,
          version: 0,
          savedAt: null,
          save: unversioned(save),
        }),
    ),
  );
  useHeldDraft(shelf, key, queue);
  const draft = useDraftValue(queue);
  const empty = { ...blank, id: draft.id };
  return {
    queue,
    draft,
    set: (field, value) => queue.change({ ...queue.value, [field]: value }),
    dirty: JSON.stringify(draft) !== JSON.stringify(empty),
    discard: () => {
      queue.change(empty);
      return queue.flush();
    },
  };
}
