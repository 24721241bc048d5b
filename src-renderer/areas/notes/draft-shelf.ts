import type { DraftQueue } from './draft-queue.ts';

/*
 * Where drafts stand while screens come and go. A screen that is left takes nothing with it: its draft stays
 * here until the vault has it, and a screen that comes back finds the text it left.
 */
export class DraftShelf<Key extends string, Value> {
  readonly #drafts = new Map<Key, { queue: DraftQueue<Value>; holders: number }>();

  /** The draft that stands here for `key`, else the one `make` makes. */
  open(key: Key, make: () => DraftQueue<Value>): DraftQueue<Value> {
    const standing = this.#drafts.get(key);
    if (standing !== undefined && (standing.holders > 0 || !standing.queue.isSaved))
      return standing.queue;
    const queue = make();
    this.#drafts.set(key, { queue, holders: 0 });
    return queue;
  }

  /** Says that a screen shows the draft. Returns how to say that it no longer does, which saves it at once. */
  hold(key: Key, queue: DraftQueue<Value>): () => void {
    const entry = this.#drafts.get(key);
    const standing = entry?.queue === queue ? entry : { queue, holders: 0 };
    this.#drafts.set(key, standing);
    standing.holders += 1;
    return () => {
      standing.holders -= 1;
      void queue.flush().then(() => this.#tidy(key));
      const stop = queue.subscribe(() => {
        if (queue.isSaved) {
          stop();
          this.#tidy(key);
        }
      });
      if (queue.isSaved) stop();
    };
  }

  /** The drafts that stand here unsaved, left by screens that are gone. */
  standing(): [Key, DraftQueue<Value>][] {
    return [...this.#drafts].flatMap(([key, { queue }]): [Key, DraftQueue<Value>][] =>
      queue.isSaved ? [] : [[key, queue]],
    );
  }

  /** Resolves when everything here was saved or at least tried. */
  async flush(): Promise<void> {
    await Promise.all([...this.#drafts.values()].map(({ queue }) => queue.flush()));
  }

  get size(): number {
    return this.#drafts.size;
  }

  #tidy(key: Key): void {
    const standing = this.#drafts.get(key);
    if (standing?.holders === 0 && standing.queue.isSaved) this.#drafts.delete(key);
  }
}
