import { Autocomplete, Select, TagsInput, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useId, useMemo } from 'react';
import { api } from '#renderer/api.ts';
import { counted, formatDate } from '#renderer/ui/dates.ts';
import { ClientStatus, type ClientFields } from '#shared/contract/clients.ts';
import type { ClientId } from '#shared/ids.ts';
import { capital } from '#renderer/ui/words.ts';
import { listName } from '#shared/person.ts';
import { KnownClients } from '#shared/rules/possible-duplicates.ts';
import type { ClientDraft } from './client-draft.ts';
import { WhenField } from './form/WhenField.tsx';
import classes from './form/form.module.css';
import type { Problems } from './form/problems.ts';
import type { DraftState } from './form/useDraft.ts';
import { listProps } from './form/list-props.ts';

interface Props {
  id: ClientId;
  state: DraftState<ClientDraft>;
  problems: Problems<ClientFields> & { since?: string };
  /** A client already in the vault, whose status is kept with the intake. */
  existing: boolean;
}

/** Nobody is asked about likely matches while these stay as they were saved. */
const identity = ['givenName', 'familyName', 'preferredName', 'dateOfBirth', 'chartCode'] as const;
const commonPronouns = ['she/her', 'he/him', 'they/them'];

/** The fields of one client, wherever a client is made or changed. */
export function ClientFieldset({ id, state, problems, existing }: Props) {
  const { draft, set } = state;
  const saved = (key: keyof ClientDraft) => {
    const value = state.contested[key];
    if (value === undefined) return undefined;
    return `Saved meanwhile: ${Array.isArray(value) ? value.join(', ') : value || 'empty'}`;
  };
  return (
    <>
      <div className={classes['pair']}>
        <TextInput
          label="Given name"
          withAsterisk
          aria-required
          data-autofocus
          autoComplete="off"
          value={draft.givenName}
          error={problems.givenName?.[0]}
          description={saved('givenName')}
          onChange={(event) => set('givenName', event.currentTarget.value)}
        />
        <TextInput
          label="Family name"
          withAsterisk
          aria-required
          autoComplete="off"
          value={draft.familyName}
          error={problems.familyName?.[0]}
          description={saved('familyName')}
          onChange={(event) => set('familyName', event.currentTarget.value)}
        />
        <TextInput
          label="Preferred name"
          description={saved('preferredName') ?? 'What the person is called in the room'}
          autoComplete="off"
          value={draft.preferredName}
          error={problems.preferredName?.[0]}
          onChange={(event) => set('preferredName', event.currentTarget.value)}
        />
        <Autocomplete
          {...listProps}
          label="Pronouns"
          description={saved('pronouns') ?? 'Choose or type'}
          data={commonPronouns}
          value={draft.pronouns}
          error={problems.pronouns?.[0]}
          onChange={(value) => set('pronouns', value)}
        />
      </div>
      <TagsInput
        label="Nicknames"
        description={
          saved('nicknames') ?? 'Other names that may turn up in a note. Press Enter after each.'
        }
        value={draft.nicknames}
        searchValue={draft.nicknameBegun}
        error={problems.nicknames?.[0]}
        onChange={(value) => set('nicknames', value)}
        onSearchChange={(value) => set('nicknameBegun', value)}
      />
      <div className={classes['pair']}>
        <WhenField
          kind="day"
          label="Date of birth"
          description={saved('dateOfBirth')}
          value={draft.dateOfBirth}
          error={problems.dateOfBirth?.[0]}
          onChange={(value) => set('dateOfBirth', value)}
        />
        <TextInput
          label="Chart code"
          description={saved('chartCode')}
          placeholder={existing ? undefined : 'Next free number'}
          autoComplete="off"
          value={draft.chartCode}
          error={problems.chartCode?.[0]}
          onChange={(event) => set('chartCode', event.currentTarget.value)}
        />
      </div>
      {!existing && (
        <div className={classes['pair']}>
          <Select
            {...listProps}
            label="Status"
            data={ClientStatus.options.map((value) => ({ value, label: capital(value) }))}
            value={draft.status}
            onChange={(value) => value && set('status', value)}
          />
          <WhenField
            kind="day"
            label="Since"
            description="Today, unless you enter another day"
            value={draft.since}
            error={problems.since}
            onChange={(value) => set('since', value)}
          />
        </div>
      )}
      {!(existing && identity.every((key) => !state.changed(key))) && (
        <DuplicateWarning id={id} draft={draft} />
      )}
    </>
  );
}

function DuplicateWarning({ id, draft }: { id: ClientId; draft: ClientDraft }) {
  const list = useQuery({ queryKey: ['clients', 'list'], queryFn: () => api.clients.list({}) });
  // Typing goes first; the look through thousands of names may come a moment later.
  const typed = useDeferredValue(draft);
  const others = useMemo(
    () => new KnownClients((list.data ?? []).filter((client) => client.id !== id)),
    [list.data, id],
  );
  const found = useMemo(() => others.possibleDuplicates(typed), [others, typed]);
  const heading = useId();
  return (
    <div role="status" aria-live="polite">
      {found.length > 0 && (
        <div className={classes['warning']}>
          <strong id={heading}>
            {found.length === 1
              ? 'Perhaps already a client'
              : `Perhaps already a client: ${counted(found.length, 'likely match', 'likely matches')}`}
          </strong>
          <ul className={classes['matches']} role="list" aria-labelledby={heading}>
            {found.slice(0, 4).map(({ client, why }) => (
              <li key={client.id}>
                {listName(client)}, chart {client.chartCode}
                {client.dateOfBirth !== null && `, born ${formatDate(client.dateOfBirth)}`}
                <span className={classes['why']}>{why}</span>
              </li>
            ))}
          </ul>
          <span>If this is another person, save as usual.</span>
        </div>
      )}
    </div>
  );
}
