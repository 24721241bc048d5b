import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import { DocumentModel } from '#shared/contract/documents.ts';
import type { Paper } from '#shared/contract/settings.ts';
import { compose } from './compose/compose.ts';
import { PagedDocument } from './PagedDocument.tsx';
import { paperNames, sheetSize } from './geometry.ts';

declare global {
  interface Window {
    /**
     * Adds the document of a job to the pages, and answers how many pages there are when all of it stands as it
     * will be printed. `onAFront`: it begins on the front of a sheet when the pages are printed on both sides.
     */
    layOut?: (token: string, onAFront: boolean) => Promise<number>;
  }
}

/** A job's address works once, while the main process keeps it in memory. */
async function modelOfJob(token: string): Promise<DocumentModel> {
  // eslint-disable-next-line no-restricted-globals -- a one-time address of the app's own scheme; nothing leaves the machine
  const answer = await fetch(`/print-job/${encodeURIComponent(token)}`);
  if (!answer.ok) throw new Error('there is no such print job');
  return DocumentModel.parse(await answer.json());
}

function setPaper(paper: Paper): void {
  const rules = new CSSStyleSheet();
  rules.replaceSync(`@page { size: ${paperNames[paper]}; margin: 0 } body { margin: 0 }`);
  document.adoptedStyleSheets = [rules];
}

/** An empty page as large as every other. */
function blankPage(paper: Paper): HTMLElement {
  const page = document.createElement('div');
  page.className = 'paper-frame';
  const { width, height } = sheetSize[paper];
  page.style.width = `${width}px`;
  page.style.height = `${height}px`;
  return page;
}

let pagesSoFar = 0;

async function layOut(token: string, onAFront: boolean): Promise<number> {
  const model = await modelOfJob(token);
  setPaper(model.paper);
  // The title of the PDF: what it is, never whose it is.
  document.title = compose(model).title;
  if (onAFront && pagesSoFar % 2 === 1) {
    document.body.append(blankPage(model.paper));
    pagesSoFar += 1;
  }
  const root = document.createElement('div');
  document.body.append(root);
  pagesSoFar += await new Promise<number>((resolve, reject) => {
    createRoot(root, { onUncaughtError: reject }).render(
      <PagedDocument model={model} onLaidOut={resolve} />,
    );
  });
  return pagesSoFar;
}

// The page may not make code from text; without this the schema library would try.
config({ jitless: true });

window.layOut = layOut;
