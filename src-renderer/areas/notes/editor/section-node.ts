import { Node } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import type { NodeView } from '@tiptap/pm/view';
import classes from './editor.module.css';
import { keepSections } from './keep-sections.ts';

/** A titled part of the note. Its title belongs to the format and is not typed. */
export const SectionNode = Node.create({
  name: 'section',
  content: 'paragraph+',
  // Nothing joins or splits across its edges.
  isolating: true,
  defining: true,
  selectable: false,
  draggable: false,

  addAttributes() {
    return { key: { default: 'note', rendered: false }, title: { default: '', rendered: false } };
  },

  renderHTML() {
    return ['section', 0];
  },

  addNodeView() {
    return ({ node }): NodeView => {
      const dom = document.createElement('section');
      dom.className = classes['section'] ?? '';
      const heading = document.createElement('h3');
      heading.className = classes['sectionTitle'] ?? '';
      heading.contentEditable = 'false';
      const contentDOM = document.createElement('div');
      const show = (title: unknown): void => {
        heading.textContent = typeof title === 'string' ? title : '';
        heading.hidden = heading.textContent === '';
      };
      show(node.attrs['title']);
      dom.append(heading, contentDOM);
      return {
        dom,
        contentDOM,
        update: (next) => {
          if (next.type.name !== 'section') return false;
          show(next.attrs['title']);
          return true;
        },
        ignoreMutation: (mutation) => heading.contains(mutation.target),
      };
    };
  },

  addKeyboardShortcuts() {
    return {
      /** First the section, then the whole note: one key less likely to wipe everything. */
      'Mod-a': ({ editor }) => {
        const { state, view } = editor;
        const { $from, $to } = state.selection;
        if ($from.depth < 1 || $to.depth < 1 || $from.node(1) !== $to.node(1)) return false;
        if (state.doc.childCount < 2) return false;
        const start = $from.start(1) + 1;
        const end = $from.end(1) - 1;
        if (state.selection.from <= start && state.selection.to >= end) return false;
        view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, start, end)));
        return true;
      },
    };
  },

  addProseMirrorPlugins() {
    return [keepSections()];
  },
});
