import { EditorContent, useEditor, type Editor } from '@tiptap/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { NoteDocument } from '#shared/note-document.ts';
import type { Audience } from '#shared/note-document.ts';
import { audienceOf } from '#shared/rules/chart-note.ts';
import { audienceWords } from './editor/audience-words.ts';
import { AudiencePopover, type AudienceChoice } from './editor/AudiencePopover.tsx';
import classes from './editor/editor.module.css';
import { EditorFoot } from './editor/EditorFoot.tsx';
import { noteExtensions } from './editor/extensions.ts';
import { MentionList } from './editor/MentionList.tsx';
import { Observed } from './editor/observed.ts';
import { withAudience } from './editor/paragraph-node.ts';
import { asNoteParagraph } from './editor/paragraph-view.ts';
import { asContent } from './editor/note-content.ts';
import { withPhrase } from './editor/phrases.ts';
import { useSpelling } from './editor/spelling/useSpelling.tsx';
import type { Surroundings } from './editor/surroundings.ts';
import { useMentionAria, useMentionList } from './editor/useMentionList.ts';
import { PhrasePicker } from './PhrasePicker.tsx';

interface Props {
  document: NoteDocument;
  surroundings: Surroundings;
  /** Whom a paragraph can be given to by hand. */
  choices: readonly AudienceChoice[];
  onChange: (document: NoteDocument) => void;
  onBlur: () => void;
  onEditor: (editor: Editor | null) => void;
  /** Says why a paste was refused; `null` when typing goes on. */
  onRefused: (words: string | null) => void;
  /** `#` was typed where a word begins; `back` returns to the text, with the sign in it when `cancelled`. */
  onTag: (back: (cancelled: boolean) => void) => void;
}

interface Asking {
  pos: number;
  anchor: DOMRect;
}

/** The account of the session: sections of paragraphs, people by `@`, and whose charts each paragraph goes to. */
export function GroupNoteEditor(props: Props) {
  const { surroundings, choices } = props;
  const [around] = useState(() => new Observed(surroundings));
  const [asking, setAsking] = useState<Asking | null>(null);
  const [announced, setAnnounced] = useState('');
  const [choosing, setChoosing] = useState(false);
  const { shown, handle, listId, show } = useMentionList(around);
  const [said, setSaid] = useState('');
  const view = useRef<Editor | null>(null);
  const { spelling, menu } = useSpelling(() => view.current?.view.focus(), setSaid);
  const handlers = useRef(props);
  useEffect(() => {
    handlers.current = props;
  });

  const extensions = useMemo(
    () =>
      noteExtensions({
        surroundings: around,
        onAudience: (pos, anchor) => setAsking({ pos, anchor: anchor.getBoundingClientRect() }),
        announce: setAnnounced,
        onRefused: (words) => handlers.current.onRefused(words),
        mentionList: handle,
        onPhrases: () => setChoosing(true),
        spelling,
      }),
    [around, handle, spelling],
  );
  const [initial] = useState(() => asContent(props.document));
  const editor = useEditor({
    extensions,
    content: initial,
    injectCSS: false,
    enableInputRules: false,
    enablePasteRules: false,
    editorProps: {
      attributes: {
        class: classes['note'] ?? '',
        'aria-label': 'Group note',
        'aria-multiline': 'true',
        spellcheck: 'true',
      },
      handleTextInput: (view, from, to, text) => {
        const { $from } = view.state.selection;
        const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc');
        if (text !== '#' || from !== to || /\S$/u.test(before)) return false;
        handlers.current.onTag((cancelled) => {
          view.focus();
          if (cancelled) view.dispatch(view.state.tr.insertText('#'));
        });
        return true;
      },
    },
    onUpdate: ({ editor: changed }) => {
      const parsed = NoteDocument.safeParse(changed.getJSON());
      if (parsed.success) handlers.current.onChange(parsed.data);
      handlers.current.onRefused(null);
    },
    onSelectionUpdate: () => setSaid(''),
    onBlur: () => handlers.current.onBlur(),
  });
  useMentionAria(editor, listId, shown);

  useEffect(() => {
    view.current = editor;
    handlers.current.onEditor(editor);
    return () => handlers.current.onEditor(null);
  }, [editor]);

  // Names, attendance and hints change while the text stays.
  useEffect(() => {
    around.set(surroundings);
    if (!editor.isDestroyed) editor.view.dispatch(editor.state.tr.setMeta('surroundings', true));
  }, [around, editor, surroundings]);

  const paragraph = asking === null ? null : paragraphAt(editor, asking.pos);
  const close = useCallback(() => {
    setAsking(null);
    editor.view.focus();
  }, [editor]);
  const change = (audience: Audience): void => {
    if (asking === null) return;
    editor.view.dispatch(withAudience(editor.state, [asking.pos], audience));
  };

  return (
    <div className={classes['editor']}>
      <EditorContent editor={editor} className={classes['scroll']} />
      <span role="status" className={classes['hidden']}>
        {announced}
      </span>
      {shown !== null && (
        <MentionList
          id={listId}
          candidates={shown.candidates}
          active={shown.active}
          rect={shown.rect}
          query={shown.query}
          onHover={(active) => show({ ...shown, active })}
          onChoose={shown.choose}
        />
      )}
      {asking !== null && paragraph !== null && (
        <AudiencePopover
          anchor={asking.anchor}
          audience={paragraph.attrs.audience}
          mentioned={`Now: ${audienceWords(
            audienceOf(
              { ...paragraph, attrs: { ...paragraph.attrs, audience: { kind: 'mentioned' } } },
              surroundings.present,
            ),
            surroundings.names,
          )}`}
          choices={choices}
          onChange={change}
          onClose={close}
        />
      )}
      <EditorFoot
        editor={editor}
        surroundings={surroundings}
        onAudience={(pos, anchor) => setAsking({ pos, anchor })}
        onPhrases={() => setChoosing(true)}
        onSpelling={() => void spelling.next()}
        said={said}
      />
      {menu}
      {choosing && (
        <PhrasePicker
          onChoose={({ text }) => {
            setChoosing(false);
            editor.view.dispatch(withPhrase(editor.state, text).scrollIntoView());
            editor.view.focus();
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </div>
  );
}

function paragraphAt(editor: Editor, pos: number) {
  const node = editor.isDestroyed ? null : editor.state.doc.nodeAt(pos);
  return node?.type.name === 'paragraph' ? asNoteParagraph(node) : null;
}
