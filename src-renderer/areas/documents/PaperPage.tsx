import { Button, Tooltip } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { FileDown, Printer } from 'lucide-react';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { formatDate } from '#renderer/ui/dates.ts';
import { flushDrafts } from '#renderer/ui/drafts.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { shortcutText } from '#renderer/ui/Shortcut.tsx';
import type { DocumentRequest } from '#shared/contract/documents.ts';
import type { Paper } from '#shared/contract/settings.ts';
import type { ClientId, SessionId } from '#shared/ids.ts';
import classes from './documents.module.css';
import { PaperDesk, type Zoom } from './PaperDesk.tsx';
import { PaperList } from './PaperList.tsx';
import { usePapers } from './usePapers.ts';
import { usePrinting, type Printing } from './usePrinting.ts';

interface PaperPageProps {
  sessionId: SessionId;
  /** Whose progress note; without it, the session summary. */
  clientId?: ClientId;
}

/** A session's papers as they will come out of the printer, one at a time. */
export function PaperPage({ sessionId, clientId }: PaperPageProps) {
  const papers = usePapers(sessionId);
  const [chosenPaper, setChosenPaper] = useState<Paper | null>(null);
  const [zoom, setZoom] = useState<Zoom>('width');
  const paper = chosenPaper ?? papers.data?.usualPaper ?? null;
  const document = documentRequest(sessionId, clientId);
  const preview = usePreview(document, papers.data?.usualPaper ?? null);
  const printing = usePrinting(document, paper);

  const title = clientId === undefined ? 'Session summary' : 'Progress note';
  if (!papers.data || paper === null)
    return (
      <Page title={title}>
        {papers.error === null ? <Loading /> : <ErrorNotice error={papers.error} />}
      </Page>
    );

  const { groupName, number, start, notes } = papers.data;
  const name = notes.find((note) => note.clientId === clientId)?.name;
  const about = [name, groupName, `session ${number}`, formatDate(start)];
  return (
    <Page
      layout="fill"
      title={title}
      subtitle={about.filter(Boolean).join(' · ')}
      actions={<PrintButtons printing={printing} />}
    >
      <div className={classes['room']}>
        <PaperList sessionId={sessionId} papers={papers.data} />
        <div className={classes['preview']}>
          <ErrorNotice error={printing.error ?? preview.error} />
          {preview.isPending && <Loading />}
          {preview.data && (
            <PaperDesk
              key={clientId ?? 'summary'}
              model={preview.data}
              paper={paper}
              onPaper={setChosenPaper}
              zoom={zoom}
              onZoom={setZoom}
              outcome={printing.outcome}
            />
          )}
        </div>
      </div>
    </Page>
  );
}

function PrintButtons({ printing }: { printing: Printing }) {
  const { print, save, busy } = printing;
  useHotkeys(
    [
      ['mod+P', print],
      ['mod+S', save],
    ],
    [],
    true,
  );
  return (
    <>
      <Tooltip label={`Save as PDF · ${shortcutText('Mod+S')}`}>
        <Button
          variant="default"
          leftSection={<FileDown size={16} aria-hidden />}
          aria-keyshortcuts="Control+S"
          loading={busy === 'saving'}
          onClick={save}
        >
          Save PDF
        </Button>
      </Tooltip>
      <Tooltip label={`Print · ${shortcutText('Mod+P')}`}>
        <Button
          leftSection={<Printer size={16} aria-hidden />}
          aria-keyshortcuts="Control+P"
          loading={busy === 'printing'}
          onClick={print}
        >
          Print
        </Button>
      </Tooltip>
    </>
  );
}

function documentRequest(sessionId: SessionId, clientId: ClientId | undefined): DocumentRequest {
  if (clientId === undefined) return { kind: 'session-summary', sessionId };
  return { kind: 'progress-note', sessionId, clientId, noteId: null };
}

/**
 * What will be printed. Asked for once per visit, as each time is written to the audit trail; on which paper it
 * is laid out is decided here.
 */
function usePreview(document: DocumentRequest, paper: Paper | null) {
  return useQuery({
    queryKey: ['documents', 'preview', document],
    queryFn: async () => {
      // What is still being typed belongs on the paper too.
      await flushDrafts();
      return await api.documents.preview({ document, paper: paper ?? 'letter' });
    },
    enabled: paper !== null,
    staleTime: 'static',
    gcTime: 0,
  });
}
