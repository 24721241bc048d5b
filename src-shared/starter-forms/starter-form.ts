import type { FormSection, FormStatement, FormText, Validity } from '../contract/forms.ts';

/*
 * The starter texts are code and not files under resources/: their fields, elements and shape are then checked by
 * the compiler and the tests, and nothing has to be found and parsed on a disk before a form can begin.
 */

interface SectionDraft {
  title: string;
  text: readonly string[];
  covers?: readonly string[];
  statements?: readonly Omit<FormStatement, 'key'>[];
  /** Good practice as we know it, read in no source: shown as to be confirmed until the user has done so. */
  toConfirm?: true;
}

export function starterForm(form: {
  title: string;
  guardian?: true;
  validity?: Validity;
  sections: readonly SectionDraft[];
}): FormText {
  return {
    title: form.title,
    guardian: form.guardian ?? false,
    validity: form.validity ?? { kind: 'none' },
    sections: form.sections.map(
      ({ title, text, covers = [], statements = [], toConfirm }, at): FormSection => ({
        key: `section-${at + 1}`,
        title,
        text: text.join('\n\n'),
        covers: [...covers],
        statements: statements.map((statement, index) => ({
          key: `statement-${at + 1}-${index + 1}`,
          ...statement,
        })),
        toConfirm: toConfirm ?? false,
      }),
    ),
  };
}

export function mustTick(text: string): Omit<FormStatement, 'key'> {
  return { text, mark: 'tick', required: true };
}

export function mayTick(text: string): Omit<FormStatement, 'key'> {
  return { text, mark: 'tick', required: false };
}

export function mustInitial(text: string): Omit<FormStatement, 'key'> {
  return { text, mark: 'initial', required: true };
}
