import { Button, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { formatDate } from '#renderer/ui/dates.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { CoverageCell, CoverageRow } from '#shared/contract/coverage.ts';
import type { Contract, OutputOf } from '#shared/contract/index.ts';
import type { GroupId, MembershipId } from '#shared/ids.ts';
import { legalName } from '#shared/person.ts';
import { isGap } from '#shared/rules/coverage.ts';
import type { CalendarDate } from '#shared/time.ts';
import { AcknowledgeDialog } from '../agreements/AcknowledgeDialog.tsx';
import { GroupFrame } from '../groups/GroupFrame.tsx';
import { coverageSummary } from './coverage-summary.ts';
import { joinedWords, stateTone, stateWords } from './coverage-words.ts';
import classes from './coverage.module.css';
import { RequiredFormsDialog } from './RequiredFormsDialog.tsx';

/** Who in the group has agreed to what it asks for: members down, the agreement and each form across. */
export function CoveragePage({ groupId }: { groupId: GroupId }) {
  const [choosing, setChoosing] = useState(false);
  const coverage = useQuery({
    queryKey: ['coverage', 'ofGroup', groupId],
    queryFn: () => api.coverage.ofGroup({ groupId }),
    gcTime: 0,
  });
  return (
    <GroupFrame
      groupId={groupId}
      actions={() => (
        <Button variant="default" disabled={!coverage.data} onClick={() => setChoosing(true)}>
          Required forms
        </Button>
      )}
    >
      {() => (
        <div className={classes['stack']}>
          <ErrorNotice error={coverage.error} />
          {coverage.isPending && <Loading />}
          {coverage.data && <Matrix groupId={groupId} coverage={coverage.data} />}
          {coverage.data && choosing && (
            <RequiredFormsDialog
              groupId={groupId}
              coverage={coverage.data}
              onReload={async () => {
                const { data } = await coverage.refetch({ throwOnError: true });
                return (data ?? coverage.data).required.map(({ templateId }) => templateId);
              }}
              onClose={() => setChoosing(false)}
            />
          )}
        </div>
      )}
    </GroupFrame>
  );
}

interface MatrixProps {
  groupId: GroupId;
  coverage: OutputOf<Contract['coverage']['ofGroup']>;
}

function Matrix({ groupId, coverage }: MatrixProps) {
  const { day, version, required, rows, joiners } = coverage;
  const [onlyGaps, setOnlyGaps] = useState(false);
  const [asking, setAsking] = useState<MembershipId | null>(null);
  const agreement = useQuery({
    queryKey: ['agreements', 'ofGroup', groupId],
    queryFn: () => api.agreements.ofGroup({ groupId }),
    enabled: asking !== null,
    gcTime: 0,
  });
  if (rows.length === 0)
    return (
      <Panel>
        <EmptyState
          title="Nobody is in this group"
          action={
            <LinkButton to="/groups/$groupId" params={{ groupId }}>
              Add members
            </LinkButton>
          }
        >
          Who joins is listed here with what is still to be agreed and signed.
        </EmptyState>
      </Panel>
    );
  if (version === null && required.length === 0)
    return (
      <Panel>
        <EmptyState
          title="This group asks for nothing yet"
          action={
            <LinkButton to="/groups/$groupId/agreement" params={{ groupId }}>
              Write the agreement
            </LinkButton>
          }
        >
          Put its agreement in force, or choose required forms; then it shows here who is covered.
        </EmptyState>
      </Panel>
    );
  const shown = onlyGaps
    ? rows.filter(({ cells }) => cells.some(({ state }) => isGap(state)))
    : rows;
  const asked = agreement.data?.versions.find(({ id }) => id === version?.id);
  return (
    <>
      {joiners.length > 0 && (
        <p className={classes['goOver']}>
          <Badge tone="due">go over</Badge> {joinedWords(joiners)} A reminder at the start of a
          session counts.
        </p>
      )}
      <div className={classes['summary']}>
        <p>{coverageSummary(coverage)}</p>
        <Switch
          label="Only gaps"
          checked={onlyGaps}
          onChange={(event) => setOnlyGaps(event.currentTarget.checked)}
        />
      </div>
      <Panel title="Members" count={`${shown.length} of ${rows.length}`} flush>
        <div className={classes['scroll']}>
          <table className={classes['matrix']}>
            <thead>
              <tr>
                <th scope="col">Member</th>
                {version !== null && <th scope="col">Agreement, version {version.number}</th>}
                {required.map(({ templateId, title }) => (
                  <th key={templateId} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <tr key={row.membershipId}>
                  <th scope="row">
                    {legalName(row.person)}{' '}
                    <span className={classes['soft']}>since {formatDate(row.joinedOn)}</span>
                  </th>
                  {row.cells.map((cell) => (
                    <td key={cell.templateId ?? 'agreement'}>
                      <Cell
                        groupId={groupId}
                        row={row}
                        cell={cell}
                        day={day}
                        onAsk={() => setAsking(row.membershipId)}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {shown.length === 0 && <EmptyState title="No gaps" compact />}
      </Panel>
      <ErrorNotice error={agreement.error} />
      {asking !== null && asked !== undefined && (
        <AcknowledgeDialog
          version={asked}
          members={rows
            .filter(({ membershipId }) => membershipId === asking)
            .map(({ membershipId, person }) => ({ membershipId, name: legalName(person) }))}
          how="paper"
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}

interface CellProps {
  groupId: GroupId;
  row: CoverageRow;
  cell: CoverageCell;
  day: CalendarDate;
  onAsk: () => void;
}

/** How one member stands with one paper, and the way to where that is mended. */
function Cell({ groupId, row, cell, day, onAsk }: CellProps) {
  const { templateId, state, until } = cell;
  const badge = <Badge tone={stateTone(state)}>{stateWords(state, until, day)}</Badge>;
  if (templateId !== null)
    return (
      <Link
        to="/clients/$clientId/consents"
        params={{ clientId: row.person.id }}
        className={classes['cell']}
      >
        {badge}
      </Link>
    );
  if (state === 'missing' || state === 'older-version')
    return (
      <button
        type="button"
        className={classes['cell']}
        aria-label={`Record what ${legalName(row.person)} acknowledges, ${stateWords(state, until, day)}`}
        onClick={onAsk}
      >
        {badge}
      </button>
    );
  return (
    <Link to="/groups/$groupId/agreement" params={{ groupId }} className={classes['cell']}>
      {badge}
    </Link>
  );
}
