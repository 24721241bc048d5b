import type { DocumentModel } from '#shared/contract/documents.ts';
import type {
  DecidedPlace,
  ReleaseDecision,
  ReleaseItemKey,
  ReviewedItem,
  ReviewedText,
} from '#shared/contract/releases.ts';
import type { ClientId } from '#shared/ids.ts';
import type { GuardHit, NameGuard } from '#shared/rules/name-guard.ts';
import { edited, textsOf, withEdits, type Edit } from '#shared/rules/release-texts.ts';
import { sha256Of } from '../../store/sha256.ts';

/*
 * Every text of a paper read by the name guard, and the paper as it goes out by what was decided. A decision belongs to
 * one text as it reads: whatever was changed since, or marked since because somebody new is known, is undecided.
 */

export function textIdOf(text: string): string {
  return sha256Of(text);
}

/** What was decided, to be looked up by place. */
export class Decisions {
  readonly #places = new Map<string, ReleaseDecision>();

  constructor(decided: readonly DecidedPlace[]) {
    for (const { key, textId, start, end, decision } of decided)
      this.#places.set(placeOf(key, textId, start, end), decision);
  }

  of(key: ReleaseItemKey, textId: string, hit: Pick<GuardHit, 'start' | 'end'>) {
    return this.#places.get(placeOf(key, textId, hit.start, hit.end));
  }
}

function placeOf(key: ReleaseItemKey, textId: string, start: number, end: number): string {
  return JSON.stringify([key, textId, start, end]);
}

export interface Reviewed {
  /** The texts in which somebody else may be named, each once. */
  readonly item: ReviewedItem;
  /** The paper as it goes out; what is undecided still stands in it. */
  readonly outgoing: DocumentModel;
  /** Places that nobody decided about, and names that decided texts still hold. */
  readonly open: number;
  /** Places in the paper where a name was replaced. */
  readonly replaced: number;
  /** Words of the paper as it says them when it goes out; null where that cannot be told for them alone. */
  readonly said: (words: string) => string | null;
}

interface MarkedText extends ReviewedText {
  readonly edits: readonly Edit[];
  /** Names that may stay. */
  readonly kept: readonly string[];
  readonly undecided: number;
}

export function review(
  key: ReleaseItemKey,
  model: DocumentModel,
  decisions: Decisions,
  guard: NameGuard,
  self: ClientId,
): Reviewed {
  const texts = textsOf(model);
  const marked = new Map<string, MarkedText>();
  for (const text of new Set(texts)) {
    const hits = guard.check(text, self);
    if (hits.length === 0) continue;
    const id = textIdOf(text);
    const decided = hits.map((hit) => ({ hit, decision: decisions.of(key, id, hit) }));
    const edits = decided.flatMap(({ hit: { start, end }, decision }) =>
      decision?.kind === 'replace' ? [{ start, end, with: decision.with }] : [],
    );
    const undecided = decided.filter(({ decision }) => decision === undefined).length;
    const kept = decided.flatMap(({ hit, decision }) =>
      decision?.kind === 'keep' ? [hit.match] : [],
    );
    const stillNamed =
      undecided > 0 || edits.length === 0 ? [] : namesLeft(edited(text, edits), kept, guard, self);
    marked.set(text, { id, text, hits, stillNamed, edits, kept, undecided });
  }
  const found = [...marked.values()];
  return {
    item: {
      key,
      texts: found.map(({ id, text, hits, stillNamed }) => ({ id, text, hits, stillNamed })),
    },
    outgoing: withEdits(model, (text) => marked.get(text)?.edits ?? []),
    open: found.reduce((sum, text) => sum + text.undecided + text.stillNamed.length, 0),
    replaced: texts.reduce((sum, text) => sum + (marked.get(text)?.edits.length ?? 0), 0),
    said: (words) => said(words, texts, found, guard, self),
  };
}

/**
 * The same words stand by themselves elsewhere, where the guard may find less in them: what was decided in the paper
 * counts, and they are read once more. Nobody has looked at words that the paper does not have.
 */
function said(
  words: string,
  texts: readonly string[],
  marked: readonly MarkedText[],
  guard: NameGuard,
  self: ClientId,
): string | null {
  if (words.trim() === '') return words;
  const ways = new Set<string | null>();
  for (const { text, hits, edits, kept } of marked)
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      const end = at + words.length;
      const cut = hits.some(
        (hit) => hit.start < end && hit.end > at && (hit.start < at || hit.end > end),
      );
      const inside = edits
        .filter((edit) => edit.start >= at && edit.end <= end)
        .map((edit) => ({ ...edit, start: edit.start - at, end: edit.end - at }));
      const out = edited(words, inside);
      ways.add(cut || namesLeft(out, kept, guard, self).length > 0 ? null : out);
    }
  if (ways.size === 0) {
    const stands = texts.some((text) => text.includes(words));
    return stands && guard.check(words, self).length === 0 ? words : null;
  }
  const [only = null] = ways;
  return ways.size === 1 ? only : null;
}

/** Words put in the place of one name may name another. */
function namesLeft(
  text: string,
  kept: readonly string[],
  guard: NameGuard,
  self: ClientId,
): string[] {
  const names = guard.check(text, self).map(({ match }) => match);
  return [...new Set(names.filter((match) => !kept.includes(match)))];
}
