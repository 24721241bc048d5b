import { useDeferredValue, useMemo, useRef } from 'react';
import { api } from '#renderer/api.ts';
import type {
  PsychotherapyNote,
  PsychotherapyNoteText,
} from '#shared/contract/psychotherapy-notes.ts';
import {
  excludedPassages,
  passageKey,
  type ExcludedPassage,
} from '#shared/rules/psychotherapy-notes.ts';
import { DraftConflict } from '../notes/DraftConflict.tsx';
import type { DraftQueue } from '../notes/draft-queue.ts';
import { SaveStatus } from '../notes/SaveStatus.tsx';
import { useDraftStatus, useDraftValue, useFlushOnLeave } from '../notes/useDraft.ts';
import { BelongsElsewhere } from './BelongsElsewhere.tsx';
import { PrivateHistoryButton } from './PrivateHistoryButton.tsx';
import classes from './private-room.module.css';

interface Props {
  note: PsychotherapyNote;
  queue: DraftQueue<PsychotherapyNoteText>;
  /** What it is about: `Session 47, 24 Nov 2026`. */
  title: string;
  autoFocus: boolean;
}

/** The sheet a private note is written on, and beside it what belongs in the progress note instead. */
export function PrivateNoteEditor({ note, queue, title, autoFocus }: Props) {
  useFlushOnLeave();
  const { text, putAside } = useDraftValue(queue);
  // There is a history once there is a version.
  useDraftStatus(queue);
  const followed = useDeferredValue(text);
  const passages = useMemo(() => excludedPassages(followed), [followed]);
  const field = useRef<HTMLTextAreaElement>(null);

  const show = ({ start, end }: ExcludedPassage) => {
    field.current?.focus();
    field.current?.setSelectionRange(start, end);
  };

  return (
    <div className={classes['desk']}>
      <section className={classes['sheet']} aria-label={title}>
        <div className={classes['sheetHead']}>
          <h2 className={classes['sheetTitle']}>{title}</h2>
          <span className={classes['sheetEnd']}>
            <SaveStatus queue={queue} what="Private note" />
            {queue.version > 0 && (
              <PrivateHistoryButton
                title="Private note"
                load={async () => {
                  await queue.flush();
                  return api.psychotherapyNotes.history({ id: note.id });
                }}
              />
            )}
          </span>
        </div>
        <DraftConflict
          queue={queue}
          latest={async () => {
            const { notes } = await api.psychotherapyNotes.ofClient({ clientId: note.clientId });
            const saved = notes.find(
              ({ id, session }) =>
                id === note.id || (session !== null && session.id === note.session?.id),
            );
            return {
              value: { text: saved?.text ?? '', putAside: saved?.putAside ?? [] },
              version: saved?.version ?? 0,
              savedAt: saved?.savedAt ?? null,
            };
          }}
        />
        <textarea
          ref={field}
          className={classes['writing']}
          aria-label="Private note"
          placeholder="What it was like to be in the room; what it may mean."
          autoFocus={autoFocus}
          maxLength={100_000}
          value={text}
          onChange={(event) => queue.change({ ...queue.value, text: event.currentTarget.value })}
          onBlur={() => void queue.flush()}
        />
      </section>
      <BelongsElsewhere
        passages={passages.filter((passage) => !putAside.includes(passageKey(passage)))}
        onShow={show}
        onPutAside={(passage) => {
          queue.change({
            ...queue.value,
            putAside: [...queue.value.putAside, passageKey(passage)].slice(-500),
          });
          field.current?.focus();
        }}
      />
    </div>
  );
}
