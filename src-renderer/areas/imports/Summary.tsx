import { Button } from '@mantine/core';
import { counted } from '#renderer/ui/dates.ts';
import type { ImportColumn, ImportKind } from '#shared/rules/import/columns.ts';
import type { Tally } from '#shared/rules/import/plan.ts';
import type { BegunImport } from './begun-import.ts';
import classes from './imports.module.css';
import type { ImportPlan } from './useImportPlan.ts';

interface Props {
  begun: BegunImport;
  plan: ImportPlan;
  counts: Tally;
  /** Leaves out every row that has a problem. */
  onLeaveOut: () => void;
}

const needed: Record<ImportKind, [ImportColumn, string][]> = {
  clients: [
    ['givenName', 'given name'],
    ['familyName', 'family name'],
  ],
  groups: [['name', 'name']],
};

/** What the import waits for, or what it will do. */
export function Summary({ begun, plan, counts, onLeaveOut }: Props) {
  const toChoose = questions(begun, plan);
  const asks = toChoose.length > 0;
  const mend = !asks && counts.toMend > 0;
  return (
    <div className={classes['summary']} data-waits={asks || mend}>
      <p className={classes['text']} role="status">
        {asks ? toChoose.join(' ') : outcome(begun.kind, counts)}
        {mend && plan.missing.length > 0 && !begun.makeGroups && ' Groups can be made with it.'}
        {!asks && counts.leftOut > 0 && ` ${counted(counts.leftOut, 'row')} left out.`}
        {!asks &&
          counts.doubtful > 0 &&
          ' Who is perhaps known already starts left out; open the row to import it anyway.'}
      </p>
      {mend && (
        <Button variant="default" size="compact-sm" onClick={onLeaveOut}>
          Leave out {counted(counts.toMend, 'row')}
        </Button>
      )}
    </div>
  );
}

/** What has to be chosen before a word about single rows makes sense. */
function questions({ kind, columns }: BegunImport, { dates }: ImportPlan): string[] {
  const missing = needed[kind].filter(([column]) => !columns.includes(column));
  return [
    missing.length > 0 &&
      `Choose which column holds the ${missing.map(([, words]) => words).join(', and which the ')}.`,
    kind === 'clients' &&
      dates.order === null &&
      dates.example !== undefined &&
      `Choose what ${dates.example} means; the dates of this file can be read in two ways.`,
  ].filter((question) => question !== false);
}

function outcome(kind: ImportKind, { toMend, included }: Tally): string {
  if (toMend === 1)
    return '1 row cannot be saved as it is. Mend the file and choose it again, or leave it out.';
  if (toMend > 1)
    return `${counted(toMend, 'row')} cannot be saved as they are. Mend the file and choose it again, or leave them out.`;
  if (included === 0) return 'Every row is left out, so there is nothing to import.';
  const noun = kind === 'clients' ? 'client' : 'group';
  return `${counted(included, noun)} will be saved: all of it, or nothing if anything fails.`;
}
