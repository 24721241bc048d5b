import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Italic } from '@tiptap/extension-italic';
import { Text } from '@tiptap/extension-text';
import { UndoRedo } from '@tiptap/extensions';
import { mentionNode, type MentionListHandle } from './mention-node.ts';
import { ParagraphNode } from './paragraph-node.ts';
import type { ParagraphOptions } from './paragraph-view.ts';
import { Phrases, type PhraseOptions } from './phrases.ts';
import { PlainPaste, type PasteOptions } from './paste.ts';
import { SectionNode } from './section-node.ts';
import { spellingExtension, type NoteSpelling } from './spelling/note-spelling.ts';

/** Everything a group note is made of; nothing else can get into one. */
export function noteExtensions(
  options: ParagraphOptions &
    PasteOptions &
    PhraseOptions & { mentionList: MentionListHandle; spelling: NoteSpelling },
) {
  const { surroundings, onAudience, announce, onRefused, onPhrases, mentionList, spelling } =
    options;
  return [
    Document.extend({ content: 'section+' }),
    SectionNode,
    ParagraphNode.configure({ surroundings, onAudience, announce }),
    Text,
    HardBreak,
    Bold,
    Italic,
    mentionNode(mentionList),
    Phrases.configure({ onPhrases }),
    UndoRedo.configure({ depth: 500 }),
    PlainPaste.configure({ onRefused }),
    spellingExtension(spelling),
  ];
}
