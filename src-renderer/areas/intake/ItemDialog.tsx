import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { z } from 'zod';
import { api } from '#renderer/api.ts';
import type { IntakeFields } from '#shared/contract/intake.ts';
import { IntakeItemId, newId, type ClientId } from '#shared/ids.ts';
import { FormDialog } from '../clients/form/FormDialog.tsx';
import { problemsOf, type MissingWords, type Problems } from '../clients/form/problems.ts';
import { useDraft, type DraftState } from '../clients/form/useDraft.ts';
import type { FieldsOf, ItemOf } from './intake-items.ts';

type ShortKind = 'distress' | 'goal' | 'progress' | 'risk' | 'contact';

interface Props<Kind extends ShortKind, Draft extends object> {
  clientId: ClientId;
  /** The item to change; null makes a new one. */
  item: ItemOf<Kind> | null;
  noun: string;
  schema: z.ZodType<FieldsOf<Kind>>;
  empty: Draft;
  /** What a saved item is while it is typed in. */
  draftOf: (fields: FieldsOf<Kind>) => Draft;
  /** What is typed as fields to be checked. */
  fieldsOf: (draft: Draft) => unknown;
  missing: MissingWords<FieldsOf<Kind>>;
  onSaved: () => void;
  onClose: () => void;
  children: (state: DraftState<Draft>, problems: Problems<FieldsOf<Kind>>) => ReactNode;
}

/** A short item of an intake in a dialog: made, or changed from the version it was opened with. */
export function ItemDialog<Kind extends ShortKind, Draft extends object>(
  props: Props<Kind, Draft>,
) {
  const { clientId, item, noun, schema, draftOf, fieldsOf, missing } = props;
  const [id] = useState(() => item?.id ?? newId(IntakeItemId));
  const [version, setVersion] = useState(item?.version ?? 0);
  const [tried, setTried] = useState(false);
  const state = useDraft(item === null ? props.empty : draftOf(item.fields));
  const save = useMutation({
    mutationFn: (fields: IntakeFields) => api.intake.save({ id, clientId, version, fields }),
    onSuccess: props.onSaved,
  });
  const latest = useMutation({
    mutationFn: () => api.intake.get({ clientId }),
    onSuccess: ({ items }) => {
      const saved = items.find((other) => other.id === id);
      const fields = schema.safeParse(saved?.fields).data;
      if (saved === undefined || fields === undefined) return;
      state.bringIn(draftOf(fields));
      setVersion(saved.version);
      save.reset();
    },
  });
  const checked = schema.safeParse(fieldsOf(state.draft));
  return (
    <FormDialog
      title={item === null ? `New ${noun}` : `Edit ${noun}`}
      saveLabel={`Save ${noun}`}
      size="md"
      dirty={state.dirty}
      saving={save.isPending}
      error={latest.error ?? save.error}
      onSave={() => {
        setTried(true);
        if (checked.success) save.mutate(checked.data);
      }}
      onClose={props.onClose}
      onBringIn={() => latest.mutate()}
    >
      {props.children(state, tried && !checked.success ? problemsOf(checked.error, missing) : {})}
    </FormDialog>
  );
}
