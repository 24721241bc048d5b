import { Button, Tooltip } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { FileDown, FileLock, Printer } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { api } from '#renderer/api.ts';
import { flushDrafts } from '#renderer/ui/drafts.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { shortcutText } from '#renderer/ui/Shortcut.tsx';
import type { Audience } from '#shared/contract/disclosures.ts';
import type { DocumentRequest } from '#shared/contract/documents.ts';
import type { Paper } from '#shared/contract/settings.ts';
import { AudienceDialog, type Leaving } from '../disclosures/AudienceDialog.tsx';
import classes from './documents.module.css';
import { EncryptDialog } from './EncryptDialog.tsx';
import { PaperDesk, type Zoom } from './PaperDesk.tsx';
import { usePrinting, type Printing, type WayOut } from './usePrinting.ts';

interface DocumentPageProps {
  title: string;
  subtitle?: ReactNode;
  document: DocumentRequest;
  /** Beside the paper: where it belongs, the way back, other papers. */
  aside: ReactNode;
  /** Whose record it is, where it may leave for the client or somebody else; that is asked before it is printed. */
  leaving?: Leaving;
  /** For whom it is made most of the time. */
  usually?: Audience['kind'];
}

/** One paper as it will come out of the printer, with the buttons to print and save it. */
export function DocumentPage(props: DocumentPageProps) {
  const { title, subtitle, document, aside, leaving, usually = 'own-records' } = props;
  const settings = useQuery({ queryKey: ['settings', 'get'], queryFn: () => api.settings.get({}) });
  const usualPaper = settings.data?.practice.paper ?? null;
  const [chosenPaper, setChosenPaper] = useState<Paper | null>(null);
  const [zoom, setZoom] = useState<Zoom>('width');
  const paper = chosenPaper ?? usualPaper;
  const preview = usePreview(document, usualPaper);
  const printing = usePrinting(document, paper);
  const [asking, setAsking] = useState<WayOut['kind'] | null>(null);
  const [audience, setAudience] = useState(usually);
  const [locking, setLocking] = useState<Audience | null>(null);
  const goOn = (kind: WayOut['kind'], chosen: Audience) => {
    if (kind === 'encrypt') setLocking(chosen);
    else printing.begin({ kind }, chosen);
  };
  const begin = (kind: WayOut['kind']) => {
    if (!printing.ready || asking !== null || locking !== null) return;
    if (leaving === undefined) goOn(kind, { kind: 'own-records' });
    else setAsking(kind);
  };
  return (
    <Page
      layout="fill"
      title={title}
      subtitle={subtitle}
      actions={<PrintButtons busy={printing.busy} onBegin={begin} />}
    >
      <div className={classes['room']}>
        {aside}
        <div className={classes['preview']}>
          <ErrorNotice error={printing.error ?? preview.error ?? settings.error} />
          {preview.isPending && <Loading />}
          {preview.data && paper !== null && (
            <PaperDesk
              key={JSON.stringify(document)}
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
      {asking !== null && leaving !== undefined && (
        <AudienceDialog
          leaving={leaving}
          saveLabel={labels[asking]}
          note={
            asking === 'save'
              ? 'The PDF is not encrypted: whoever gets the file can read it. To send it, use “Save encrypted”.'
              : ''
          }
          initial={audience}
          onClose={() => setAsking(null)}
          onChosen={(chosen) => {
            setAsking(null);
            setAudience(chosen.kind);
            goOn(asking, chosen);
          }}
        />
      )}
      {locking !== null && (
        <EncryptDialog
          onChosen={(passphrase) => {
            setLocking(null);
            printing.begin({ kind: 'encrypt', passphrase }, locking);
          }}
          onClose={() => setLocking(null)}
        />
      )}
    </Page>
  );
}

const labels = { encrypt: 'Save encrypted', save: 'Save PDF', print: 'Print' } as const;

/** The ways out in the order of their buttons; printing is what most come for. */
const waysOut = [
  {
    kind: 'encrypt',
    hint: 'To send or carry: locked with a passphrase',
    keys: 'Mod+Shift+S',
    Icon: FileLock,
  },
  { kind: 'save', hint: 'Save as PDF', keys: 'Mod+S', Icon: FileDown },
  { kind: 'print', hint: 'Print', keys: 'Mod+P', Icon: Printer },
] as const satisfies readonly { kind: WayOut['kind']; [more: string]: unknown }[];

interface PrintButtonsProps {
  busy: Printing['busy'];
  onBegin: (kind: WayOut['kind']) => void;
}

function PrintButtons({ busy, onBegin }: PrintButtonsProps) {
  useHotkeys(
    waysOut.map(({ kind, keys }) => [keys, () => onBegin(kind)]),
    [],
    true,
  );
  return waysOut.map(({ kind, hint, keys, Icon }) => (
    <Tooltip key={kind} label={`${hint} · ${shortcutText(keys)}`}>
      <Button
        variant={kind === 'print' ? 'filled' : 'default'}
        leftSection={<Icon size={16} aria-hidden />}
        aria-keyshortcuts={keys.replace('Mod', 'Control')}
        loading={busy === kind}
        onClick={() => onBegin(kind)}
      >
        {labels[kind]}
      </Button>
    </Tooltip>
  ));
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
