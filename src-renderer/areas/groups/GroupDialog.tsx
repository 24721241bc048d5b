import {
  Input,
  MultiSelect,
  NumberInput,
  SegmentedControl,
  Select,
  Switch,
  TextInput,
} from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import {
  GroupFormat,
  groupFormatWords,
  GroupType,
  groupTypeWords,
  Modality,
  modalityWords,
  type Group,
} from '#shared/contract/groups.ts';
import { GroupId, newId } from '#shared/ids.ts';
import { capital } from '#renderer/ui/words.ts';
import { weekdayNames } from '#shared/rules/weekdays.ts';
import formClasses from '../clients/form/form.module.css';
import { FormDialog } from '../clients/form/FormDialog.tsx';
import { useDraft } from '../clients/form/useDraft.ts';
import { WhenField } from '../clients/form/WhenField.tsx';
import { checkGroup, emptyGroup, groupDraft, type GroupDraft } from './group-draft.ts';
import { listProps } from '../clients/form/list-props.ts';

interface Props {
  /** The group to change; null makes a new one. */
  group: Group | null;
  onSaved: (group: Group) => void;
  onClose: () => void;
}

const typeChoices = GroupType.options.map((value) => ({
  value,
  label: capital(groupTypeWords[value]),
}));
const formatChoices = GroupFormat.options.map((value) => ({
  value,
  label: capital(groupFormatWords[value]),
}));
const modalityChoices = Modality.options.map((value) => ({
  value,
  label: capital(modalityWords[value]),
}));
const weekdayChoices = [
  ...weekdayNames.map((label, index) => ({ value: String(index + 1), label })),
  { value: '0', label: 'No fixed day' },
];
const asScheduled = { value: 'schedule', label: 'As scheduled' };

export function GroupDialog({ group, onSaved, onClose }: Props) {
  const [id] = useState(() => group?.id ?? newId(GroupId));
  const [version, setVersion] = useState(group?.version ?? 0);
  const settings = useQuery({ queryKey: ['settings', 'get'], queryFn: () => api.settings.get({}) });
  const formats = useQuery({
    queryKey: ['notes', 'formats'],
    queryFn: () => api.notes.formats({}),
  });
  const state = useDraft(group === null ? emptyGroup : groupDraft(group));
  const { set, contested } = state;
  const [tried, setTried] = useState(false);
  const [chosen, setChosen] = useState(group !== null);
  const save = useMutation({ mutationFn: api.groups.save, onSuccess: onSaved });
  const latest = useMutation({
    mutationFn: () => api.groups.get({ id }),
    onSuccess: (saved) => {
      state.bringIn(groupDraft(saved.group));
      setVersion(saved.group.version);
      save.reset();
    },
  });

  // Until somebody chooses, a new group is led by the clinician at this keyboard.
  const signedIn = settings.data?.practice.signedInClinician;
  const draft: GroupDraft =
    chosen || !signedIn ? state.draft : { ...state.draft, facilitators: [signedIn] };
  const checked = checkGroup(draft);
  const problems = tried ? (checked.problems ?? {}) : {};
  const saved = (
    key: Exclude<keyof GroupDraft, 'schedule'>,
    words: (value: string) => string = (value) => value,
  ) => {
    const value = contested[key];
    return value === undefined ? undefined : `Saved meanwhile: ${words(String(value)) || 'empty'}`;
  };

  return (
    <FormDialog
      title={group === null ? 'New group' : 'Edit group'}
      saveLabel="Save group"
      size="xl"
      dirty={state.dirty}
      saving={save.isPending}
      error={latest.error ?? save.error ?? settings.error ?? formats.error}
      onSave={() => {
        setTried(true);
        if (checked.fields) save.mutate({ id, version, fields: checked.fields });
      }}
      onClose={onClose}
      onBringIn={() => latest.mutate()}
    >
      <TextInput
        label="Name"
        withAsterisk
        aria-required
        data-autofocus
        autoComplete="off"
        description={saved('name')}
        value={draft.name}
        error={problems.name?.[0]}
        onChange={(event) => set('name', event.currentTarget.value)}
      />
      <TextInput
        label="Focus"
        description={saved('focus') ?? 'What the group is for, in a few words'}
        autoComplete="off"
        value={draft.focus}
        error={problems.focus?.[0]}
        onChange={(event) => set('focus', event.currentTarget.value)}
      />
      <div className={formClasses['pair']}>
        <Select
          {...listProps}
          label="Type"
          data={typeChoices}
          description={saved('type')}
          allowDeselect={false}
          value={draft.type}
          onChange={(value) => value && set('type', value)}
        />
        <Select
          {...listProps}
          label="Format"
          data={formatChoices}
          description={saved('format')}
          allowDeselect={false}
          value={draft.format}
          onChange={(value) => value && set('format', value)}
        />
      </div>
      <div className={formClasses['pair']}>
        <Input.Wrapper label="New members" labelElement="div" description={saved('openness')}>
          <SegmentedControl
            fullWidth
            aria-label="New members"
            value={draft.openness}
            onChange={(value) => set('openness', value)}
            data={[
              { value: 'open', label: 'Open' },
              { value: 'closed', label: 'Closed' },
            ]}
          />
        </Input.Wrapper>
        <Input.Wrapper
          label="Participation"
          labelElement="div"
          description={saved('participation')}
        >
          <SegmentedControl
            fullWidth
            aria-label="Participation"
            value={draft.participation}
            onChange={(value) => set('participation', value)}
            data={[
              { value: 'voluntary', label: 'Voluntary' },
              { value: 'mandatory', label: 'Mandatory' },
            ]}
          />
        </Input.Wrapper>
      </div>
      <div className={formClasses['three']}>
        <Select
          {...listProps}
          label="Meets on"
          // A day chosen here would take the place of all that was scheduled.
          data={draft.weekday === 'schedule' ? [asScheduled] : weekdayChoices}
          description={
            saved(
              'weekday',
              (value) =>
                [...weekdayChoices, asScheduled].find((choice) => choice.value === value)?.label ??
                '',
            ) ?? (draft.weekday === 'schedule' ? 'Changed under Schedule' : undefined)
          }
          allowDeselect={false}
          value={draft.weekday}
          onChange={(value) => value && set('weekday', value)}
        />
        <WhenField
          kind="time"
          label="Start"
          description={saved('startTime')}
          value={draft.startTime}
          error={problems.startTime?.[0]}
          onChange={(value) => set('startTime', value)}
        />
        <NumberInput
          label="Minutes"
          withAsterisk
          aria-required
          description={saved('minutes')}
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="none"
          step={15}
          value={draft.minutes}
          error={problems.minutes?.[0]}
          onChange={(value) => set('minutes', value)}
        />
      </div>
      <div className={formClasses['three']}>
        <Select
          {...listProps}
          label="Modality"
          data={modalityChoices}
          description={saved('modality')}
          allowDeselect={false}
          value={draft.modality}
          onChange={(value) => value && set('modality', value)}
        />
        <TextInput
          label="Place"
          placeholder="Room or link name"
          autoComplete="off"
          description={saved('place')}
          value={draft.place}
          error={problems.place?.[0]}
          onChange={(event) => set('place', event.currentTarget.value)}
        />
        <NumberInput
          label="Room for"
          placeholder="No limit"
          suffix=" members"
          description={saved('capacity')}
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="none"
          value={draft.capacity}
          error={problems.capacity?.[0]}
          onChange={(value) => set('capacity', value)}
        />
      </div>
      <div className={formClasses['pair']}>
        <MultiSelect
          {...listProps}
          label="Facilitators"
          data={(settings.data?.clinicians ?? []).map(({ id: value, name, credentials }) => ({
            value: String(value),
            label: [name, credentials].filter(Boolean).join(', '),
          }))}
          description={
            contested.facilitators
              ? 'Changed meanwhile; yours is shown'
              : settings.data?.clinicians.length === 0
                ? 'Clinicians are entered under Settings.'
                : undefined
          }
          value={draft.facilitators}
          error={problems.facilitators?.[0]}
          onChange={(value) => {
            setChosen(true);
            set('facilitators', value);
          }}
        />
        <Select
          {...listProps}
          label="Note format"
          data={(formats.data ?? []).map(({ key, name }) => ({ value: key, label: name }))}
          description={saved('noteFormat')}
          allowDeselect={false}
          value={draft.noteFormat}
          error={problems.noteFormat?.[0]}
          onChange={(value) => value && set('noteFormat', value)}
        />
      </div>
      <div className={formClasses['pair']}>
        <TextInput
          label="Commitment"
          placeholder="At least twelve sessions"
          autoComplete="off"
          description={saved('commitment') ?? 'How long members commit themselves for'}
          value={draft.commitment}
          error={problems.commitment?.[0]}
          onChange={(event) => set('commitment', event.currentTarget.value)}
        />
        <TextInput
          label="Fees"
          autoComplete="off"
          description={saved('fees') ?? 'As it is said to members'}
          value={draft.fees}
          error={problems.fees?.[0]}
          onChange={(event) => set('fees', event.currentTarget.value)}
        />
      </div>
      <Switch
        label="Records under 42 CFR Part 2"
        description="For treatment of substance use disorders in a program with federal assistance. Its records leave only with the client’s consent under Part 2, and the notice goes with each disclosure."
        checked={draft.part2}
        onChange={(event) => set('part2', event.currentTarget.checked)}
      />
      {group !== null && (
        <Switch
          label="Archived"
          description="The group has ended. Its sessions, notes and members stay as they are."
          checked={draft.archived}
          onChange={(event) => set('archived', event.currentTarget.checked)}
        />
      )}
    </FormDialog>
  );
}
