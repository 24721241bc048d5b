import { Extension } from '@tiptap/core';
import { Fragment, Slice, type Node, type Schema } from '@tiptap/pm/model';
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { mostPasted, readPasted, refusalOf } from './pasted-text.ts';

export interface PasteOptions {
  /** Says why something was not pasted. */
  onRefused: (words: string) => void;
}

/*
 * What is pasted or dropped comes in as plain paragraphs, whatever it looked like elsewhere: no markup is
 * read, so none can bring anything along. Only what was copied in this very editor keeps its mentions and
 * formats; it is remembered here rather than trusted from the clipboard.
 */
export const PlainPaste = Extension.create<PasteOptions>({
  name: 'plainPaste',
  priority: 1000,

  addOptions() {
    return { onRefused: () => undefined };
  },

  addProseMirrorPlugins() {
    const { onRefused } = this.options;
    let copied: { text: string; slice: Slice } | null = null;

    const take = (view: EditorView, data: DataTransfer | null, at: number | null): boolean => {
      if (data === null || !view.editable) return false;
      const plain = data.getData('text/plain');
      const text = plain === '' ? textOfHtml(data.getData('text/html'), onRefused) : plain;
      if (text === null) return true;
      const own = copied !== null && sameText(copied.text, text) ? copied.slice : null;
      const slice = own ?? sliceOf(view.state.schema, text, onRefused);
      if (slice === null) return true;
      const { state } = view;
      const tr =
        at === null ? state.tr : state.tr.setSelection(TextSelection.near(state.doc.resolve(at)));
      view.dispatch(tr.replaceSelection(slice).scrollIntoView().setMeta('paste', true));
      return true;
    };

    return [
      new Plugin({
        key: new PluginKey('plainPaste'),
        props: {
          clipboardTextSerializer: (slice) => {
            const text = textOf(slice.content);
            copied = { text, slice: ownSlice(slice) };
            return text;
          },
          handleDOMEvents: {
            paste: (view, event) => {
              event.preventDefault();
              return take(view, event.clipboardData, null);
            },
            drop: (view, event) => {
              // Moving text inside the editor is the editor's own business.
              if (view.dragging !== null) return false;
              event.preventDefault();
              const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
              return take(view, event.dataTransfer, place?.pos ?? null);
            },
          },
        },
      }),
    ];
  },
});

function sameText(a: string, b: string): boolean {
  return a === b.replace(/\r\n?/gu, '\n');
}

function sliceOf(schema: Schema, text: string, onRefused: (words: string) => void): Slice | null {
  const pasted = readPasted(text);
  if (pasted.kind === 'refused') onRefused(pasted.words);
  if (pasted.kind !== 'paragraphs') return null;
  const nodes = pasted.paragraphs.map((line) => schema.node('paragraph', null, schema.text(line)));
  return new Slice(Fragment.from(nodes), 1, 1);
}

/** A copied slice without section borders and with no paragraph id, so that it fits anywhere. */
function ownSlice(slice: Slice): Slice {
  const paragraphs: Node[] = [];
  slice.content.descendants((node) => {
    if (node.type.name !== 'paragraph') return !node.isInline;
    paragraphs.push(node.type.create({ ...node.attrs, id: null }, node.content));
    return false;
  });
  return paragraphs.length === 0 ? slice : new Slice(Fragment.from(paragraphs), 1, 1);
}

function textOf(content: Fragment): string {
  return content.textBetween(0, content.size, '\n', (leaf) =>
    leaf.type.name === 'mention' ? String(leaf.attrs['label']) : '\n',
  );
}

/** The words of markup, read in a document that runs and loads nothing. `null` when it was refused. */
function textOfHtml(html: string, onRefused: (words: string) => void): string | null {
  if (html.length > mostPasted * 10) {
    onRefused(refusalOf(html.length));
    return null;
  }
  // Styles say nothing, and reading them would be reported as a breach of the page's policy.
  const plain = html
    .replace(/<style\b[\s\S]*?<\/style\s*>/giu, '')
    .replace(/\sstyle\s*=/giu, ' data-style=');
  const body = new DOMParser().parseFromString(plain, 'text/html').body;
  for (const hidden of body.querySelectorAll('script, style, template, noscript, title'))
    hidden.remove();
  for (const block of body.querySelectorAll('p, div, li, h1, h2, h3, h4, h5, h6, tr, br'))
    block.after('\n');
  return body.textContent;
}
