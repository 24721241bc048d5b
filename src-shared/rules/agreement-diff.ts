/** One ground rule. Its id stays the same through the versions of an agreement, whatever its words. */
export interface RuleWords {
  readonly id: string;
  readonly text: string;
  readonly purpose: string;
}

export type RuleChange<Rule extends RuleWords> =
  | { readonly kind: 'same' | 'added' | 'dropped'; readonly rule: Rule }
  | { readonly kind: 'reworded'; readonly before: Rule; readonly rule: Rule };

/**
 * What became of each rule between two versions of an agreement: first every rule of the later one, in its order,
 * then those that were dropped. A rule that only moved is the same.
 */
export function agreementDiff<Rule extends RuleWords>(
  before: readonly Rule[],
  after: readonly Rule[],
): RuleChange<Rule>[] {
  const earlier = new Map(before.map((rule) => [rule.id, rule]));
  const kept = new Set(after.map(({ id }) => id));
  return [
    ...after.map((rule): RuleChange<Rule> => {
      const was = earlier.get(rule.id);
      if (was === undefined) return { kind: 'added', rule };
      const same = was.text === rule.text && was.purpose === rule.purpose;
      return same ? { kind: 'same', rule } : { kind: 'reworded', before: was, rule };
    }),
    ...before
      .filter(({ id }) => !kept.has(id))
      .map((rule): RuleChange<Rule> => ({ kind: 'dropped', rule })),
  ];
}
