import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { ReleaseItem } from '#shared/contract/releases.ts';
import type { ReleaseId } from '#shared/ids.ts';
import { goingOf } from '#shared/rules/release.ts';
import { ItemPreview } from './ItemPreview.tsx';
import { ReleaseChoicesPanel } from './ReleaseChoices.tsx';
import { ReleaseNames } from './ReleaseNames.tsx';
import { ReleaseOut } from './ReleaseOut.tsx';
import { useChoices } from './release-shelf.ts';
import classes from './releases.module.css';
import { useRelease, type ReleaseView } from './useRelease.ts';

interface Props {
  id: ReleaseId;
  onLeft: () => void;
  /** It was let go, or another one is wanted. */
  onClosed: () => void;
}

/** The three steps of a release, one under the other. */
export function ReleaseWork(props: Props) {
  const { release, decide } = useRelease(props.id);
  return (
    <>
      <ErrorNotice error={release.error ?? decide.error} />
      {release.isPending && <Loading />}
      {release.data && (
        <Steps
          {...props}
          view={release.data}
          refreshing={release.isFetching}
          onDecide={(decided) => decide.mutate(decided)}
        />
      )}
    </>
  );
}

interface StepsProps extends Props {
  view: ReleaseView;
  refreshing: boolean;
  onDecide: (decided: ReleaseView['decided']) => void;
}

function Steps({ id, view, refreshing, onDecide, onLeft, onClosed }: StepsProps) {
  const client = useQueryClient();
  const refetch = () => void client.invalidateQueries({ queryKey: ['releases', 'get', id] });
  const { choices, change } = useChoices(view.release, refetch);
  const [looking, setLooking] = useState<ReleaseItem | null>(null);
  const discard = useMutation({
    mutationFn: () => api.releases.discard({ id }),
    onSuccess: onClosed,
  });
  const { release, items } = view;
  const going = goingOf(items, choices);
  return (
    <>
      <ReleaseChoicesPanel
        view={view}
        choices={choices}
        going={going}
        onChange={change}
        onLook={setLooking}
      />
      <ReleaseNames view={view} onDecide={onDecide} onLook={setLooking} />
      <ReleaseOut
        view={view}
        going={going}
        // What was just chosen is not looked at yet.
        ready={!refreshing && JSON.stringify(release.choices) === JSON.stringify(choices)}
        onLeft={() => {
          refetch();
          onLeft();
        }}
      />
      {release.copies.length === 0 && (
        <Panel>
          <ErrorNotice error={discard.error} />
          <div className={classes['buttons']}>
            <p className={classes['soft']}>
              Your choices and decisions are kept as you make them; you can come back any time.
            </p>
            <Button
              size="compact-sm"
              variant="default"
              loading={discard.isPending}
              onClick={() => discard.mutate()}
            >
              Discard this release
            </Button>
          </div>
        </Panel>
      )}
      {looking && <ItemPreview id={id} item={looking} onClose={() => setLooking(null)} />}
    </>
  );
}
