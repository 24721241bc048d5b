import { SegmentedControl } from '@mantine/core';

const spans = [
  { value: '12', label: 'Last 12 sessions' },
  { value: '26', label: 'Last 26' },
  { value: 'all', label: 'All' },
];

/** How far back the pictures go. */
export function SpanControl(props: { value: string; onChange: (value: string) => void }) {
  return <SegmentedControl size="sm" aria-label="Sessions shown" data={spans} {...props} />;
}

/** The last so many of what stands oldest first. */
export function withinSpan<Session>(all: readonly Session[], span: string): readonly Session[] {
  return span === 'all' ? all : all.slice(-Number(span));
}
