/* Files as somebody might attach them, honest and otherwise. */

/** The head of a PNG that says it is so large; nothing can be drawn from it. */
export function pngHeader(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const view = new DataView(bytes.buffer);
  view.setUint32(8, 13);
  view.setUint32(12, 0x49484452);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}

/** The head of a JPEG: an application segment, then the frame with its size. */
export function jpegOf(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(31);
  bytes.set([0xff, 0xd8, 0xff, 0xe0, 0, 10]);
  const view = new DataView(bytes.buffer);
  bytes.set([0xff, 0xc0, 0, 11, 8], 14);
  view.setUint16(19, height);
  view.setUint16(21, width);
  return bytes;
}

/** A whole PNG of eight by eight grey pixels. */
export const smallPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAAAAADhZOFXAAAADklEQVR42mNogAIGyhgAgIQgARDoahcAAAAASUVORK5CYII=',
  'base64',
);

/** A PDF that asks the reader to run a script when it is opened. */
export function scriptedPdf(text: string): Uint8Array {
  const content = `BT /F1 18 Tf 72 720 Td (${text}) Tj ET`;
  return new TextEncoder().encode(`%PDF-1.7
1 0 obj
<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (this.pwned = 1; app.alert\\("pwned"\\);) >> >>
endobj
2 0 obj
<< /Type /Pages /Kids [3 0 R] /Count 1 >>
endobj
3 0 obj
<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >>
/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 612 792] /A << /S /URI /URI (https://evil.example/) >> >>] >>
endobj
4 0 obj
<< /Length ${content.length} >>
stream
${content}
endstream
endobj
5 0 obj
<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>
endobj
trailer
<< /Root 1 0 R /Size 6 >>
%%EOF
`);
}
