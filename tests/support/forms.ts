import type { ConsentSigning } from '#shared/contract/consents.ts';
import type { FormText } from '#shared/contract/forms.ts';
import { FormTemplateId, newId, type ClientId } from '#shared/ids.ts';
import { formValues, writeForm } from '#shared/rules/form-text.ts';
import { CalendarDate } from '#shared/time.ts';
import type { TestPractice } from './practice.ts';

/** A small form of one's own, in use. */
export function ownForm({ records }: TestPractice, text: Partial<FormText> = {}): FormTemplateId {
  const id = newId(FormTemplateId);
  records.forms.begin({ id, beginning: { from: 'blank', kind: 'own' } });
  const section = {
    key: 'one',
    title: 'Agreement',
    text: 'I, {{client name}}, agree with {{practice}}.',
    statements: [{ key: 'read', text: 'I have read it.', mark: 'tick', required: true } as const],
    covers: [],
    toConfirm: false,
  };
  const whole: FormText = {
    title: 'House rules',
    guardian: false,
    validity: { kind: 'none' },
    sections: [section],
    ...text,
  };
  records.forms.saveDraft({ id, version: 1, text: whole });
  records.forms.putInUse({ id, draftVersion: 2, number: 1, resign: true, reason: '' });
  return id;
}

/** What the window sends after the form was read, marked and signed by typing. */
export function signing(
  { records, clock }: TestPractice,
  clientId: ClientId,
  templateId: FormTemplateId,
  more: Partial<ConsentSigning> = {},
): ConsentSigning {
  const prepared = records.consents.prepare({ clientId, templateId, number: more.number ?? null });
  const { kind, number, text, whose, reference, facts, groups } = prepared;
  const given: Omit<ConsentSigning, 'seen'> = {
    clientId,
    templateId,
    number,
    groupId: groups[0]?.id ?? null,
    on: CalendarDate.parse(clock.now.slice(0, 10)),
    answers: [],
    marks: text.sections.flatMap(({ statements }) =>
      statements.map(({ key }) => ({ key, mark: 'x' })),
    ),
    end: { kind: 'none' },
    signer: { role: 'client', name: whose, authority: '' },
    way: { kind: 'typed', name: whose },
    place: 'In the practice',
    copy: null,
    ...more,
  };
  const group = groups.find(({ id }) => id === given.groupId);
  const seen = writeForm(text, {
    kind,
    number,
    values: formValues([...prepared.values, ...(group?.values ?? [])], given.answers, given),
    marks: new Map(given.marks.map(({ key, mark }) => [key, mark])),
    whose,
    reference,
    facts,
    foot: [],
  });
  return { seen, ...given };
}
