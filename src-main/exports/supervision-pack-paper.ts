import type { PackChoices, PackSubject } from '#shared/contract/supervision-packs.ts';
import type { DocumentModel } from '#shared/contract/documents.ts';
import type { Paper } from '#shared/contract/settings.ts';
import type { PaperPart, WrittenPaper } from '#shared/contract/written-paper.ts';
import type { RecordContext } from '../records/record-context.ts';
import type { LeftOut } from './archive.ts';
import type { PackBlock } from './supervision-pack-block.ts';
import type { ReadPack } from './supervision-pack-review.ts';

/** The pack as a paper, without a letterhead and a day it was printed on; null while anything is undecided. */
export function packModel(
  { now }: RecordContext,
  read: ReadPack,
  paper: Paper,
): Extract<DocumentModel, { kind: 'written' }> | null {
  const { finals } = read;
  if (finals === null) return null;
  return {
    kind: 'written',
    paper,
    letterhead: { name: '', address: '', phone: '', email: '' },
    printedAt: now(),
    content: packPaper(read, finals),
  };
}

function packPaper(read: ReadPack, finals: ReadonlyMap<string, string>): WrittenPaper {
  const { pack, content } = read;
  const { sessions } = content;
  const [first, last] = [sessions[0]?.label ?? '', sessions.at(-1)?.label ?? ''];
  const range = sessions.length > 1 ? `, ${first} to ${last}` : first === '' ? '' : `, ${first}`;
  return {
    title: pack.choices.purpose === 'own-training' ? 'Supervision pack' : 'Consultation pack',
    below: `${pack.subject.kind === 'group' ? 'The process of a group' : 'The course of one client'}${range}`,
    whose: '',
    reference: 'De-identified case material',
    draft: false,
    foot: { confidential: 'Confidential. For supervision or consultation only.', dated: false },
    fileName: packFileName,
    parts: [
      ...coverParts(read),
      ...content.blocks.flatMap((block) => partsOf(block, read, finals)),
    ],
  };
}

export const packFileName = 'supervision-pack';

/** What stands for what, and on what ground nobody is named. */
function coverParts({ pack, counts }: ReadPack): PaperPart[] {
  const { choices } = pack;
  const shifted = choices.dates === 'shifted';
  return [
    {
      kind: 'list',
      title: 'What was replaced',
      items: [
        'People: names made up for this pack alone, drawn at random and the same throughout. Who is who stays with the therapist.',
        'Whoever leads: “the therapist”, “the co-therapist”. The group and the practice have no name here.',
        shifted
          ? 'Dates: all moved by the same number of weeks, drawn at random.'
          : 'Dates: told by the session they belong to, or by how far they lie from one. Years may stand.',
        'Ages: in bands of ten, from 90 on as “90 or older”.',
        'Places smaller than a state, schools and workplaces: by what they are. Numbers, codes, telephone, e-mail and web addresses: by what they are, in square brackets.',
        `${placesWords(counts.replaced)} replaced in the texts after review${counts.kept === 0 ? '' : `; ${placesWords(counts.kept).toLowerCase()} looked at and left as recorded`}.`,
      ].map((text) => ({ text, done: null })),
    },
    {
      kind: 'text',
      title: 'Standing',
      text: shifted
        ? 'Dates were shifted, so this is not de-identified by the removal of listed identifiers (Safe Harbor). It rests on an expert’s determination (45 CFR 164.514(b)(1)), which the therapist has on record.'
        : 'De-identified by the removal of the identifiers listed in 45 CFR 164.514(b)(2)(i) (Safe Harbor). The therapist has stated to have no actual knowledge that what is left, alone or with other information, could identify anybody in it (164.514(b)(2)(ii)).',
    },
    {
      kind: 'list',
      title: 'Not in this pack',
      items: packLeftOut(pack.subject, choices).map(({ what, why }) => ({
        text: `${what}: ${why}`,
        done: null,
      })),
    },
  ];
}

function placesWords(count: number): string {
  return count === 1 ? '1 place' : `${String(count)} places`;
}

/** What the pack does not hold and why; names nobody. */
export function packLeftOut(subject: PackSubject, choices: PackChoices): LeftOut[] {
  const parts = new Set(choices.parts);
  const not = (is: boolean, what: string, why: string): LeftOut[] => (is ? [] : [{ what, why }]);
  const unchosen = 'not chosen by the therapist.';
  return [
    { what: 'Names, and the key to the made-up ones', why: 'they stay with the therapist.' },
    ...not(
      parts.has('notes'),
      subject.kind === 'group' ? 'Session notes' : 'Progress notes',
      unchosen,
    ),
    ...(subject.kind === 'client' && parts.has('notes')
      ? [{ what: 'Progress notes that are drafts', why: 'only signed ones go along.' }]
      : []),
    ...not(parts.has('record'), 'The session record', unchosen),
    ...not(parts.has('moments'), 'Moments marked in the sessions', unchosen),
    ...not(parts.has('attendance'), 'Attendance', unchosen),
    ...not(parts.has('measures'), 'Scores of measures', unchosen),
    ...not(parts.has('goals'), 'Goals', unchosen),
    ...not(choices.reflections.length > 0, 'Reflections of the therapist', unchosen),
    ...not(
      choices.psychotherapyNotes.length > 0,
      'Psychotherapy notes',
      choices.purpose === 'consultation'
        ? 'an outside consultation may not have them without the client’s authorization (45 CFR 164.508(a)(2)).'
        : unchosen,
    ),
  ];
}

/** The most one block of text on a paper holds. */
const longestText = 60_000;

function partsOf(
  block: PackBlock,
  { called }: ReadPack,
  finals: ReadonlyMap<string, string>,
): PaperPart[] {
  if (block.kind === 'facts')
    return [
      { kind: 'facts', facts: [{ label: block.label, lines: block.lines(called).slice(0, 60) }] },
    ];
  if (block.kind === 'table')
    return [
      {
        kind: 'table',
        title: block.title,
        columns: block.columns.map((column) => ({ ...column, align: 'start' })),
        rows: block.rows(called),
      },
    ];
  const text = finals.get(block.text.key) ?? '';
  const title = block.text.title(called).slice(0, 300);
  const parts: PaperPart[] = [];
  for (let at = 0; at < text.length; at += longestText)
    parts.push({
      kind: 'text',
      title: at === 0 ? title : '',
      text: text.slice(at, at + longestText),
    });
  return parts;
}
