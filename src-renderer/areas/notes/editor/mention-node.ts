import { Mention } from '@tiptap/extension-mention';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import type { SuggestionKeyDownProps, SuggestionProps } from '@tiptap/suggestion';
import classes from './editor.module.css';
import type { Candidate } from './mention-candidates.ts';

/** What the list of names needs to show itself and to choose. */
export interface MentionQuery {
  query: string;
  choose: (candidate: Candidate) => void;
  /** Where the cursor stands, for the list to open at. */
  rect: () => DOMRect | null;
}

export interface MentionListHandle {
  onQuery: (query: MentionQuery | null) => void;
  /** Answers whether the list took the key. */
  onKey: (event: KeyboardEvent) => boolean;
}

type Query = SuggestionProps<Candidate, Candidate>;

const afterMention = new PluginKey<number | null>('afterMention');

/** A person named in the text: `@` completes from the circle, the group and the vault. */
export function mentionNode(list: MentionListHandle) {
  const queryOf = (props: Query): MentionQuery => ({
    query: props.query,
    choose: (candidate) => props.command(candidate),
    rect: () => props.clientRect?.() ?? null,
  });
  return Mention.extend({
    addAttributes() {
      return {
        id: { default: null, rendered: false },
        label: { default: '', rendered: false },
      };
    },
    addProseMirrorPlugins() {
      return [...(this.parent?.() ?? []), spaceAfterMention()];
    },
  }).configure({
    deleteTriggerWithBackspace: true,
    renderHTML: ({ node }) => [
      'span',
      { class: classes['mention'], 'data-mention': 'true' },
      `@${String(node.attrs['label'])}`,
    ],
    renderText: ({ node }) => String(node.attrs['label']),
    suggestion: {
      char: '@',
      allowedPrefixes: [' ', '\u00a0', '(', '[', '/', '-', '–', '—', '"', "'", '“', '‘', '„', '«'],
      decorationClass: classes['mentionTyped'] ?? '',
      command: ({ editor, range, props }) => {
        const { id, label } = props;
        const { state, view } = editor;
        const node = state.schema.nodes['mention']?.create({ id, label });
        if (!node) return;
        const next = state.doc.textBetween(
          range.to,
          Math.min(range.to + 1, state.doc.resolve(range.to).end()),
        );
        const tr = state.tr.replaceWith(range.from, range.to, node);
        if (!/^[\s\p{P}]/u.test(next)) {
          tr.insertText(' ', range.from + 1);
          tr.setMeta(afterMention, range.from + 2);
        }
        view.dispatch(tr.scrollIntoView());
        view.focus();
      },
      render: () => ({
        onStart: (props: Query) => list.onQuery(queryOf(props)),
        onUpdate: (props: Query) => list.onQuery(queryOf(props)),
        onExit: () => list.onQuery(null),
        onKeyDown: ({ event }: SuggestionKeyDownProps) => list.onKey(event),
      }),
    },
  });
}

/** The space put after a chosen name gives way when punctuation follows: `@Bea, ` and `@Bea’s`. */
function spaceAfterMention(): Plugin<number | null> {
  return new Plugin<number | null>({
    key: afterMention,
    state: {
      init: () => null,
      apply: (tr, place): number | null => {
        const set: unknown = tr.getMeta(afterMention);
        if (typeof set === 'number') return set;
        return tr.docChanged || tr.selectionSet ? null : place;
      },
    },
    props: {
      handleTextInput: (view, from, to, text) => {
        if (placeOf(view.state) !== from || from !== to || !/^[,.;:!?'’)\]”…/]/u.test(text))
          return false;
        view.dispatch(view.state.tr.insertText(text, from - 1, from));
        return true;
      },
    },
  });
}

function placeOf(state: EditorState): number | null {
  return afterMention.getState(state) ?? null;
}
