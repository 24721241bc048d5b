import type { ChartAddition, GuardDecision } from '#shared/contract/notes.ts';
import type { MarkedPlace } from '#shared/rules/chart-guard.ts';
import { fittedTo } from '#shared/rules/member-phrase.ts';
import type { ChartDraft } from './shelves.ts';

/** The clinician's own words in one section; several saved pieces read as one. */
export function additionIn(additions: readonly ChartAddition[], section: string): string {
  return additions
    .filter((addition) => addition.section === section && addition.text.trim() !== '')
    .map(({ text }) => text)
    .join('\n\n');
}

/** The draft with other words in one section. Additions stand in the order of the note's sections. */
export function withAddition(
  draft: ChartDraft,
  section: { key: string; title: string },
  text: string,
  order: readonly string[] = [],
): ChartDraft {
  const others = draft.additions.filter((addition) => addition.section !== section.key);
  if (text === '') return { ...draft, additions: others };
  const addition = { section: section.key, title: section.title, text };
  const at = draft.additions.findIndex((known) => known.section === section.key);
  if (at !== -1)
    return { ...draft, additions: [...others.slice(0, at), addition, ...others.slice(at)] };
  const rank = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  const additions = [...others, addition].sort((a, b) => rank(a.section) - rank(b.section));
  return { ...draft, additions };
}

/**
 * The doubt settled by other words. In what flows in from the group note, and in the headings, that is a
 * decision which holds for this client alone; the clinician's own words are simply changed.
 */
export function withReplacement(draft: ChartDraft, place: MarkedPlace, words: string): ChartDraft {
  const { hit, context, sectionKey, paragraph } = place;
  if (paragraph === 'addition') {
    // Typed on since the doubt was shown: what it was about may not stand there any more.
    if (additionIn(draft.additions, sectionKey) !== context) return draft;
    const before = context.slice(0, hit.start);
    const after = context.slice(hit.end);
    const text = before + fittedTo(before, words, hit.match, after) + after;
    const title = draft.additions.find(({ section }) => section === sectionKey)?.title ?? '';
    return withAddition(draft, { key: sectionKey, title }, text);
  }
  return withDecision(draft, { action: 'replace', match: hit.match, replacement: words });
}

export function withKept(draft: ChartDraft, place: MarkedPlace, reason: string): ChartDraft {
  const { hit, context } = place;
  return withDecision(draft, {
    action: 'keep',
    match: hit.match,
    context,
    start: hit.start,
    reason,
  });
}

function withDecision(draft: ChartDraft, decision: GuardDecision): ChartDraft {
  const others = draft.decisions.filter((made) => !sameSubject(made, decision));
  return { ...draft, decisions: [...others, decision] };
}

export function withoutDecision(draft: ChartDraft, decision: GuardDecision): ChartDraft {
  return { ...draft, decisions: draft.decisions.filter((made) => made !== decision) };
}

function sameSubject(a: GuardDecision, b: GuardDecision): boolean {
  if (a.action !== b.action || a.match !== b.match) return false;
  return (
    a.action === 'replace' ||
    (b.action === 'keep' && a.context === b.context && a.start === b.start)
  );
}
