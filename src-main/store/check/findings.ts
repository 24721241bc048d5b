import type { Finding, FindingKind } from '#shared/contract/audit.ts';

const mostOfAKind = 50;

/** Gathers what is found: all of it is counted, the first of each kind kept. */
export class Findings {
  readonly kept: Finding[] = [];
  count = 0;
  readonly #ofKind = new Map<FindingKind, number>();

  add(kind: FindingKind, about: Partial<Omit<Finding, 'kind'>> = {}): void {
    this.count += 1;
    const before = this.#ofKind.get(kind) ?? 0;
    this.#ofKind.set(kind, before + 1);
    if (before < mostOfAKind)
      this.kept.push({ kind, sequence: null, table: '', key: '', record: '', ...about });
  }
}
