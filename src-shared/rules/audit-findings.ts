import type { CheckedRecords, Finding, FindingKind } from '../contract/audit.ts';

/* What a check of the records found, in words; for the screen and for the paper. */

const words: Record<FindingKind, string> = {
  'entry-changed': 'An entry of the trail was changed, or stands where another stood',
  'entries-missing': 'Entries of the trail before this one are missing',
  'trail-ends-early': 'The trail ends before the last entry that was saved',
  'not-what-was-saved': 'The files are not those this vault was last saved to',
  'locked-otherwise':
    'Records and their seals were changed together while nobody had the vault open here',
  'record-changed': 'A record was changed outside Circlekeep',
  'record-missing': 'A record was taken away outside Circlekeep',
  'record-added': 'A record was put in outside Circlekeep',
  'seals-changed': 'Seals of records were changed, taken away or put in',
  'text-changed': 'A signed or attached content is not what its hash says',
  'signature-untold': 'The trail does not tell of this signed or attached content',
  'signed-missing': 'What the trail says was signed or attached is no longer there',
};

export function findingWords({ kind }: Finding): string {
  return words[kind];
}

const markWords: Record<CheckedRecords['mark'], string> = {
  agrees: 'The files have come as far as the mark kept beside them.',
  behind: 'The files have not come as far as the mark kept beside them.',
  missing:
    'There is no mark beside the files, so nobody knows whether newer ones were in their place.',
  unreadable:
    'The mark beside the files cannot be read, so nobody knows whether newer ones were in their place.',
  'of-another':
    'The mark beside the files is another vault’s, so nobody knows whether newer ones were in their place.',
};

export function checkedWords({ entries, records, signed, found, mark }: CheckedRecords): string {
  const looked = `${entries.toLocaleString('en-US')} entries of the trail, ${records.toLocaleString('en-US')} records and ${signed.toLocaleString('en-US')} signed or attached contents were looked at.`;
  const outcome =
    found === 0
      ? 'Nothing was found.'
      : `${found.toLocaleString('en-US')} ${found === 1 ? 'finding' : 'findings'}. Keep this vault, its mark and its backups as they are.`;
  return `${outcome} ${looked} ${markWords[mark]}`;
}
