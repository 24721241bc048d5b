import type { DocumentRequest } from '#shared/contract/documents.ts';
import type { WrittenPaper } from '#shared/contract/written-paper.ts';
import { AppError } from '#shared/errors.ts';
import { formValues, linesToSign, writeForm } from '#shared/rules/form-text.ts';
import { practiceValues, prepareForm } from '../records/consent-paper.ts';
import { readConsentRow, readFrozen } from '../records/consent-rows.ts';
import { readTemplate } from '../records/form-rows.ts';
import { found, type RecordContext } from '../records/record-context.ts';

type Request<Kind extends DocumentRequest['kind']> = Extract<DocumentRequest, { kind: Kind }>;

/** A version, or the draft, with lines where a client's words would stand. */
export const blankForm = {
  record: ({ templateId }: Request<'form-blank'>): string => `forms/${templateId}`,
  write: (
    { store }: RecordContext,
    { templateId, number }: Request<'form-blank'>,
  ): WrittenPaper => {
    const { kind, draft, versions } = readTemplate(store, templateId);
    const text =
      number === null ? draft?.text : versions.find((version) => version.number === number)?.text;
    if (!text) throw new AppError('not-found');
    return writeForm(text, {
      kind,
      number: number ?? 0,
      values: formValues(practiceValues(store), [], null),
      marks: new Map(),
      whose: '',
      reference: number === null ? 'Draft' : `Version ${number}`,
      facts: [],
      foot: [linesToSign(text)],
    });
  },
};

/** The version in use filled for one client, to be signed in ink. */
export const filledForm = {
  record: ({ clientId }: Request<'form-filled'>): string => `clients/${clientId}`,
  write: (
    context: RecordContext,
    { clientId, templateId, groupId }: Request<'form-filled'>,
  ): WrittenPaper => {
    const prepared = prepareForm(context, clientId, templateId);
    const { kind, number, text, whose, reference, facts, groups } = prepared;
    const group = groups.find(({ id }) => id === groupId) ?? groups[0];
    return writeForm(text, {
      kind,
      number,
      values: formValues([...prepared.values, ...(group?.values ?? [])], [], null),
      marks: new Map(),
      whose,
      reference,
      facts,
      foot: [linesToSign(text)],
    });
  },
};

/** A signed form, from what was frozen when it was signed and from nothing else. */
export const signedForm = {
  record: ({ clientId }: Request<'consent'>): string => `clients/${clientId}`,
  write: (context: RecordContext, request: Request<'consent'>): WrittenPaper =>
    frozenOf(context, request).paper,
  letterhead: (context: RecordContext, request: Request<'consent'>) =>
    frozenOf(context, request).letterhead,
};

function frozenOf({ store }: RecordContext, { clientId, consentId }: Request<'consent'>) {
  const row = found(readConsentRow(store, consentId));
  if (row.client_id !== clientId) throw new AppError('not-found');
  return readFrozen(row);
}
