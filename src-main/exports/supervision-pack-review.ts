import type { PackReview, ReviewedText } from '#shared/contract/supervision-packs.ts';
import {
  packReadings,
  reviewed,
  type Decide,
  type PackGround,
  type PackHit,
  type PackText,
  type Readings,
} from '#shared/rules/supervision-pack/review.ts';
import type { GuardHit } from '#shared/rules/name-guard.ts';
import { readPeople } from '../records/client-rows.ts';
import { readContactNames } from '../records/intake-rows.ts';
import type { RecordContext } from '../records/record-context.ts';
import type { Store } from '../store/store.ts';
import type { Called } from './supervision-pack-block.ts';
import { readPackContent, type PackContent } from './supervision-pack-content.ts';
import { drawPseudonyms, keySheet, packGround, packNames } from './supervision-pack-ground.ts';
import {
  againKey,
  readDecisions,
  type PackDecision,
  type SavedPack,
} from './supervision-pack-rows.ts';
import { sha256Of } from '../store/sha256.ts';

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

/** What texts were found to hold, kept while nothing they are read by changes: each decision reads the whole pack again. */
export interface ReadingMemory {
  readonly hits: Map<string, PackHit[]>;
  readonly names: Map<string, GuardHit[]>;
}

/** A pack as the records give it, and what it is read by. */
export interface PreparedPack {
  pack: SavedPack;
  content: PackContent;
  called: Called;
  readings: Readings;
  unfitPseudonyms: number;
}

/** Reads what goes into the pack; whoever has no pseudonym yet is given one. */
export function preparePack(
  context: RecordContext,
  pack: SavedPack,
  memory: ReadingMemory,
): PreparedPack {
  const content = readPackContent(context, pack);
  const names = packNames(context.store, content);
  drawPseudonyms(context, pack, content, names);
  const ground = packGround(context, pack, content, names);
  const sheet = keySheet(context, pack, content, names);
  return {
    pack,
    content,
    called: (id) => ground.calledBy.get(id) ?? 'a former member',
    readings: remembering(memory, context.store, ground),
    unfitPseudonyms: sheet.filter(({ problem }) => problem !== null).length,
  };
}

/** Lays what was decided over the pack. */
export function reviewPack({ store }: RecordContext, prepared: PreparedPack): ReadPack {
  const { pack, content, called, readings, unfitPseudonyms } = prepared;
  const decisions = new Map(
    readDecisions(store, pack.id).map((one) => [placeOf(one), one.decision]),
  );
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
    const result = reviewed(text, readings, decide, decideAgainIn);
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
  return {
    pack,
    content,
    called,
    counts,
    finals: open || left.length > 0 || unfitPseudonyms > 0 ? null : finals,
    review: {
      texts: texts.map((text) => ({
        ...text,
        hits: text.hits.map((hit) => withOffer(hit, offered)),
      })),
      left,
      unfitPseudonyms,
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

/** What the memory holds is forgotten when it has grown to several packs. */
const mostRemembered = 4_000;

function remembering(memory: ReadingMemory, store: Store, ground: PackGround): Readings {
  const fresh = packReadings(ground);
  const by = sha256Of(
    JSON.stringify([
      [...ground.calledBy],
      readPeople(store),
      readContactNames(store),
      ground.chartCodes,
      ground.generalised,
      ground.dates,
      ground.sessions,
    ]),
  );
  const from = <Found>(known: Map<string, Found[]>, key: unknown, read: () => Found[]): Found[] => {
    const id = sha256Of(JSON.stringify([by, key]));
    const before = known.get(id);
    if (before !== undefined) return before;
    if (known.size >= mostRemembered) known.clear();
    const found = read();
    known.set(id, found);
    return found;
  };
  return {
    hits: (text) =>
      from(memory.hits, [text.text, text.mentions, text.session], () => fresh.hits(text)),
    names: (text) => from(memory.names, text, () => fresh.names(text)),
  };
}

function placeOf({
  textKey,
  sha256,
  start,
  end,
}: Pick<PackDecision, 'textKey' | 'sha256' | 'start' | 'end'>): string {
  return `${textKey} ${sha256} ${String(start)} ${String(end)}`;
}

/** Every place of the pack nobody decided about. */
export function openPlaces({
  review,
}: ReadPack): { text: ReviewedText; hit: ReviewedText['hits'][number] }[] {
  return review.texts.flatMap((text) =>
    text.hits.flatMap((hit) => (hit.decision === null ? [{ text, hit }] : [])),
  );
}
