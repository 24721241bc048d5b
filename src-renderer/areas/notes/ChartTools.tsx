import { ActionIcon, Tooltip } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { History as HistoryIcon, Printer } from 'lucide-react';
import type { SessionId } from '#shared/ids.ts';
import type { ChartRow } from './chart-rows.ts';
import classes from './charts.module.css';
import { HistoryButton } from './History.tsx';

/** Paper and earlier versions of one client's note. */
export function ChartTools({ row, sessionId }: { row: ChartRow; sessionId: SessionId }) {
  if (row.status === 'empty') return null;
  return (
    <div className={classes['tools']}>
      <Tooltip label={`Preview and print ${row.name}’s note`}>
        <ActionIcon
          size="sm"
          aria-label={`Print: ${row.name}`}
          renderRoot={(root: Record<string, unknown>) => (
            <Link
              {...root}
              to="/sessions/$sessionId/paper/$clientId"
              params={{ sessionId, clientId: row.client.id }}
            />
          )}
        >
          <Printer size={14} />
        </ActionIcon>
      </Tooltip>
      <HistoryButton noteId={row.noteId} title={row.name} icon={<HistoryIcon size={14} />} />
    </div>
  );
}
