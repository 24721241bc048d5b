/*
 * A CSV file does not say how its letters are written. UTF-16 is known by its mark; UTF-8 by its mark or by being
 * valid, which no other text is by chance; the rest is taken for Windows-1252, what older spreadsheets write.
 */

export type Encoding = 'utf-8' | 'utf-16' | 'windows-1252';

export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe)
    return { text: decodeUtf16(bytes, true), encoding: 'utf-16' };
  if (first === 0xfe && second === 0xff)
    return { text: decodeUtf16(bytes, false), encoding: 'utf-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: decodeWindows1252(bytes), encoding: 'windows-1252' };
  }
}

/** After the two bytes of the mark; a last odd byte is no letter. */
function decodeUtf16(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return inPieces((bytes.length >> 1) - 1, (index) => view.getUint16(2 + index * 2, littleEndian));
}

/** What 0x80 to 0x9F stand for (WHATWG Encoding Standard, index windows-1252). Not every runtime knows this code. */
const upper =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

function decodeWindows1252(bytes: Uint8Array): string {
  return inPieces(bytes.length, (index) => {
    const byte = bytes[index] ?? 0;
    return byte >= 0x80 && byte <= 0x9f ? upper.charCodeAt(byte - 0x80) : byte;
  });
}

/** So many letters by their codes; not all at once, as a call takes only so many arguments. */
function inPieces(length: number, codeAt: (index: number) => number): string {
  const size = 8_192;
  let text = '';
  for (let from = 0; from < length; from += size)
    text += String.fromCharCode(
      ...Array.from({ length: Math.min(size, length - from) }, (_, index) => codeAt(from + index)),
    );
  return text;
}
