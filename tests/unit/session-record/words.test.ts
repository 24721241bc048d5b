import { beforeAll, describe, expect, it, test, vi } from 'vitest';
import { ClientId, newId, NoteId } from '../../../src-shared/ids.ts';
import type * as ProcessWords from '../../../src-renderer/areas/session-record/process-words.ts';
import type * as ProgressWords from '../../../src-renderer/areas/session-record/progress-words.ts';
import type { ClientRecord } from '../../../src-shared/contract/session-record.ts';

// Numbers are written as the window's machine writes them; here there is no window.
vi.stubGlobal('navigator', { language: 'en-US', userAgent: '' });

let words: typeof ProcessWords;
let progress: typeof ProgressWords;
beforeAll(async () => {
  words = await import('../../../src-renderer/areas/session-record/process-words.ts');
  progress = await import('../../../src-renderer/areas/session-record/progress-words.ts');
});

describe('a sentence', () => {
  test.each([
    [[null, null], 'Cohesion was not noted in these sessions.'],
    [[null, 7], 'Cohesion was noted once: 7.'],
    [[5, 4, 8, 7], 'Cohesion is 7, up from 5; between 4 and 8.'],
    [[5, null, 3], 'Cohesion is 3, down from 5; between 3 and 5. Noted in 2 of 3 sessions.'],
    [[6, 6], 'Cohesion is 6, as at first.'],
  ])('about a scale: %j', (values, sentence) => {
    expect(words.scaleSentence('Cohesion', values)).toBe(sentence);
  });

  it('about attendance names the emptiest circle', () => {
    expect(
      words.attendanceSentence([
        { part: 6, whole: 6, when: '3 Nov' },
        { part: 3, whole: 6, when: '10 Nov' },
        { part: 0, whole: 0, when: '17 Nov' },
      ]),
    ).toBe('On average 4.5 of 6 came; fewest on 10 Nov, 3 of 6.');
    expect(words.attendanceSentence([{ part: 4, whole: 4, when: '3 Nov' }])).toBe(
      'On average 4 of 4 came; everyone came every time.',
    );
  });

  it('about marks counts sessions, the most frequent first', () => {
    expect(
      words.marksSentence(
        [
          { label: 'conflict', counts: [0, 1, 0] },
          { label: 'avoidance', counts: [1, 2, 0] },
          { label: 'subgrouping', counts: [0, 0, 0] },
        ],
        3,
      ),
    ).toBe('Avoidance in 2 of 3 sessions, conflict in 1.');
    expect(words.marksSentence([], 3)).toMatch(/^Nothing/);
  });

  it('about responses says who is left without one', () => {
    const [ana, bo, cleo] = [newId(ClientId), newId(ClientId), newId(ClientId)];
    const names = new Map([
      [ana, 'Ana'],
      [bo, 'Bo'],
      [cleo, 'Cleo'],
    ]);
    const say = (exchanges: Parameters<typeof ProcessWords.exchangeSentence>[0]) =>
      words.exchangeSentence(exchanges, [ana, bo, cleo], (id) => names.get(id) ?? '');
    expect(
      say([
        { from: ana, to: bo, count: 3, conflicts: 1 },
        { from: bo, to: ana, count: 1, conflicts: 0 },
      ]),
    ).toBe(
      'Ana responded to Bo most often, 3 times of 4; 1 in conflict. No member responded to Cleo.',
    );
    expect(say([])).toMatch(/^No response/);
  });

  it('about one client’s attendance, pace and commitments leaves out what did not happen', () => {
    expect(
      progress.presenceSentence([
        { attendance: 'present' },
        { attendance: 'late' },
        { attendance: 'excused' },
        { attendance: null },
      ]),
    ).toBe('Here at 2 of 3 sessions, late at 1; absent at 1, excused at 1 of them.');
    expect(progress.paceSentence(['fits', null, 'rushed'])).toBe(
      'The pace fit at 1 of 2 sessions, was rushed at 1.',
    );
    expect(progress.commitmentSentence(['kept', 'open', 'not-kept'])).toBe(
      '1 of 3 commitments was kept, 1 not; 1 was not followed up.',
    );
    expect(progress.commitmentSentence([])).toBe('No commitment was noted yet.');
  });
});

describe('response and commitment in the chart note', () => {
  const sections = ['behavior', 'response', 'plan'].map((key) => ({ key, title: key }));
  const record: Pick<ClientRecord, 'response' | 'commitment'> = {
    response: 'Spoke first.',
    commitment: 'call home',
  };
  const empty = { id: newId(NoteId), additions: [], decisions: [] };

  it('stand in the sections meant for them, after what was written there, and only once', async () => {
    const { withRecordLines } =
      await import('../../../src-renderer/areas/session-record/chart-lines.ts');
    const written = { section: 'plan', title: 'plan', text: 'Same time.' };
    const draft = withRecordLines({ ...empty, additions: [written] }, record, sections);
    expect(draft.additions.map(({ section, text }) => [section, text])).toEqual([
      ['response', 'Spoke first.'],
      ['plan', 'Same time.\nCommitment: call home'],
    ]);
    expect(withRecordLines(draft, record, sections)).toEqual(draft);
  });

  it('go into the one section there is', async () => {
    const { withRecordLines } =
      await import('../../../src-renderer/areas/session-record/chart-lines.ts');
    const draft = withRecordLines(empty, record, [{ key: 'note', title: 'Note' }]);
    expect(draft.additions).toEqual([
      { section: 'note', title: 'Note', text: 'Spoke first.\nCommitment: call home' },
    ]);
  });
});

describe('a sentence about goals', () => {
  it('says how many are open and where the entries point', () => {
    expect(progress.goalSentence(['open', 'reached'], ['same', 'closer', 'closer'])).toBe(
      '1 of 2 goals is open, 1 reached. Progress was noted 3 times: 2 closer, 1 no change; the last, closer.',
    );
    expect(progress.goalSentence(['set-aside'], [])).toBe(
      'No goal is open, 1 set aside. No progress was noted yet.',
    );
  });
});
