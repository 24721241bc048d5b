import { Button, Checkbox, Menu, SegmentedControl, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { ChevronDown, Printer } from 'lucide-react';
import { useMemo, useState } from 'react';
import { api } from '#renderer/api.ts';
import { formatDate } from '#renderer/ui/dates.ts';
import { DataTable, type DataColumn } from '#renderer/ui/DataTable.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { mostInStack, type StackOf, type StackPaper } from '#shared/contract/stacks.ts';
import { listName } from '#shared/person.ts';
import { addDays, CalendarDate, today } from '#shared/time.ts';
import { WhenField } from '../clients/form/WhenField.tsx';
import classes from './stacks.module.css';
import { StackProgress } from './StackProgress.tsx';
import { useStackJob } from './useStackJob.ts';
import { ownerOf, ownerOptions, type Owner } from './stack-owner.ts';

type Kind = StackPaper['document']['kind'];

/** Many signed papers of a group or a client, printed or saved in one go for the practice's own records. */
export function StackPage() {
  const asked = useLocation({ select: ({ state }) => state.stackOf });
  const [owner, setOwner] = useState<Owner | null>(asked ?? null);
  const [kind, setKind] = useState<Kind>('progress-note');
  const [from, setFrom] = useState<string>(() => yearAgo());
  const [until, setUntil] = useState('');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [eachOnAFront, setEachOnAFront] = useState(false);
  const choices = useOwners();
  const papers = usePapers(owner, from, until);
  const job = useStackJob();

  const shown = useMemo(
    () => papers.data?.filter(({ document }) => document.kind === kind) ?? [],
    [papers.data, kind],
  );
  const chosen = shown.filter((paper) => !left.has(keyOf(paper)));
  const columns = useMemo(() => columnsFor(left, setLeft), [left]);
  const ready = chosen.length > 0 && chosen.length <= mostInStack && !job.busy;
  const begin = (way: 'print' | 'one-file' | 'file-each-client') => {
    if (ready) job.begin(way, { documents: chosen.map(({ document }) => document), eachOnAFront });
  };

  return (
    <Page
      layout="fill"
      title="Print several"
      subtitle="Signed papers, for your own records"
      actions={
        <>
          <SaveMenu ready={ready} kind={kind} onBegin={begin} />
          <Button
            leftSection={<Printer size={16} aria-hidden />}
            disabled={!ready}
            onClick={() => begin('print')}
          >
            Print
          </Button>
        </>
      }
    >
      <div className={classes['choices']}>
        <Select
          label="Of"
          placeholder="A group or a client"
          searchable
          data={choices.data}
          value={owner === null ? null : ownerOf.key(owner)}
          onChange={(value) => {
            const next = value === null ? null : ownerOf.parse(value);
            setOwner(next);
            setLeft(new Set());
            if (next?.kind === 'client') setKind('progress-note');
          }}
          className={classes['owner']}
        />
        <WhenField kind="day" label="From" value={from} onChange={setFrom} />
        <WhenField kind="day" label="Until" value={until} onChange={setUntil} />
        {owner?.kind === 'group' && (
          <SegmentedControl
            aria-label="Which papers"
            value={kind}
            onChange={(value) =>
              setKind(value === 'session-summary' ? 'session-summary' : 'progress-note')
            }
            data={[
              { value: 'progress-note', label: 'Progress notes' },
              { value: 'session-summary', label: 'Session summaries' },
            ]}
          />
        )}
      </div>
      <ErrorNotice error={job.error ?? papers.error ?? choices.error} />
      <div className={classes['state']}>
        <StackProgress job={job} chosen={chosen.length} />
        <Checkbox
          label="Each on a new sheet"
          title="For printing on both sides"
          checked={eachOnAFront}
          onChange={(event) => setEachOnAFront(event.currentTarget.checked)}
        />
      </div>
      {owner === null && (
        <EmptyState title="Choose a group or a client">
          What was signed is listed here. A draft is printed from its session, and what is for a
          client or somebody else from its own screen, where it goes through the door.
        </EmptyState>
      )}
      {owner !== null && papers.isPending && <Loading />}
      {papers.data && (
        <DataTable
          label="Signed papers"
          noun={['paper', 'papers']}
          columns={columns}
          rows={shown}
          rowId={keyOf}
          rowLabel={(paper) =>
            `${left.has(keyOf(paper)) ? 'Left out' : 'Chosen'}: ${paper.person === null ? 'session' : listName(paper.person)}, session ${paper.number}`
          }
          onOpen={(paper) => setLeft(toggled(left, keyOf(paper)))}
          filter={false}
          empty={
            <EmptyState title="Nothing signed in this time" compact>
              Choose other days, or sign the notes first.
            </EmptyState>
          }
        />
      )}
    </Page>
  );
}

interface SaveMenuProps {
  ready: boolean;
  kind: Kind;
  onBegin: (way: 'one-file' | 'file-each-client') => void;
}

function SaveMenu({ ready, kind, onBegin }: SaveMenuProps) {
  return (
    <Menu position="bottom-end" returnFocus>
      <Menu.Target>
        <Button
          variant="default"
          disabled={!ready}
          rightSection={<ChevronDown size={15} aria-hidden />}
        >
          Save PDF
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onBegin('one-file')}>One file with all of them…</Menu.Item>
        {kind === 'progress-note' && (
          <Menu.Item onClick={() => onBegin('file-each-client')}>
            One file for each client, into a folder…
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function columnsFor(
  left: ReadonlySet<string>,
  setLeft: (left: ReadonlySet<string>) => void,
): DataColumn<StackPaper>[] {
  return [
    {
      id: 'chosen',
      header: '',
      value: () => null,
      // The row itself is what is pressed; this shows and takes a click of the mouse.
      cell: (paper) => (
        <Checkbox
          tabIndex={-1}
          aria-hidden
          checked={!left.has(keyOf(paper))}
          onClick={(event) => event.stopPropagation()}
          onChange={() => setLeft(toggled(left, keyOf(paper)))}
        />
      ),
      width: '2.5rem',
      sortable: false,
    },
    {
      id: 'who',
      header: 'Of',
      value: ({ person, groupName }) => (person === null ? groupName : listName(person)),
      width: 'minmax(12rem, 1.4fr)',
      sortable: false,
    },
    {
      id: 'on',
      header: 'Day',
      value: ({ on }) => on,
      cell: ({ on }) => formatDate(on),
      width: '8rem',
      sortable: false,
    },
    {
      id: 'number',
      header: 'Session',
      value: ({ number }) => number,
      width: '5rem',
      sortable: false,
    },
    {
      id: 'group',
      header: 'Group',
      value: ({ groupName }) => groupName,
      width: 'minmax(10rem, 1fr)',
      sortable: false,
    },
  ];
}

/** Long enough for most, and no more than one job takes. */
function yearAgo(): CalendarDate {
  return addDays(today(), -365);
}

function keyOf({ document }: StackPaper): string {
  return `${document.sessionId} ${document.kind === 'progress-note' ? document.clientId : ''}`;
}

function toggled(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
}

function usePapers(owner: Owner | null, from: string, until: string) {
  const day = (text: string) => CalendarDate.safeParse(text).data ?? null;
  const of: StackOf | null = owner && { of: owner, from: day(from), until: day(until) };
  return useQuery({
    queryKey: ['stacks', 'list', of],
    queryFn: async () => (of === null ? [] : await api.stacks.list(of)),
    enabled: of !== null,
  });
}

function useOwners() {
  const groups = useQuery({ queryKey: ['groups', 'list'], queryFn: () => api.groups.list({}) });
  const people = useQuery({ queryKey: ['clients', 'names'], queryFn: () => api.clients.names({}) });
  const data = useMemo(
    () => ownerOptions(groups.data ?? [], people.data ?? []),
    [groups.data, people.data],
  );
  return { data, error: groups.error ?? people.error };
}
