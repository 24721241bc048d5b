import { ActionIcon, Button, TextInput, Tooltip } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { api } from '#renderer/api.ts';
import type { NoteFormat } from '#shared/contract/notes.ts';
import { newId, NoteFormatId } from '#shared/ids.ts';
import { FormDialog } from '../clients/form/FormDialog.tsx';
import {
  emptySection,
  keyedSections,
  moved,
  sectionDrafts,
  type SectionDraft,
} from './format-draft.ts';
import classes from './settings.module.css';

interface NoteFormatDialogProps {
  /** The format to change or, with `copy`, to begin a new one from. */
  format?: NoteFormat;
  copy?: boolean;
  onClose: () => void;
}

/** Makes or changes a format of the practice's own. Notes already written keep their sections. */
export function NoteFormatDialog({ format, copy = false, onClose }: NoteFormatDialogProps) {
  const [id] = useState(() =>
    format === undefined || copy ? newId(NoteFormatId) : NoteFormatId.parse(format.key),
  );
  const [initial] = useState(() => ({
    name: format === undefined ? '' : copy ? `${format.name}, own` : format.name,
    sections: format === undefined ? [emptySection([])] : sectionDrafts(format.sections),
  }));
  const [name, setName] = useState(initial.name);
  const [sections, setSections] = useState<SectionDraft[]>(initial.sections);
  const [tried, setTried] = useState(false);
  const save = useMutation({ mutationFn: api.notes.saveFormat, onSuccess: onClose });

  const change = (row: number, part: Partial<SectionDraft>) =>
    setSections((before) =>
      before.map((section) => (section.row === row ? { ...section, ...part } : section)),
    );
  const untitled = (section: SectionDraft) =>
    tried && sections.length > 1 && section.title.trim() === '';

  return (
    <FormDialog
      title={format === undefined || copy ? 'New note format' : 'Edit note format'}
      saveLabel="Save format"
      size="xl"
      dirty={copy || JSON.stringify({ name, sections }) !== JSON.stringify(initial)}
      saving={save.isPending}
      error={save.error}
      onClose={onClose}
      onSave={() => {
        setTried(true);
        const titled = sections.length === 1 || sections.every(({ title }) => title.trim() !== '');
        if (name.trim() !== '' && titled)
          save.mutate({ id, name: name.trim(), sections: keyedSections(sections) });
      }}
    >
      <TextInput
        label="Name"
        required
        value={name}
        maxLength={60}
        error={tried && name.trim() === '' && 'Give the format a name.'}
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <ol className={classes['sections']} aria-label="Sections">
        {sections.map((section, index) => (
          <li key={section.row} className={classes['section']}>
            <TextInput
              label={`Section ${index + 1}`}
              value={section.title}
              maxLength={120}
              placeholder="Title"
              error={untitled(section) && 'Give it a title.'}
              onChange={(event) => change(section.row, { title: event.currentTarget.value })}
            />
            <TextInput
              label="Hint"
              aria-label={`Hint of section ${index + 1}`}
              value={section.hint}
              maxLength={300}
              placeholder="What belongs here"
              onChange={(event) => change(section.row, { hint: event.currentTarget.value })}
            />
            <div className={classes['sectionTools']}>
              <Tool
                label={`Move section ${index + 1} up`}
                disabled={index === 0}
                onClick={() => setSections(moved(sections, index, -1))}
              >
                <ArrowUp size={16} aria-hidden />
              </Tool>
              <Tool
                label={`Move section ${index + 1} down`}
                disabled={index === sections.length - 1}
                onClick={() => setSections(moved(sections, index, 1))}
              >
                <ArrowDown size={16} aria-hidden />
              </Tool>
              <Tool
                label={`Remove section ${index + 1}`}
                disabled={sections.length === 1}
                onClick={() => setSections(sections.filter(({ row }) => row !== section.row))}
              >
                <Trash2 size={16} aria-hidden />
              </Tool>
            </div>
          </li>
        ))}
      </ol>
      <div>
        <Button
          variant="default"
          leftSection={<Plus size={16} aria-hidden />}
          disabled={sections.length >= 30}
          onClick={() => setSections([...sections, emptySection(sections)])}
        >
          Add section
        </Button>
      </div>
    </FormDialog>
  );
}

interface ToolProps {
  label: string;
  disabled: boolean;
  onClick: () => void;
  children: ReactNode;
}

function Tool({ label, disabled, onClick, children }: ToolProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon size="2.25rem" aria-label={label} disabled={disabled} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
