import type { SalvagedTable, SalvageReport } from '#shared/contract/recovery.ts';
import type { Instant } from '#shared/time.ts';

const databaseWords = { records: 'records.db', psychotherapy: 'psychotherapy.db' } as const;

/** For one row of the audit trail. */
export function summary({ files, trailBrokenAt }: SalvageReport): string {
  const tables = files.flatMap((file) => file.tables);
  const sum = (of: (table: SalvagedTable) => number): number =>
    tables.reduce((total, table) => total + of(table), 0);
  const unknown = tables.filter(({ lost }) => lost === null).length;
  return [
    `rows read ${sum(({ read }) => read)}`,
    `lost ${sum(({ lost }) => lost ?? 0)}${unknown > 0 ? ` and more in ${unknown} tables` : ''}`,
    `orphaned ${sum(({ orphaned }) => orphaned)}`,
    trailBrokenAt === null ? 'trail whole' : `trail broken at ${trailBrokenAt}`,
  ].join(', ');
}

/** The whole report as a plain text, for a file or for paper. */
export function reportText(report: SalvageReport, at: Instant): string {
  const lines = [
    'Circlekeep: what could be read of a damaged vault',
    at,
    '',
    summary(report),
    ...(report.searchable ? [] : ['The search could not be made anew for all of it.']),
  ];
  for (const file of report.files) {
    lines.push(
      '',
      `${databaseWords[file.file]}: ${file.damagedPages} of ${file.pages} pages could not be read.`,
    );
    if (file.damagedFrames > 0)
      lines.push(
        `${file.damagedFrames} pages of the log beside it could not be read; what they changed last may be missing.`,
      );
    if (file.homelessPages > 0)
      lines.push(`${file.homelessPages} pages of rows could not be told apart and were left out.`);
    lines.push(
      `${'table'.padEnd(34)}${'read'.padStart(9)}${'lost'.padStart(9)}${'orphaned'.padStart(10)}`,
    );
    for (const { name, read, lost, orphaned } of file.tables)
      if (read > 0 || lost !== 0)
        lines.push(
          `${name.padEnd(34)}${String(read).padStart(9)}${(lost === null ? 'some' : String(lost)).padStart(9)}${String(orphaned).padStart(10)}`,
        );
  }
  return `${lines.join('\n')}\n`;
}
