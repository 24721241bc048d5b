import { Button, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '#renderer/api.ts';
import type { AuditFilter } from '#shared/contract/audit.ts';
import { ClientId } from '#shared/ids.ts';
import { listName } from '#shared/person.ts';
import { areaWords, auditAreas } from '#shared/rules/audit-words.ts';
import { CalendarDate } from '#shared/time.ts';
import classes from './AuditPage.module.css';

export const everything: AuditFilter = {
  from: null,
  to: null,
  actor: null,
  area: null,
  client: null,
};

interface AuditFiltersProps {
  filter: AuditFilter;
  onChange: (filter: AuditFilter) => void;
}

const areas = auditAreas.map((area) => ({ value: area, label: areaWords(area) }));

/** The time, the person, what was done and to whose record; each holds at once. */
export function AuditFilters({ filter, onChange }: AuditFiltersProps) {
  const people = useQuery({ queryKey: ['clients', 'names'], queryFn: () => api.clients.names({}) });
  const settings = useQuery({ queryKey: ['settings', 'get'], queryFn: () => api.settings.get({}) });
  const clients = useMemo(
    () =>
      (people.data ?? []).map((person) => ({
        value: person.id,
        label: listName(person),
      })),
    [people.data],
  );
  const actors = useMemo(
    () => [
      ...(settings.data?.clinicians ?? []).map(({ id, name }) => ({
        value: id,
        label: name,
      })),
      { value: 'nobody', label: 'Nobody named yet' },
    ],
    [settings.data],
  );
  const change = (part: Partial<AuditFilter>) => onChange({ ...filter, ...part });
  const day = (text: string) => CalendarDate.safeParse(text).data ?? null;
  const narrowed = Object.values(filter).some((value) => value !== null);

  return (
    <form
      className={classes['filters']}
      aria-label="Narrow the trail"
      onSubmit={(event) => event.preventDefault()}
    >
      <TextInput
        type="date"
        label="From"
        defaultValue={filter.from ?? ''}
        key={`from ${filter.from === null}`}
        onChange={(event) => change({ from: day(event.currentTarget.value) })}
      />
      <TextInput
        type="date"
        label="To"
        defaultValue={filter.to ?? ''}
        key={`to ${filter.to === null}`}
        onChange={(event) => change({ to: day(event.currentTarget.value) })}
      />
      <Select
        label="Who"
        placeholder="Anybody"
        data={actors}
        value={filter.actor}
        onChange={(actor) => change({ actor })}
        clearable
        searchable
      />
      <Select
        label="What"
        placeholder="Anything"
        data={areas}
        value={filter.area}
        onChange={(area) => change({ area })}
        clearable
        searchable
      />
      <Select
        className={classes['wide'] ?? ''}
        label="Client"
        placeholder="Any record"
        data={clients}
        value={filter.client}
        onChange={(client) => change({ client: ClientId.safeParse(client).data ?? null })}
        clearable
        searchable
        limit={50}
      />
      {narrowed && (
        <Button variant="subtle" onClick={() => onChange(everything)}>
          Show everything
        </Button>
      )}
    </form>
  );
}
