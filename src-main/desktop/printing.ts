import { BrowserWindow, type WebContents, type WebPreferences } from 'electron';
import type { DocumentModel } from '#shared/contract/documents.ts';
import type { Paper } from '#shared/contract/settings.ts';
import { AppError } from '#shared/errors.ts';
import type { PrintStack } from '../documents/documents.ts';
import { encryptedFile } from '../exports/encrypted-file.ts';
import type { DesktopFiles } from './files.ts';

/*
 * Paper and PDF are made in a window of their own that nobody sees: sandboxed, without the bridge, and gone as
 * soon as the document is out. It shows the same pages as the preview.
 */

const layOutMs = 30_000;
const pdfMs = 60_000;
/** Each further document of a stack may take as long as this again. */
const pdfMsEach = 2_000;

const pageSizes = { letter: 'Letter', a4: 'A4' } as const satisfies Record<Paper, string>;

interface PrinterParts {
  hardenedPreferences: WebPreferences;
  printPage: string;
  /** Puts the document where the print page can fetch it once. */
  publishJob: (model: DocumentModel) => { token: string; dispose(): void };
  files: DesktopFiles;
}

export function createPrinter({ hardenedPreferences, printPage, publishJob, files }: PrinterParts) {
  const windows = new Set<BrowserWindow>();

  /** Lays the documents out in a window of its own, does the work there, and always closes it. */
  async function inPrintWindow<Result>(
    { models, eachOnAFront, signal }: PrintStack,
    work: (contents: WebContents, documents: number) => Promise<Result>,
  ): Promise<Result> {
    const window = new BrowserWindow({
      show: false,
      // A window that is not shown would be slowed down to one timer a second.
      webPreferences: { ...hardenedPreferences, devTools: false, backgroundThrottling: false },
    });
    windows.add(window);
    const closed = whenClosed(window);
    const stop = () => {
      if (!window.isDestroyed()) window.destroy();
    };
    signal?.addEventListener('abort', stop);
    const { webContents } = window;
    let documents = 0;
    try {
      await Promise.race([webContents.loadURL(printPage), closed, after(layOutMs)]);
      // One after the other, so that neither this process nor that page is busy with all of them at once.
      for (const model of models) {
        const job = publishJob(model);
        const laidOut = layOut(webContents, job.token, eachOnAFront);
        // It fails too when the window goes away, with nobody waiting any more.
        laidOut.catch(() => undefined);
        await Promise.race([laidOut, closed, after(layOutMs)]).finally(() => job.dispose());
        documents += 1;
      }
      return await Promise.race([work(webContents, documents), closed]);
    } catch (error) {
      throw error instanceof AppError ? error : new AppError('print-failed');
    } finally {
      signal?.removeEventListener('abort', stop);
      windows.delete(window);
      stop();
    }
  }

  function stackToPdf(job: PrintStack): Promise<Buffer> {
    return inPrintWindow(job, (contents, documents) =>
      Promise.race([
        contents.printToPDF({
          pageSize: pageSizes[job.paper],
          margins: { top: 0, bottom: 0, left: 0, right: 0 },
          preferCSSPageSize: true,
          printBackground: true,
          generateTaggedPDF: true,
        }),
        after(pdfMs + documents * pdfMsEach),
      ]),
    );
  }

  const stackToPaper = (job: PrintStack): Promise<{ printed: boolean }> =>
    inPrintWindow(job, async (contents) => ({
      printed: await printWithDialog(contents, job.paper),
    }));

  const alone = (model: DocumentModel): PrintStack => ({
    models: [model],
    paper: model.paper,
    eachOnAFront: false,
  });
  const toPdf = (model: DocumentModel): Promise<Buffer> => stackToPdf(alone(model));

  return {
    toPdf,

    /** Opens the system's print dialog; `printed` is false when it was cancelled there. */
    toPaper: (model: DocumentModel): Promise<{ printed: boolean }> => stackToPaper(alone(model)),

    /** Asks where to, then writes the PDF. `suggestedName` must name no client: it is on show in any folder. */
    savePdf: (model: DocumentModel, suggestedName: string): Promise<{ saved: boolean }> =>
      files.saveMade(suggestedName, { name: 'PDF', extensions: ['pdf'] }, () => toPdf(model)),

    /** The same in the `age` format; the PDF itself is never on a disk. */
    saveEncrypted: (
      model: DocumentModel,
      suggestedName: string,
      passphrase: string,
    ): Promise<{ saved: boolean }> =>
      files.saveMade(
        `${suggestedName}.age`,
        { name: 'Encrypted PDF', extensions: ['age'] },
        async () => await encryptedFile(await toPdf(model), passphrase),
      ),

    pdfOf: stackToPdf,

    stackToPaper,

    /** Asks where to, then writes all of them into one PDF. */
    saveStack: (job: PrintStack, suggestedName: string): Promise<{ saved: boolean }> =>
      files.saveMade(suggestedName, { name: 'PDF', extensions: ['pdf'] }, () => stackToPdf(job)),

    /**
     * Asks for a folder, then writes one PDF for each job into a new folder in it. Stopped or failed on the way, what
     * is written by then stays and is whole.
     */
    saveStacks: (
      jobs: readonly (PrintStack & { fileName: string })[],
      folderName: string,
    ): Promise<{ saved: number }> =>
      files.saveMadeInto(
        folderName,
        jobs.map((job) => ({ name: job.fileName, make: () => stackToPdf(job) })),
      ),

    /** Closes every print window, finished or not: after a lock no record may be left in memory. */
    abandon: (): void => {
      for (const window of windows) window.destroy();
    },
  };
}

export type Printer = ReturnType<typeof createPrinter>;

async function layOut(contents: WebContents, token: string, onAFront: boolean): Promise<void> {
  // A token is hexadecimal, so nothing but a call can come of this.
  const call = `window.layOut(${JSON.stringify(token)}, ${onAFront})`;
  const pages: unknown = await contents.executeJavaScript(call);
  if (typeof pages !== 'number' || pages < 1) throw new AppError('print-failed');
}

function printWithDialog(contents: WebContents, paper: Paper): Promise<boolean> {
  return new Promise((resolve, reject) => {
    contents.print(
      {
        silent: false,
        printBackground: true,
        margins: { marginType: 'none' },
        pageSize: pageSizes[paper],
      },
      (success, reason) => {
        if (success || /cancell?ed/i.test(reason)) resolve(success);
        else reject(new AppError('print-failed'));
      },
    );
  });
}

/** Rejects when the window or its page goes away before the work is done. */
function whenClosed(window: BrowserWindow): Promise<never> {
  const closed = new Promise<never>((_, reject) => {
    const fail = () => {
      reject(new AppError('print-failed'));
    };
    window.once('closed', fail);
    window.webContents.once('render-process-gone', fail);
  });
  // It also closes when all went well, with nobody waiting any more.
  closed.catch(() => undefined);
  return closed;
}

function after(milliseconds: number): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => {
      reject(new AppError('print-failed'));
    }, milliseconds).unref();
  });
}
