import { useMutation } from '@tanstack/react-query';
import { api } from '#renderer/api.ts';
import type { Audience } from '#shared/contract/disclosures.ts';
import type { DocumentRequest } from '#shared/contract/documents.ts';
import type { Paper } from '#shared/contract/settings.ts';

export interface Printing {
  readonly print: (audience: Audience) => void;
  readonly save: (audience: Audience) => void;
  readonly ready: boolean;
  readonly busy: 'printing' | 'saving' | null;
  /** What came of the last attempt with this document, in words; `''` before any. */
  readonly outcome: string;
  readonly error: Error | null;
}

/** Printing and saving one document, one at a time. */
export function usePrinting(document: DocumentRequest, paper: Paper | null): Printing {
  const printing = useMutation({ mutationFn: api.documents.print });
  const saving = useMutation({ mutationFn: api.documents.savePdf });
  const busy = printing.isPending ? 'printing' : saving.isPending ? 'saving' : null;
  const ready = paper !== null && busy === null;

  // Nothing that was said about one paper stays on screen with the next.
  const latest = printing.isIdle ? saving.variables : printing.variables;
  const about = latest !== undefined && isSame(latest.document, document);
  return {
    ready,
    print: (audience) => {
      if (!ready) return;
      saving.reset();
      printing.mutate({ document, paper, audience });
    },
    save: (audience) => {
      if (!ready) return;
      printing.reset();
      saving.mutate({ document, paper, audience });
    },
    busy,
    outcome: about ? outcomeWords(busy, printing.data?.printed, saving.data?.saved) : '',
    error: about ? (printing.error ?? saving.error) : null,
  };
}

function outcomeWords(
  busy: Printing['busy'],
  printed: boolean | undefined,
  saved: boolean | undefined,
): string {
  if (busy !== null) return busy === 'printing' ? 'Printing…' : 'Saving…';
  if (printed !== undefined) return printed ? 'Sent to the printer.' : 'Not printed.';
  if (saved !== undefined) return saved ? 'Saved as PDF.' : 'Not saved.';
  return '';
}

function isSame(one: unknown, other: DocumentRequest): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
