import type { FormBeginning, FormText } from '#shared/contract/forms.ts';
import type { Handlers } from '#shared/contract/index.ts';
import { AppError } from '#shared/errors.ts';
import type { FormTemplateId } from '#shared/ids.ts';
import { blocksUse, missingElements, type FormKind } from '#shared/rules/form-elements.ts';
import { hasText, unknownFields } from '#shared/rules/form-text.ts';
import { startsNewRevision } from '#shared/rules/revisions.ts';
import { starterForms } from '#shared/starter-forms/index.ts';
import { from, type Store } from '../store/store.ts';
import { readForms, readTemplate, readTemplateRow } from './form-rows.ts';
import { found, sameFields, type RecordContext } from './record-context.ts';
import { readAuthor } from './settings.ts';

export function formsHandlers({ store, audit, now }: RecordContext) {
  const saveDraftRow = (id: FormTemplateId, text: FormText | null, version: number): void => {
    store.run(
      from
        .updateTable('form_templates')
        .set({
          draft_json: text === null ? null : JSON.stringify(text),
          draft_version: version,
          draft_saved_at: now(),
        })
        .where('id', '=', id),
    );
  };
  return {
    list: () =>
      readForms(store).map(({ id, kind, required, retired, title, number, inUseAt, draft }) => ({
        id,
        kind,
        required,
        retired,
        title,
        inUse: number,
        inUseAt,
        draft,
      })),

    get: ({ id }) => readTemplate(store, id),

    begin: ({ id, beginning }) =>
      store.transaction(() => {
        if (readTemplateRow(store, id)) return {};
        const { kind, text } = beginningText(store, beginning);
        store.run(
          from.insertInto('form_templates').values({
            id,
            kind,
            required: 0,
            retired: 0,
            draft_json: JSON.stringify(text),
            draft_version: 1,
            draft_saved_at: now(),
          }),
        );
        audit('forms.begin', `forms/${id}`, kind);
        return {};
      }),

    revise: ({ id }) =>
      store.transaction(() => {
        const { draft, versions } = readTemplate(store, id);
        if (draft) return {};
        const { text, number } = found(versions.at(-1));
        saveDraftRow(id, text, found(readTemplateRow(store, id)).draft_version + 1);
        audit('forms.revise', `forms/${id}`, `from version ${number}`);
        return {};
      }),

    saveDraft: ({ id, version, text }) =>
      store.transaction(() => {
        const { draft } = readTemplate(store, id);
        if (!draft) throw new AppError('changed-meanwhile');
        // The same save sent again, after an answer that never arrived, is already done.
        if (draft.version === version + 1 && sameFields(draft.text, text))
          return { version: draft.version, savedAt: draft.savedAt };
        if (draft.version !== version) throw new AppError('changed-meanwhile');
        const savedAt = now();
        saveDraftRow(id, text, version + 1);
        const noted = startsNewRevision(
          { text: JSON.stringify(draft.text), startedAt: draft.savedAt },
          { text: JSON.stringify(text) },
          savedAt,
        );
        if (noted) audit('forms.saveDraft', `forms/${id}`, `draft ${version + 1}`);
        return { version: version + 1, savedAt };
      }),

    discardDraft: ({ id, version }) =>
      store.transaction(() => {
        const { draft, versions } = readTemplate(store, id);
        if (!draft) return {};
        if (draft.version !== version) throw new AppError('changed-meanwhile');
        // A form that was never in use would be left with nothing at all; it is retired instead.
        if (versions.length === 0) throw new AppError('in-use');
        saveDraftRow(id, null, version + 1);
        audit('forms.discardDraft', `forms/${id}`);
        return {};
      }),

    putInUse: ({ id, draftVersion, number, resign, reason }) =>
      store.transaction(() => {
        const { kind, draft, versions, retired } = readTemplate(store, id);
        const last = versions.at(-1);
        if (!draft && last?.number === number && last.resign === resign && last.reason === reason)
          return {};
        if (draft?.version !== draftVersion || number !== (last?.number ?? 0) + 1 || retired)
          throw new AppError('changed-meanwhile');
        const { text } = draft;
        if (!hasText(text)) throw new AppError('form-empty');
        if (unknownFields(text).length > 0) throw new AppError('form-unknown-field');
        if (blocksUse(kind) && missingElements(kind, text.sections).length > 0)
          throw new AppError('form-incomplete');
        store.run(
          from.insertInto('form_versions').values({
            template_id: id,
            number,
            text_json: JSON.stringify(text),
            in_use_at: now(),
            author: readAuthor(store),
            resign: resign ? 1 : 0,
            reason: resign ? '' : reason,
          }),
        );
        saveDraftRow(id, null, draftVersion + 1);
        audit(
          'forms.putInUse',
          `forms/${id}`,
          `version ${number}, ${resign ? 'to be signed again' : 'earlier signatures hold'}`,
        );
        return {};
      }),

    setRequired: ({ id, required }) =>
      store.transaction(() => {
        const row = found(readTemplateRow(store, id));
        if ((row.required === 1) === required) return {};
        store.run(
          from
            .updateTable('form_templates')
            .set({ required: required ? 1 : 0 })
            .where('id', '=', id),
        );
        audit('forms.setRequired', `forms/${id}`, required ? 'every client' : 'nobody by default');
        return {};
      }),

    setRetired: ({ id, retired }) =>
      store.transaction(() => {
        const row = found(readTemplateRow(store, id));
        if ((row.retired === 1) === retired) return {};
        store.run(
          from
            .updateTable('form_templates')
            .set({ retired: retired ? 1 : 0 })
            .where('id', '=', id),
        );
        audit(retired ? 'forms.retire' : 'forms.restore', `forms/${id}`);
        return {};
      }),
  } satisfies Handlers<'forms'>;
}

function beginningText(store: Store, beginning: FormBeginning): { kind: FormKind; text: FormText } {
  if (beginning.from === 'starter')
    return { kind: beginning.kind, text: starterForms[beginning.kind] };
  if (beginning.from === 'blank')
    return {
      kind: beginning.kind,
      text: {
        title: '',
        guardian: false,
        validity: { kind: 'none' },
        sections: [
          {
            key: 'section-1',
            title: '',
            text: '',
            statements: [],
            covers: [],
            toConfirm: false,
          },
        ],
      },
    };
  const { kind, draft, versions } = readTemplate(store, beginning.of);
  const text = found(draft?.text ?? versions.at(-1)?.text);
  return { kind, text: { ...text, title: `${text.title}, copy`.slice(0, 200) } };
}
