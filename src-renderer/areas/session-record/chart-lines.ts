import type { ClientRecord } from '#shared/contract/session-record.ts';
import { additionIn, withAddition } from '../notes/chart-edits.ts';
import type { SectionTitle } from '../notes/chart-view.ts';
import type { ChartDraft } from '../notes/shelves.ts';

/**
 * The chart note's draft with this client's own response and commitment added to what the clinician wrote,
 * where the note's format has a place for them. What stands there already is not added again.
 */
export function withRecordLines(
  draft: ChartDraft,
  { response, commitment }: Pick<ClientRecord, 'response' | 'commitment'>,
  sections: readonly SectionTitle[],
): ChartDraft {
  const order = sections.map(({ key }) => key);
  const find = (...keys: string[]): SectionTitle | undefined =>
    keys.flatMap((key) => sections.find((section) => section.key === key) ?? []).at(0);
  const add = (to: ChartDraft, section: SectionTitle | undefined, words: string): ChartDraft => {
    const before = section === undefined ? '' : additionIn(to.additions, section.key);
    if (section === undefined || words === '' || before.includes(words)) return to;
    return withAddition(to, section, before === '' ? words : `${before}\n${words}`, order);
  };
  const answered = add(draft, find('response', 'assessment') ?? sections[0], response.trim());
  const said = commitment.trim();
  return add(answered, find('plan') ?? sections.at(-1), said && `Commitment: ${said}`);
}
