import { useMutation } from '@tanstack/react-query';
import { api } from '#renderer/api.ts';
import type { Audience } from '#shared/contract/disclosures.ts';
import type { DocumentRequest } from '#shared/contract/documents.ts';
import type { Paper } from '#shared/contract/settings.ts';

/** The ways out of the vault for one paper. */
export type WayOut =
  | { readonly kind: 'print' }
  | { readonly kind: 'save' }
  | { readonly kind: 'encrypt'; readonly passphrase: string };

export interface Printing {
  readonly begin: (way: WayOut, audience: Audience) => void;
  readonly ready: boolean;
  readonly busy: WayOut['kind'] | null;
  /** What came of the last attempt with this document, in words; `''` before any. */
  readonly outcome: string;
  readonly error: Error | null;
}

interface Attempt {
  readonly way: WayOut;
  readonly job: {
    readonly document: DocumentRequest;
    readonly paper: Paper;
    readonly audience: Audience;
  };
}

/** Printing and saving one document, one at a time. */
export function usePrinting(document: DocumentRequest, paper: Paper | null): Printing {
  const attempt = useMutation({ mutationFn: goOut });
  const ready = paper !== null && !attempt.isPending;
  const { variables } = attempt;
  // Nothing that was said about one paper stays on screen with the next.
  const about = variables !== undefined && isSame(variables.job.document, document);
  return {
    ready,
    begin: (way, audience) => {
      if (ready) attempt.mutate({ way, job: { document, paper, audience } });
    },
    busy: attempt.isPending ? attempt.variables.way.kind : null,
    outcome: about && attempt.error === null ? outcomeWords(variables.way.kind, attempt.data) : '',
    error: about ? attempt.error : null,
  };
}

/** Whether it left: a dialog of the system may have been cancelled. */
async function goOut({ way, job }: Attempt): Promise<boolean> {
  if (way.kind === 'print') return (await api.documents.print(job)).printed;
  if (way.kind === 'save') return (await api.documents.savePdf(job)).saved;
  const { passphrase } = way;
  return (await api.documents.saveEncrypted({ ...job, passphrase })).saved;
}

const outcomes = {
  print: { busy: 'Printing…', done: 'Sent to the printer.', not: 'Not printed.' },
  save: {
    busy: 'Saving…',
    done: 'Saved as PDF. It is not encrypted: whoever gets the file can read it.',
    not: 'Not saved.',
  },
  encrypt: {
    busy: 'Encrypting…',
    done: 'Saved encrypted. Without its passphrase nobody can open it.',
    not: 'Not saved.',
  },
} as const;

function outcomeWords(kind: WayOut['kind'], left: boolean | undefined): string {
  const words = outcomes[kind];
  if (left === undefined) return words.busy;
  return left ? words.done : words.not;
}

function isSame(one: unknown, other: DocumentRequest): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
