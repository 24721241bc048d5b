import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PdfPage {
  /** In points, 72 to the inch. */
  width: number;
  height: number;
  /** From top to bottom; what stands on one baseline is one line, wide gaps are kept as a tab. */
  lines: string[];
  /** All of it, with every run of blank space as one space: for looking words up. */
  text: string;
}

interface Word {
  text: string;
  left: number;
  right: number;
  baseline: number;
}

/** The text of a PDF as a reader finds it, page by page. */
export async function readPdf(bytes: Uint8Array): Promise<PdfPage[]> {
  // A copy: the library takes the buffer away from its owner.
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS });
  const pdf = await loading.promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const words: Word[] = [];
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [left, baseline] = [Number(item.transform[4]), Number(item.transform[5])];
      words.push({ text: item.str, left, right: left + item.width, baseline });
    }
    const lines = linesOf(words);
    pages.push({ width, height, lines, text: lines.join(' ').replace(/\s+/g, ' ').trim() });
  }
  await loading.destroy();
  return pages;
}

function linesOf(words: readonly Word[]): string[] {
  const lines: Word[][] = [];
  for (const word of [...words].sort((a, b) => b.baseline - a.baseline)) {
    const open = lines.at(-1);
    const [first] = open ?? [];
    // Bold and italic words, and a label beside a text, sit a hair above or below it.
    if (open && first && first.baseline - word.baseline < 2.5) open.push(word);
    else lines.push([word]);
  }
  return lines.map(lineText);
}

function lineText(words: readonly Word[]): string {
  let text = '';
  let end = -Infinity;
  for (const word of [...words].sort((a, b) => a.left - b.left)) {
    if (text !== '' && word.left - end > 10) text += '\t';
    else if (text !== '' && word.left - end > 1) text += ' ';
    text += word.text;
    end = word.right;
  }
  return text.replace(/ +/g, ' ').trim();
}
