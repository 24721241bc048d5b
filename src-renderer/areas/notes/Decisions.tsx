import { Button } from '@mantine/core';
import type { GuardDecision } from '#shared/contract/notes.ts';
import { chartParagraphText } from '#shared/rules/chart-note.ts';
import { withoutDecision } from './chart-edits.ts';
import type { ChartRow } from './chart-rows.ts';
import classes from './charts.module.css';
import type { ChartDraft } from './shelves.ts';
import type { Charts } from './useCharts.ts';

interface Props {
  row: ChartRow;
  draft: ChartDraft;
  charts: Charts;
}

/** What was decided about names in this client's note, and the way back. */
export function Decisions({ row, draft, charts }: Props) {
  const standing = draft.decisions.filter((decision) => stillStands(row, decision));
  if (standing.length === 0) return null;
  return (
    <section className={classes['decisions']} aria-label="Decided names">
      <h3 className={classes['sectionTitle']}>Decided names</h3>
      <ul>
        {standing.map((decision, index) => (
          <li key={index}>
            <span>
              <strong>“{decision.match}”</strong>{' '}
              {decision.action === 'keep' ? (
                <>kept: {decision.reason}</>
              ) : decision.replacement === '' ? (
                'taken out'
              ) : (
                <>reads “{decision.replacement}”</>
              )}
            </span>
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={`Undo: ${decision.match}`}
              onClick={() =>
                charts.edit(row.client.id, (before) => withoutDecision(before, decision))
              }
            >
              Undo
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A name kept in a text that reads otherwise by now is no longer kept; it will be asked about again. */
function stillStands({ note }: ChartRow, decision: GuardDecision): boolean {
  if (decision.action === 'replace') return true;
  return note.sections.some(
    ({ paragraphs, additions }) =>
      additions === decision.context ||
      paragraphs.some((paragraph) => chartParagraphText(paragraph) === decision.context),
  );
}
