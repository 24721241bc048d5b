import { createHash } from 'node:crypto';

export interface AuditEntry {
  /** Who was at the keyboard: a clinician's id, or 'nobody' before one was named. */
  actor: string;
  /** `clients.save`, `notes.sign`: the operation, or what happened to the vault. */
  action: string;
  /** `clients/<id>`: which record it was about; '' for the vault itself. */
  record: string;
  /** A few words or numbers; never what a note says. */
  detail: string;
}

/** A row of the trail as it stands in the file. */
export interface TrailRow extends AuditEntry {
  readonly sequence: number;
  readonly at: string;
  readonly hash: string;
}

/** SHA-256 in hex over the row as a JSON array; docs/architecture.md has the same words. */
export function auditHash(
  row: AuditEntry & { sequence: number; at: string; previous: string },
): string {
  return createHash('sha256')
    .update(
      JSON.stringify([
        row.sequence,
        row.at,
        row.actor,
        row.action,
        row.record,
        row.detail,
        row.previous,
      ]),
    )
    .digest('hex');
}

/** Whether a row goes on from the one before it, without a gap and with the hash that takes. */
export function follows(row: TrailRow, before: TrailRow | undefined): boolean {
  return (
    row.sequence === (before?.sequence ?? 0) + 1 &&
    row.hash === auditHash({ ...row, previous: before?.hash ?? '' })
  );
}
