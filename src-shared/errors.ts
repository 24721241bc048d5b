import { z } from 'zod';

/**
 * The closed list of errors a person can meet, with their words: what happened, what was kept, what to do.
 * Nothing else ever reaches a screen: no SQL, path, key or stack.
 */
export const errorWords = {
  'wrong-passphrase':
    'That passphrase does not open this vault. Nothing was changed. Check capitals and keyboard layout, then try again.',
  'wrong-recovery-key':
    'That recovery key does not open this vault. Nothing was changed. Compare it with the printed sheet, then try again.',
  'weak-passphrase':
    'That passphrase is too easy to guess. Choose a longer one; four unrelated words work well.',
  'wait-before-retry':
    'Too many attempts in a row. Nothing was changed. Wait a moment, then try again.',
  'vault-locked': 'The vault is locked. Your draft is kept. Unlock to go on.',
  'vault-missing': 'There is no vault here yet.',
  'vault-exists': 'There already is a vault here. Nothing was changed.',
  'vault-damaged':
    'The vault file cannot be read as it should. It was left exactly as it is; do not delete it.',
  'vault-newer':
    'This vault was last used with a newer Circlekeep. It was left exactly as it is. Install the newer version to open it.',
  'vault-in-use': 'Another Circlekeep has this vault open. Use that window, or close it first.',
  'invalid-input':
    'Some of what was entered does not fit. Nothing was saved; what you typed is still on screen.',
  'too-large':
    'That is too much text for one record. Nothing was saved; what you typed is still on screen.',
  'not-found': 'That record is not in this vault.',
  'changed-meanwhile':
    'This record was changed in the meantime. Nothing was overwritten; what you typed is still on screen.',
  'already-signed': 'This note is signed, and signed text never changes. Add an addendum instead.',
  'names-left':
    'Another person may be named in this note. Decide about each marked place, then sign.',
  'charts-first':
    'Sign every chart note first. The group note is signed last, so that nothing is left behind.',
  'nothing-to-sign': 'There is nothing written to sign yet.',
  'no-clinician':
    'Enter your own name and credentials under Settings first; signatures and your own logs need them.',
  'already-member': 'This client already is in this group on that date.',
  'already-waiting': 'This client is on the waiting list of this group already.',
  'not-a-member': 'This client is not in this group.',
  'lies-ahead': 'That day has not come yet. Nothing was saved; what you typed is still on screen.',
  'session-begun':
    'This session has begun, so it can no longer be moved or cancelled. Nothing was changed.',
  'session-cancelled':
    'This session was cancelled. Reinstate it first, then go on. Nothing was changed.',
  'incident-closed':
    'This incident is closed. Reopen it first, with the reason. What you typed is still on screen.',
  'incident-open':
    'Something in this incident is still open. Finish it, or say why it stays so; then close. Nothing was changed.',
  'factors-missing':
    'A low probability of compromise rests on all four factors, each with its reasons. What you wrote is kept as a draft.',
  'facts-missing':
    'Keep what is known about this incident first. What you typed is still on screen.',
  'already-accounted':
    'This incident stands in that client’s accounting of disclosures already. Nothing was added.',
  'letter-blanks':
    'This letter still has blanks in square brackets. Fill each or take it out, then send. What you wrote is saved.',
  'letter-sent':
    'This letter was sent, and what was sent never changes. Write a further one. Nothing was changed.',
  'in-use': 'Something else depends on this record. Nothing was changed.',
  'disk-full':
    'The disk is full. Nothing was lost: what you typed is still on screen. Free some space and save again.',
  'disk-read-only':
    'The vault cannot be written to. Nothing was lost: what you typed is still on screen. Check the disk or its permissions.',
  'disk-failed':
    'The disk did not confirm the save. What you typed is still on screen; it is not saved yet.',
  'print-failed': 'The document could not be printed. The record itself is unchanged.',
  'file-not-written':
    'The file could not be written there. The record itself is unchanged. Choose another folder.',
  'file-not-read':
    'The file could not be read. Nothing was added, and the file is as it was. Choose it again or another one.',
  'file-type':
    'That file is neither a PDF nor a PNG or JPEG picture. Nothing was changed. Choose another file.',
  'certificate-too-large':
    'That file is larger than 10 MB. Nothing was changed. Choose a smaller file.',
  'attachment-too-large':
    'That file is larger than 20 MB, the most an attachment may be. Nothing was added. Save it smaller, or in parts, and add those.',
  'attachment-type':
    'That file is not a PDF, PNG or JPEG by its content, whatever its name says. Nothing was added.',
  'picture-too-large':
    'That picture has more than 60 million pixels, too many to show safely. Nothing was added. Save it smaller and add that.',
  'one-status-left':
    'A client always has a status. Enter the right one first, then withdraw this one.',
  'import-too-large':
    'This file is larger than 5 MB, or has more than 5,000 rows or 200 columns. Nothing was imported. Split it into smaller files and import them one after another.',
  'import-not-csv':
    'This is not a CSV file. Nothing was imported. In your spreadsheet, save the table as CSV and choose that file.',
  'import-broken-quotes':
    'A quotation mark in this file is opened and never closed, so its rows cannot be told apart. Nothing was imported. Save the file as CSV again and choose it anew.',
  'import-empty':
    'This file has no rows below its column names. Nothing was imported. Choose another file.',
  'import-refused':
    'The vault has changed since this preview, or a row does not fit. Nothing was imported. The rows are checked again below; then import once more.',
  'print-cancelled': 'Printing was cancelled.',
  'unknown-operation': 'This part of Circlekeep does not know that request.',
  'forbidden-sender': 'That request did not come from the Circlekeep window.',
  'cannot-start':
    'Circlekeep cannot write to its folder, so it did not start. Nothing was changed. Check the disk or its permissions, then start it again.',
  stopped:
    'Circlekeep met something it did not expect and has to close. Everything saved is safe in the vault. Start it again to go on.',
  unexpected:
    'Something went wrong that Circlekeep did not expect. What is on screen was not lost; try again.',
} as const;

export type ErrorCode = keyof typeof errorWords;

export const ErrorCode = z.enum(Object.keys(errorWords) as [ErrorCode, ...ErrorCode[]]);

/**
 * An error a person may see. `detail` is for the few codes that need a number or a field name to be useful
 * (seconds to wait, the field that does not fit); it never holds what a person typed.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly detail: string | undefined;

  constructor(code: ErrorCode, detail?: string) {
    super(errorWords[code]);
    this.name = 'AppError';
    this.code = code;
    this.detail = detail;
  }
}
