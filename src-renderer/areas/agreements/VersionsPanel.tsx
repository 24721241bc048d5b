import { Select } from '@mantine/core';
import { useState } from 'react';
import { formatDate, formatInstantDate } from '#renderer/ui/dates.ts';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Panel, PanelRow, PanelRows } from '#renderer/ui/Panel.tsx';
import type { AgreementVersion } from '#shared/contract/agreements.ts';
import type { GroupId } from '#shared/ids.ts';
import { listProps } from '../clients/form/list-props.ts';
import { AgreementChanges } from './AgreementChanges.tsx';
import classes from './agreements.module.css';

/** Every version there was, the newest first, and what changed between any two. */
export function VersionsPanel({
  groupId,
  versions,
}: {
  groupId: GroupId;
  versions: readonly AgreementVersion[];
}) {
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const before = versions.find(({ id }) => id === from) ?? versions.at(-2);
  const after = versions.find(({ id }) => id === to) ?? versions.at(-1);
  const choices = versions.map(({ id, number }) => ({ value: id, label: `Version ${number}` }));
  return (
    <>
      <Panel title="Versions" count={versions.length} flush>
        <PanelRows>
          {versions.toReversed().map((version) => (
            <PanelRow
              key={version.id}
              trail={
                <LinkButton
                  size="compact-sm"
                  variant="default"
                  to="/groups/$groupId/agreement/$versionId/paper"
                  params={{ groupId, versionId: version.id }}
                  aria-label={`Print version ${version.number}`}
                >
                  Print
                </LinkButton>
              }
            >
              Version {version.number}, in force from {formatDate(version.inForceFrom)}{' '}
              <span className={classes['soft']}>
                put in force on {formatInstantDate(version.putInForceAt)}
                {version.putInForceBy !== '' && ` by ${version.putInForceBy}`}
              </span>
            </PanelRow>
          ))}
        </PanelRows>
      </Panel>
      {before !== undefined && after !== undefined && (
        <Panel title="Compare versions">
          <div className={classes['choose']}>
            <Select
              {...listProps}
              label="From"
              allowDeselect={false}
              data={choices}
              value={before.id}
              onChange={setFrom}
            />
            <Select
              {...listProps}
              label="To"
              allowDeselect={false}
              data={choices}
              value={after.id}
              onChange={setTo}
            />
          </div>
          <AgreementChanges before={before} after={after} />
        </Panel>
      )}
    </>
  );
}
