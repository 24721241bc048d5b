import { Button } from '@mantine/core';
import { useState } from 'react';
import { Badge } from '#renderer/ui/Badge.tsx';
import { formatDate } from '#renderer/ui/dates.ts';
import { Panel, PanelRow, PanelRows } from '#renderer/ui/Panel.tsx';
import type { Acknowledgement, AgreementVersion } from '#shared/contract/agreements.ts';
import type { GroupMembership } from '#shared/contract/groups.ts';
import { legalName } from '#shared/person.ts';
import { agreementCoverage, versionOn } from '#shared/rules/coverage.ts';
import { today } from '#shared/time.ts';
import { stateTone, stateWords } from '../coverage/coverage-words.ts';
import { AcknowledgeDialog } from './AcknowledgeDialog.tsx';
import { howWords } from './agreement-words.ts';
import classes from './agreements.module.css';
import { latestOf, openAnswers, type OpenAnswer } from './open-answers.ts';
import { ReplyDialog } from './ReplyDialog.tsx';

interface Props {
  versions: readonly AgreementVersion[];
  members: readonly GroupMembership[];
  acknowledgements: readonly Acknowledgement[];
}

/** Who has agreed to the version in force, and what is still open. */
export function MembersPanel({ versions, members, acknowledgements }: Props) {
  const [asking, setAsking] = useState(false);
  const [replying, setReplying] = useState<{ open: OpenAnswer; name: string } | null>(null);
  const day = today();
  const version = versionOn(versions, day);
  if (version === undefined || members.length === 0) return null;
  const rows = members.map(({ id, person }) => {
    const own = acknowledgements.filter(({ membershipId }) => membershipId === id);
    const held = latestOf(own.filter(({ versionId }) => versionId === version.id));
    return {
      membershipId: id,
      name: legalName(person),
      state: agreementCoverage(id, versions, acknowledgements, day) ?? 'missing',
      held: held ?? latestOf(own),
      open: held === undefined ? [] : openAnswers(held, version, day),
    };
  });
  const waiting = rows.filter(({ state }) => state !== 'covered');
  return (
    <Panel
      title="Acknowledged"
      count={`${rows.length - waiting.length} of ${rows.length}`}
      actions={
        <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
          Record acknowledgements
        </Button>
      }
      flush
    >
      <PanelRows>
        {rows.map(({ membershipId, name, state, held, open }) => (
          <PanelRow
            key={membershipId}
            trail={<Badge tone={stateTone(state)}>{stateWords(state, null, day)}</Badge>}
          >
            <div className={classes['entry']}>
              <span>
                {name}{' '}
                {held !== undefined && (
                  <span className={classes['soft']}>
                    version {versions.find(({ id }) => id === held.versionId)?.number},{' '}
                    {formatDate(held.onDay)}, {howWords[held.how].toLocaleLowerCase()}
                    {held.takenBy !== '' && `, taken by ${held.takenBy}`}
                  </span>
                )}
              </span>
              {held?.answers.flatMap(({ ruleId, replies }) =>
                replies.map((reply) => (
                  <span key={`${ruleId}/${reply.id}`} className={classes['soft']}>
                    {formatDate(reply.onDay)}, {reply.author}: {reply.text}
                  </span>
                )),
              )}
              {open.map((one) => (
                <div key={one.ruleId} className={classes['open']}>
                  <span>
                    {one.no ? 'No to: ' : 'Question about: '}
                    {one.rule} {one.words !== '' && <em>“{one.words}”</em>}
                  </span>
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={`Answer ${name}`}
                    onClick={() => setReplying({ open: one, name })}
                  >
                    Answer
                  </Button>
                </div>
              ))}
            </div>
          </PanelRow>
        ))}
      </PanelRows>
      {asking && (
        <AcknowledgeDialog
          version={version}
          members={[...waiting, ...rows.filter(({ state }) => state === 'covered')]}
          how="session"
          onClose={() => setAsking(false)}
        />
      )}
      {replying && <ReplyDialog {...replying} onClose={() => setReplying(null)} />}
    </Panel>
  );
}
