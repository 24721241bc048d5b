import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { formatInstant } from '#renderer/ui/dates.ts';
import { Panel, PanelRow, PanelRows } from '#renderer/ui/Panel.tsx';
import { kindWords, outcomeWords } from './backup-words.ts';
import own from './backups.module.css';

const few = 5;

/** Every try and how it ended, the latest first. Not there before the first. */
export function BackupLog() {
  const [all, setAll] = useState(false);
  const runs = useQuery({ queryKey: ['backups', 'runs'], queryFn: () => api.backups.runs({}) });
  if (runs.error) return <ErrorNotice error={runs.error} />;
  if (!runs.data || runs.data.length === 0) return null;
  const shown = all ? runs.data : runs.data.slice(0, few);
  return (
    <Panel title="Log" flush>
      <PanelRows>
        {shown.map(({ id, kind, startedAt, outcome, milliseconds }) => (
          <PanelRow
            key={id}
            trail={
              <Badge
                tone={
                  outcome === 'made'
                    ? 'accent'
                    : outcome === null || outcome === 'stopped'
                      ? 'plain'
                      : 'breach'
                }
              >
                {outcome === null ? 'under way' : outcomeWords[outcome]}
              </Badge>
            }
          >
            {formatInstant(startedAt)}
            <span className={own['soft']}>
              {' '}
              · {kindWords[kind]}
              {milliseconds !== null &&
                milliseconds > 0 &&
                `, ${Math.max(1, Math.round(milliseconds / 1000))} s`}
            </span>
          </PanelRow>
        ))}
      </PanelRows>
      {shown.length < runs.data.length && (
        <div className={own['more']}>
          <Button variant="subtle" onClick={() => setAll(true)}>
            Show all {runs.data.length}
          </Button>
        </div>
      )}
    </Panel>
  );
}
