import type { Editor } from '@tiptap/react';
import { useMemo } from 'react';
import type { ClientId } from '#shared/ids.ts';
import { occurrenceOf } from './chart-segments.ts';
import { madeMention } from './editor/plain-name.ts';
import type { MakeMention } from './useDoubts.ts';

/** Turns a name typed as plain text in the group note into a mention; null while the note cannot be changed. */
export function useMakeMention(
  editor: Editor | null,
  nameOf: (client: ClientId) => string,
): MakeMention | null {
  return useMemo(() => {
    if (editor === null) return null;
    return (row, place, client) => {
      const { paragraph } = place;
      if (
        paragraph === 'addition' ||
        paragraph === 'title' ||
        paragraph === 'heading' ||
        editor.isDestroyed
      )
        return false;
      const spans = row.note.sections
        .flatMap(({ paragraphs }) => paragraphs)
        .find(({ id }) => id === paragraph)?.spans;
      if (spans === undefined) return false;
      const occurrence = occurrenceOf(spans, place);
      const change = madeMention(
        editor.state,
        { paragraph, match: place.hit.match, occurrence },
        { id: client, label: nameOf(client) },
      );
      if (change === null) return false;
      editor.view.dispatch(change);
      return true;
    };
  }, [editor, nameOf]);
}
