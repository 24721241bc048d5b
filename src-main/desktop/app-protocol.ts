import { randomBytes } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import type { DocumentModel } from '#shared/contract/documents.ts';

/** The app's own scheme and its one host: `circlekeep://app/index.html`. */
export const scheme = 'circlekeep';
export const origin = `${scheme}://app`;
export const startUrl = `${origin}/index.html`;

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** What every page may load: its own files and nothing else. The nonce is new for every page. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

export interface AppProtocol {
  /** Answers a request of the app's own scheme: GET only, one host, files under the given folder only. */
  handle(request: Request): Promise<Response>;
  /** Where print pages are made. */
  readonly printPage: string;
  /** Puts a document where a print page can fetch it once, by its token; `dispose` takes it away again. */
  publishJob(model: DocumentModel): { token: string; dispose(): void };
}

export function createAppProtocol(folder: string): AppProtocol {
  const jobs = new Map<string, DocumentModel>();
  return {
    handle: async (request) => {
      if (request.method !== 'GET') return refused(405);
      let url: URL;
      try {
        url = new URL(request.url);
      } catch {
        return refused(400);
      }
      if (url.protocol !== `${scheme}:` || url.host !== 'app') return refused(403);
      const job = /^\/print-job\/([0-9a-f]{64})$/.exec(url.pathname)?.[1];
      if (job !== undefined) return serveJob(jobs, job);
      return await serveFile(folder, url.pathname);
    },

    printPage: `${origin}/print.html`,

    publishJob: (model) => {
      const token = randomBytes(32).toString('hex');
      jobs.set(token, model);
      return {
        token,
        dispose: () => void jobs.delete(token),
      };
    },
  };
}

function serveJob(jobs: Map<string, DocumentModel>, token: string): Response {
  const model = jobs.get(token);
  if (!model) return refused(404);
  jobs.delete(token);
  return new Response(JSON.stringify(model), {
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  });
}

async function serveFile(folder: string, pathname: string): Promise<Response> {
  let wanted: string;
  try {
    wanted = decodeURIComponent(pathname);
  } catch {
    return refused(400);
  }
  // A second round of encoding, a backslash or a dot-dot has no honest use in this app's own addresses.
  if (/[%\\\0]|(^|\/)\.\.?(\/|$)/.test(wanted)) return refused(403);
  let root: string;
  let file: string;
  try {
    root = await realpath(folder);
    file = await realpath(join(root, wanted));
  } catch {
    return refused(404);
  }
  // Compared after symlinks are resolved, with the separator, so that a sibling `…/renderer-evil` is outside.
  if (!file.startsWith(root + sep)) return refused(403);
  const contentType = contentTypes[extname(file)];
  if (contentType === undefined) return refused(403);
  const nonce = randomBytes(16).toString('base64');
  const body = await readFile(file);
  const isPage = extname(file) === '.html';
  return new Response(isPage ? body.toString('utf8').replaceAll('__CSP_NONCE__', nonce) : body, {
    headers: {
      'content-type': contentType,
      'x-content-type-options': 'nosniff',
      ...(isPage
        ? { 'content-security-policy': contentSecurityPolicy(nonce), 'cache-control': 'no-store' }
        : {}),
    },
  });
}

function refused(status: number): Response {
  return new Response(null, { status });
}
