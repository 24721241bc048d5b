import {
  getDocument,
  PDFWorker,
  VerbosityLevel,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import ReaderWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs?worker';
import { largestPicture } from '#shared/rules/file-type.ts';

/*
 * PDFs are read by pdf.js in a worker of the app's own, under the same policy as every page: no eval, no network.
 * Its scripting is another part of pdf.js, which is not in the app at all; links are drawn and lead nowhere.
 */

/** As many pixels as one page is drawn with at most, whatever size it says it has. */
const mostPixels = 6_000_000;
const sharpness = 2;

export function openPdf(bytes: Uint8Array): {
  document: Promise<PDFDocumentProxy>;
  close: () => void;
} {
  const port = new ReaderWorker();
  const worker = PDFWorker.create({ port, verbosity: VerbosityLevel.ERRORS });
  const loading = getDocument({
    // A copy: the library takes the buffer away from its owner.
    data: Uint8Array.from(bytes),
    worker,
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    useWorkerFetch: false,
    maxImageSize: largestPicture,
    verbosity: VerbosityLevel.ERRORS,
  });
  return {
    document: loading.promise,
    close: () => {
      void loading.destroy().finally(() => {
        worker.destroy();
        port.terminate();
      });
    },
  };
}

/** Draws one page and answers its text, for those who do not see it. */
export function drawPage(
  pdf: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
): { text: Promise<string>; stop: () => void } {
  let stop = (): void => undefined;
  const draw = async (): Promise<string> => {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const scale = Math.min(sharpness, Math.sqrt(mostPixels / Math.max(1, width * height)));
    const viewport = page.getViewport({ scale });
    canvas.width = Math.max(1, Math.floor(viewport.width));
    canvas.height = Math.max(1, Math.floor(viewport.height));
    const task = page.render({ canvas, viewport });
    stop = () => task.cancel();
    await task.promise;
    const { items } = await page.getTextContent();
    return items.map((item) => ('str' in item ? item.str : '')).join(' ');
  };
  return { text: draw(), stop: () => stop() };
}
