import type { ChartEvent } from '#shared/contract/clients.ts';
import {
  goalStatusWords,
  goalStepWords,
  riskWords,
  type IntakeItem,
} from '#shared/contract/intake.ts';

/** What of a client's intake stands in the chart: distress, goals with their progress, risk flags. */
export function intakeEvents(items: readonly IntakeItem[]): ChartEvent[] {
  const standing = items.filter(({ removed }) => !removed);
  const goals = new Map(
    standing.flatMap(({ id, fields }) => (fields.kind === 'goal' ? [[id, fields] as const] : [])),
  );
  return standing.flatMap(({ id, fields }): ChartEvent[] => {
    const event = (
      kind: ChartEvent['kind'],
      what: string,
      on: ChartEvent['on'],
      title: string,
      text: string,
    ): ChartEvent => ({
      key: `${what}/${id}`,
      kind,
      on,
      title,
      text,
      link: 'intake',
      groupId: null,
    });
    switch (fields.kind) {
      case 'distress':
        return [
          event('distress', 'distress', fields.on, `Distress ${fields.level} of 10`, fields.note),
        ];
      case 'goal':
        return [
          event('goal', 'goal', fields.openedOn, 'Goal opened', fields.text),
          ...(fields.closedOn === null
            ? []
            : [
                event(
                  'goal',
                  'goal-closed',
                  fields.closedOn,
                  `Goal ${goalStatusWords[fields.status]}`,
                  fields.text,
                ),
              ]),
        ];
      case 'progress': {
        const goal = goals.get(fields.goalId);
        if (goal === undefined) return [];
        const text = fields.text === '' ? goal.text : `${goal.text}\n${fields.text}`;
        return [event('goal', 'progress', fields.on, `Goal: ${goalStepWords[fields.step]}`, text)];
      }
      case 'risk':
        return [
          event('risk', 'risk', fields.since, `Risk: ${riskWords[fields.risk]}`, fields.note),
          ...(fields.endedOn === null
            ? []
            : [
                event(
                  'risk',
                  'risk-ended',
                  fields.endedOn,
                  `Risk ended: ${riskWords[fields.risk]}`,
                  fields.note,
                ),
              ]),
        ];
      default:
        return [];
    }
  });
}
