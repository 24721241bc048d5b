import { Button, Checkbox, NumberInput, Radio, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { FormDraft, FormSection, FormTemplate, FormText } from '#shared/contract/forms.ts';
import { unknownFields } from '#shared/rules/form-text.ts';
import formClasses from '../clients/form/form.module.css';
import type { Done } from '../clients/form/Notice.tsx';
import { DraftConflict } from '../notes/DraftConflict.tsx';
import { SaveStatus } from '../notes/SaveStatus.tsx';
import { useDraftStatus, useDraftValue, useFlushOnLeave, useHeldDraft } from '../notes/useDraft.ts';
import { ElementList } from './ElementList.tsx';
import { emptySection, formQueue, formShelf, moved } from './form-draft.ts';
import { FormVersions, Difference } from './FormVersions.tsx';
import classes from './forms.module.css';
import { PutInUseDialog } from './PutInUseDialog.tsx';
import { SectionEditor } from './SectionEditor.tsx';

interface Props {
  form: FormTemplate & { draft: FormDraft };
  onDone: (done: Done) => void;
}

/** A form being written; it saves as it is typed. */
export function FormEditor({ form, onDone }: Props) {
  const { id, kind, versions, draft } = form;
  useFlushOnLeave();
  const [queue] = useState(() => formShelf.open(id, () => formQueue(id, draft)));
  useHeldDraft(formShelf, id, queue);
  useDraftStatus(queue);
  const text = useDraftValue(queue);
  const [putting, setPutting] = useState(false);
  const last = versions.at(-1);
  const discard = useMutation({
    mutationFn: async () => {
      await queue.flush();
      await api.forms.discardDraft({ id, version: queue.version });
      return queue.value;
    },
    onSuccess: (letGo) =>
      onDone({
        words: 'The draft was let go. The version in use stays as it is.',
        undo: async () => {
          await api.forms.revise({ id });
          const { draft: begun } = await api.forms.get({ id });
          if (begun) await api.forms.saveDraft({ id, version: begun.version, text: letGo });
        },
      }),
  });
  const retire = useMutation({ mutationFn: () => api.forms.setRetired({ id, retired: true }) });

  const set = (part: Partial<FormText>) => queue.change({ ...queue.value, ...part });
  const setSection = (key: string, part: Partial<FormSection>) =>
    set({
      sections: queue.value.sections.map((section) =>
        section.key === key ? { ...section, ...part } : section,
      ),
    });
  const { validity, sections } = text;
  const unknown = unknownFields(text);
  return (
    <div className={classes['columns']}>
      <div className={classes['column']}>
        <DraftConflict
          queue={queue}
          latest={async () => {
            const saved = await api.forms.get({ id });
            return {
              value: saved.draft?.text ?? queue.value,
              version: saved.draft?.version ?? queue.version,
              savedAt: saved.draft?.savedAt ?? null,
            };
          }}
        />
        <Panel
          title={`Draft of version ${(last?.number ?? 0) + 1}`}
          actions={<SaveStatus queue={queue} what="Form" />}
        >
          <div className={classes['fields']}>
            <TextInput
              label="Title"
              maxLength={200}
              autoComplete="off"
              value={text.title}
              onChange={(event) => set({ title: event.currentTarget.value })}
            />
            <Checkbox
              label="A guardian or representative signs it"
              checked={text.guardian}
              onChange={(event) => set({ guardian: event.currentTarget.checked })}
            />
            <Radio.Group
              label="A signed form usually holds"
              value={validity.kind}
              onChange={(value) =>
                set({
                  validity:
                    value === 'months'
                      ? { kind: 'months', months: 12 }
                      : value === 'event'
                        ? { kind: 'event', event: '' }
                        : { kind: 'none' },
                })
              }
            >
              <div className={classes['inline']}>
                <Radio value="none" label="Without an end" />
                <Radio value="months" label="For months" />
                <Radio value="event" label="Until an event" />
              </div>
            </Radio.Group>
            {validity.kind === 'months' && (
              <NumberInput
                className={classes['short'] ?? ''}
                label="Months"
                min={1}
                max={120}
                allowDecimal={false}
                clampBehavior="strict"
                value={validity.months}
                onChange={(months) => {
                  if (typeof months === 'number' && months >= 1)
                    set({ validity: { kind: 'months', months } });
                }}
              />
            )}
            {validity.kind === 'event' && (
              <TextInput
                label="Event"
                maxLength={300}
                autoComplete="off"
                value={validity.event}
                onChange={(event) =>
                  set({ validity: { kind: 'event', event: event.currentTarget.value } })
                }
              />
            )}
          </div>
        </Panel>
        {sections.map((section, at) => (
          <SectionEditor
            key={section.key}
            kind={kind}
            form={text}
            section={section}
            at={at}
            onChange={(part) => setSection(section.key, part)}
            onMove={(step) => set({ sections: moved(sections, at, step) })}
            onRemove={() => set({ sections: sections.toSpliced(at, 1) })}
          />
        ))}
        <div>
          <Button
            variant="default"
            leftSection={<Plus size={16} aria-hidden />}
            disabled={sections.length >= 40}
            onClick={() => set({ sections: [...sections, emptySection(text)] })}
          >
            Add section
          </Button>
        </div>
      </div>
      <div className={classes['column']}>
        <Panel title="Put in use">
          <div className={classes['fields']}>
            {unknown.length > 0 && (
              <p className={formClasses['warning']} role="status">
                {unknown.map((name) => `{{${name}}}`).join(', ')} stands for nothing here. Choose a
                field from the list.
              </p>
            )}
            <Button onClick={() => setPutting(true)}>Put in use…</Button>
            <LinkButton
              variant="default"
              to="/confidentiality/forms/$templateId/paper"
              params={{ templateId: id }}
            >
              Preview on paper
            </LinkButton>
            {last ? (
              <div className={classes['inline']}>
                <Difference
                  title={`What this draft changes in version ${last.number}`}
                  label="Changes of this draft"
                  before={last.text}
                  after={text}
                />
                <Button
                  variant="default"
                  size="compact-sm"
                  loading={discard.isPending}
                  onClick={() => discard.mutate()}
                >
                  Let the draft go
                </Button>
              </div>
            ) : (
              !form.retired && (
                <Button
                  variant="default"
                  loading={retire.isPending}
                  onClick={() => retire.mutate()}
                >
                  Retire the form
                </Button>
              )
            )}
            <ErrorNotice error={discard.error ?? retire.error} />
          </div>
        </Panel>
        <ElementList kind={kind} sections={sections} />
        <FormVersions templateId={id} versions={versions} />
      </div>
      {putting && (
        <PutInUseDialog
          form={form}
          queue={queue}
          onClose={() => setPutting(false)}
          onSaved={(words) => {
            setPutting(false);
            onDone({ words });
          }}
        />
      )}
    </div>
  );
}
