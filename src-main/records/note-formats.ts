import { NoteFormat } from '#shared/contract/notes.ts';
import { builtInFormats } from '#shared/rules/note-formats.ts';
import { from, type Store } from '../store/store.ts';
import { fromJson } from './record-context.ts';

/** The built-in formats and then the practice's own, whose key is their id. */
export function readFormats(store: Store): NoteFormat[] {
  const own = store.all(from.selectFrom('note_formats').selectAll().orderBy('id'));
  return [
    ...builtInFormats,
    ...own.map((row) => ({
      key: row.id,
      name: row.name,
      sections: fromJson(NoteFormat.shape.sections, row.sections_json),
    })),
  ];
}
