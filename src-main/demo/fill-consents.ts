import type { RecordHandlers } from '#main/records/record-handlers.ts';
import type { ConsentSigning } from '#shared/contract/consents.ts';
import type { FormBeginning } from '#shared/contract/forms.ts';
import type { DrawnSignature } from '#shared/contract/written-paper.ts';
import { ConsentEntryId, ConsentId, FormTemplateId, newId, type ClientId } from '#shared/ids.ts';
import { lastDay } from '#shared/rules/consent-status.ts';
import { blankFields, formValues, writeForm } from '#shared/rules/form-text.ts';
import { addDays, type CalendarDate } from '#shared/time.ts';
import type { DemoPractice } from './practice.ts';

/* The made-up practice's forms: one revised since, some to be signed again, one declined, one taken back. */

const scribble: DrawnSignature = [
  [
    90, 210, 130, 90, 170, 220, 120, 160, 190, 150, 230, 215, 260, 140, 290, 215, 330, 150, 360,
    210,
  ],
  [420, 80, 410, 220, 470, 150, 520, 215, 560, 150, 610, 215, 700, 170, 860, 190],
];

const said: Record<string, string> = {
  information: 'Dates of attendance and a summary of progress since the last review',
  discloser: 'The practice named above',
  recipient: 'Dr. Paula Beispiel, family doctor, 2 Sample Square',
  purpose: 'Care by the family doctor',
  location: 'at home',
};

export function fillConsents(
  records: RecordHandlers,
  demo: DemoPractice,
  today: CalendarDate,
  onEvening: (day: CalendarDate) => void,
): void {
  const daysAgo = (days: number): CalendarDate => addDays(today, -days);
  const put = (kind: Extract<FormBeginning, { from: 'starter' }>['kind']): FormTemplateId => {
    const id = newId(FormTemplateId);
    records.forms.begin({ id, beginning: { from: 'starter', kind } });
    const draftVersion = records.forms.get({ id }).draft?.version ?? 1;
    records.forms.putInUse({ id, draftVersion, number: 1, resign: true, reason: '' });
    return id;
  };
  onEvening(daysAgo(800));
  const consent = put('group-consent');
  const promise = put('confidentiality');
  records.forms.setRequired({ id: consent, required: true });
  records.forms.setRequired({ id: promise, required: true });
  onEvening(daysAgo(420));
  const release = put('release');
  const telehealth = put('telehealth');

  const joined = demo.clients.flatMap(({ id }, index) => {
    const stays = demo.memberships.filter(({ clientId }) => clientId === id);
    const first = stays.map(({ joinedOn }) => joinedOn).toSorted()[0];
    const staying = stays.some(({ leftOn }) => leftOn === null);
    return first === undefined ? [] : [{ id, index, first, current: staying }];
  });
  for (const { id, first, index } of joined) {
    const day = first < today ? first : today;
    onEvening(day);
    sign(records, id, consent, day, index);
    if (index % 9 !== 4) sign(records, id, promise, day, index);
  }

  const revised = daysAgo(60);
  onEvening(revised);
  records.forms.revise({ id: consent });
  const { draft } = records.forms.get({ id: consent });
  if (draft) {
    const sections = draft.text.sections.map((section) =>
      section.covers.includes('contact')
        ? {
            ...section,
            text: `${section.text}\n\nThe leader does not accept requests from members on social networks.`,
          }
        : section,
    );
    const saved = records.forms.saveDraft({
      id: consent,
      version: draft.version,
      text: { ...draft.text, sections },
    });
    const next = { draftVersion: saved.version, number: 2, resign: true, reason: '' };
    records.forms.putInUse({ id: consent, ...next });
  }
  const current = joined.filter((one) => one.current && one.first < revised);
  for (const { id, index } of current) {
    if (index % 8 === 3) continue;
    const day = addDays(revised, 1 + (index % 40));
    onEvening(day);
    sign(records, id, consent, day, index);
  }

  onEvening(daysAgo(30));
  for (const { id: groupId } of demo.groups)
    records.coverage.requireForms({ groupId, before: [], templateIds: [consent, promise] });

  const [one, other, third] = current;
  if (one) {
    // Signed for a year, which is over in ten days.
    onEvening(daysAgo(355));
    sign(records, one.id, release, daysAgo(355), one.index);
  }
  if (other) {
    onEvening(daysAgo(200));
    const consentId = sign(records, other.id, release, daysAgo(200), other.index);
    onEvening(daysAgo(31));
    records.consents.addEntry({
      id: newId(ConsentEntryId),
      consentId,
      fields: {
        kind: 'revocation',
        on: daysAgo(31),
        how: 'A letter, handed over after the session',
        reach: 'all',
        note: '',
      },
    });
  }
  if (third) {
    onEvening(daysAgo(90));
    records.consents.decline({
      id: newId(ConsentId),
      clientId: third.id,
      templateId: telehealth,
      number: 1,
      groupId: null,
      on: daysAgo(90),
      reason: 'Has no room at home where nobody listens. Will come in person.',
    });
  }
}

/** As it is done at the screen: everything blank said, everything marked, by hand or by typing. */
function sign(
  records: RecordHandlers,
  clientId: ClientId,
  templateId: FormTemplateId,
  on: CalendarDate,
  index: number,
): ConsentId {
  const prepared = records.consents.prepare({ clientId, templateId, number: null });
  const { kind, number, text, whose, reference, facts, groups } = prepared;
  const group = groups[0];
  const recorded = [...prepared.values, ...(group?.values ?? [])];
  const answers = blankFields(text, formValues(recorded, [], null)).map(({ name }) => ({
    field: name,
    value: said[name] ?? 'as agreed',
  }));
  const initials = whose
    .split(' ')
    .map((word) => word.slice(0, 1))
    .join('');
  const marks = text.sections.flatMap(({ statements }) =>
    statements.map(({ key, mark }) => ({ key, mark: mark === 'tick' ? 'x' : initials })),
  );
  const end: ConsentSigning['end'] =
    text.validity.kind === 'months'
      ? { kind: 'day', on: lastDay(on, text.validity.months) }
      : { kind: 'none' };
  const values = formValues(recorded, answers, { on, end });
  const id = newId(ConsentId);
  records.consents.sign({
    id,
    signing: {
      clientId,
      templateId,
      number,
      groupId: group?.id ?? null,
      on,
      answers,
      marks,
      end,
      signer: { role: 'client', name: whose, authority: '' },
      way: index % 3 === 0 ? { kind: 'typed', name: whose } : { kind: 'drawn', strokes: scribble },
      place: 'In the practice',
      seen: writeForm(text, {
        kind,
        number,
        values,
        marks: new Map(marks.map(({ key, mark }) => [key, mark])),
        whose,
        reference,
        facts,
        foot: [],
      }),
      copy: index % 4 === 1 ? null : { id: newId(ConsentEntryId), how: 'paper' },
    },
  });
  return id;
}
