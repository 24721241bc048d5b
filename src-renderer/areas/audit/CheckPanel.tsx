import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '#renderer/api.ts';
import { formatInstant } from '#renderer/ui/dates.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { CheckedRecords, Finding } from '#shared/contract/audit.ts';
import { AppError } from '#shared/errors.ts';
import { checkedWords, findingWords } from '#shared/rules/audit-findings.ts';
import classes from './AuditPage.module.css';
import { RecordLink } from './RecordLink.tsx';

const lookEveryMs = 300;

/** Looks whether anything was changed, taken away or put in behind the app's back, and says where. */
export function CheckPanel({ names }: { names: ReadonlyMap<string, string> }) {
  const client = useQueryClient();
  const standing = useQuery({
    queryKey: ['audit', 'standing'],
    queryFn: () => api.audit.standing({}),
    refetchInterval: (query) => (query.state.data?.share == null ? false : lookEveryMs),
  });
  const look = () => client.invalidateQueries({ queryKey: ['audit', 'standing'] });
  const check = useMutation({
    mutationFn: async () => {
      const running = api.audit.check({});
      await look();
      return await running;
    },
    onSettled: look,
  });
  const share = standing.data?.share ?? null;
  const busy = check.isPending || share !== null;
  const last = standing.data?.last ?? null;
  const stopped = check.error instanceof AppError && check.error.code === 'check-stopped';

  return (
    <Panel title="Check of the records" {...(last && { count: formatInstant(last.at) })}>
      <div className={classes['check']} data-outcome={busy ? undefined : outcomeOf(last)}>
        <p role="status">
          {busy
            ? 'Every record, every entry of the trail and every signature is looked at.'
            : last
              ? checkedWords(last)
              : 'Looks whether anything was changed, taken away or put in outside Circlekeep. You can go on working meanwhile.'}
        </p>
        <div className={classes['buttons']}>
          {busy && (
            <>
              <progress className={classes['bar']} value={share ?? 0} aria-label="Checked so far" />
              <Button variant="default" onClick={() => void api.audit.stopCheck({})}>
                Stop
              </Button>
            </>
          )}
          <Button variant="default" disabled={busy} onClick={() => check.mutate()}>
            Check the records
          </Button>
        </div>
      </div>
      {!stopped && <ErrorNotice error={check.error} />}
      {!busy && last && last.findings.length > 0 && (
        <FindingsTable findings={last.findings} names={names} />
      )}
    </Panel>
  );
}

function outcomeOf(last: CheckedRecords | null): 'whole' | 'findings' | undefined {
  if (last === null) return undefined;
  return last.found === 0 ? 'whole' : 'findings';
}

interface FindingsTableProps {
  findings: readonly Finding[];
  names: ReadonlyMap<string, string>;
}

function FindingsTable({ findings, names }: FindingsTableProps) {
  return (
    <div className={`${classes['scroller'] ?? ''} ${classes['findings'] ?? ''}`}>
      <table className={classes['table']} aria-label="Findings">
        <thead>
          <tr>
            <th scope="col">Finding</th>
            <th scope="col">Record</th>
            <th scope="col">Last entry</th>
            <th scope="col">Where in the file</th>
          </tr>
        </thead>
        <tbody>
          {findings.map((finding, index) => (
            <tr key={index}>
              <td>{findingWords(finding)}</td>
              <td className={classes['words']}>
                <RecordLink record={finding.record} names={names} />
              </td>
              <td className={classes['number']}>{finding.sequence?.toLocaleString()}</td>
              <td className={classes['place']}>
                {finding.table} {finding.key}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
