import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '#renderer/api.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { CircleEmblem } from '#renderer/ui/CircleEmblem.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { PageTab, PageTabs } from '#renderer/ui/PageTabs.tsx';
import type { contract, OutputOf } from '#shared/contract/index.ts';
import type { GroupId } from '#shared/ids.ts';
import { calledName } from '#shared/person.ts';
import { scheduleWords } from './group-words.ts';
import classes from './groups.module.css';

export type GroupView = OutputOf<(typeof contract)['groups']['get']>;

interface GroupFrameProps {
  groupId: GroupId;
  layout?: 'scroll' | 'fill';
  actions?: (view: GroupView) => ReactNode;
  children: (view: GroupView) => ReactNode;
}

/** What every screen of one group has in common: which it is, and the way to the others. */
export function GroupFrame({ groupId, layout = 'scroll', actions, children }: GroupFrameProps) {
  const view = useQuery({
    queryKey: ['groups', 'get', groupId],
    queryFn: () => api.groups.get({ id: groupId }),
  });
  if (!view.data)
    return (
      <Page title="Group">{view.isPending ? <Loading /> : <ErrorNotice error={view.error} />}</Page>
    );
  const { group, memberships } = view.data;
  const current = memberships.filter(({ leftOn }) => leftOn === null);
  return (
    <Page
      layout={layout}
      title={
        <span className={classes['title']}>
          {current.length > 0 && (
            <CircleEmblem names={current.map(({ person }) => calledName(person))} size={30} />
          )}
          {group.name}
        </span>
      }
      subtitle={
        <>
          {scheduleWords(group)} {group.archived && <Badge>archived</Badge>}
        </>
      }
      actions={actions?.(view.data)}
      tabs={
        <PageTabs label="Group">
          <PageTab to="/groups/$groupId" params={{ groupId }} activeOptions={{ exact: true }}>
            Overview
          </PageTab>
          <PageTab to="/groups/$groupId/profile" params={{ groupId }}>
            Profile
          </PageTab>
          <PageTab to="/groups/$groupId/schedule" params={{ groupId }}>
            Schedule
          </PageTab>
          <PageTab to="/groups/$groupId/composition" params={{ groupId }}>
            Composition
          </PageTab>
          <PageTab to="/groups/$groupId/process" params={{ groupId }}>
            Process
          </PageTab>
          <PageTab to="/groups/$groupId/agreement" params={{ groupId }}>
            Agreement
          </PageTab>
          <PageTab to="/groups/$groupId/coverage" params={{ groupId }}>
            Coverage
          </PageTab>
        </PageTabs>
      }
    >
      <ErrorNotice error={view.error} />
      {children(view.data)}
    </Page>
  );
}
