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
  'memberships.join': 'Added a member',
  'memberships.leave': 'Ended a membership',
  'memberships.resume': 'Resumed a membership',
  'sessions.create': 'Added a session',
  'sessions.change': 'Changed a session',
  'sessions.reschedule': 'Rescheduled a session',
  'sessions.cancel': 'Cancelled a session',
  'sessions.reinstate': 'Reinstated a session',
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
  'phrases.save': 'Changed a phrase',
  'phrases.remove': 'Removed a phrase',
  'psychotherapyNotes.ofClient': 'Viewed private notes',
  'psychotherapyNotes.save': 'Wrote a private note',
  'psychotherapyNotes.history': 'Viewed a private note’s history',
  'reflections.list': 'Viewed the reflections',
  'reflections.get': 'Viewed a reflection',
  'reflections.save': 'Wrote a reflection',
  'reflections.history': 'Viewed a reflection’s history',
  'supervision.list': 'Viewed the supervision log',
  'supervision.get': 'Viewed a supervision entry',
  'supervision.create': 'Added a supervision entry',
  'supervision.change': 'Changed a supervision entry',
  'supervision.remove': 'Removed a supervision entry',
  'supervision.restore': 'Put a supervision entry back',
  'outsideContacts.list': 'Viewed the outside contacts',
  'outsideContacts.get': 'Viewed an outside contact',
  'outsideContacts.create': 'Added an outside contact',
  'outsideContacts.change': 'Changed an outside contact',
  'outsideContacts.remove': 'Removed an outside contact',
  'outsideContacts.restore': 'Put an outside contact back',
  'education.create': 'Added continuing education',
  'education.change': 'Changed continuing education',
  'education.remove': 'Removed continuing education',
  'education.restore': 'Put continuing education back',
  'education.saveCycle': 'Set the education cycle',
  'education.attachCertificate': 'Added a certificate',
  'education.saveCertificate': 'Saved a certificate as a file',
  'measures.ofClient': 'Viewed a client’s measures',
  'measures.record': 'Entered a measure',
  'measures.correct': 'Corrected a measure',
  'measures.withdraw': 'Withdrew a measure',
  'measures.addRiskLook': 'Looked at a risk answer',
  'measures.chooseChange': 'Chose how a change is judged',
  'checkIns.ofClient': 'Viewed a client’s check-ins',
  'checkIns.record': 'Completed a check-in',
  'checkIns.correct': 'Corrected a check-in',
  'checkIns.withdraw': 'Withdrew a check-in',
  'checkIns.addAddendum': 'Added to a check-in',
  'checkIns.schedule': 'Set a member’s check-ins',
  'checkIns.scheduleGroup': 'Set a group’s check-ins',
  'settings.savePractice': 'Changed the practice profile',
  'settings.saveClinician': 'Changed a clinician',
  'calendar.saveFile': 'Saved the schedule as a file',
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
  sessions: 'session',
  memberships: 'membership',
  notes: 'note',
  'note-formats': 'note format',
  clinicians: 'clinician',
  'psychotherapy-notes': 'private note',
  reflections: 'reflection',
  supervision: 'supervision entry',
  'outside-contacts': 'outside contact',
  education: 'continuing education',
};

/** `clients/<id>` taken apart; a record of no known kind keeps its text. */
export function recordParts(record: string): { kind: string; noun: string; id: string } {
  const [kind = '', id = ''] = record.split('/');
  return { kind, noun: nouns[kind] ?? kind, id };
}
