import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Block, PaperDocument } from '../../../src-renderer/print/blocks.ts';
import { compose } from '../../../src-renderer/print/compose/compose.ts';
import { newId, AddendumId } from '../../../src-shared/ids.ts';
import {
  bea,
  paragraph,
  progressNoteModel,
  recoveryModel,
  sessionFactsWith,
  summaryModel,
  tomas,
} from './sample-documents.ts';

/** A block's words, its label in brackets. */
function words(block: Block): string {
  if (block.kind === 'solid')
    return renderToStaticMarkup(block.content)
      .replace(/<[^>]+>/g, ' ')
      .replaceAll('&#x27;', '’')
      .replace(/\s+/g, ' ')
      .trim();
  if (block.kind === 'table') return block.row === 'head' ? 'head' : block.row.join(' | ');
  const title = block.opensSection ? block.label.title : '';
  const label = [title, block.label.mark].filter(Boolean).join(', ');
  return `${label && `[${label}] `}${block.runs.map(({ text }) => text).join('')}`;
}

const lines = ({ blocks }: PaperDocument) => blocks.map(words);
const everything = (document: PaperDocument) =>
  [JSON.stringify({ ...document, blocks: [] }), ...lines(document)].join('\n');
const last = (document: PaperDocument) => words(document.blocks.at(-1)!);

describe('a progress note on paper', () => {
  it('says whose it is and everything a chart entry must say', () => {
    const text = everything(compose(progressNoteModel()));
    for (const fact of [
      'Beatrix Musterfrau',
      'Chart C-0042',
      '1988',
      'goes by Bea',
      '(89 minutes)',
      'Video, Room 2',
      'Tuesday circle (process group)',
      'Maria Example, PsyD',
      'Trust after the summer break',
      '6 members',
      'late, 82 minutes',
      'DAP',
    ])
      expect(text).toContain(fact);
  });

  it('names the client at the head of each later page, and neither in its foot nor in its title', () => {
    const { title, runningHead, footer } = compose(progressNoteModel());
    expect(runningHead.start).toBe('Beatrix Musterfrau · Chart C-0042');
    expect(footer.reference).toBe('Chart C-0042');
    expect(`${title} ${JSON.stringify(footer)}`).not.toMatch(/Bea|Musterfrau/);
    expect(title).toBe('Progress note, session 47');
  });

  it('prints the note with its additions, and never why a name was kept', () => {
    const document = compose(progressNoteModel());
    expect(lines(document)).toEqual(
      expect.arrayContaining([
        '[Data] Another member told Bea so.',
        'Less guarded.',
        'Held eye contact.',
      ]),
    );
    expect(everything(document)).not.toContain('Rose');
    const [first] = document.blocks.filter((block) => block.kind === 'text');
    expect(first?.runs.filter(({ bold }) => bold)).toEqual([
      { text: 'Bea', bold: true, italic: false },
    ]);
  });

  it('is a draft with lines to sign on until it is signed', () => {
    const signed = compose(progressNoteModel());
    expect(signed.draft).toBe(false);
    expect(last(signed)).toMatch(
      /Signature Maria Example, PsyD Licence PS 4471 Signed electronically on .+America\/New York/,
    );
    const draft = compose(progressNoteModel({}, { signature: null }));
    expect(draft.draft).toBe(true);
    expect(last(draft)).toMatch(
      /not been signed.+Signature Date and time Name and credentials Licence/,
    );
  });

  it('keeps the signature with the end of the text', () => {
    const { blocks } = compose(progressNoteModel());
    expect(blocks.at(-2)).toMatchObject({ kind: 'text', keepWithNext: true });
  });

  it('attaches addenda, each with date, reason and author', () => {
    const addendum = (reason: string) => ({
      id: newId(AddendumId),
      text: 'First.\n\nSecond.',
      reason,
      author: 'Maria Example',
      credentials: 'PsyD',
      signedAt: '2026-12-02T15:20:00.000Z',
    });
    const one = lines(compose(progressNoteModel({}, { addenda: [addendum('a slip')] })));
    expect(one.slice(-4)).toEqual([
      expect.stringMatching(/^Addendum .*2026.* Reason: a slip$/),
      'First.',
      'Second.',
      expect.stringMatching(/^Maria Example, PsyD Signed electronically on .*2026/),
    ]);
    const two = lines(
      compose(progressNoteModel({}, { addenda: [addendum('one'), addendum('two')] })),
    );
    expect(two.filter((line) => line.startsWith('Addendum 2'))).toHaveLength(1);
  });

  it('says what is missing rather than nothing', () => {
    const session = sessionFactsWith({
      actualStart: null,
      actualEnd: null,
      facilitators: [],
      topic: '',
    });
    const text = everything(
      compose(
        progressNoteModel(
          { session, sections: [], attendance: null, minutes: null },
          { signature: null },
        ),
      ),
    );
    expect(text).toMatch(/planned/);
    expect(text).toContain('Attendance not recorded');
    expect(text).toContain('Nothing has been written yet.');
    expect(text).not.toContain('Topic');
  });

  it('reckons the time over a change of the clocks', () => {
    const session = sessionFactsWith({
      // The night the clocks go back in New York: five hours on the wall, six in the room.
      actualStart: '2026-10-31T22:00',
      actualEnd: '2026-11-01T03:00',
    });
    expect(everything(compose(progressNoteModel({ session })))).toContain('(360 minutes)');
  });
});

describe('a session summary on paper', () => {
  it('shows who was there', () => {
    const { blocks } = compose(summaryModel());
    const table = blocks.filter((block) => block.kind === 'table');
    expect(table.map(words)).toEqual([
      'head',
      'Tomas Berger | present | 89',
      'Bea Musterfrau | late | 82',
      'Ines Okonkwo | absent, excused | ',
      'Will Carter | not recorded | ',
    ]);
    expect(table[0]?.table.label.mark).toBe('2 of 4 present');
  });

  it('marks what was kept out of charts by hand, and leaves out what was not written', () => {
    const document = compose(
      summaryModel([
        {
          title: 'Process',
          content: [
            paragraph('For all.'),
            paragraph(''),
            paragraph('Ours.', { kind: 'group-file' }),
            paragraph('Theirs.', { kind: 'clients', clients: [tomas, bea] }),
          ],
        },
        { title: 'Plan', content: [paragraph('  ')] },
      ]),
    );
    expect(document.blocks.filter((block) => block.kind === 'text').map(words)).toEqual([
      '[Process] For all.',
      '[group file only] Ours.',
      '[charts of Tomas Berger, Bea Musterfrau only] Theirs.',
    ]);
    expect(everything(document)).not.toContain('Plan');
  });

  it('names no client in head, foot and title, where a page may lie open', () => {
    const { title, runningHead, footer } = compose(summaryModel());
    expect(runningHead.start).toBe('Tuesday circle');
    expect(runningHead.end).toContain('session 47');
    expect(JSON.stringify([title, runningHead, footer])).not.toMatch(/Tomas|Bea|Ines|Will/);
  });

  it('is marked as a draft until it is signed', () => {
    expect(compose(summaryModel()).draft).toBe(false);
    expect(compose(summaryModel(undefined, { signature: null })).draft).toBe(true);
  });
});

describe('the emergency sheet', () => {
  it('shows the key in numbered groups, whose vault it opens and where that is', () => {
    const document = compose(recoveryModel());
    expect(lines(document)).toContain(
      '1 7K2QD 2 0W8EV 3 M4XTZ 4 9RH1B 5 5NPGY 6 C3JS6 7 FA0D8 8 2V7KM',
    );
    const text = everything(document);
    expect(text).toContain('Practice of Dr. Maria Example');
    expect(text).toContain('The grey laptop in the office.');
    expect(text, 'a line to write on where nothing was said').toContain('Which disk, stick');
    expect(text).toMatch(/Without it .*SQLCipher 4/);
    expect(text).toContain('2026');
    expect(text).not.toContain('Professional will');
  });

  it('goes on with the professional will, from a page of its own', () => {
    const document = compose(
      recoveryModel([
        { kind: 'text', title: 'Who acts for you', text: 'Dr. Otto Sample, 555-0177.' },
      ]),
    );
    const begins = document.blocks.findIndex(({ startsPage }) => startsPage);
    expect(lines(document)[begins]).toContain('Professional will');
    expect(lines(document).slice(begins).join()).toContain('Dr. Otto Sample, 555-0177.');
    expect(lines(document).slice(0, begins).join()).not.toContain('Dr. Otto Sample');
  });
});
