import { auditHash, type TrailRow } from '../audit-hash.ts';
import type { Database } from '../open-database.ts';
import { sealedWords, type Standing } from '../standing.ts';
import type { Findings } from './findings.ts';

/** What the trail says was signed or taken in, by the SHA-256 it says it has. */
export type ToldHashes = Map<string, { sequence: number; action: string; record: string }>;

export interface CheckedTrail {
  readonly entries: number;
  readonly hash: string;
  readonly told: ToldHashes;
  /** The newest row that says that a client's record was destroyed; 0 where there is none. */
  readonly lastDestruction: number;
}

const openings = /^vault\.(?:unlock|keychain|recover)$/;
const tellsHash = new Set([
  'notes.sign',
  'consents.sign',
  'incidents.sendLetter',
  'attachments.add',
]);

/** Recomputes the chain from its first row. Every row that does not fit is found, not only the first. */
export function checkTrail(
  records: Database,
  standing: Standing,
  findings: Findings,
  onRow: () => void,
): CheckedTrail {
  const told: ToldHashes = new Map();
  let entries = 0;
  let lastDestruction = 0;
  let before: TrailRow | undefined;
  /** The newest row that says how often everything had been written, and what it all was. */
  let sealed: TrailRow | undefined;
  const rows = records.prepare<[], TrailRow>('SELECT * FROM audit ORDER BY sequence').iterate();
  for (const row of rows) {
    onRow();
    entries += 1;
    const { sequence, detail, record, action } = row;
    const at = { sequence, table: 'audit', key: JSON.stringify([sequence]), record };
    // After a gap the hash before is not known, and what is known to be missing is not told twice.
    if (sequence !== (before?.sequence ?? 0) + 1) findings.add('entries-missing', at);
    else if (row.hash !== auditHash({ ...row, previous: before?.hash ?? '' }))
      findings.add('entry-changed', at);
    if (before?.action === 'vault.lock' && openings.test(action) && changedApart(before, row))
      findings.add('locked-otherwise', at);
    if (detail.startsWith('sealed ') && action.startsWith('vault.')) sealed = row;
    const hash = tellsHash.has(action) ? /[0-9a-f]{64}$/.exec(detail)?.[0] : undefined;
    if (hash !== undefined) told.set(hash, { sequence, action, record });
    if (action === 'retention.destroy') lastDestruction = sequence;
    before = row;
  }
  const now = sealedWords(standing);
  if (sealed && changedApart(sealed, { detail: now }))
    findings.add('locked-otherwise', { sequence: sealed.sequence, table: 'seal_state' });
  return { entries, hash: before?.hash ?? '', told, lastDestruction };
}

/** Whether two sums differ although nothing was saved between them. */
function changedApart(one: { detail: string }, other: { detail: string }): boolean {
  const savesOf = (detail: string): string => detail.replace(/ [0-9a-f]{64}$/, '');
  return savesOf(one.detail) === savesOf(other.detail) && one.detail !== other.detail;
}
