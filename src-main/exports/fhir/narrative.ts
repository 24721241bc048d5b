import { plain } from './resource.ts';

/** A short account for people to read: nothing of the vault's text can be markup in it. */
export function narrative(lines: readonly string[]) {
  const paragraphs = lines
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${escaped(plain(line)).replaceAll('\n', '<br/>')}</p>`);
  if (paragraphs.length === 0) return undefined;
  return {
    status: 'generated',
    div: `<div xmlns="http://www.w3.org/1999/xhtml">${paragraphs.join('')}</div>`,
  };
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => entities[mark] ?? mark);
}
