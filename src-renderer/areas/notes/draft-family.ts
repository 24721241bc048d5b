import type { DraftQueue } from './draft-queue.ts';
import type { DraftShelf } from './draft-shelf.ts';

/**
 * The drafts of one kind on one screen, such as every client's additions: opened when first changed, and
 * watched together.
 */
export class DraftFamily<Key extends string, Value> {
  readonly #shelf: DraftShelf<Key, Value>;
  readonly #queues = new Map<Key, DraftQueue<Value>>();
  readonly #listeners = new Set<() => void>();
  readonly #leave = new Map<Key, () => void>();
  #shown = false;
  #revision = 0;

  /** Takes up drafts an earlier screen left unsaved on the shelf. */
  constructor(shelf: DraftShelf<Key, Value>, belongs: (key: Key) => boolean) {
    this.#shelf = shelf;
    for (const [key, queue] of shelf.standing()) if (belongs(key)) this.#adopt(key, queue);
  }

  /** Counts changes of any draft's text or status. */
  get revision(): number {
    return this.#revision;
  }

  get(key: Key): DraftQueue<Value> | undefined {
    return this.#queues.get(key);
  }

  open(key: Key, make: () => DraftQueue<Value>): DraftQueue<Value> {
    const known = this.#queues.get(key);
    if (known !== undefined) return known;
    const queue = this.#shelf.open(key, make);
    this.#adopt(key, queue);
    if (this.#shown) this.#leave.set(key, this.#shelf.hold(key, queue));
    this.#tell();
    return queue;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  /** Says that the screen is there. Returns how to say that it was left, which saves everything. */
  readonly show = (): (() => void) => {
    this.#shown = true;
    for (const [key, queue] of this.#queues) this.#leave.set(key, this.#shelf.hold(key, queue));
    return () => {
      this.#shown = false;
      for (const leave of this.#leave.values()) leave();
      this.#leave.clear();
    };
  };

  async flush(): Promise<boolean> {
    const saved = await Promise.all([...this.#queues.values()].map((queue) => queue.flush()));
    return saved.every(Boolean);
  }

  #adopt(key: Key, queue: DraftQueue<Value>): void {
    this.#queues.set(key, queue);
    queue.subscribe(() => this.#tell());
  }

  #tell(): void {
    this.#revision += 1;
    for (const listener of this.#listeners) listener();
  }
}
