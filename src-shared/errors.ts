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
  'renewal-over':
    'No new recovery key is waiting to be confirmed. Nothing was changed. Make a new one.',
  'keychain-unprotected':
    'Nothing on this computer protects what its keychain would keep, so Circlekeep does not use it. Nothing was changed; the passphrase stays the way in.',
  'keychain-unavailable':
    'The keychain of this computer does not answer. Nothing was changed. Log in to it, then try again; the passphrase opens the vault all the same.',
  'keychain-failed':
    'The keychain of this computer does not open this vault: it may be locked, or the vault comes from another computer or account. Nothing was changed. Use the passphrase.',
  'passphrase-first':
    'After it locked by itself or by hand, the vault asks for the passphrase once. Nothing was changed.',
  'vault-locked': 'The vault is locked. Your draft is kept. Unlock to go on.',
  'vault-missing': 'There is no vault here yet.',
  'vault-exists': 'There already is a vault here. Nothing was changed.',
  'vault-damaged':
    'The vault file cannot be read as it should. It was left exactly as it is; do not delete it.',
  'vault-rolled-back':
    'These files end before what was last saved here, or are not the ones this vault was last used with. They were left exactly as they are.',
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
  'warning-closed':
    'This event is closed. Reopen it to add to it. Nothing was changed; what you typed is kept.',
  'warning-questions':
    'Some questions of this event have no answer yet. Answer each, or say why it has none. Nothing was changed.',
  'warning-names':
    'Another client of this practice may be named in this event, or in a reason just typed. Decide about each name first. Everything you wrote is kept.',
  'warning-writing':
    'Something in this event is still being written. Keep it or discard it, then close. Nothing was changed.',
  'warning-accounting':
    'A contact that was told something needs who it was, the day and what was told, for the accounting of disclosures. What you typed is kept.',
  'charts-first':
    'Sign every chart note first. The group note is signed last, so that nothing is left behind.',
  'nothing-to-sign': 'There is nothing written to sign yet.',
  'no-clinician':
    'Enter your own name and credentials under Settings first; signatures and your own logs need them.',
  'already-member': 'This client already is in this group on that date.',
  'already-waiting': 'This client is on the waiting list of this group already.',
  'not-a-member': 'This client is not in this group.',
  'authorization-signed':
    'This authorization is signed, and what was signed never changes. Nothing was changed. Record what happened to it, or make a new one.',
  'authorization-incomplete':
    'This authorization is not complete yet, so it cannot be signed. It is kept as a draft; what is missing stands beside it.',
  'disclosure-blocked':
    'This may not leave as it stands; why is listed. Nothing was printed, saved or recorded.',
  'record-destroyed':
    'This client’s record was destroyed, and its accounting of disclosures with it. Nothing was added.',
  'about-no-one-client':
    'This paper is not about one client alone, so it can only be made for the practice’s own records. Nothing was printed or saved.',
  'release-names':
    'Another person may still be named in what would go out. Decide about each marked place first. Nothing was printed, saved or recorded; your decisions are kept.',
  'release-words-names':
    'What was just typed may name another person: in the reason, in what leaves or in the scope of the consent. Say it without the name. Nothing was printed, saved or recorded; your earlier decisions are kept.',
  'release-empty':
    'Nothing is chosen to go out. Choose at least one paper or file. Nothing was printed, saved or recorded.',
  'release-files':
    'Attachments are chosen, and those go only with the encrypted archive. Save that, or take them out. Nothing was printed, saved or recorded.',
  'release-notes-apart':
    'Psychotherapy notes go only on an authorization of their own kind that covers nothing else. Nothing was printed, saved or recorded.',
  'release-made':
    'This release left the practice already, so it stays as a record. Begin a new one. Nothing was changed.',
  'suspension-too-long':
    'An oral statement holds for at most 30 days, and a suspension ends after it began. Nothing was saved; what you typed is still on screen.',
  'extension-not-open':
    'An extension is given once, within the first period, to a day within the longest time allowed. Nothing was saved; what you typed is still on screen.',
  'step-not-open': 'This request does not allow that step as it stands. Nothing was changed.',
  'form-empty':
    'This form has no title or nothing to sign yet. It was not put in use; the draft is kept.',
  'form-unknown-field':
    'This form names a field that stands for nothing. It was not put in use; the draft is kept. Choose a field from the list instead.',
  'form-incomplete':
    'An element that this kind of form must have is claimed by no section. It was not put in use; the draft is kept.',
  'form-blank':
    'Something in this form is still blank. It was not signed; what was entered is still on screen.',
  'form-unmarked':
    'A statement that belongs to signing is not marked. The form was not signed; what was entered is still on screen.',
  'form-no-end':
    'This form has to end at a date or an event. It was not signed; what was entered is still on screen.',
  'guardian-signs':
    'This form is signed by a guardian or representative. It was not signed; what was entered is still on screen.',
  'name-differs':
    'The typed name is not the name of whoever signs. The form was not signed; what was entered is still on screen.',
  'before-signing':
    'That day is before the form was signed. Nothing was saved; what you typed is still on screen.',
  'lies-ahead': 'That day has not come yet. Nothing was saved; what you typed is still on screen.',
  'session-begun':
    'This session has begun, so it can no longer be moved or cancelled. Nothing was changed.',
  'session-cancelled':
    'This session was cancelled. Reinstate it first, then go on. Nothing was changed.',
  'session-running':
    'This session is still running. End it first, then delete it. Nothing was changed.',
  'seat-removed':
    'This person was removed from the session. Bring the seat back first, then go on. Nothing was changed.',
  'still-in-group':
    'This client is still in a group or on a waiting list. End the membership or take the client off the list first. Nothing was changed.',
  'group-has-members':
    'This group still has members or people waiting. End their memberships first, or archive the group instead. Nothing was changed.',
  'membership-in-use':
    'Attendance or check-ins stand under this membership, so it was no mistake. End it instead; what was recorded stays. Nothing was changed.',
  'merge-collides':
    'These two entries cannot be merged as they stand, as something of one would take the place of the other’s. Nothing was changed. Look at what stands against it.',
  'merge-undo-collides':
    'This merge cannot be undone any more, as something added since stands where a record would go back to. Nothing was changed.',
  'record-held': 'A legal hold stands on this record. Release it first. Nothing was destroyed.',
  'record-not-due':
    'This record is still to be kept: its last day has not passed, or treatment has not ended. Nothing was destroyed.',
  'chart-code-differs':
    'That is not this record’s chart code. Nothing was destroyed. Compare it and type it again.',
  'rule-without-words':
    'An agreement needs at least one rule, and every rule needs its words. It was not put in force; the draft is kept.',
  'not-in-force-then':
    'That rule was not in force in this group on that day. Nothing was saved; what you typed is still on screen.',
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
  'accounting-names':
    'What was disclosed, or its purpose, may name one affected client in the accounting of another, who may ask to read it. Say it without names, or enter it for each client alone. Nothing was added.',
  'clock-hour':
    'Hours count here, so the time it was done is needed, on the day you entered. What you typed is still on screen.',
  'clock-late':
    'This was later than the hours allow. Write why it was late as well. What you typed is still on screen.',
  'email-not-agreed':
    'A notice goes by e-mail only to somebody who agreed to that and has not taken it back. Enter the agreement first, or send it by first-class mail. Nothing was sent or changed.',
  'letter-blanks':
    'This letter still has blanks in square brackets. Fill each or take it out, then send. What you wrote is saved.',
  'letter-sent':
    'This letter was sent, and what was sent never changes. Write a further one. Nothing was changed.',
  'pack-notes-not-allowed':
    'Psychotherapy notes may go along only for your own training under supervision, not for an outside consultation, unless the client authorizes it. Nothing was changed.',
  'shift-needs-determination':
    'Shifted dates are not Safe Harbor. Enter first who determined, and when, that nobody can be recognized by them. Nothing was changed.',
  'pack-too-long':
    'There are more than 150 sessions in this time, too many for one pack. What you chose is kept. Choose a shorter time.',
  'pack-undecided':
    'Something in this pack is still undecided, or a name still stands in it. Nothing was written. What you decided is kept; go on with the review.',
  'pack-changed':
    'Records of this pack have changed since it was looked at. Nothing was written; what you decided is kept. Look at it again.',
  'in-use': 'Something else depends on this record. Nothing was changed.',
  'disk-full':
    'The disk is full. Nothing was lost: what you typed is still on screen. Free some space and save again.',
  'disk-read-only':
    'The vault cannot be written to. Nothing was lost: what you typed is still on screen. Check the disk or its permissions.',
  'disk-failed':
    'The disk did not confirm the save. What you typed is still on screen; it is not saved yet.',
  'backup-running':
    'A backup is being made or checked already. Wait until it is done, or stop it. Nothing was changed.',
  'backup-stopped': 'Stopped. Nothing was changed, and earlier backups are as they were.',
  'backup-folder-missing':
    'The folder for backups is not there. Plug in the disk or stick it is on, or choose another folder. Earlier backups are as they were.',
  'backup-not-verified':
    'The copy did not match the vault when it was checked, so it was not kept. The vault and earlier backups are as they were.',
  'backup-failed':
    'The backup could not be made. The vault and earlier backups are as they were. Try again, or choose another folder.',
  'backup-folder-unfit':
    'Backups belong outside the folder the vault is in. Nothing was changed. Choose another folder, best on another disk.',
  'backup-damaged':
    'This is no whole backup: a file is missing, or is not as it was when the backup was made. Nothing was changed. Choose another backup.',
  'check-running': 'The records are being checked already. Wait until that is done, or stop it.',
  'check-stopped':
    'The check was stopped. Nothing was changed, and nothing is known of what it had not reached.',
  'restore-not-checked':
    'This backup has not been checked yet. Open and check it first. Nothing was changed.',
  'print-failed': 'The document could not be printed. The record itself is unchanged.',
  'still-printing':
    'Another print job is still under way. Wait until it is done, or stop it. Nothing was printed.',
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
  'export-under-way':
    'Another export is still being written. Wait until it is done, or stop it. Nothing was written for this one.',
  'export-stopped': 'Stopped. Nothing was made, and the file is as it was.',
  'export-not-one':
    'This file is not an export of Circlekeep. Nothing was made. Choose the file that ends in .zip or .zip.age, as it was saved.',
  'export-other-kind':
    'This export holds only a part of a practice, so no vault can be made from it. Nothing was made. Choose a whole export.',
  'export-without-tables':
    'This export was made without the exact form (JSON), so no vault can be made from it. Nothing was made. Choose one that holds it.',
  'export-passphrase':
    'That passphrase does not open this file. Nothing was made. Check capitals and keyboard layout, then try again.',
  'export-changed':
    'This export is not as it was made: something in it was changed, is missing or was added. Nothing was made. Use another copy of it.',
  'export-trail-broken':
    'The audit trail in this export does not hold together, so it is not brought in. Nothing was made. Use an export made before the trail was damaged.',
  'export-newer':
    'This export was made by a newer Circlekeep than this one. Nothing was made. Install the newer one and bring it in there.',
  'print-cancelled': 'Printing was cancelled.',
  'unknown-operation': 'This part of Circlekeep does not know that request.',
  'forbidden-sender': 'That request did not come from the Circlekeep window.',
  'cannot-start':
    'Circlekeep cannot write to its folder, so it did not start. Nothing was changed. Check the disk or its permissions, then start it again.',
  'no-sandbox':
    'Circlekeep was started without the sandbox that keeps a harmful file away from your records, so it did not open. Nothing was changed. On this system, install Circlekeep’s .deb package: with it the sandbox works.',
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
