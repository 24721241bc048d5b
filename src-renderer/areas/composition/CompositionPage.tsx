import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { api } from '#renderer/api.ts';
import { formatDate } from '#renderer/ui/dates.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { ComposedPerson } from '#shared/contract/composition.ts';
import { ClientId, type GroupId } from '#shared/ids.ts';
import { listName } from '#shared/person.ts';
import { compositionOf } from '#shared/rules/composition.ts';
import { ageOn, tenure } from '#shared/rules/tenure.ts';
import { today, type CalendarDate } from '#shared/time.ts';
import { listProps } from '../clients/form/list-props.ts';
import { GroupFrame, type GroupView } from '../groups/GroupFrame.tsx';
import classes from './composition.module.css';
import { FacetPanel } from './FacetPanel.tsx';
import { useComposition } from './useComposition.ts';

interface Props {
  groupId: GroupId;
  /** Somebody to compare with from the start, as when coming from a dialog. */
  candidateId: ClientId | null;
}

/** Who sits together in a group, and what somebody joining would change. */
export function CompositionPage({ groupId, candidateId: asked }: Props) {
  const [candidateId, setCandidateId] = useState(asked);
  const composition = useComposition(groupId, candidateId);
  return (
    <GroupFrame groupId={groupId}>
      {(view) => (
        <div className={classes['page']}>
          <Candidate view={view} value={candidateId} onChange={setCandidateId} />
          <ErrorNotice error={composition.error} />
          {composition.isPending && <Loading />}
          {composition.data && <Pictures {...composition.data} />}
        </div>
      )}
    </GroupFrame>
  );
}

interface CandidateProps {
  view: GroupView;
  value: ClientId | null;
  onChange: (id: ClientId | null) => void;
}

/** Those waiting for the group come first; anybody else who is not in it may be compared too. */
function Candidate({ view, value, onChange }: CandidateProps) {
  const list = useQuery({ queryKey: ['clients', 'list'], queryFn: () => api.clients.list({}) });
  const data = useMemo(() => {
    const inGroup = new Set<string>(
      view.memberships.filter(({ leftOn }) => leftOn === null).map(({ person }) => person.id),
    );
    const waiting = new Set<string>(view.waiting.map(({ person }) => person.id));
    return [
      {
        group: 'On the waiting list',
        items: view.waiting.map(({ person }) => ({
          value: String(person.id),
          label: listName(person),
        })),
      },
      {
        group: 'Other clients',
        items: (list.data ?? [])
          .filter(({ id, status }) => !inGroup.has(id) && !waiting.has(id) && status !== 'ended')
          .map((client) => ({ value: String(client.id), label: listName(client) })),
      },
    ].filter(({ items }) => items.length > 0);
  }, [view, list.data]);
  return (
    <div className={classes['candidate']}>
      <Select
        {...listProps}
        label="Compare a candidate"
        placeholder="Type a name"
        description="Shown as an open circle in each picture. Nothing is changed by looking."
        searchable
        clearable
        openOnFocus={false}
        limit={50}
        data={data}
        value={value}
        onChange={(id) => onChange(id === null ? null : ClientId.parse(id))}
      />
      <ErrorNotice error={list.error} />
    </div>
  );
}

interface PicturesProps {
  members: readonly ComposedPerson[];
  candidate: ComposedPerson | null;
}

function Pictures({ members, candidate }: PicturesProps) {
  const day = today();
  const { tenure: time, distress, ages, goals } = compositionOf(members, candidate, day);
  const candidateName = candidate?.name ?? null;
  if (members.length === 0 && candidate === null)
    return (
      <Panel title="Composition">
        <EmptyState title="Nobody is in this group yet" compact>
          Add members on the Overview, or choose a candidate above to see who would begin.
        </EmptyState>
      </Panel>
    );
  return (
    <>
      <div className={classes['facets']}>
        <FacetPanel title="Time in the group" facet={time} candidate={candidateName} />
        <FacetPanel title="Distress, 0 to 10" facet={distress} candidate={candidateName} />
        <FacetPanel title="Ages" facet={ages} candidate={candidateName} />
        <FacetPanel title="Open goals for each" facet={goals} candidate={candidateName} />
      </div>
      <Panel title="Who sits together" count={members.length} flush>
        <div className={classes['scroller']} tabIndex={0} role="group" aria-label="Members">
          <table className={classes['table']}>
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">In the group</th>
                <th scope="col">Age</th>
                <th scope="col">Distress</th>
                <th scope="col">Open goals</th>
              </tr>
            </thead>
            <tbody>
              {candidate && <PersonRow person={candidate} day={day} />}
              {members.map((person) => (
                <PersonRow key={person.clientId} person={person} day={day} />
              ))}
            </tbody>
          </table>
        </div>
      </Panel>
    </>
  );
}

function PersonRow({ person, day }: { person: ComposedPerson; day: CalendarDate }) {
  const { name, joinedOn, dateOfBirth, distress, openGoals } = person;
  return (
    <tr data-candidate={joinedOn === null}>
      <th scope="row">{name}</th>
      <td>{joinedOn === null ? 'candidate' : tenure(joinedOn, day).words}</td>
      <td>{dateOfBirth === null ? 'not entered' : ageOn(dateOfBirth, day)}</td>
      <td>{distress === null ? 'not noted' : `${distress.level} on ${formatDate(distress.on)}`}</td>
      <td>{openGoals.length === 0 ? 'none' : openGoals.join('; ')}</td>
    </tr>
  );
}
