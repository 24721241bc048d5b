import {
  goalStepWords,
  riskWords,
  type Distress,
  type Goal,
  type GoalProgress,
  type GoalStep,
  type IntakeItem,
  type RiskFlag,
  type StatementKind,
} from '#shared/contract/intake.ts';
import type { ClientId } from '#shared/ids.ts';
import { textDocument } from './documents.ts';
import { to } from './ids.ts';
import { survey } from './measures.ts';
import { narrative } from './narrative.ts';
import { concept, type Resource } from './resource.ts';
import type { Scope } from './scope.ts';

/** What a client's intake holds, as it stands now. Contacts are part of the Patient. */
export function intakeResources(
  scope: Scope,
  clientId: ClientId,
  items: readonly IntakeItem[],
): Resource[] {
  const standing = items.filter(({ removed }) => !removed);
  const progress = standing.flatMap(({ fields }) => (fields.kind === 'progress' ? [fields] : []));
  return standing.flatMap((item): Resource[] => {
    const { id, fields } = item;
    switch (fields.kind) {
      case 'goal':
        return [
          goal(
            scope,
            clientId,
            id,
            fields,
            progress.filter(({ goalId }) => goalId === id),
          ),
        ];
      case 'distress':
        return [distress(scope, clientId, id, fields)];
      case 'risk':
        return [risk(scope, clientId, id, fields)];
      case 'heading':
        return statement(scope, clientId, item, fields.title || 'History', fields.text);
      case 'progress':
      case 'contact':
        return [];
      default:
        return statement(scope, clientId, item, statementWords[fields.kind], fields.text);
    }
  });
}

const statementWords: Record<StatementKind, string> = {
  'presenting-concern': 'Presenting concern',
  tailoring: 'What to fit to this client',
  privacy: 'Privacy preferences',
};

function statement(
  scope: Scope,
  clientId: ClientId,
  { id, savedAt }: IntakeItem,
  title: string,
  text: string,
): Resource[] {
  if (text.trim() === '') return [];
  return [
    textDocument(scope, {
      id,
      type: scope.words(title),
      docStatus: null,
      subject: to(clientId),
      date: savedAt ?? scope.now,
      description: scope.words(title),
      text: scope.words(text),
    }),
  ];
}

const lifecycle = { open: 'active', reached: 'completed', 'set-aside': 'cancelled' } as const;

const achievements: Record<GoalStep | 'reached', { code: string; display: string }> = {
  reached: { code: 'achieved', display: 'Achieved' },
  closer: { code: 'improving', display: 'Improving' },
  same: { code: 'no-change', display: 'No Change' },
  further: { code: 'worsening', display: 'Worsening' },
};

function goal(
  scope: Scope,
  clientId: ClientId,
  id: string,
  { text, openedOn, status, closedOn }: Goal,
  progress: readonly GoalProgress[],
): Resource {
  const steps = progress.toSorted((a, b) => a.on.localeCompare(b.on));
  const last = status === 'reached' ? status : steps.at(-1)?.step;
  return {
    resourceType: 'Goal',
    id,
    lifecycleStatus: lifecycle[status],
    achievementStatus: last && {
      coding: [
        {
          system: 'http://terminology.hl7.org/CodeSystem/goal-achievement',
          ...achievements[last],
        },
      ],
    },
    description: concept(scope.words(text)),
    subject: to(clientId),
    startDate: openedOn,
    statusDate: closedOn ?? undefined,
    note: steps.map((step) => ({
      time: step.on,
      text: scope.words([goalStepWords[step.step], step.text].filter(Boolean).join(': ')),
    })),
  };
}

function distress(
  scope: Scope,
  clientId: ClientId,
  id: string,
  { on, level, note }: Distress,
): Resource {
  return {
    resourceType: 'Observation',
    id,
    status: 'final',
    category: [survey],
    code: concept('Distress, from 0 (none) to 10 (the worst imaginable)'),
    subject: to(clientId),
    effectiveDateTime: on,
    valueInteger: level,
    note: [{ text: scope.words(note) }],
  };
}

function risk(
  scope: Scope,
  clientId: ClientId,
  id: string,
  { risk: kind, note, since, endedOn }: RiskFlag,
): Resource {
  const over = endedOn !== null && endedOn <= scope.today;
  return {
    resourceType: 'Flag',
    id,
    text: narrative([`Risk: ${riskWords[kind]}`, scope.words(note)]),
    status: over ? 'inactive' : 'active',
    category: [
      concept('Safety', {
        system: 'http://terminology.hl7.org/CodeSystem/flag-category',
        code: 'safety',
        display: 'Safety',
      }),
    ],
    code: concept(`Risk: ${riskWords[kind]}`),
    subject: to(clientId),
    period: { start: since, end: endedOn ?? undefined },
  };
}
