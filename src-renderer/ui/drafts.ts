/*
 * Editors that hold text not yet saved register here, so that locking can wait for it: what is on screen is
 * in the vault before the vault closes.
 */

const drafts = new Set<() => Promise<void>>();

/** `flush` saves what is pending, or resolves at once when nothing is. Returns how to take it off again. */
export function registerDraft(flush: () => Promise<void>): () => void {
  drafts.add(flush);
  return () => {
    drafts.delete(flush);
  };
}

/** Resolves when every registered draft was tried; one that fails keeps nobody from locking. */
export async function flushDrafts(): Promise<void> {
  await Promise.allSettled([...drafts].map((flush) => flush()));
}
