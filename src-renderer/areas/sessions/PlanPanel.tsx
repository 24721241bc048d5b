import { Textarea, TextInput } from '@mantine/core';
import { memo } from 'react';
import type { SessionFields } from '#shared/contract/sessions.ts';
import type { DraftQueue } from '../notes/draft-queue.ts';
import { topicFieldId } from '../notes/topic-field.ts';
import { SaveStatus } from '../notes/SaveStatus.tsx';
import { useDraftValue } from '../notes/useDraft.ts';
import classes from './PlanPanel.module.css';

interface Props {
  queue: DraftQueue<SessionFields>;
}

/** The topic under the circle, to be changed where it stands. */
export const TopicLine = memo(function TopicLine({ queue }: Props) {
  const fields = useDraftValue(queue);
  return (
    <section className={classes['topicLine']} aria-label="Topic">
      <TextInput
        variant="unstyled"
        id={topicFieldId}
        label="Topic"
        placeholder="What this session is about"
        maxLength={300}
        value={fields.topic}
        onChange={(event) => queue.change({ ...fields, topic: event.currentTarget.value })}
        onBlur={() => void queue.flush()}
        classNames={{
          root: classes['topicRoot'] ?? '',
          wrapper: classes['topicWrapper'] ?? '',
          input: classes['topic'] ?? '',
          label: classes['label'] ?? '',
        }}
      />
      <SaveStatus queue={queue} what="Topic and plan" />
    </section>
  );
});

/** What the clinician means to do, to be changed where it stands. */
export const PlanText = memo(function PlanText({ queue }: Props) {
  const fields = useDraftValue(queue);
  return (
    <Textarea
      variant="unstyled"
      aria-label="Plan"
      placeholder="What you mean to do, for yourself; it goes in no chart"
      autosize
      minRows={2}
      maxLength={10_000}
      value={fields.plan}
      onChange={(event) => queue.change({ ...fields, plan: event.currentTarget.value })}
      onBlur={() => void queue.flush()}
      classNames={{ input: classes['text'] ?? '' }}
    />
  );
});
