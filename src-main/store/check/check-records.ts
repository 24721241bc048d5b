import { join } from 'node:path';
import type { CheckedRecords } from '#shared/contract/audit.ts';
import { instantNow } from '#shared/time.ts';
import type { VaultKeys } from '../../vault/vault.ts';
import { readMark } from '../high-water-mark.ts';
import type { TrailRow } from '../audit-hash.ts';
import { openAsOfNow, type Database } from '../open-database.ts';
import { lastOfTrail, sealStateOf, type Standing } from '../standing.ts';
import { Findings } from './findings.ts';
import { checkSeals } from './seals.ts';
import { ShownAt } from './shown-at.ts';
import { checkSigned } from './signed.ts';
import { checkTrail } from './trail.ts';

const lookEvery = 500;

/**
 * Looks for whatever was changed, taken away, put in or put in another order behind the app's back: in the trail, in
 * every record and in what was signed; and whether the files have come as far as the mark beside them says. Both files
 * are read as they are at one moment each. `watch` is told how far it is, from 0 to 1, and may throw to stop.
 */
export function checkRecords(
  folder: string,
  keys: VaultKeys,
  watch: (share: number) => void,
): CheckedRecords {
  const findings = new Findings();
  // Before the files: whoever is at work meanwhile moves the mark on after them.
  const mark = readMark(folder, keys);
  if (mark.kind === 'behind')
    findings.add(mark.found < mark.expected ? 'trail-ends-early' : 'not-what-was-saved', {
      sequence: mark.found,
    });
  const records = openAsOfNow(join(folder, 'records.db'), keys.records);
  try {
    const privately = openAsOfNow(join(folder, 'psychotherapy.db'), keys.psychotherapy);
    try {
      return { ...look(records, privately, findings, watch), mark: mark.kind };
    } finally {
      privately.close();
    }
  } finally {
    records.close();
  }
}

function look(
  records: Database,
  privately: Database,
  findings: Findings,
  watch: (share: number) => void,
): Omit<CheckedRecords, 'mark'> {
  const standing: Standing = {
    records: { ...sealStateOf(records), ...lastOfTrail(records) },
    psychotherapy: sealStateOf(privately),
  };
  const total =
    1 + standing.records.sequence + countOf(records, 'seals') + countOf(privately, 'seals');
  let done = 0;
  const onRow = (): void => {
    done += 1;
    if (done % lookEvery === 0) watch(Math.min(1, done / total));
  };
  const trail = checkTrail(records, standing, findings, onRow);
  const sealed = [records, privately].map((database) =>
    checkSeals(
      database,
      database === records ? standing.records : standing.psychotherapy,
      new ShownAt(database),
      findings,
      onRow,
    ),
  );
  const signed = checkSigned(records, trail, findings, onRow);
  return {
    at: instantNow(),
    entries: trail.entries,
    records: sealed.reduce((sum, count) => sum + count, 0),
    signed,
    hash: trail.hash,
    findings: withLastEntry(records, findings),
    found: findings.count,
  };
}

function countOf(database: Database, table: 'seals'): number {
  const row = database.prepare<[], { rows: number }>(`SELECT count(*) AS rows FROM ${table}`).get();
  return row?.rows ?? 0;
}

/** For each record that something is found of, the last row of the trail that tells of it; and where it was, if gone. */
function withLastEntry(records: Database, { kept }: Findings): CheckedRecords['findings'] {
  const idOf = (text: string): string | undefined =>
    /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(text)?.[0];
  const open = kept.filter(({ sequence }) => sequence === null);
  const wanted = new Set(open.flatMap(({ key, record }) => [idOf(key) ?? '', idOf(record) ?? '']));
  wanted.delete('');
  if (wanted.size === 0) return kept;
  const last = new Map<string, TrailRow>();
  for (const row of records
    .prepare<[], TrailRow>('SELECT * FROM audit ORDER BY sequence')
    .iterate())
    for (const text of [row.record, row.detail]) {
      const id = idOf(text);
      if (id !== undefined && wanted.has(id)) last.set(id, row);
    }
  return kept.map((finding) => {
    if (finding.sequence !== null) return finding;
    const row = last.get(idOf(finding.key) ?? '') ?? last.get(idOf(finding.record) ?? '');
    return row
      ? { ...finding, sequence: row.sequence, record: finding.record || row.record }
      : finding;
  });
}
