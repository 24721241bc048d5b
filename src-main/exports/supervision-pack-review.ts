import { createHash } from 'node:crypto';
import type { PackReview, ReviewedText } from '#shared/contract/supervision-packs.ts';
import {
  packHits,
  reviewed,
  type Decide,
  type PackGround,
  type PackHit,
  type PackText,
} from '#shared/rules/supervision-pack/review.ts';
import type { RecordContext } from '../records/record-context.ts';
import type { Called } from './supervision-pack-block.ts';
import { readPackContent, type PackContent } from './supervision-pack-content.ts';
import { drawPseudonyms, keySheet, packGround, packNames } from './supervision-pack-ground.ts';
import { readDecisions, type PackDecision, type SavedPack } from './supervision-pack-rows.ts';

/** A pack read anew from the records, with everything decided about it. */
export interface ReadPack {
  pack: SavedPack;
  content: PackContent;
  called: Called;
  review: PackReview;
  /** Each text as it goes out, by its key; null while anything is undecided. */
  finals: ReadonlyMap<string, string> | null;
  /** How many places were replaced, and how many left as they are. */
  counts: { replaced: number; kept: number };
}

/** What the guards found in texts, kept while nothing they go by changes: each decision reads the whole pack again. */
export type HitMemory = Map<string, PackHit[]>;

/** Reads the pack; whoever has no pseudonym yet is given one. */
export function readWhole(context: RecordContext, pack: SavedPack, memory: HitMemory): ReadPack {
  const content = readPackContent(context, pack);
  const names = packNames(context.store, content);
  drawPseudonyms(context, pack, content, names);
  const ground = packGround(context, pack, content, names);
  const called: Called = (id) => ground.calledBy.get(id) ?? 'a former member';
  const decisions = new Map(
    readDecisions(context.store, pack.id).map((one) => [placeOf(one), one.decision]),
  );
  const hitsIn = remembering(memory, ground);
  const offered = new Map<string, string>();
  const texts: ReviewedText[] = [];
  const left: PackReview['left'] = [];
  const finals = new Map<string, string>();
  const counts = { replaced: 0, kept: 0 };
  let open = false;

  for (const block of content.blocks) {
    if (block.kind !== 'text') continue;
    const text: PackText = { ...block.text, title: block.text.title(called) };
    const sha256 = sha256Of(text.text);
    const decide: Decide = (hit) =>
      decisions.get(placeOf({ textKey: text.key, sha256, ...hit })) ??
      (hit.byMention ? { kind: 'replace', with: hit.suggestion } : undefined);
    const decideAgainIn =
      (whole: string): Decide =>
      (hit) =>
        decisions.get(placeOf({ textKey: againKey(text.key), sha256: sha256Of(whole), ...hit }));
    const result = reviewed(text, ground, decide, decideAgainIn, hitsIn);
    texts.push(shown(text.key, text.title, false, text.text, sha256, result.hits, decide));
    if (result.again !== null) {
      const { text: whole, hits } = result.again;
      const title = `${text.title}, read again`;
      texts.push(
        shown(againKey(text.key), title, true, whole, sha256Of(whole), hits, decideAgainIn(whole)),
      );
    }
    for (const hit of result.left) left.push({ title: text.title, match: hit.match });
    if (result.final === null) open = true;
    else finals.set(text.key, result.final);
  }
  for (const { hits } of texts)
    for (const { match, decision, suggestion } of hits) {
      if (decision?.kind === 'replace') counts.replaced += 1;
      if (decision?.kind === 'keep') counts.kept += 1;
      if (decision?.kind === 'replace' && decision.with !== suggestion)
        offered.set(match, decision.with);
    }
  const unfit = keySheet(context, pack, content, names).filter(({ problem }) => problem !== null);
  return {
    pack,
    content,
    called,
    counts,
    finals: open || left.length > 0 || unfit.length > 0 ? null : finals,
    review: {
      texts: texts.map((text) => ({
        ...text,
        hits: text.hits.map((hit) => withOffer(hit, offered)),
      })),
      left,
      unfitPseudonyms: unfit.length,
    },
  };
}

/** What a decision said for one place is offered where the same stands undecided elsewhere. */
function withOffer(
  hit: ReviewedText['hits'][number],
  offered: ReadonlyMap<string, string>,
): ReviewedText['hits'][number] {
  const words = offered.get(hit.match);
  return words === undefined || hit.decision !== null ? hit : { ...hit, suggestion: words };
}

function shown(
  key: string,
  title: string,
  again: boolean,
  text: string,
  sha256: string,
  hits: readonly PackHit[],
  decide: Decide,
): ReviewedText {
  return {
    key,
    title,
    again,
    sha256,
    text,
    hits: hits.map(({ byMention: _, ...hit }, at) => {
      const found = hits[at];
      return { ...hit, decision: (found && decide(found)) ?? null };
    }),
  };
}

function remembering(memory: HitMemory, ground: PackGround): (text: PackText) => PackHit[] {
  const by = sha256Of(
    JSON.stringify([
      [...ground.calledBy],
      ground.roster,
      ground.chartCodes,
      ground.generalised,
      ground.dates,
      ground.sessions,
    ]),
  );
  return (text) => {
    const key = sha256Of(JSON.stringify([by, text.text, text.mentions, text.session]));
    const known = memory.get(key);
    if (known !== undefined) return known;
    const hits = packHits(text, ground);
    memory.set(key, hits);
    return hits;
  };
}

function againKey(key: string): string {
  return `${key}/again`;
}

function placeOf({
  textKey,
  sha256,
  start,
  end,
}: Pick<PackDecision, 'textKey' | 'sha256' | 'start' | 'end'>): string {
  return `${textKey} ${sha256} ${String(start)} ${String(end)}`;
}

export function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Every place of the pack nobody decided about. */
export function openPlaces({
  review,
}: ReadPack): { text: ReviewedText; hit: ReviewedText['hits'][number] }[] {
  return review.texts.flatMap((text) =>
    text.hits.flatMap((hit) => (hit.decision === null ? [{ text, hit }] : [])),
  );
}
