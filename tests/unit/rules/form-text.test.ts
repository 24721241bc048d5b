import { describe, expect, test } from 'vitest';
import { FormText } from '#shared/contract/forms.ts';
import { WrittenPaper } from '#shared/contract/written-paper.ts';
import { FormKind, formKinds, missingElements } from '#shared/rules/form-elements.ts';
import {
  blankFields,
  formValues,
  namesGroup,
  unknownFields,
  unmarked,
  writeForm,
} from '#shared/rules/form-text.ts';
import { starterForms } from '#shared/starter-forms/index.ts';
import { CalendarDate } from '#shared/time.ts';

const starters = FormKind.exclude(['own']).options;
const on = CalendarDate.parse('2026-11-25');

describe.each(starters)('the starter text of %s', (kind) => {
  const form = starterForms[kind];

  test('is whole: it fits the schema, names only known fields and covers every element', () => {
    expect(FormText.parse(form)).toEqual(form);
    expect(unknownFields(form)).toEqual([]);
    expect(missingElements(kind, form.sections)).toEqual([]);
    const known = formKinds[kind].elements.map(({ key }) => key);
    for (const { covers } of form.sections) expect(known).toEqual(expect.arrayContaining(covers));
  });

  test('waits to be confirmed wherever it covers what was read in no source', () => {
    const unsure = formKinds[kind].elements.filter(({ confirm }) => confirm).map(({ key }) => key);
    for (const { covers, toConfirm } of form.sections)
      if (covers.some((key) => unsure.includes(key))) expect(toConfirm).toBe(true);
  });

  test('becomes a paper with lines for every blank', () => {
    const writing = { kind, number: 1, marks: new Map(), whose: '', reference: '', facts: [] };
    const paper = writeForm(form, { ...writing, values: new Map(), foot: [] });
    expect(WrittenPaper.parse(paper)).toEqual(paper);
    expect(JSON.stringify(paper)).not.toContain('{{');
    expect(JSON.stringify(paper)).not.toMatch(/!"|undefined/);
  });
});

describe('a form', () => {
  const form: FormText = {
    title: 'For {{Client Name}}',
    guardian: false,
    validity: { kind: 'none' },
    sections: [
      {
        key: 'a',
        title: 'Who',
        text: 'I, {{ client name }}, in {{group}}, until {{end}}. {{shoe size}}',
        statements: [
          { key: 's', text: 'I was asked.', mark: 'initial', required: true },
          { key: 't', text: 'By e-mail.', mark: 'tick', required: false },
        ],
        covers: [],
        toConfirm: false,
      },
    ],
  };

  test('is filled where something is known, blank where nothing is, and leaves the unknown in sight', () => {
    const recorded = [
      { field: 'client name', value: 'Ada Muster' },
      { field: 'group', value: '' },
    ];
    expect(namesGroup(form)).toBe(true);
    expect(unknownFields(form)).toEqual(['shoe size']);
    const blank = formValues(recorded, [], null);
    expect(blankFields(form, blank).map(({ name }) => name)).toEqual(['group']);
    const end = { kind: 'day', on } as const;
    const answers = [
      { field: 'group', value: 'Tuesday {{practice}}' },
      { field: 'client name', value: 'Somebody Else' },
    ];
    const values = formValues(recorded, answers, { on, end });
    const marks = new Map([['s', 'AM']]);
    const paper = writeForm(form, {
      kind: 'own',
      number: 3,
      values,
      marks,
      whose: '',
      reference: '',
      facts: [],
      foot: [],
    });
    expect(paper).toMatchObject({ title: 'For Ada Muster', below: 'Version 3', draft: false });
    // What was said at signing is text: it is not filled again, and it does not speak over the records.
    expect(paper.parts).toMatchObject([
      {
        text: 'I, Ada Muster, in Tuesday {{practice}}, until 25 November 2026. {{shoe size}}',
      },
      {
        items: [
          { text: 'I was asked. (initials: AM)', done: true },
          { text: 'By e-mail.', done: false },
        ],
      },
    ]);
    expect(unmarked(form, new Map())).toEqual(['I was asked.']);
    expect(unmarked(form, marks)).toEqual([]);
  });
});
