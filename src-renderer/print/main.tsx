import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import { DocumentModel } from '#shared/contract/documents.ts';
import { compose } from './compose/compose.ts';
import { PagedDocument } from './PagedDocument.tsx';
import { paperNames } from './geometry.ts';

declare global {
  interface Window {
    /** Resolves with the number of pages when the document stands as it will be printed. */
    whenLaidOut?: Promise<number>;
  }
}

/** The document of this window. Its address works once, while the main process keeps the job in memory. */
async function modelOfJob(): Promise<DocumentModel> {
  const token = new URLSearchParams(window.location.search).get('job') ?? '';
  // eslint-disable-next-line no-restricted-globals -- a one-time address of the app's own scheme; nothing leaves the machine
  const answer = await fetch(`/print-job/${encodeURIComponent(token)}`);
  if (!answer.ok) throw new Error('there is no such print job');
  return DocumentModel.parse(await answer.json());
}

function setPaper(model: DocumentModel): void {
  const rules = new CSSStyleSheet();
  rules.replaceSync(`@page { size: ${paperNames[model.paper]}; margin: 0 } body { margin: 0 }`);
  document.adoptedStyleSheets = [rules];
}

async function layOutJob(): Promise<number> {
  const model = await modelOfJob();
  setPaper(model);
  // The title of the PDF: what it is, never whose it is.
  document.title = compose(model).title;
  const root = document.getElementById('root');
  if (root === null) throw new Error('the page has no root');
  return new Promise((resolve, reject) => {
    createRoot(root, { onUncaughtError: reject }).render(
      <PagedDocument model={model} onLaidOut={resolve} />,
    );
  });
}

// The page may not make code from text; without this the schema library would try.
config({ jitless: true });

window.whenLaidOut = layOutJob();
