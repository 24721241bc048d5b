import type { JSONContent } from '@tiptap/core';
import type { NoteDocument, NoteInline } from '#shared/note-document.ts';

/** The note document as the editor takes it: the same tree, without keys that say nothing. */
export function asContent(document: NoteDocument): JSONContent {
  return {
    type: 'doc',
    content: document.content.map((section) => ({
      type: 'section',
      attrs: section.attrs,
      content: section.content.map((paragraph) => ({
        type: 'paragraph',
        attrs: paragraph.attrs,
        ...(paragraph.content ? { content: paragraph.content.map(asInline) } : {}),
      })),
    })),
  };
}

function asInline(node: NoteInline): JSONContent {
  const { marks, ...rest } = node;
  return marks === undefined ? rest : { ...rest, marks };
}
