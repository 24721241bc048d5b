import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { channel } from '#shared/contract/channel.ts';
import type { Reply } from '#shared/contract/reply.ts';
import { AppError } from '#shared/errors.ts';
import { asAppError } from '../store/open-database.ts';
import { origin } from './app-protocol.ts';

/**
 * The trust boundary. Every request passes the same checks in the same order: who asks, what for, is the vault
 * open, is the input small and of the right shape; and its answer is parsed before it leaves. Whatever goes
 * wrong comes back as one of the closed list of errors.
 */
export function serveIpc(
  appContents: () => WebContents | undefined,
  answer: (name: unknown, input: unknown) => Promise<unknown>,
): void {
  ipcMain.handle(channel, async (event, name: unknown, input: unknown): Promise<Reply> => {
    try {
      if (!isFromApp(event, appContents())) throw new AppError('forbidden-sender');
      return { ok: true, value: await answer(name, input) };
    } catch (error) {
      const { code, detail } = asAppError(error);
      return { ok: false, code, ...(detail === undefined ? {} : { detail }) };
    }
  });
}

/** Only the top frame of the app's own window, showing the app's own page. */
function isFromApp(event: IpcMainInvokeEvent, contents: WebContents | undefined): boolean {
  const frame = event.senderFrame;
  return (
    contents !== undefined &&
    event.sender === contents &&
    frame !== null &&
    frame === contents.mainFrame &&
    frame.parent === null &&
    originOf(frame.url) === origin
  );
}

function originOf(text: string): string {
  try {
    const url = new URL(text);
    return `${url.protocol}//${url.host}`;
  } catch {
    return '';
  }
}
