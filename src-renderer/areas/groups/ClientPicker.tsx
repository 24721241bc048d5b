import { Select, type OptionsFilter } from '@mantine/core';
import { useMemo } from 'react';
import { formatDate } from '#renderer/ui/dates.ts';
import { matchesWords } from '#renderer/ui/words.ts';
import { foldText } from '#shared/fold-text.ts';
import type { ClientRow } from '#shared/contract/clients.ts';
import type { ClientId } from '#shared/ids.ts';
import { listName } from '#shared/person.ts';
import classes from './groups.module.css';
import { listProps } from '../clients/form/list-props.ts';

interface Props {
  clients: readonly ClientRow[];
  /** Already in the group: shown, so that nobody looks in vain, but not to be chosen. */
  taken: ReadonlySet<ClientId>;
  takenWords?: string;
  value: string | null;
  onChange: (id: string | null) => void;
  search: string;
  onSearch: (text: string) => void;
  error: string | undefined;
}

/** Drawing thousands of options would be felt; the best of them are enough to go on typing. */
const drawnOptions = 25;

/** One of thousands of clients, found by any part of a name or the chart code. */
export function ClientPicker(props: Props) {
  const {
    clients,
    taken,
    takenWords = 'already in this group',
    value,
    onChange,
    search,
    onSearch,
    error,
  } = props;
  const choices = useMemo(() => {
    const sorted = clients
      .map((client) => ({ client, label: listName(client) }))
      .sort((a, b) => a.label.localeCompare(b.label));
    return {
      data: sorted.map(({ client, label }) => ({
        value: String(client.id),
        label,
        disabled: taken.has(client.id),
      })),
      byId: new Map(
        sorted.map(({ client, label }) => [
          String(client.id),
          { client, words: foldText(`${label} ${client.nicknames.join(' ')} ${client.chartCode}`) },
        ]),
      ),
    };
  }, [clients, taken]);

  const filter: OptionsFilter = ({ options, search: typed, limit }) => {
    const found = [];
    const chosen = value === null ? undefined : choices.byId.get(value)?.client;
    // The chosen name stands in the field; it is not a search for itself.
    const wanted = chosen && listName(chosen) === typed ? '' : typed;
    for (const option of options) {
      if (found.length >= limit) break;
      if ('group' in option) continue;
      if (matchesWords(choices.byId.get(option.value)?.words ?? '', wanted)) found.push(option);
    }
    return found;
  };

  const nobody =
    value === null &&
    search.trim() !== '' &&
    ![...choices.byId.values()].some(({ words }) => matchesWords(words, search));

  return (
    <Select
      {...listProps}
      label="Client"
      withAsterisk
      aria-required
      searchable
      clearable
      openOnFocus={false}
      data-autofocus
      placeholder="Type a name or a chart code"
      description={
        nobody ? 'No client has that name or code. “New client” above makes one.' : undefined
      }
      limit={drawnOptions}
      data={choices.data}
      filter={filter}
      value={value}
      onChange={onChange}
      searchValue={search}
      onSearchChange={onSearch}
      error={error}
      renderOption={({ option }) => {
        const client = choices.byId.get(option.value)?.client;
        if (!client) return option.label;
        return (
          <span className={classes['choice']}>
            <span>{option.label}</span>
            <span className={classes['choiceMore']}>
              {option.disabled
                ? takenWords
                : [
                    `chart ${client.chartCode}`,
                    client.dateOfBirth === null ? '' : `born ${formatDate(client.dateOfBirth)}`,
                    client.status === 'active' ? '' : client.status,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
            </span>
          </span>
        );
      }}
    />
  );
}
