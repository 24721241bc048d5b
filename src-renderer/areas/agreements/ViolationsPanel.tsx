import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { formatFullDate, formatInstantDate } from '#renderer/ui/dates.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Panel, PanelRow, PanelRows } from '#renderer/ui/Panel.tsx';
import type { AgreementVersion, Violation } from '#shared/contract/agreements.ts';
import type { GroupMembership } from '#shared/contract/groups.ts';
import type { GroupId } from '#shared/ids.ts';
import { legalName } from '#shared/person.ts';
import { listProps } from '../clients/form/list-props.ts';
import classes from './agreements.module.css';
import { ViolationAddendumDialog } from './ViolationAddendumDialog.tsx';
import { ViolationDialog } from './ViolationDialog.tsx';

interface Props {
  groupId: GroupId;
  versions: readonly AgreementVersion[];
  memberships: readonly GroupMembership[];
  violations: readonly Violation[];
}

/** What was not kept, the latest first, for every rule or one of them. */
export function ViolationsPanel({ groupId, versions, memberships, violations }: Props) {
  const [recording, setRecording] = useState(false);
  const [adding, setAdding] = useState<Violation | null>(null);
  const [ruleId, setRuleId] = useState<string | null>(null);
  const ruleOf = ({ versionId, ruleId: rule }: Violation): string =>
    versions.find(({ id }) => id === versionId)?.rules.find(({ id }) => id === rule)?.text ?? '';
  const rules = new Map(violations.map((violation) => [violation.ruleId, ruleOf(violation)]));
  const shown = violations.filter((violation) => ruleId === null || violation.ruleId === ruleId);
  const people = new Map(
    memberships
      .filter(({ clientDeleted }) => !clientDeleted)
      .map(({ person }) => [person.id, legalName(person)]),
  );
  return (
    <Panel
      title="Rules not kept"
      count={violations.length === 0 ? undefined : violations.length}
      flush
      actions={
        <>
          {rules.size > 1 && (
            <Select
              {...listProps}
              aria-label="Which rule"
              placeholder="Every rule"
              clearable
              clearButtonProps={{ 'aria-label': 'Show every rule' }}
              data={[...rules].map(([value, label]) => ({ value, label }))}
              value={ruleId}
              onChange={setRuleId}
            />
          )}
          <Button size="compact-sm" variant="default" onClick={() => setRecording(true)}>
            Record a rule not kept
          </Button>
        </>
      }
    >
      {violations.length === 0 ? (
        <EmptyState title="None recorded" compact>
          What is recorded here stays with the group and is in nobody’s chart.
        </EmptyState>
      ) : (
        <PanelRows>
          {shown.map((violation) => (
            <PanelRow
              key={violation.id}
              trail={
                <>
                  <LinkButton
                    to="/confidentiality/incidents/new"
                    search={{ from: 'violation', id: violation.id }}
                    size="compact-sm"
                    variant="subtle"
                    aria-label={`Open an incident about ${formatFullDate(violation.onDay)}`}
                  >
                    Open an incident
                  </LinkButton>
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={`Add to what happened on ${formatFullDate(violation.onDay)}`}
                    onClick={() => setAdding(violation)}
                  >
                    Add
                  </Button>
                </>
              }
            >
              <div className={classes['entry']}>
                <span className={classes['head']}>
                  <strong>{ruleOf(violation)}</strong>
                </span>
                <span className={classes['soft']}>
                  {[
                    formatFullDate(violation.onDay),
                    violation.sessionId === null ? '' : 'in a session',
                    violation.people.map(legalName).join(', '),
                    `recorded by ${violation.recordedBy}`,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                <p className={classes['text']}>{violation.happened}</p>
                {violation.said !== '' && (
                  <p className={classes['text']}>
                    <span className={classes['soft']}>Said: </span>
                    {violation.said}
                  </p>
                )}
                {violation.followUp !== '' && (
                  <p className={classes['text']}>
                    <span className={classes['soft']}>To follow up: </span>
                    {violation.followUp}
                  </p>
                )}
                {violation.addenda.map(({ id, text, author, writtenAt }) => (
                  <p key={id} className={classes['text']}>
                    <span className={classes['soft']}>
                      {formatInstantDate(writtenAt)}, {author}:{' '}
                    </span>
                    {text}
                  </p>
                ))}
              </div>
            </PanelRow>
          ))}
        </PanelRows>
      )}
      {recording && (
        <ViolationDialog
          groupId={groupId}
          versions={versions}
          people={[...people].map(([id, name]) => ({ id, name }))}
          session={null}
          onClose={() => setRecording(false)}
        />
      )}
      {adding && (
        <ViolationAddendumDialog violationId={adding.id} onClose={() => setAdding(null)} />
      )}
    </Panel>
  );
}
