import { paperDay } from '../paper-dates.ts';
import type { ConsentEnd, FormSection, FormText } from '../contract/forms.ts';
import type { PaperPart, WrittenPaper } from '../contract/written-paper.ts';
import type { CalendarDate } from '../time.ts';
import { formKinds, type FormKind } from './form-elements.ts';

/*
 * A form's text and what is put into it. The window shows by these rules what will be frozen and the main process
 * freezes by the same ones, so that what was signed is what was seen.
 */

interface FormField {
  readonly name: string;
  readonly from: 'practice' | 'group' | 'client' | 'signing';
  /** What it puts in, for the list it is chosen from. */
  readonly label: string;
}

/** Everything that can stand between double braces. What `signing` gives is asked for when the form is signed. */
export const formFields: readonly FormField[] = [
  { name: 'client name', from: 'client', label: 'Client’s legal name' },
  { name: 'date of birth', from: 'client', label: 'Client’s date of birth' },
  { name: 'guardian', from: 'client', label: 'Guardian, from the intake' },
  { name: 'emergency contact', from: 'client', label: 'Emergency contact, from the intake' },
  { name: 'practice', from: 'practice', label: 'Name of the practice' },
  { name: 'practice address', from: 'practice', label: 'Address of the practice' },
  { name: 'practice phone', from: 'practice', label: 'Telephone of the practice' },
  { name: 'practice email', from: 'practice', label: 'E-mail of the practice' },
  { name: 'clinician', from: 'practice', label: 'Clinician at the keyboard, with credentials' },
  { name: 'group', from: 'group', label: 'Name of the group' },
  { name: 'group place', from: 'group', label: 'Where the group meets' },
  { name: 'group length', from: 'group', label: 'How long a meeting is' },
  { name: 'group fees', from: 'group', label: 'Fees of the group' },
  { name: 'group commitment', from: 'group', label: 'Commitment the group asks for' },
  { name: 'today', from: 'signing', label: 'Day it is signed' },
  { name: 'end', from: 'signing', label: 'When it ends' },
  { name: 'information', from: 'signing', label: 'Which information' },
  { name: 'discloser', from: 'signing', label: 'Who discloses' },
  { name: 'recipient', from: 'signing', label: 'Who receives' },
  { name: 'purpose', from: 'signing', label: 'For what purpose' },
  { name: 'location', from: 'signing', label: 'Where the client is during meetings' },
];

/** What fields stand for, by name; one that is absent or empty is a blank line. */
export type FieldValues = ReadonlyMap<string, string>;

/** What the client marked, by statement: an x or initials; absent where it was left empty. */
export type Marks = ReadonlyMap<string, string>;

const known = new Map(formFields.map((field) => [field.name, field]));
const field = /\{\{\s*([^{}]*?)\s*\}\}/g;
const blank = '____________________';

function textsOf({ title, sections }: FormText): string[] {
  return [
    title,
    ...sections.flatMap((section) => [
      section.title,
      section.text,
      ...section.statements.map(({ text }) => text),
    ]),
  ];
}

/** The fields a form names, each once, in order. */
export function usedFields(form: FormText): string[] {
  const names = textsOf(form).flatMap((text) =>
    [...text.matchAll(field)].map(([, name = '']) => name.toLowerCase()),
  );
  return [...new Set(names)];
}

/** The fields a form names that stand for nothing here. */
export function unknownFields(form: FormText): string[] {
  return usedFields(form).filter((name) => !known.has(name));
}

/** Is the form about a group, so that it is signed for one? */
export function namesGroup(form: FormText): boolean {
  return usedFields(form).some((name) => known.get(name)?.from === 'group');
}

/** What the form names and nobody has said yet. `today` and `end` follow from the signing itself. */
export function blankFields(form: FormText, values: FieldValues): FormField[] {
  return usedFields(form).flatMap((name) => {
    const named = known.get(name);
    if (named === undefined || name === 'today' || name === 'end') return [];
    return (values.get(name) ?? '').trim() === '' ? [named] : [];
  });
}

function filled(text: string, values: FieldValues): string {
  return text.replace(field, (whole, name: string) => {
    const value = values.get(name.toLowerCase())?.trim();
    return value === undefined ? (known.has(name.toLowerCase()) ? blank : whole) : value || blank;
  });
}

function endWords(end: ConsentEnd): string {
  if (end.kind === 'day') return paperDay(end.on);
  return end.kind === 'event' ? end.event : 'none; it holds until it is revoked';
}

interface Value {
  field: string;
  value: string;
}

/** What the records say, then what was said at signing wherever they are silent. */
export function formValues(
  recorded: readonly Value[],
  answers: readonly Value[],
  signing: { on: CalendarDate; end: ConsentEnd } | null,
): Map<string, string> {
  const values = new Map<string, string>();
  for (const { field: name, value } of [...recorded, ...answers])
    if ((values.get(name) ?? '') === '') values.set(name, value.trim());
  if (signing) {
    values.set('today', paperDay(signing.on));
    values.set('end', endWords(signing.end));
  }
  return values;
}

interface Writing {
  kind: FormKind;
  /** 0 for a draft. */
  number: number;
  values: FieldValues;
  marks: Marks;
  /** Whose form it is and what stands in the foot of each page; empty for a blank one. */
  whose: string;
  reference: string;
  facts: readonly { label: string; lines: string[] }[];
  /** What comes below the text: the signature, or lines for it. */
  foot: readonly PaperPart[];
}

/** The form as it stands on paper. */
export function writeForm(form: FormText, writing: Writing): WrittenPaper {
  const { kind, number, values, marks, whose, reference, facts, foot } = writing;
  return {
    title: filled(form.title, values).slice(0, 300),
    below: number === 0 ? 'Draft' : `Version ${number}`,
    whose,
    reference,
    draft: number === 0,
    fileName: number === 0 ? `${kind}-draft` : `${kind}-version-${number}`,
    parts: [
      ...(facts.length === 0 ? [] : [{ kind: 'facts' as const, facts: [...facts] }]),
      ...form.sections.flatMap((section) => sectionParts(section, values, marks)),
      ...foot,
    ],
  };
}

function sectionParts(
  { title, text, statements }: FormSection,
  values: FieldValues,
  marks: Marks,
): PaperPart[] {
  const written = filled(text, values).trim();
  const parts: PaperPart[] =
    written === '' ? [] : [{ kind: 'text', title: filled(title, values), text: written }];
  if (statements.length > 0)
    parts.push({
      kind: 'list',
      title: written === '' ? filled(title, values) : '',
      items: statements.map(({ key, text: said, mark }) => {
        const given = marks.get(key) ?? '';
        const initials = mark === 'tick' ? '' : ` (initials: ${given || '______'})`;
        return { text: `${filled(said, values)}${initials}`.slice(0, 2_000), done: given !== '' };
      }),
    });
  return parts;
}

/** Lines to sign on, for a form on paper. */
export function linesToSign(form: FormText): PaperPart {
  const signer = form.guardian ? 'Guardian’s signature' : 'Signature';
  return {
    kind: 'to-sign',
    title: 'Signature',
    lines: [
      signer,
      'Date',
      'Name in print',
      'Authority, if signing for the client',
      'Witness',
      'Date',
    ],
  };
}

/** The statements that must be marked and are not. */
export function unmarked(form: FormText, marks: Marks): string[] {
  return form.sections.flatMap(({ statements }) =>
    statements
      .filter(({ key, required }) => required && (marks.get(key) ?? '') === '')
      .map(({ text }) => text),
  );
}

/** Has the form anything to sign? Else it is not put in use. */
export function hasText({ title, sections }: FormText): boolean {
  return (
    title.trim() !== '' &&
    sections.some(({ text, statements }) => text.trim() !== '' || statements.length > 0)
  );
}

/** A form's whole text as lines, for comparing two versions. */
export function formLines(form: FormText): string {
  return [
    form.title,
    ...form.sections.flatMap(({ title, text, statements }) => [
      title,
      text,
      ...statements.map((statement) => `☐ ${statement.text}`),
    ]),
  ]
    .filter((line) => line.trim() !== '')
    .join('\n\n');
}

/** Authorizations end at some time; what may go without an end says so. */
export function mustEnd(kind: FormKind): boolean {
  return !formKinds[kind].endless;
}

/** What somebody says by typing their name, on screen and on the form. */
export const attestation =
  'By typing my name I sign this form. I have read it, or it was read to me, and my questions were answered.';
