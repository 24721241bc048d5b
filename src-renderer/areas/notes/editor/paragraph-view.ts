import type { NodeViewRendererProps } from '@tiptap/core';
import type { NodeView } from '@tiptap/pm/view';
import { NoteParagraph } from '#shared/note-document.ts';
import { audienceOf } from '#shared/rules/chart-note.ts';
import { audienceSentence, audienceWords } from './audience-words.ts';
import classes from './editor.module.css';
import type { Observed } from './observed.ts';
import type { Surroundings } from './surroundings.ts';

export interface ParagraphOptions {
  surroundings: Observed<Surroundings>;
  /** Asks whose charts the paragraph at `pos` goes to, at `anchor`. */
  onAudience: (pos: number, anchor: HTMLElement) => void;
  /** Says aloud what a key changed. */
  announce: (words: string) => void;
}

/** The paragraph as the note document has it; `null` for one that has no id yet. */
export function asNoteParagraph(node: { toJSON(): unknown }): NoteParagraph | null {
  const parsed = NoteParagraph.safeParse(node.toJSON());
  return parsed.success ? parsed.data : null;
}

/**
 * A paragraph with its margin. The margin's button is for the pointer; the keyboard has it in the editor's
 * foot and as a shortcut, so that Tab leaves the text in one step.
 */
export function paragraphView(props: NodeViewRendererProps, options: ParagraphOptions): NodeView {
  const { surroundings, onAudience } = options;
  let node = props.node;

  const dom = document.createElement('div');
  dom.className = classes['paragraph'] ?? '';
  const margin = document.createElement('button');
  margin.type = 'button';
  margin.tabIndex = -1;
  margin.contentEditable = 'false';
  margin.className = classes['margin'] ?? '';
  const contentDOM = document.createElement('p');
  contentDOM.className = classes['words'] ?? '';
  dom.append(margin, contentDOM);

  const show = (): void => {
    const paragraph = asNoteParagraph(node);
    if (paragraph === null) return;
    const { present, names } = surroundings.value;
    const audience = audienceOf(paragraph, present);
    const words = audienceWords(audience, names);
    const sentence = audienceSentence(audience, names);
    if (margin.textContent !== words) margin.textContent = words;
    margin.title = `${sentence}. Change`;
    margin.setAttribute('aria-label', `Goes to ${words}. Change`);
    dom.dataset['audience'] = paragraph.attrs.audience.kind;
    dom.dataset['empty'] = String(node.content.size === 0);
  };
  const keepCursor = (event: Event): void => event.preventDefault();
  const open = (): void => {
    const pos = props.getPos();
    if (pos !== undefined && props.editor.isEditable) onAudience(pos, margin);
  };
  margin.addEventListener('mousedown', keepCursor);
  margin.addEventListener('click', open);
  const stop = surroundings.subscribe(show);
  show();

  return {
    dom,
    contentDOM,
    update: (next) => {
      if (next.type.name !== 'paragraph') return false;
      node = next;
      show();
      return true;
    },
    ignoreMutation: (mutation) =>
      mutation.type !== 'selection' && !contentDOM.contains(mutation.target),
    stopEvent: (event) => event.target === margin,
    destroy: stop,
  };
}
