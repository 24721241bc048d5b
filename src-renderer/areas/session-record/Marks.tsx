import type { ComponentProps } from 'react';
import { Panel } from '#renderer/ui/Panel.tsx';
import { Figure } from './charts/Figure.tsx';
import { DotStrip } from './charts/Strips.tsx';
import { capital, marksSentence } from './process-words.ts';

interface Props {
  title: string;
  /** What can be there or not, and how often it was at each session. */
  rows: readonly {
    label: string;
    counts: readonly number[];
    tone?: 'accent' | 'breach' | 'due';
    hollow?: boolean;
  }[];
  ends: ComponentProps<typeof Figure>['ends'];
  table: ComponentProps<typeof Figure>['table'];
  sentence?: string;
}

/** What was noted at which session: a row of dots for everything that was noted at all. */
export function Marks({ title, rows, ends, table, sentence }: Props) {
  const sessions = rows[0]?.counts.length ?? 0;
  return (
    <Panel title={title}>
      <Figure
        sentence={sentence ?? marksSentence(rows, sessions)}
        rows={rows
          .filter(({ counts }) => counts.some((count) => count > 0))
          .map(({ label, counts, tone = 'accent', hollow = false }) => ({
            label: capital(label),
            strip: <DotStrip counts={counts} tone={tone} hollow={hollow} />,
            end: counts.reduce((sum, count) => sum + count, 0),
          }))}
        ends={ends}
        table={table}
      />
    </Panel>
  );
}
