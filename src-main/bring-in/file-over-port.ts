import type { MessagePort } from 'node:worker_threads';
import { AppError, type ErrorCode } from '#shared/errors.ts';
import type { FileInParts } from '../records/files.ts';
import { asAppError } from '../store/open-database.ts';

/*
 * A file that one thread has open and another reads: where it is, and what it is encrypted with, stay with the first.
 */

interface Asked {
  readonly id: number;
  readonly start: number;
  readonly length: number;
}

type Answered =
  | { readonly id: number; readonly bytes: Uint8Array }
  | { readonly id: number; readonly code: ErrorCode };

/** Answers for the file until the port is closed. */
export function serveFile(file: FileInParts, port: MessagePort): void {
  const answer = async ({ id, start, length }: Asked): Promise<Answered> => {
    try {
      return { id, bytes: await file.read(start, length) };
    } catch (error) {
      return { id, code: asAppError(error).code };
    }
  };
  port.on('message', (asked: Asked) => {
    void answer(asked).then((answered) => port.postMessage(answered));
  });
}

/** The file behind the port; to close it closes the port. */
export function fileOverPort(port: MessagePort, size: number): FileInParts {
  const waiting = new Map<number, (answered: Answered) => void>();
  let last = 0;
  port.on('message', (answered: Answered) => {
    waiting.get(answered.id)?.(answered);
    waiting.delete(answered.id);
  });
  return {
    size,
    read: async (start, length) => {
      const id = ++last;
      const answered = await new Promise<Answered>((resolve) => {
        waiting.set(id, resolve);
        port.postMessage({ id, start, length } satisfies Asked);
      });
      if ('code' in answered) throw new AppError(answered.code);
      return answered.bytes;
    },
    close: () => {
      port.close();
      return Promise.resolve();
    },
  };
}
