import type { FileFinding, Trouble, VaultFile } from '#shared/contract/recovery.ts';

export const titles: Record<Trouble, string> = {
  'vault-damaged': 'This vault cannot be opened as it is',
  'vault-newer': 'This vault belongs to a newer Circlekeep',
  'vault-rolled-back': 'This vault is older than it should be',
};

export const intros: Record<Trouble, string> = {
  'vault-damaged':
    'Nothing was changed and nothing was deleted. Whatever you choose here makes a new vault beside this one; the damaged files are kept, whole, under today’s date.',
  'vault-newer':
    'Nothing was changed. Install the newer Circlekeep and open it there: then nothing is lost. The ways below lose what was written since.',
  'vault-rolled-back':
    'An earlier copy was put in its place, or its last changes are missing. Nothing was changed. Look for the newer files, or compare it with the newest backup, before you go on; the lock screen opens it all the same.',
};

export const fileWords: Record<VaultFile, { what: string; name: string }> = {
  header: { what: 'Key slots', name: 'header.json' },
  records: { what: 'Records', name: 'records.db' },
  psychotherapy: { what: 'Private notes', name: 'psychotherapy.db' },
};

/** What is wrong with one file, as the end of a sentence that begins with its name. */
export function conditionWords({ file, condition, pages }: FileFinding): string {
  const share = pages === null ? '' : ` ${pages.damaged} of ${pages.all} pages cannot be read.`;
  switch (condition) {
    case 'good':
      return 'As it should be.';
    case 'missing':
      return 'Not there.';
    case 'empty':
      return 'Empty: the file has no bytes.';
    case 'cut':
      return `Cut off.${share}`;
    case 'plaintext':
      return 'Not this vault’s: an unencrypted database lies in its place.';
    case 'foreign':
      return file === 'header'
        ? 'Another vault’s.'
        : 'Nothing of it opens with this vault’s key: another vault’s, another file, or damaged all through.';
    case 'newer':
      return 'Written by a newer Circlekeep.';
    case 'damaged':
      return file === 'header' ? 'Changed or damaged: it cannot be read.' : `Damaged.${share}`;
    case 'malformed':
      return 'Every page can be read, but they do not fit each other.';
    case 'log-damaged':
      return 'Whole by itself, but the log of its last changes beside it is damaged, or another copy’s.';
    case 'unknown':
      return 'Not looked into yet: that needs the key.';
  }
}
