import { Textarea, TextInput } from '@mantine/core';
import { memo } from 'react';
import type { SessionFields } from '#shared/contract/sessions.ts';
import type { DraftQueue } from '../notes/draft-queue.ts';
import { topicFieldId } from '../notes/topic-field.ts';
import { SaveStatus } from '../notes/SaveStatus.tsx';
import { useDraftValue } from '../notes/useDraft.ts';
import classes from './PlanPanel.module.css';

/** Topic and plan under the circle, to be changed where they stand. */
export const PlanPanel = memo(function PlanPanel({ queue }: { queue: DraftQueue<SessionFields> }) {
  const fields = useDraftValue(queue);
  return (
    <section className={classes['plan']} aria-label="Topic and plan">
      <div className={classes['row']}>
        <TextInput
          variant="unstyled"
          id={topicFieldId}
          label="Topic"
          placeholder="What this session is about"
          maxLength={300}
          value={fields.topic}
          onChange={(event) => queue.change({ ...fields, topic: event.currentTarget.value })}
          onBlur={() => void queue.flush()}
          classNames={{ input: classes['topic'] ?? '', label: classes['label'] ?? '' }}
        />
        <SaveStatus queue={queue} what="Topic and plan" />
      </div>
      <Textarea
        variant="unstyled"
        label="Plan"
        placeholder="What you mean to do, for yourself; it goes in no chart"
        autosize
        minRows={1}
        maxRows={8}
        maxLength={10_000}
        value={fields.plan}
        onChange={(event) => queue.change({ ...fields, plan: event.currentTarget.value })}
        onBlur={() => void queue.flush()}
        classNames={{ input: classes['text'] ?? '', label: classes['label'] ?? '' }}
      />
    </section>
  );
});
