import type { ErrorCode } from '#shared/errors.ts';

/** A file that is read here and there, so that it need not be in memory as a whole. */
export interface FileInParts {
  readonly size: number;
  /** Exactly these bytes, or 'file-not-read'. */
  read(start: number, length: number): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** What a kind of file is called in a dialog, and its endings without the dot, the usual one first. */
export interface FileKind {
  readonly name: string;
  readonly extensions: readonly [string, ...string[]];
}

/**
 * Files in and out of the vault, one at a time and only where a person chose in the system's own dialog. The window
 * never learns where they are, and no copy is made.
 */
export interface Files {
  /** What was chosen, or null. `largest` in bytes. Throws 'file-not-read', or `tooLarge` before reading it. */
  open(what: {
    kind: FileKind;
    largest: number;
    tooLarge: ErrorCode;
  }): Promise<{ name: string; bytes: Uint8Array } | null>;
  /** The same for a file of any size, which is read here and there; whoever asked closes it. */
  openInParts(kind: FileKind): Promise<FileInParts | null>;
  /** Writes whole or not at all. `suggestedName` must name nobody: it is on show in any folder. */
  save(file: {
    suggestedName: string;
    kind: FileKind;
    bytes: Uint8Array;
  }): Promise<{ saved: boolean }>;
  /** The same for what is made while it is written, once the place is chosen; a lock ends it and leaves nothing. */
  saveStream(
    suggestedName: string,
    kind: FileKind,
    make: () => AsyncIterable<Uint8Array>,
  ): Promise<{ saved: boolean }>;
  /** The folder somebody chose, for the main process alone; undefined when nobody did. */
  chooseFolder(): Promise<string | undefined>;
}
