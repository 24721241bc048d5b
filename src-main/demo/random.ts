/*
 * Chance that always falls the same way: the demo practice must be the same practice every time it is
 * opened on the same day. The generator is sfc32, seeded from a word.
 */

export class Random {
  private a: number;
  private b: number;
  private c: number;
  private d = 1;

  constructor(seed: string) {
    // FNV-1a, once per state word with a different start.
    const hash = (start: number): number => {
      let value = start;
      for (let at = 0; at < seed.length; at += 1)
        value = Math.imul(value ^ seed.charCodeAt(at), 16777619);
      return value | 0;
    };
    this.a = hash(-2128831035);
    this.b = hash(1540483477);
    this.c = hash(-1640531527);
    for (let turn = 0; turn < 16; turn += 1) this.bits();
  }

  /** 32 random bits, as an unsigned number. */
  bits(): number {
    const sum = (((this.a + this.b) | 0) + this.d) | 0;
    this.d = (this.d + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + sum;
    return sum >>> 0;
  }

  /** A number from 0 up to but not including 1. */
  fraction(): number {
    return this.bits() / 4294967296;
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.fraction() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[Math.floor(this.fraction() * items.length)];
    if (item === undefined) throw new Error('Nothing to pick from');
    return item;
  }

  shuffled<Item>(items: readonly Item[]): Item[] {
    return items
      .map((item) => ({ item, key: this.bits() }))
      .sort((one, other) => one.key - other.key)
      .map(({ item }) => item);
  }
}
