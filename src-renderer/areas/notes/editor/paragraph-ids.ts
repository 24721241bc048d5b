import { newId, ParagraphId } from '#shared/ids.ts';
import { Plugin, PluginKey } from '@tiptap/pm/state';

/** Every paragraph has an id of its own: one that has none, or one that is already taken, gets a new one. */
export function paragraphIds(): Plugin {
  return new Plugin({
    key: new PluginKey('paragraphIds'),
    appendTransaction: (transactions, _before, after) => {
      if (!transactions.some(({ docChanged }) => docChanged)) return null;
      const taken = new Set<string>();
      const tr = after.tr;
      after.doc.descendants((node, pos) => {
        if (node.type.name !== 'paragraph') return true;
        const id: unknown = node.attrs['id'];
        if (typeof id === 'string' && !taken.has(id)) taken.add(id);
        else {
          const fresh = newId(ParagraphId);
          taken.add(fresh);
          tr.setNodeAttribute(pos, 'id', fresh);
        }
        return false;
      });
      return tr.docChanged ? tr : null;
    },
  });
}
