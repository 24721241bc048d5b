import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { foldText } from '#shared/fold-text.ts';
import type { Group } from '#shared/contract/groups.ts';
import type { PersonNames } from '#shared/person.ts';
import formClasses from '../../clients/form/form.module.css';
import { FormDialog } from '../../clients/form/FormDialog.tsx';
import { useDraft } from '../../clients/form/useDraft.ts';
import { useSaveSchedule } from './useSaveSchedule.ts';

interface Props {
  group: Group;
  onSaved: () => void;
  onClose: () => void;
}

/** What the group is called where others may see it. */
export function PublicTitleDialog({ group, onSaved, onClose }: Props) {
  const { draft, set, dirty } = useDraft({ title: group.schedule.publicTitle });
  const [tried, setTried] = useState(false);
  const save = useSaveSchedule();
  const people = useQuery({ queryKey: ['clients', 'names'], queryFn: () => api.clients.names({}) });
  const title = draft.title.trim();
  const named = (people.data ?? []).some((person) => sharesWord(title, person));
  return (
    <FormDialog
      title="Title in calendar files"
      saveLabel="Save title"
      size="md"
      dirty={dirty}
      saving={save.isPending}
      error={save.error}
      onSave={() => {
        setTried(true);
        if (title === '') return;
        save.mutate(
          { group, schedule: { ...group.schedule, publicTitle: title } },
          { onSuccess: onSaved },
        );
      }}
      onClose={onClose}
    >
      <TextInput
        label="Title"
        description="Neutral words: others may see the calendar it ends up in."
        withAsterisk
        aria-required
        data-autofocus
        autoComplete="off"
        maxLength={60}
        value={draft.title}
        error={tried && title === '' ? 'Enter a title.' : undefined}
        onChange={(event) => set('title', event.currentTarget.value)}
      />
      <div role="status">
        {named && (
          <div className={formClasses['warning']}>
            A word of this title is also a client’s name. Choose another if it is meant as one.
          </div>
        )}
      </div>
    </FormDialog>
  );
}

function sharesWord(title: string, person: PersonNames): boolean {
  const words = wordsOf(title);
  const names = [person.givenName, person.familyName, person.preferredName, ...person.nicknames];
  return names.flatMap(wordsOf).some((name) => words.includes(name));
}

function wordsOf(text: string): string[] {
  return foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
