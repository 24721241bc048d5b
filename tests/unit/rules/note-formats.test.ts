import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentText, NoteDocument, paragraphText } from '../../../src-shared/note-document.ts';
import {
  applyFormat,
  builtInFormats,
  emptyDocument,
} from '../../../src-shared/rules/note-formats.ts';
import { note, paragraph, person } from './people.ts';

const format = fc.constantFrom(...builtInFormats);

function formatOf(key: string) {
  const found = builtInFormats.find((one) => one.key === key);
  if (found === undefined) throw new Error(key);
  return found;
}

describe('note formats', () => {
  it('are SOAP, DAP, BIRP, GIRP and free, spelled out', () => {
    expect(
      builtInFormats.map(({ name, sections }) => [name, ...sections.map(({ title }) => title)]),
    ).toEqual([
      ['SOAP', 'Subjective', 'Objective', 'Assessment', 'Plan'],
      ['DAP', 'Data', 'Assessment', 'Plan'],
      ['BIRP', 'Behavior', 'Intervention', 'Response', 'Plan'],
      ['GIRP', 'Goals', 'Intervention', 'Response', 'Plan'],
      ['Free', 'Note'],
    ]);
  });

  it('start as a note nobody has written in', () => {
    for (const one of builtInFormats) {
      const document = emptyDocument(one);
      expect(NoteDocument.parse(document)).toEqual(document);
      expect(documentText(document)).toBe('');
    }
  });

  it('keep the text of sections they share', () => {
    const document = note({ data: [paragraph(['Trust.'])], plan: [paragraph(['Speak first.'])] });
    const changed = applyFormat(document, formatOf('soap'));
    expect(
      changed.content.map(({ attrs, content }) => [attrs.key, content.map(paragraphText).join()]),
    ).toEqual([
      ['subjective', ''],
      ['objective', ''],
      ['assessment', ''],
      ['plan', 'Speak first.'],
      ['data', 'Trust.'],
    ]);
  });

  it('let unwritten sections go', () => {
    const document = note({ theme: [paragraph([' '])], plan: [paragraph([])] });
    expect(applyFormat(document, formatOf('dap')).content.map(({ attrs }) => attrs.key)).toEqual([
      'data',
      'assessment',
      'plan',
    ]);
  });

  it('change back and forth without losing or moving a word, an audience or a mention', () => {
    const bea = person('Bea', 'Musterfrau');
    const key = fc.constantFrom('data', 'plan', 'note', 'goals', 'theme', 'response');
    const piece = fc.constantFrom('Trust. ', 'held', ' ', '\n', bea);
    const written = fc.array(piece, { maxLength: 5 }).map((pieces) => paragraph(pieces));
    const document = fc
      .array(fc.tuple(key, fc.array(written, { minLength: 1, maxLength: 3 })), {
        minLength: 1,
        maxLength: 6,
      })
      .map((sections) => ({
        type: 'doc' as const,
        content: sections.flatMap(([at, paragraphs]) => note({ [at]: paragraphs }).content),
      }));
    const wordsBySection = (doc: NoteDocument) => {
      const words: Record<string, string[]> = {};
      for (const { attrs, content } of doc.content)
        for (const one of content)
          if (paragraphText(one).trim())
            (words[attrs.key] ??= []).push(`${one.attrs.id} ${paragraphText(one)}`);
      return words;
    };
    fc.assert(
      fc.property(document, fc.array(format, { minLength: 1, maxLength: 4 }), (start, formats) => {
        let changed: NoteDocument = start;
        for (const one of formats) {
          changed = applyFormat(changed, one);
          expect(changed.content.slice(0, one.sections.length).map(({ attrs }) => attrs)).toEqual(
            one.sections.map(({ key: at, title }) => ({ key: at, title })),
          );
          expect(NoteDocument.safeParse(changed).success).toBe(true);
        }
        expect(wordsBySection(changed)).toEqual(wordsBySection(start));
      }),
    );
  });
});
