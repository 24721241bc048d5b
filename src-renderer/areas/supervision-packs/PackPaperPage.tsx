import { Button, Checkbox } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { FileDown, FileLock, Printer } from 'lucide-react';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import type { SupervisionPackId } from '#shared/ids.ts';
import type { Paper } from '#shared/contract/settings.ts';
import { EncryptDialog } from '../documents/EncryptDialog.tsx';
import { PaperDesk, type Zoom } from '../documents/PaperDesk.tsx';
import classes from './packs.module.css';
import { PackFrame } from './PackFrame.tsx';

type Way = Parameters<typeof api.supervisionPacks.letOut>[0]['way'];

const outcomes: Record<Way['kind'], { done: string; not: string }> = {
  print: { done: 'Sent to the printer.', not: 'Not printed.' },
  pdf: {
    done: 'Saved as PDF. It is not encrypted: whoever gets the file can read it.',
    not: 'Not saved.',
  },
  encrypted: {
    done: 'Saved encrypted. Without its passphrase nobody can open it.',
    not: 'Not saved.',
  },
};

/** The pack as it goes out, and the ways out of the vault. */
export function PackPaperPage({ packId }: { packId: SupervisionPackId }) {
  const settings = useQuery({ queryKey: ['settings', 'get'], queryFn: () => api.settings.get({}) });
  const [chosenPaper, setChosenPaper] = useState<Paper | null>(null);
  const [zoom, setZoom] = useState<Zoom>('width');
  const [stated, setStated] = useState(false);
  const [locking, setLocking] = useState(false);
  const usual = settings.data?.practice.paper ?? null;
  const paper = chosenPaper ?? usual;
  const made = useQuery({
    queryKey: ['supervisionPacks', 'paper', packId],
    queryFn: () => api.supervisionPacks.paper({ id: packId, paper: usual ?? 'letter' }),
    enabled: usual !== null,
    staleTime: 'static',
    gcTime: 0,
  });
  const letOut = useMutation({ mutationFn: api.supervisionPacks.letOut });
  const ready = made.data !== undefined && made.data !== null && paper !== null;
  const begin = (way: Way): void => {
    if (!ready || !stated || made.data === null) return;
    letOut.mutate({ id: packId, paper, seal: made.data.seal, noActualKnowledge: true, way });
  };
  const disabled = !ready || !stated || letOut.isPending;
  const outcome = letOut.data && outcomes[letOut.variables.way.kind];
  return (
    <PackFrame
      packId={packId}
      layout="fill"
      actions={
        <>
          <Button
            variant="default"
            disabled={disabled}
            leftSection={<Printer size={16} aria-hidden />}
            onClick={() => begin({ kind: 'print' })}
          >
            Print
          </Button>
          <Button
            variant="default"
            disabled={disabled}
            leftSection={<FileDown size={16} aria-hidden />}
            onClick={() => begin({ kind: 'pdf' })}
          >
            Save PDF
          </Button>
          <Button
            disabled={disabled}
            leftSection={<FileLock size={16} aria-hidden />}
            onClick={() => setLocking(true)}
          >
            Save encrypted
          </Button>
        </>
      }
    >
      {() => (
        <div className={classes['paper']}>
          <ErrorNotice error={letOut.error ?? made.error ?? settings.error} />
          {made.isPending && <Loading />}
          {made.data === null && (
            <EmptyState
              title="Not ready yet"
              action={
                <LinkButton to="/supervision/packs/$packId/review" params={{ packId }}>
                  Go on with the review
                </LinkButton>
              }
            >
              Something in this pack is undecided, or a name still stands in it. Nothing is written
              before that is settled.
            </EmptyState>
          )}
          {made.data && paper !== null && (
            <>
              <Checkbox
                checked={stated}
                onChange={(event) => setStated(event.currentTarget.checked)}
                label="I have read it, and I do not know of anything in it by which somebody could be recognized, alone or with other information."
                description="Asked by Safe Harbor (45 CFR 164.514(b)(2)(ii)). A rare event, job or illness can point to a person without any name. A PDF can be read by whoever has it; to send it, save it encrypted."
              />
              <PaperDesk
                model={made.data.model}
                paper={paper}
                onPaper={setChosenPaper}
                zoom={zoom}
                onZoom={setZoom}
                outcome={
                  outcome === undefined ? '' : letOut.data?.left ? outcome.done : outcome.not
                }
              />
            </>
          )}
          {locking && (
            <EncryptDialog
              onChosen={(passphrase) => {
                setLocking(false);
                begin({ kind: 'encrypted', passphrase });
              }}
              onClose={() => setLocking(false)}
            />
          )}
        </div>
      )}
    </PackFrame>
  );
}
