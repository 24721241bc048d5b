import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  audienceSentence,
  audienceWords,
} from '../../../src-renderer/areas/notes/editor/audience-words.ts';
import { formatOf } from '../../../src-renderer/areas/notes/editor/format-of.ts';
import {
  candidatesFor,
  exactlyNamed,
  mentionIndex,
} from '../../../src-renderer/areas/notes/editor/mention-candidates.ts';
import { mostPasted, readPasted } from '../../../src-renderer/areas/notes/editor/pasted-text.ts';
import { shortNames } from '../../../src-renderer/areas/notes/short-names.ts';
import { wordDiff } from '../../../src-renderer/areas/notes/word-diff.ts';
import {
  applyFormat,
  builtInFormats,
  emptyDocument,
} from '../../../src-shared/rules/note-formats.ts';
import { note, paragraph, person } from '../rules/people.ts';

const tomas = person('Tomas', 'Berger');
const bea = person('Beatrix', 'Musterfrau', { preferredName: 'Bea', nicknames: ['Trixi'] });
const anaR = person('Ana', 'Ruiz');
const anaK = person('Ana', 'Keller');
const ines = person('Inés', 'Ochoa');
const lena = person('Anna-Lena', 'Bell');

describe('short names', () => {
  it('add only what tells people apart', () => {
    const names = shortNames([tomas, bea, anaR, anaK]);
    expect([...names.values()]).toEqual(['Tomas', 'Bea', 'Ana R.', 'Ana K.']);
  });

  it('go on until they differ', () => {
    const a = person('Ana', 'Rau');
    const b = person('Ana', 'Ruiz');
    const same = person('Annemarie', 'Ruiz', { preferredName: 'Ana' });
    const names = shortNames([a, b, same]);
    expect(names.get(a.id)).toBe('Ana Ra.');
    expect(names.get(b.id)).toBe('Ana Ruiz');
    expect(names.get(same.id)).toBe('Ana Ruiz (Annemarie)');
  });
});

describe('names an @ may mean', () => {
  const people = [lena, anaK, bea, tomas, ines, anaR];
  const index = mentionIndex(
    people,
    [tomas.id, bea.id, anaR.id],
    new Set([tomas.id, bea.id, anaR.id, ines.id]),
    shortNames([tomas, bea, anaR, ines]),
  );
  const labels = (query: string): string[] => candidatesFor(index, query).map(({ label }) => label);

  it('are the circle in its order and then the group, before anything is typed', () => {
    expect(labels('')).toEqual(['Tomas', 'Bea', 'Ana', 'Inés']);
  });

  test.each([
    ['to', ['Tomas']],
    ['TRI', ['Bea']],
    ['beatrix', ['Bea']],
    ['muster', ['Bea']],
    ['ines', ['Inés']],
    ['ana', ['Ana', 'Ana']],
    ['lena', ['Anna-Lena']],
    ['be', ['Bea', 'Tomas', 'Anna-Lena']],
    ['zz', []],
  ])('%s', (query, expected) => {
    expect(labels(query)).toEqual(expected);
  });

  it('are one person of this group when typed to the end', () => {
    expect(exactlyNamed(index, 'tomas')?.id).toBe(tomas.id);
    expect(exactlyNamed(index, 'ANA')?.id).toBe(anaR.id);
    expect(exactlyNamed(index, 'Trixi')?.id).toBe(bea.id);
    expect(exactlyNamed(index, 'tom')).toBeNull();
    expect(exactlyNamed(index, '')).toBeNull();
    const two = mentionIndex([anaR, anaK], [anaR.id, anaK.id], new Set(), new Map());
    expect(exactlyNamed(two, 'ana')).toBeNull();
  });
});

describe('the margin', () => {
  const names = new Map([tomas, bea, anaR, anaK, ines].map(({ id, givenName }) => [id, givenName]));

  it('says where a paragraph goes', () => {
    expect(audienceWords({ kind: 'everyone' }, names)).toBe('everyone');
    expect(audienceWords({ kind: 'group-file' }, names)).toBe('group file');
    const two = { kind: 'clients' as const, clients: [tomas.id, bea.id] };
    expect(audienceWords(two, names)).toBe('Tomas, Beatrix');
    expect(audienceSentence(two, names)).toBe('Goes to the charts of Tomas and Beatrix');
    expect(audienceWords({ kind: 'clients', clients: [] }, names)).toBe('nobody yet');
    expect(audienceWords({ kind: 'clients', clients: [...names.keys()] }, names)).toBe(
      'Tomas, Beatrix, Ana and 2 more',
    );
  });
});

describe('pasted text', () => {
  it('is paragraphs', () => {
    expect(readPasted('One\r\nTwo\n\n\n  Three\t3  \n')).toEqual({
      kind: 'paragraphs',
      paragraphs: ['One', 'Two', '  Three 3'],
    });
    expect(readPasted(' \n\n ')).toEqual({ kind: 'nothing' });
  });

  it('hides no name from the guard', () => {
    expect(readPasted('B\u200be\u00ada \u202emasoT\u202c\u0000')).toEqual({
      kind: 'paragraphs',
      paragraphs: ['Bea masoT'],
    });
  });

  it('keeps what joins letters and emoji', () => {
    const text = 'می\u200cخواهم 👩\u200d👧';
    expect(readPasted(text)).toEqual({ kind: 'paragraphs', paragraphs: [text] });
  });

  it('is refused beyond measure, in words that say what was kept', () => {
    expect(readPasted('x'.repeat(mostPasted)).kind).toBe('paragraphs');
    const refused = readPasted('x'.repeat(mostPasted + 1));
    expect(refused).toMatchObject({ kind: 'refused' });
    expect(refused.kind === 'refused' && refused.words).toContain('Nothing was pasted');
  });

  it('never holds a line break or control character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const pasted = readPasted(text);
        if (pasted.kind === 'paragraphs')
          for (const line of pasted.paragraphs) expect(line).not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});

describe('the format of a note', () => {
  const [soap, dap] = builtInFormats;

  it('is the one chosen, and follows the sections when undo brings others back', () => {
    const written = note({ data: [paragraph(['One'])], plan: [paragraph(['Two'])] });
    const document = applyFormat(written, soap!);
    expect(formatOf(document, builtInFormats, 'soap')).toBe('soap');
    expect(formatOf(emptyDocument(dap!), builtInFormats, 'soap')).toBe('dap');
    expect(formatOf(emptyDocument(dap!), builtInFormats, 'own-format')).toBe('own-format');
  });
});

describe('the difference of two versions', () => {
  it('names the words taken out and put in', () => {
    expect(wordDiff('She was very late again.', 'She was late twice.')).toEqual([
      { kind: 'same', text: 'She was ' },
      { kind: 'removed', text: 'very ' },
      { kind: 'same', text: 'late ' },
      { kind: 'removed', text: 'again' },
      { kind: 'added', text: 'twice' },
      { kind: 'same', text: '.' },
    ]);
    expect(wordDiff('', 'All new')).toEqual([{ kind: 'added', text: 'All new' }]);
    expect(wordDiff('Same', 'Same')).toEqual([{ kind: 'same', text: 'Same' }]);
  });

  it('always adds up to both texts', () => {
    const words = fc
      .array(fc.constantFrom('a', 'b', ' ', '.', 'Bea', '\n', 'é'), { maxLength: 30 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const parts = wordDiff(before, after);
        const without = (kind: string): string =>
          parts
            .filter((part) => part.kind !== kind)
            .map(({ text }) => text)
            .join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
      }),
    );
  });

  it('comes to an end when everything in a very long text changed', () => {
    // Word against word these would be forty thousand million comparisons.
    const long = (word: string): string => Array.from({ length: 200_000 }, () => word).join(' ');
    expect(wordDiff(long('one'), long('two'))).toHaveLength(2);
  });
});
