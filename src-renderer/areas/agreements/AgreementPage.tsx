import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api.ts';
import { formatDate } from '#renderer/ui/dates.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { AgreementContent, AgreementVersion } from '#shared/contract/agreements.ts';
import { AgreementVersionId, newId, type GroupId } from '#shared/ids.ts';
import { starterAgreement } from '#shared/starter-agreement.ts';
import { versionOn } from '#shared/rules/coverage.ts';
import { today } from '#shared/time.ts';
import { GroupFrame, type GroupView } from '../groups/GroupFrame.tsx';
import { agreementShelf } from './agreement-draft.ts';
import { AgreementDraftPanel } from './AgreementDraftPanel.tsx';
import { AgreementText } from './AgreementText.tsx';
import classes from './agreements.module.css';
import { MembersPanel } from './MembersPanel.tsx';
import { VersionsPanel } from './VersionsPanel.tsx';
import { ViolationsPanel } from './ViolationsPanel.tsx';

/** A group's ground rules: what holds, the next version, who agreed to it, and what was not kept. */
export function AgreementPage({ groupId }: { groupId: GroupId }) {
  return <GroupFrame groupId={groupId}>{(view) => <Agreement view={view} />}</GroupFrame>;
}

function Agreement({ view }: { view: GroupView }) {
  const groupId = view.group.id;
  const agreement = useQuery({
    queryKey: ['agreements', 'ofGroup', groupId],
    queryFn: async () => {
      await agreementShelf.flush();
      return api.agreements.ofGroup({ groupId });
    },
    gcTime: 0,
  });
  const acknowledgements = useQuery({
    queryKey: ['agreements', 'acknowledgements', groupId],
    queryFn: () => api.agreements.acknowledgements({ groupId }),
  });
  const violations = useQuery({
    queryKey: ['agreements', 'violations', groupId],
    queryFn: () => api.agreements.violations({ groupId }),
  });
  const begin = useMutation({
    mutationFn: (content: AgreementContent) =>
      api.agreements.saveDraft({ id: newId(AgreementVersionId), groupId, version: 0, content }),
  });
  const error = agreement.error ?? acknowledgements.error ?? violations.error ?? begin.error;
  if (!agreement.data || !acknowledgements.data || !violations.data)
    return error ? <ErrorNotice error={error} /> : <Loading />;
  const { versions, draft } = agreement.data;
  const inForce = versionOn(versions, today());
  const last = versions.at(-1);
  const current = view.memberships.filter(
    ({ clientDeleted, leftOn }) => !clientDeleted && (leftOn === null || leftOn >= today()),
  );
  return (
    <div className={classes['stack']}>
      <ErrorNotice error={error} />
      {last === undefined && draft === null && (
        <Panel>
          <EmptyState
            title="No ground rules yet"
            action={
              <Button loading={begin.isPending} onClick={() => begin.mutate(starterAgreement())}>
                Begin with five rules
              </Button>
            }
          >
            Five rules with their purposes to begin with; change them, add your own, then put them
            in force from a day on.
          </EmptyState>
        </Panel>
      )}
      {draft !== null && (
        <AgreementDraftPanel key={draft.id} groupId={groupId} draft={draft} last={last} />
      )}
      {versions
        .filter((version) => version === inForce || version.inForceFrom > today())
        .map((version) => (
          <VersionPanel
            key={version.id}
            groupId={groupId}
            version={version}
            begin={
              version === last && draft === null
                ? () => begin.mutate({ preamble: version.preamble, rules: version.rules })
                : null
            }
          />
        ))}
      <MembersPanel
        versions={versions}
        members={current}
        acknowledgements={acknowledgements.data}
      />
      {last !== undefined && (
        <>
          <ViolationsPanel
            groupId={groupId}
            versions={versions}
            memberships={view.memberships}
            violations={violations.data}
          />
          <VersionsPanel groupId={groupId} versions={versions} />
        </>
      )}
    </div>
  );
}

interface VersionPanelProps {
  groupId: GroupId;
  version: AgreementVersion;
  /** Begins the next version from this one; null where there is a draft. */
  begin: (() => void) | null;
}

function VersionPanel({ groupId, version, begin }: VersionPanelProps) {
  const { id, number, inForceFrom } = version;
  return (
    <Panel
      title={`Version ${number}`}
      count={`in force from ${formatDate(inForceFrom)}`}
      actions={
        <>
          <LinkButton
            size="compact-sm"
            variant="default"
            to="/groups/$groupId/agreement/$versionId/paper"
            params={{ groupId, versionId: id }}
          >
            Print
          </LinkButton>
          {begin !== null && (
            <Button size="compact-sm" variant="default" onClick={begin}>
              Begin the next version
            </Button>
          )}
        </>
      }
    >
      <AgreementText {...version} />
    </Panel>
  );
}
