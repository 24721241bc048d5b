import {
  goalStatusWords,
  goalStepWords,
  riskWords,
  type IntakeFields,
  type IntakeItem,
  type IntakeKind,
  type StatementKind,
} from '#shared/contract/intake.ts';
import { formatDate } from '#renderer/ui/dates.ts';
import { capital } from '#renderer/ui/words.ts';

export type FieldsOf<Kind extends IntakeKind> = Extract<IntakeFields, { kind: Kind }>;
export type ItemOf<Kind extends IntakeKind> = IntakeItem & { fields: FieldsOf<Kind> };

/** The items of one kind that are not removed. */
export function ofKind<Kind extends IntakeKind>(
  items: readonly IntakeItem[],
  kind: Kind,
): ItemOf<Kind>[] {
  return items.filter((item): item is ItemOf<Kind> => item.fields.kind === kind && !item.removed);
}

export const statementTitles: Record<StatementKind, string> = {
  'presenting-concern': 'Presenting concern',
  tailoring: 'Tailoring',
  privacy: 'Cultural privacy',
};

export const kindWords: Record<IntakeKind, string> = {
  'presenting-concern': 'presenting concern',
  tailoring: 'tailoring note',
  privacy: 'cultural privacy',
  heading: 'history',
  distress: 'distress',
  goal: 'goal',
  progress: 'progress',
  risk: 'risk flag',
  contact: 'contact',
};

/** An item in words: for its history, and to know it by once it is removed. */
export function itemText(fields: IntakeFields): string {
  switch (fields.kind) {
    case 'presenting-concern':
    case 'tailoring':
    case 'privacy':
      return fields.text;
    case 'heading':
      return joined([fields.title, fields.text]);
    case 'distress':
      return joined([`${formatDate(fields.on)}: ${fields.level} of 10`, fields.note]);
    case 'goal':
      return joined([
        fields.text,
        `Opened ${formatDate(fields.openedOn)}`,
        fields.closedOn === null
          ? ''
          : `${capital(goalStatusWords[fields.status])} ${formatDate(fields.closedOn)}`,
      ]);
    case 'progress':
      return joined([`${formatDate(fields.on)}: ${goalStepWords[fields.step]}`, fields.text]);
    case 'risk':
      return joined([
        `${capital(riskWords[fields.risk])}, since ${formatDate(fields.since)}`,
        fields.endedOn === null ? '' : `Ended ${formatDate(fields.endedOn)}`,
        fields.note,
      ]);
    case 'contact':
      return joined([
        [fields.name, fields.relation].filter(Boolean).join(', '),
        fields.phone,
        fields.email,
        ...contactMarks(fields),
      ]);
  }
}

/** What a contact is to the client, and whether to be spoken to. */
export function contactMarks(contact: FieldsOf<'contact'>): string[] {
  return [
    ...(contact.emergency ? ['emergency contact'] : []),
    ...(contact.guardian ? ['guardian'] : []),
    contact.mayContact ? 'may be contacted' : 'not to be contacted',
  ];
}

function joined(lines: string[]): string {
  return lines.filter(Boolean).join('\n');
}
