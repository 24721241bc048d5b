import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Observed } from './observed.ts';
import type { Surroundings } from './surroundings.ts';

/** Says in an unwritten section what belongs there. */
export function sectionHints(surroundings: Observed<Surroundings>): Plugin {
  return new Plugin({
    key: new PluginKey('sectionHints'),
    props: {
      decorations: ({ doc }) => {
        const hints: Decoration[] = [];
        doc.forEach((section, pos) => {
          const only = section.childCount === 1 ? section.firstChild : null;
          const hint = surroundings.value.hints.get(String(section.attrs['key']));
          if (only?.content.size === 0 && hint)
            hints.push(Decoration.node(pos + 1, pos + 1 + only.nodeSize, { 'data-hint': hint }));
        });
        return DecorationSet.create(doc, hints);
      },
    },
  });
}
