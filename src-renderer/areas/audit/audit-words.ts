/** What an audit row's action means, in words. An action not listed shows as it is written in the trail. */
const words: Record<string, string> = {
  'vault.create': 'Made the vault',
  'vault.unlock': 'Unlocked',
  'vault.unlockFailed': 'Wrong passphrase',
  'vault.recover': 'Opened with the recovery key; passphrase set anew',
  'vault.lock': 'Locked',
  'vault.changePassphrase': 'Changed the passphrase',
  'vault.renewRecoveryKey': 'Replaced the recovery key',
  'clients.chart': 'Viewed a chart',
  'clients.create': 'Added a client',
  'clients.change': 'Changed a client',
  'groups.create': 'Added a group',
  'groups.change': 'Changed a group',
  'imports.run': 'Imported a file',
  'memberships.join': 'Added a member',
  'memberships.leave': 'Ended a membership',
  'memberships.resume': 'Resumed a membership',
  'sessions.create': 'Added a session',
  'sessions.change': 'Changed a session',
  'sessions.recordAttendance': 'Recorded attendance',
  'sessions.arrangeSeats': 'Arranged the seats',
  'notes.ofSession': 'Viewed a session’s notes',
  'notes.saveGroup': 'Wrote a group note',
  'notes.saveChart': 'Wrote a chart note',
  'notes.sign': 'Signed a note',
  'notes.saveAddendumDraft': 'Drafted an addendum',
  'notes.addAddendum': 'Added an addendum',
  'notes.history': 'Viewed a note’s history',
  'notes.saveFormat': 'Changed a note format',
  'settings.savePractice': 'Changed the practice profile',
  'settings.saveClinician': 'Changed a clinician',
  'documents.preview': 'Viewed a document',
  'documents.print': 'Printed a document',
  'documents.savePdf': 'Saved a PDF',
};

export function actionWords(action: string): string {
  return words[action] ?? action;
}

/**
 * A row's detail for reading: ids by the name they stand for today, or cut to their end where they stand for
 * nothing with a name; hashes cut to their beginning.
 */
export function detailWords(detail: string, names: ReadonlyMap<string, string>): string {
  return detail
    .replace(/\b[0-9a-f]{64}\b/g, (hash) => `sha256 ${hash.slice(0, 12)}…`)
    .replace(
      /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g,
      (id) => names.get(id) ?? `…${id.slice(-4)}`,
    );
}

const nouns: Record<string, string> = {
  clients: 'client',
  groups: 'group',
  imports: 'import',
  sessions: 'session',
  memberships: 'membership',
  notes: 'note',
  'note-formats': 'note format',
  clinicians: 'clinician',
};

/** `clients/<id>` taken apart; a record of no known kind keeps its text. */
export function recordParts(record: string): { kind: string; noun: string; id: string } {
  const [kind = '', id = ''] = record.split('/');
  return { kind, noun: nouns[kind] ?? kind, id };
}
