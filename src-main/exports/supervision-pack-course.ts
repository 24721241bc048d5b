import { goalStatusWords, goalStepWords } from '#shared/contract/intake.ts';
import type { ClientId } from '#shared/ids.ts';
import { dayWords, type Anchor } from '#shared/rules/supervision-pack/dates.ts';
import { entryOf } from '#shared/rules/measures/trend.ts';
import { entryScore } from '#shared/rules/measures/words.ts';
import { readIntakeItems } from '../records/intake-rows.ts';
import { readMeasures } from '../records/measures.ts';
import { inTime, textBlock, type PackBlock, type PackScope } from './supervision-pack-block.ts';

/** The scores of every member, oldest first; what was answered question by question stays in the chart. */
export function measureBlocks(
  scope: PackScope,
  members: readonly ClientId[],
  sessions: readonly Anchor[],
): PackBlock[] {
  const { context, dates } = scope;
  const given = members.flatMap((clientId) =>
    readMeasures(context.store, clientId)
      .flatMap((measure) => entryOf(measure) ?? [])
      .filter(({ now }) => !now.withdrawn && inTime(now.onDay, scope))
      .toReversed()
      .map((entry) => ({ clientId, entry })),
  );
  if (given.length === 0) return [];
  return [
    {
      kind: 'table',
      title: 'Measures',
      columns: [
        { title: 'Who', width: '22%' },
        { title: 'Measure', width: '20%' },
        { title: 'When', width: '40%' },
        { title: 'Score', width: '18%' },
      ],
      rows: (called) =>
        given.map(({ clientId, entry }) => [
          called(clientId),
          entry.instrument.name,
          dayWords(entry.now.onDay, dates, null, sessions),
          entryScore(entry),
        ]),
    },
  ];
}

/** What each member works toward, and the steps noted in the time. */
export function goalBlocks(scope: PackScope, members: readonly ClientId[]): PackBlock[] {
  return members.flatMap((clientId) => {
    const items = readIntakeItems(scope.context.store, clientId).filter(({ removed }) => !removed);
    return items.flatMap(({ id, fields: goal }) => {
      if (goal.kind !== 'goal') return [];
      const steps = items.flatMap(({ fields }) =>
        fields.kind === 'progress' && fields.goalId === id && inTime(fields.on, scope)
          ? [`${goalStepWords[fields.step]}${fields.text === '' ? '' : `: ${fields.text}`}`]
          : [],
      );
      const text = [`${goal.text} (${goalStatusWords[goal.status]})`, ...steps].join('\n');
      return textBlock(`goals/${id}`, (called) => `Goal of ${called(clientId)}`, { text }, null);
    });
  });
}
