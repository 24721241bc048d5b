import { sha256Of } from '../sha256.ts';
import type { Database } from '../open-database.ts';
import type { Findings } from './findings.ts';
import type { CheckedTrail } from './trail.ts';

/** What is kept with the SHA-256 of its content, which the trail told when it was signed, sent or taken in. */
const kept: readonly { table: string; select: string; record: string }[] = [
  {
    table: 'notes',
    record: 'notes/',
    select: `SELECT id, id AS shown, signed_json AS content, signed_sha256 AS sha256 FROM notes
      WHERE signed_json IS NOT NULL OR signed_sha256 IS NOT NULL`,
  },
  {
    table: 'consents',
    record: 'clients/',
    select: `SELECT id, client_id AS shown, frozen_json AS content, sha256 FROM consents
      WHERE frozen_json IS NOT NULL OR sha256 IS NOT NULL`,
  },
  {
    table: 'incident_letters',
    record: 'incidents/',
    select: `SELECT id, incident_id AS shown, sent_json AS content, sent_sha256 AS sha256
      FROM incident_letters WHERE sent_json IS NOT NULL OR sent_sha256 IS NOT NULL`,
  },
  {
    table: 'attachments',
    record: 'clients/',
    select: `SELECT attachments.id, client_id AS shown, content, sha256
      FROM attachments LEFT JOIN attachment_files ON attachment_id = attachments.id`,
  },
];

interface KeptRow {
  readonly id: string;
  readonly shown: string;
  readonly content: string | Buffer | null;
  readonly sha256: string | null;
}

/** Holds every signed, sent or attached content against its hash, and each hash against the trail. */
export function checkSigned(
  records: Database,
  { told, lastDestruction }: CheckedTrail,
  findings: Findings,
  onRow: () => void,
): number {
  const asSigned = redactions(records);
  const seen = new Set<string>();
  let signed = 0;
  for (const { table, select, record } of kept)
    for (const row of records.prepare<[], KeptRow>(select).iterate()) {
      onRow();
      signed += 1;
      const about = { table, key: JSON.stringify([row.id]), record: `${record}${row.shown}` };
      if (row.content === null || sha256Of(row.content) !== row.sha256)
        findings.add('text-changed', about);
      const hash = asSigned(row.sha256 ?? '');
      seen.add(hash);
      const entry = told.get(hash);
      if (!entry) findings.add('signature-untold', about);
      else if (table === 'notes' && entry.record !== about.record)
        findings.add('signature-untold', { ...about, sequence: entry.sequence });
    }
  for (const [hash, { sequence, record }] of told)
    // What was destroyed with a record is gone by right, and the trail does not say what it was.
    if (!seen.has(hash) && sequence > lastDestruction)
      findings.add('signed-missing', { sequence, record });
  return signed;
}

/** From the hash a note has since a name in it was destroyed to the one it was signed with. */
function redactions(records: Database): (hash: string) => string {
  const before = new Map(
    records
      .prepare<[], { before: string; after: string }>(
        'SELECT sha256_before AS "before", sha256_after AS "after" FROM note_redactions',
      )
      .all()
      .map((row) => [row.after, row.before]),
  );
  return (hash) => {
    let first = hash;
    for (let steps = before.size; steps > 0; steps -= 1) first = before.get(first) ?? first;
    return first;
  };
}
