import { z } from 'zod';
import { ClientId, newId, ParagraphId } from './ids.ts';

/*
 * The group note as a structured document: sections of paragraphs, people named by mention nodes that carry
 * a client's id. It is TipTap's JSON, restricted to what a group note needs, so that one group note can
 * become one chart-safe note per client by construction.
 */

const Mark = z.strictObject({ type: z.enum(['bold', 'italic']) });

const TextNode = z.strictObject({
  type: z.literal('text'),
  text: z.string().min(1),
  marks: z.array(Mark).max(2).optional(),
});

/** A person named in the text. `label` is the name as shown when it was written; the id is what counts. */
const MentionNode = z.strictObject({
  type: z.literal('mention'),
  attrs: z.strictObject({ id: ClientId, label: z.string().max(200) }),
  marks: z.array(Mark).max(2).optional(),
});

const LineBreakNode = z.strictObject({
  type: z.literal('hardBreak'),
  marks: z.array(Mark).max(2).optional(),
});

export const NoteInline = z.discriminatedUnion('type', [TextNode, MentionNode, LineBreakNode]);
export type NoteInline = z.infer<typeof NoteInline>;

/**
 * Whose charts a paragraph goes to.
 *   mentioned   the clients it mentions, or everyone present when it mentions nobody (the default)
 *   group-file  nobody's chart: it stays in the group's own file
 *   clients     the clients chosen by hand, whoever is mentioned
 */
export const Audience = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('mentioned') }),
  z.strictObject({ kind: z.literal('group-file') }),
  z.strictObject({ kind: z.literal('clients'), clients: z.array(ClientId).max(200) }),
]);
export type Audience = z.infer<typeof Audience>;

export const NoteParagraph = z.strictObject({
  type: z.literal('paragraph'),
  attrs: z.strictObject({ id: ParagraphId, audience: Audience }),
  content: z.array(NoteInline).optional(),
});
export type NoteParagraph = z.infer<typeof NoteParagraph>;

export const NoteSection = z.strictObject({
  type: z.literal('section'),
  attrs: z.strictObject({ key: z.string().min(1).max(60), title: z.string().max(120) }),
  content: z.array(NoteParagraph).min(1),
});
export type NoteSection = z.infer<typeof NoteSection>;

export const NoteDocument = z.strictObject({
  type: z.literal('doc'),
  content: z.array(NoteSection).min(1),
});
export type NoteDocument = z.infer<typeof NoteDocument>;

export function emptyParagraph(): NoteParagraph {
  return {
    type: 'paragraph',
    attrs: { id: newId(ParagraphId), audience: { kind: 'mentioned' } },
  };
}

/** A document with one untitled, empty section. */
export function blankDocument(): NoteDocument {
  return {
    type: 'doc',
    content: [{ type: 'section', attrs: { key: 'note', title: '' }, content: [emptyParagraph()] }],
  };
}

/** The paragraph's words with mentions as their labels: what the clinician sees, and what search finds. */
export function paragraphText(paragraph: NoteParagraph): string {
  return (paragraph.content ?? [])
    .map((node) =>
      node.type === 'text' ? node.text : node.type === 'mention' ? node.attrs.label : '\n',
    )
    .join('');
}

/** The whole document's words, section titles included; `''` for a document nobody has written in. */
export function documentText(document: NoteDocument): string {
  return document.content
    .map((section) => {
      const body = section.content.map(paragraphText).filter(Boolean).join('\n');
      return body && section.attrs.title ? `${section.attrs.title}\n${body}` : body;
    })
    .filter(Boolean)
    .join('\n\n');
}

/** The document with ids replaced where the client's entry was merged into another; the same object where none was. */
export function withPresentIds(
  document: NoteDocument,
  merged: ReadonlyMap<ClientId, ClientId>,
): NoteDocument {
  if (merged.size === 0) return document;
  const present = (id: ClientId): ClientId => merged.get(id) ?? id;
  return {
    ...document,
    content: document.content.map((section) => ({
      ...section,
      content: section.content.map((paragraph) => {
        const { id, audience } = paragraph.attrs;
        return {
          ...paragraph,
          attrs: {
            id,
            audience:
              audience.kind === 'clients'
                ? { ...audience, clients: [...new Set(audience.clients.map(present))] }
                : audience,
          },
          ...(paragraph.content && {
            content: paragraph.content.map((node) =>
              node.type === 'mention'
                ? { ...node, attrs: { ...node.attrs, id: present(node.attrs.id) } }
                : node,
            ),
          }),
        };
      }),
    })),
  };
}

/** Everyone the document mentions, each once, in order of first mention. */
export function mentionedClients(document: NoteDocument): ClientId[] {
  const found = new Set<ClientId>();
  for (const section of document.content)
    for (const paragraph of section.content)
      for (const node of paragraph.content ?? [])
        if (node.type === 'mention') found.add(node.attrs.id);
  return [...found];
}
