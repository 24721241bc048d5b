/*
 * A professional will: what others have to know and do when the therapist suddenly cannot be there. The parts and what
 * to think of in each; the sources are in docs/clinical-rules.md.
 */

/** In the order somebody needs them who has to act. */
export const willParts = [
  {
    key: 'executor',
    title: 'Who acts for you',
    hint: 'A colleague who holds a licence and has agreed to it, rather than family: name, phone, e-mail, address.',
  },
  {
    key: 'alternate',
    title: 'If they cannot',
    hint: 'One or two more, in order, with their phone numbers.',
  },
  {
    key: 'begins',
    title: 'When it begins',
    hint: 'Death, illness, being out of reach: who says so, and after how many days. Who has a copy of this.',
  },
  {
    key: 'keys',
    title: 'Keys and the sheet',
    hint: 'Where the emergency sheet with the recovery key is, who can get at it, and where the keys to office and cabinets are. Write where a login is kept, never the login itself.',
  },
  {
    key: 'computer',
    title: 'Where the records are',
    hint: 'Which computer holds the vault and where it stands; paper files; the appointment book.',
  },
  {
    key: 'backups',
    title: 'Where the backups are',
    hint: 'Which disk, stick or folder, and where it is kept.',
  },
  {
    key: 'clients',
    title: 'Telling clients',
    hint: 'Who tells them and how: by phone before the next appointment, in which words, what may be left on a voicemail. Who meets each group once more. Clients who need a call first are told to the executor, not written here.',
  },
  {
    key: 'referrals',
    title: 'Who takes referrals',
    hint: 'Colleagues with their phone numbers and what they are good for; where clients turn in an emergency until then.',
  },
  {
    key: 'records',
    title: 'Keeping the records',
    hint: 'Who keeps them, how long under the rules of your state and board, and how clients ask for a copy. Psychotherapy notes apart.',
  },
  {
    key: 'money',
    title: 'Bills',
    hint: 'Open invoices and claims, who may send and settle them, and how the executor is paid.',
  },
  {
    key: 'board',
    title: 'Licence board',
    hint: 'Name, phone, your licence number; when it has to be told.',
  },
  {
    key: 'insurer',
    title: 'Liability insurer',
    hint: 'Name, phone, policy number; cover for claims after the practice has ended.',
  },
  {
    key: 'landlord',
    title: 'Landlord and services',
    hint: 'Lease, phone line and its greeting, mail, website, subscriptions.',
  },
  {
    key: 'others',
    title: 'Whom else to tell',
    hint: 'Your lawyer and whoever carries out your personal will, supervisees, co-leaders, employers, associations, referrers.',
  },
] as const satisfies readonly { key: string; title: string; hint: string }[];

export type WillPartKey = (typeof willParts)[number]['key'];
