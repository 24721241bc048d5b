import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '#renderer/api.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { DataTable, type DataColumn } from '#renderer/ui/DataTable.tsx';
import { formatInstantDate } from '#renderer/ui/dates.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { IncidentOrigin, IncidentRow } from '#shared/contract/incidents.ts';
import { IncidentId, newId } from '#shared/ids.ts';
import { leftWords } from '#shared/rules/breach-clocks.ts';
import { actorWords, channelWords, typeWords } from '#shared/rules/incident-words.ts';
import { instantNow, localZone, today } from '#shared/time.ts';
import { ConfidentialityFrame } from '../confidentiality/ConfidentialityFrame.tsx';
import entry from '../supervision/entry.module.css';

function clockWords({ clocks }: IncidentRow): string {
  const [first] = clocks;
  if (!first?.due) return '';
  return `${first.title}: ${leftWords(first.due, instantNow(), localZone())}`;
}

function aboutWords({ about }: IncidentRow): string {
  if (about === null) return 'not written down yet';
  return [typeWords[about.type], actorWords[about.actor], channelWords[about.channel]].join(' · ');
}

const columns: DataColumn<IncidentRow>[] = [
  { id: 'number', header: 'Number', value: ({ number }) => number, width: '6.5rem' },
  {
    id: 'opened',
    header: 'Opened',
    value: ({ openedAt }) => openedAt,
    cell: ({ openedAt }) => formatInstantDate(openedAt),
    width: '7.5rem',
    filterable: false,
  },
  { id: 'about', header: 'What', value: aboutWords, width: 'minmax(12rem, 2fr)' },
  {
    id: 'state',
    header: 'State',
    value: ({ state }) => state,
    cell: ({ state }) => (
      <Badge tone={state === 'open' ? 'breach' : state === 'draft' ? 'due' : 'plain'}>
        {state}
      </Badge>
    ),
    width: '6rem',
  },
  { id: 'clock', header: 'First clock', value: clockWords, width: 'minmax(12rem, 2fr)' },
  { id: 'next', header: 'Next', value: ({ next }) => next, width: 'minmax(10rem, 2fr)' },
];

/** Opens an incident and goes there. */
export function useStartIncident(origin: IncidentOrigin | null) {
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async () => {
      const { id } = await api.incidents.start({ id: newId(IncidentId), origin });
      await navigate({ to: '/confidentiality/incidents/$incidentId', params: { incidentId: id } });
    },
  });
}

/** Every incident of the practice, with what is next and how long there is. */
export function IncidentsPage() {
  const navigate = useNavigate();
  const list = useQuery({
    queryKey: ['incidents', 'list'],
    queryFn: () => api.incidents.list({}),
  });
  const start = useStartIncident(null);
  const open = (
    <Button loading={start.isPending} onClick={() => start.mutate()}>
      Open an incident
    </Button>
  );
  return (
    <ConfidentialityFrame
      title="Incidents"
      layout="fill"
      actions={
        <>
          <LinkButton
            variant="default"
            to="/confidentiality/incidents/log/$year"
            params={{ year: today().slice(0, 4) }}
          >
            Year’s log
          </LinkButton>
          <LinkButton variant="default" to="/confidentiality/incidents/settings">
            Rules and plan
          </LinkButton>
          {open}
        </>
      }
    >
      <ErrorNotice error={list.error ?? start.error} />
      {list.isPending && <Loading />}
      {list.data && (
        <Panel flush className={entry['fill'] ?? ''}>
          <DataTable
            label="Incidents"
            noun={['incident', 'incidents']}
            columns={columns}
            rows={list.data}
            rowId={({ id }) => id}
            rowLabel={({ number, state }) => `Incident ${number}, ${state}`}
            onOpen={({ id }) =>
              void navigate({
                to: '/confidentiality/incidents/$incidentId',
                params: { incidentId: id },
              })
            }
            initialSort={{ id: 'number', desc: true }}
            empty={
              <EmptyState title="No incidents" action={open}>
                When a confidence may have been broken, open one here: it says what to do first and
                keeps the time.
              </EmptyState>
            }
          />
        </Panel>
      )}
    </ConfidentialityFrame>
  );
}
