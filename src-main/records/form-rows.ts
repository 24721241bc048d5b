import type { Selectable } from 'kysely';
import { FormText, type FormTemplate, type FormVersion } from '#shared/contract/forms.ts';
import type { FormTemplateId } from '#shared/ids.ts';
import type { FormKind } from '#shared/rules/form-elements.ts';
import type { Instant } from '#shared/time.ts';
import { from, type Store } from '../store/store.ts';
import type { FormTemplateTable } from '../store/tables/consents.ts';
import { found, fromJson } from './record-context.ts';

export function readTemplateRow(
  store: Store,
  id: FormTemplateId,
): Selectable<FormTemplateTable> | undefined {
  return store.first(from.selectFrom('form_templates').selectAll().where('id', '=', id));
}

/** Oldest first. */
export function readVersions(store: Store, id: FormTemplateId): FormVersion[] {
  return store
    .all(
      from.selectFrom('form_versions').selectAll().where('template_id', '=', id).orderBy('number'),
    )
    .map(({ number, text_json, in_use_at, author, resign, reason }) => ({
      number,
      text: fromJson(FormText, text_json),
      inUseAt: in_use_at,
      author,
      resign: resign === 1,
      reason,
    }));
}

export function readTemplate(store: Store, id: FormTemplateId): FormTemplate {
  const row = found(readTemplateRow(store, id));
  return {
    id,
    kind: row.kind,
    required: row.required === 1,
    retired: row.retired === 1,
    draft:
      row.draft_json === null
        ? null
        : {
            text: fromJson(FormText, row.draft_json),
            version: row.draft_version,
            savedAt: row.draft_saved_at,
          },
    versions: readVersions(store, id),
  };
}

/** A form as the register knows it: without its text. */
export interface FormFacts {
  readonly id: FormTemplateId;
  readonly kind: FormKind;
  readonly required: boolean;
  readonly retired: boolean;
  readonly draft: boolean;
  readonly title: string;
  /** The version in use; null for one never put in use. */
  readonly number: number | null;
  readonly inUseAt: Instant | null;
  /** The oldest version that need not be signed again. */
  readonly oldestAccepted: number;
}

/** Every form there ever was, by title. */
export function readForms(store: Store): FormFacts[] {
  const versions = new Map<FormTemplateId, { number: number; at: Instant; text: string }>();
  const accepted = new Map<FormTemplateId, number>();
  for (const row of store.all(from.selectFrom('form_versions').selectAll().orderBy('number'))) {
    versions.set(row.template_id, { number: row.number, at: row.in_use_at, text: row.text_json });
    if (row.resign === 1) accepted.set(row.template_id, row.number);
  }
  return store
    .all(from.selectFrom('form_templates').selectAll())
    .map((row): FormFacts => {
      const last = versions.get(row.id);
      const text = last?.text ?? row.draft_json;
      return {
        id: row.id,
        kind: row.kind,
        required: row.required === 1,
        retired: row.retired === 1,
        draft: row.draft_json !== null,
        title: text === null ? '' : fromJson(FormText, text).title,
        number: last?.number ?? null,
        inUseAt: last?.at ?? null,
        oldestAccepted: accepted.get(row.id) ?? 1,
      };
    })
    .sort((a, b) => a.title.localeCompare(b.title));
}
