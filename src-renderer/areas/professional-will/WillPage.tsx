import { Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { OutputOf } from '#shared/contract/index.ts';
import type { professionalWill } from '#shared/contract/professional-will.ts';
import { willParts } from '#shared/professional-will.ts';
import { DraftConflict } from '../notes/DraftConflict.tsx';
import { SaveStatus } from '../notes/SaveStatus.tsx';
import { useDraftStatus, useDraftValue, useFlushOnLeave, useHeldDraft } from '../notes/useDraft.ts';
import settings from '../settings/settings.module.css';
import classes from './will.module.css';
import { willQueue, willShelf } from './will-draft.ts';

type Saved = OutputOf<typeof professionalWill.get>;

/** What others have to know and do when the therapist suddenly cannot be there. */
export function WillPage() {
  const saved = useQuery({
    queryKey: ['professionalWill', 'get'],
    queryFn: async () => {
      await willShelf.flush();
      return api.professionalWill.get({});
    },
    staleTime: 'static',
    gcTime: 0,
  });
  return (
    <Page
      title="In your absence"
      actions={
        <>
          <LinkButton to="/settings" search={{ tab: 'keys' }} variant="default">
            Back to the keys
          </LinkButton>
          <LinkButton to="/settings/absence/paper">Print…</LinkButton>
        </>
      }
    >
      <ErrorNotice error={saved.error} />
      {saved.data ? <Fields saved={saved.data} /> : saved.isPending && <Loading />}
    </Page>
  );
}

function Fields({ saved }: { saved: Saved }) {
  useFlushOnLeave();
  const [queue] = useState(() => willShelf.open('will', () => willQueue(saved)));
  useHeldDraft(willShelf, 'will', queue);
  useDraftStatus(queue);
  const will = useDraftValue(queue);
  return (
    <div className={settings['panels']}>
      <Panel
        title="Professional will"
        actions={<SaveStatus queue={queue} what="Professional will" />}
      >
        <DraftConflict
          queue={queue}
          latest={async () => {
            const { will: value, version, savedAt } = await api.professionalWill.get({});
            return { value, version, savedAt };
          }}
        />
        <div className={settings['form']}>
          <p className={settings['flat']}>
            Codes of ethics ask for a plan in case you die, fall ill or cannot be reached. Write
            here what a colleague needs to act for you; it is kept in the vault as you type, and
            printed by itself or with the emergency sheet. It is not legal advice: have a lawyer
            look at it, and sign the paper. Go over it once a year.
          </p>
          {willParts.map(({ key, title, hint }) => (
            <Textarea
              key={key}
              label={title}
              description={hint}
              inputWrapperOrder={['label', 'description', 'input']}
              classNames={{ input: classes['text'] ?? '' }}
              autosize
              minRows={2}
              maxLength={5_000}
              value={will[key]}
              onChange={(event) =>
                queue.change({ ...queue.value, [key]: event.currentTarget.value })
              }
            />
          ))}
        </div>
      </Panel>
    </div>
  );
}
