import { BrowserWindow, type WebContents, type WebPreferences } from 'electron';
import type { DocumentModel } from '#shared/contract/documents.ts';
import type { Paper } from '#shared/contract/settings.ts';
import { AppError } from '#shared/errors.ts';
import { encryptedFile } from '../exports/encrypted-file.ts';
import type { DesktopFiles } from './files.ts';

/*
 * Paper and PDF are made in a window of their own that nobody sees: sandboxed, without the bridge, and gone as
 * soon as the document is out. It shows the same pages as the preview.
 */

const layOutMs = 30_000;
const pdfMs = 60_000;

const pageSizes = { letter: 'Letter', a4: 'A4' } as const satisfies Record<Paper, string>;

interface PrinterParts {
  hardenedPreferences: WebPreferences;
  /** Puts the document where the print page can fetch it once. */
  publishJob: (model: DocumentModel) => { url: string; dispose(): void };
  files: DesktopFiles;
}

export function createPrinter({ hardenedPreferences, publishJob, files }: PrinterParts) {
  const windows = new Set<BrowserWindow>();

  /** Lays the document out in a window of its own, does the work there, and always closes it. */
  async function inPrintWindow<Result>(
    model: DocumentModel,
    work: (contents: WebContents) => Promise<Result>,
  ): Promise<Result> {
    const window = new BrowserWindow({
      show: false,
      // A window that is not shown would be slowed down to one timer a second.
      webPreferences: { ...hardenedPreferences, devTools: false, backgroundThrottling: false },
    });
    windows.add(window);
    const job = publishJob(model);
    const closed = whenClosed(window);
    try {
      await Promise.race([layOut(window.webContents, job.url), closed, after(layOutMs)]);
      return await Promise.race([work(window.webContents), closed]);
    } catch (error) {
      throw error instanceof AppError ? error : new AppError('print-failed');
    } finally {
      job.dispose();
      windows.delete(window);
      if (!window.isDestroyed()) window.destroy();
    }
  }

  function toPdf(model: DocumentModel): Promise<Buffer> {
    return inPrintWindow(model, (contents) =>
      Promise.race([
        contents.printToPDF({
          pageSize: pageSizes[model.paper],
          margins: { top: 0, bottom: 0, left: 0, right: 0 },
          preferCSSPageSize: true,
          printBackground: true,
          generateTaggedPDF: true,
        }),
        after(pdfMs),
      ]),
    );
  }

  return {
    toPdf,

    /** Opens the system's print dialog; `printed` is false when it was cancelled there. */
    toPaper: (model: DocumentModel): Promise<{ printed: boolean }> =>
      inPrintWindow(model, async (contents) => ({
        printed: await printWithDialog(contents, model.paper),
      })),

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

    /** Closes every print window, finished or not: after a lock no record may be left in memory. */
    abandon: (): void => {
      for (const window of windows) window.destroy();
    },
  };
}

export type Printer = ReturnType<typeof createPrinter>;

async function layOut(contents: WebContents, url: string): Promise<void> {
  await contents.loadURL(url);
  const pages: unknown = await contents.executeJavaScript('window.whenLaidOut');
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
