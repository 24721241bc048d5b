import { Menu, UnstyledButton } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { ChevronDown, History as HistoryIcon } from 'lucide-react';
import { memo, useCallback, useState, type ReactNode } from 'react';
import type { GroupNoteState, NoteFormat } from '#shared/contract/notes.ts';
import type { SessionId } from '#shared/ids.ts';
import type { NoteDocument } from '#shared/note-document.ts';
import { applyFormat } from '#shared/rules/note-formats.ts';
import { Conflict } from './Conflict.tsx';
import type { DraftQueue } from './draft-queue.ts';
import type { AudienceChoice } from './editor/AudiencePopover.tsx';
import { formatOf } from './editor/format-of.ts';
import { formatChange } from './editor/keep-sections.ts';
import type { Surroundings } from './editor/surroundings.ts';
import { GroupNoteEditor } from './GroupNoteEditor.tsx';
import { HistoryButton } from './History.tsx';
import classes from './notes.module.css';
import { SaveStatus } from './SaveStatus.tsx';
import type { GroupDraft } from './shelves.ts';
import { SignedGroupNote } from './SignedGroupNote.tsx';
import { useDraftPart, useDraftStatus, useHeldDraft } from './useDraft.ts';
import { groupShelf } from './shelves.ts';

interface Props {
  sessionId: SessionId;
  state: GroupNoteState;
  queue: DraftQueue<GroupDraft>;
  formats: readonly NoteFormat[];
  surroundings: Surroundings;
  choices: readonly AudienceChoice[];
  onEditor: (editor: Editor | null) => void;
  /** Stands after the note's format. */
  beside: ReactNode;
  /** A number sign was typed: an event is to be tagged. `back` returns to the text. */
  onTag: (back: (cancelled: boolean) => void) => void;
}

/** The middle of the session: the one note that is written. */
export const GroupNotePanel = memo(function GroupNotePanel(props: Props) {
  const { state, formats } = props;
  return (
    <section className={classes['panel']} aria-labelledby="group-note-title">
      {state.signed === null ? (
        <GroupNoteDraft {...props} />
      ) : (
        <SignedGroupNote state={state} formats={formats} beside={props.beside} />
      )}
    </section>
  );
});

function GroupNoteDraft(props: Props) {
  const { sessionId, state, queue, formats, surroundings, choices } = props;
  const id = useDraftPart(queue, ({ id: noteId }) => noteId);
  const format = useDraftPart(queue, ({ format: key }) => key);
  const status = useDraftStatus(queue);
  const [editor, setEditor] = useState<Editor | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [generation, setGeneration] = useState(0);
  useHeldDraft(groupShelf, sessionId, queue);

  const { onEditor } = props;
  const takeEditor = useCallback(
    (next: Editor | null) => {
      setEditor(next);
      onEditor(next);
    },
    [onEditor],
  );
  const onChange = useCallback(
    (next: NoteDocument) =>
      queue.change({
        ...queue.value,
        document: next,
        format: formatOf(next, formats, queue.value.format),
      }),
    [queue, formats],
  );
  const onBlur = useCallback(() => void queue.flush(), [queue]);
  const choose = (next: NoteFormat): void => {
    if (editor === null) return;
    const { document } = queue.value;
    queue.change({ id, format: next.key, document });
    const content = editor.schema.nodeFromJSON(applyFormat(document, next)).content;
    const { tr, doc } = editor.state;
    editor.view.dispatch(tr.replaceWith(0, doc.content.size, content).setMeta(formatChange, true));
    editor.commands.focus('start');
  };

  return (
    <>
      <div className={classes['head']}>
        <h2 id="group-note-title" className={classes['title']}>
          Group note
        </h2>
        <FormatMenu formats={formats} format={format} onChoose={choose} />
        {props.beside}
        <span className={classes['headEnd']}>
          <SaveStatus queue={queue} what="Group note" />
          {(state.version > 0 || queue.version > 0) && (
            <HistoryButton noteId={id} title="Group note" icon={<HistoryIcon size={14} />} />
          )}
        </span>
      </div>
      {status.kind === 'stopped' && (
        <Conflict
          error={status.error}
          sessionId={sessionId}
          queue={queue}
          onReplaced={() => setGeneration((count) => count + 1)}
        />
      )}
      {refused !== null && (
        <p className={classes['refused']} role="alert">
          {refused}
        </p>
      )}
      <GroupNoteEditor
        key={generation}
        document={queue.value.document}
        surroundings={surroundings}
        choices={choices}
        onChange={onChange}
        onBlur={onBlur}
        onEditor={takeEditor}
        onRefused={setRefused}
        onTag={props.onTag}
      />
    </>
  );
}

interface FormatMenuProps {
  formats: readonly NoteFormat[];
  format: string;
  onChoose: (format: NoteFormat) => void;
}

function FormatMenu({ formats, format, onChoose }: FormatMenuProps) {
  const name = formats.find(({ key }) => key === format)?.name ?? 'Format';
  return (
    <Menu position="bottom-start" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <UnstyledButton className={classes['format']} aria-label={`Note format: ${name}`}>
          {name}
          <ChevronDown size={12} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Sections of this note; what you wrote is kept</Menu.Label>
        {formats.map((each) => (
          <Menu.Item
            key={each.key}
            onClick={() => onChoose(each)}
            aria-current={each.key === format}
            className={classes['formatChoice']}
          >
            <strong>{each.name}</strong>
            <span>{each.sections.map(({ title }) => title).join(', ')}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
