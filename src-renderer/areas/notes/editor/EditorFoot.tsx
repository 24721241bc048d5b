import { ActionIcon, Tooltip } from '@mantine/core';
import { useEditorState, type Editor } from '@tiptap/react';
import { AtSign, Bold, ChevronDown, Italic, Quote, Redo2, SpellCheck, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { audienceOf } from '#shared/rules/chart-note.ts';
import { shortcutText } from '#renderer/ui/Shortcut.tsx';
import { audienceWords } from './audience-words.ts';
import classes from './editor.module.css';
import { selectedParagraphs } from './paragraph-node.ts';
import { asNoteParagraph } from './paragraph-view.ts';
import type { Surroundings } from './surroundings.ts';

interface Props {
  editor: Editor;
  surroundings: Surroundings;
  onAudience: (pos: number, anchor: DOMRect) => void;
  onPhrases: () => void;
  onSpelling: () => void;
  /** What there is to say when no misspelt word was found. */
  said: string;
}

/** What the keys of the editor do, for the pointer, and whose charts the paragraph at the cursor goes to. */
export function EditorFoot(props: Props) {
  const { editor, surroundings, onAudience, onPhrases, onSpelling, said } = props;
  const state = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      undo: now.can().undo(),
      redo: now.can().redo(),
      paragraph: selectedParagraphs(now.state)[0] ?? null,
    }),
  });
  const here = state.paragraph === null ? null : asNoteParagraph(state.paragraph.node);
  const audience = here === null ? null : audienceOf(here, surroundings.present);
  const words = audience === null ? '' : audienceWords(audience, surroundings.names);
  const pos = state.paragraph?.pos;

  return (
    <div className={classes['foot']} role="toolbar" aria-label="Group note tools">
      <Tool
        label="Bold"
        keys="Mod+B"
        pressed={state.bold}
        onClick={() => editor.chain().focus().toggleBold().run()}
      >
        <Bold size={14} />
      </Tool>
      <Tool
        label="Italic"
        keys="Mod+I"
        pressed={state.italic}
        onClick={() => editor.chain().focus().toggleItalic().run()}
      >
        <Italic size={14} />
      </Tool>
      <Tool
        label="Undo"
        keys="Mod+Z"
        disabled={!state.undo}
        onClick={() => editor.chain().focus().undo().run()}
      >
        <Undo2 size={14} />
      </Tool>
      <Tool
        label="Redo"
        keys="Mod+Shift+Z"
        disabled={!state.redo}
        onClick={() => editor.chain().focus().redo().run()}
      >
        <Redo2 size={14} />
      </Tool>
      <Tool label="Name someone" keys="@" onClick={() => startMention(editor)}>
        <AtSign size={14} />
      </Tool>
      <Tool label="Phrases" keys="Mod+Shift+E" onClick={onPhrases}>
        <Quote size={14} />
      </Tool>
      <Tool label="Next misspelt word" keys="F7" onClick={onSpelling}>
        <SpellCheck size={14} />
      </Tool>
      <span role="status" className={classes['said']}>
        {said}
      </span>
      {audience !== null && pos !== undefined && (
        <Tooltip label={`Change: ${shortcutText('Mod+Shift+A')}`}>
          <button
            type="button"
            className={classes['goesTo']}
            aria-keyshortcuts="Control+Shift+A"
            aria-haspopup="dialog"
            aria-label={`This paragraph goes to ${words}. Change`}
            onMouseDown={(event) => event.preventDefault()}
            onClick={(event) => onAudience(pos, event.currentTarget.getBoundingClientRect())}
          >
            <span>
              to <strong>{words}</strong>
            </span>
            <ChevronDown size={12} />
          </button>
        </Tooltip>
      )}
    </div>
  );
}

interface ToolProps {
  label: string;
  keys: string;
  pressed?: boolean;
  disabled?: boolean;
  onClick: () => void;
  children: ReactNode;
}

function Tool({ label, keys, pressed, disabled = false, onClick, children }: ToolProps) {
  return (
    <Tooltip label={`${label} (${shortcutText(keys)})`}>
      <ActionIcon
        size="sm"
        variant={pressed ? 'light' : 'subtle'}
        color={pressed ? 'pine' : 'gray'}
        aria-label={label}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        aria-disabled={disabled}
        data-off={disabled}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          if (!disabled) onClick();
        }}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

/** An `@` where the cursor is, with the space before it that opens the list. */
function startMention(editor: Editor): void {
  const { $from } = editor.state.selection;
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 1), $from.parentOffset);
  editor
    .chain()
    .focus()
    .insertContent({ type: 'text', text: before === '' || /\s/u.test(before) ? '@' : ' @' })
    .run();
}
