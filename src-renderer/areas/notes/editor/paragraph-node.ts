import { Node } from '@tiptap/core';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { Audience } from '#shared/note-document.ts';
import { audienceChange, audienceAt, keepAudience } from './keep-audience.ts';
import { Observed } from './observed.ts';
import { paragraphIds } from './paragraph-ids.ts';
import { paragraphView, type ParagraphOptions } from './paragraph-view.ts';
import { sectionHints } from './section-hints.ts';
import { noSurroundings } from './surroundings.ts';

/** A paragraph with its own id and audience; the margin beside it says whose charts it goes to. */
export const ParagraphNode = Node.create<ParagraphOptions>({
  name: 'paragraph',
  content: 'inline*',
  priority: 1000,

  addOptions() {
    return {
      surroundings: new Observed(noSurroundings),
      onAudience: () => undefined,
      announce: () => undefined,
    };
  },

  addAttributes() {
    return {
      id: { default: null, keepOnSplit: false, rendered: false },
      audience: { default: { kind: 'mentioned' }, keepOnSplit: true, rendered: false },
    };
  },

  renderHTML() {
    return ['p', 0];
  },

  addNodeView() {
    return (props) => paragraphView(props, this.options);
  },

  addKeyboardShortcuts() {
    return {
      /** Enter in an empty paragraph that was kept apart goes back to the usual audience, as lists do. */
      Enter: ({ editor }) => {
        const { state, view } = editor;
        const { $from, empty } = state.selection;
        if (!empty || $from.parent.type.name !== 'paragraph' || $from.parent.content.size > 0)
          return false;
        if (audienceAt($from.parent).kind === 'mentioned') return false;
        view.dispatch(withAudience(state, [$from.before()], { kind: 'mentioned' }));
        this.options.announce('Goes to those mentioned again');
        return true;
      },
      'Mod-Shift-g': ({ editor }) => {
        const paragraphs = selectedParagraphs(editor.state);
        const allKept = paragraphs.every(({ node }) => audienceAt(node).kind === 'group-file');
        const positions = paragraphs.map(({ pos }) => pos);
        editor.view.dispatch(
          withAudience(editor.state, positions, { kind: allKept ? 'mentioned' : 'group-file' }),
        );
        this.options.announce(allKept ? 'Goes to those mentioned' : 'Group file only');
        return true;
      },
      'Mod-Shift-a': ({ editor }) => {
        const [first] = selectedParagraphs(editor.state);
        const dom = first === undefined ? null : editor.view.nodeDOM(first.pos);
        if (first === undefined || !(dom instanceof HTMLElement)) return false;
        this.options.onAudience(first.pos, dom.querySelector('button') ?? dom);
        return true;
      },
    };
  },

  addProseMirrorPlugins() {
    return [paragraphIds(), keepAudience(), sectionHints(this.options.surroundings)];
  },
});

/** The paragraphs the selection touches. */
export function selectedParagraphs(
  state: EditorState,
): { node: ReturnType<EditorState['doc']['child']>; pos: number }[] {
  const found: ReturnType<typeof selectedParagraphs> = [];
  state.doc.nodesBetween(state.selection.from, state.selection.to, (node, pos) => {
    if (node.type.name !== 'paragraph') return true;
    found.push({ node, pos });
    return false;
  });
  return found;
}

/** A transaction that gives the paragraphs at these positions an audience. */
export function withAudience(
  state: EditorState,
  positions: readonly number[],
  audience: Audience,
): Transaction {
  const tr = state.tr.setMeta(audienceChange, true);
  for (const pos of positions) tr.setNodeAttribute(pos, 'audience', audience);
  return tr;
}
