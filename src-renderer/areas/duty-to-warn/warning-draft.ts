import { registerDraft } from '#renderer/ui/drafts.ts';
import type { PracticeWarningRule, WarningContent } from '#shared/contract/duty-to-warn.ts';
import { DisclosureId, newId, type WarningEntryId } from '#shared/ids.ts';
import type { AnswerKind } from '#shared/rules/duty-to-warn.ts';
import { dateOf, instantNow, localAt, localZone } from '#shared/time.ts';
import { DraftShelf } from '../notes/draft-shelf.ts';

/** Entries being written stand here until the vault has them; locking waits for them. */
export const warningShelf = new DraftShelf<WarningEntryId, WarningContent>();
registerDraft(() => warningShelf.flush());

/** An entry to fill in. Calls and consultations are entered as they happen; the law as the practice confirmed it. */
export function blankEntry(kind: AnswerKind, practice: PracticeWarningRule): WarningContent {
  const local = localAt(instantNow(), localZone());
  const now = { day: dateOf(local), time: local.slice(11, 16) };
  const later = { day: null, time: '' };
  switch (kind) {
    case 'words':
      return { kind, exact: '', setting: null, ...later };
    case 'rule':
      return practice.confirmedAt === null
        ? { kind, jurisdiction: '', rule: null, source: '' }
        : {
            kind,
            jurisdiction: practice.jurisdiction,
            rule: practice.rule,
            source: practice.source,
          };
    case 'target':
      return { kind, who: '', how: '', memberId: null };
    case 'consultation':
      return {
        kind,
        who: '',
        ...now,
        said: '',
        identified: null,
        ground: null,
        disclosureId: newId(DisclosureId),
      };
    case 'option':
      return { kind, what: '', inFavour: '', against: '', chosen: null };
    case 'decision':
      return { kind, decision: '', rationale: '' };
    case 'contact':
      return {
        kind,
        who: '',
        role: null,
        channel: null,
        ...now,
        address: '',
        reached: null,
        named: null,
        told: '',
        outcome: '',
        disclosureId: newId(DisclosureId),
      };
    case 'police':
      return { kind, agency: '', reference: '', officer: '', note: '' };
    case 'client-told':
      return { kind, told: null, ...later, how: '', whyNot: '' };
    case 'follow-up':
      return { kind, what: '', due: null, doneOn: null, outcome: '' };
    default:
      return { kind, text: '' };
  }
}
