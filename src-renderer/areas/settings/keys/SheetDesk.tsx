import { Button, Checkbox } from '@mantine/core';
import { FileDown, Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { api } from '#renderer/api.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import type { DocumentModel } from '#shared/contract/documents.ts';
import type { Paper } from '#shared/contract/settings.ts';
import { PaperDesk, type Zoom } from '../../documents/PaperDesk.tsx';
import classes from '../settings.module.css';
import own from './keys.module.css';

interface SheetDeskProps {
  recoveryKey: string;
  /** While it is read back from paper, the screen shows nothing to read it from. */
  covered: boolean;
}

/** The sheet as it will be printed. It is asked for and kept here alone: no cache ever holds the key. */
export function SheetDesk({ recoveryKey, covered }: SheetDeskProps) {
  const [model, setModel] = useState<DocumentModel | null>(null);
  const [paper, setPaper] = useState<Paper | null>(null);
  const [withWill, setWithWill] = useState(true);
  const [zoom, setZoom] = useState<Zoom>('width');
  const [outcome, setOutcome] = useState('');
  const [error, setError] = useState<unknown>(null);

  useEffect(() => {
    let current = true;
    const load = async () => {
      const { practice } = await api.settings.get({});
      const document = { kind: 'recovery-sheet' as const, recoveryKey, withWill };
      const made = await api.documents.preview({ document, paper: practice.paper });
      if (!current) return;
      setPaper((chosen) => chosen ?? practice.paper);
      setModel(made);
    };
    load().catch(setError);
    return () => {
      current = false;
    };
  }, [recoveryKey, withWill]);

  if (covered)
    return (
      <div className={own['desk']}>
        <p className={own['covered']}>The sheet is covered while you read from the paper.</p>
      </div>
    );
  if (model === null || paper === null)
    return (
      <div className={own['desk']}>
        {error === null ? <Loading /> : <ErrorNotice error={error} />}
      </div>
    );

  const attempt = async (work: () => Promise<string>) => {
    setOutcome('');
    setError(null);
    try {
      setOutcome(await work());
    } catch (reason) {
      setError(reason);
    }
  };
  const job = {
    document: { kind: 'recovery-sheet' as const, recoveryKey, withWill },
    paper,
    audience: { kind: 'own-records' as const },
  };
  const print = () =>
    attempt(async () =>
      (await api.documents.print(job)).printed ? 'Sent to the printer.' : 'Not printed.',
    );
  const save = () =>
    attempt(async () =>
      (await api.documents.savePdf(job)).saved
        ? 'Saved, readable for anybody. Print it, then delete the file.'
        : 'Not saved.',
    );
  return (
    <div className={own['desk']}>
      <div className={classes['foot']}>
        <Button leftSection={<Printer size={16} aria-hidden />} onClick={() => void print()}>
          Print
        </Button>
        <Button
          variant="default"
          leftSection={<FileDown size={16} aria-hidden />}
          onClick={() => void save()}
        >
          Save PDF
        </Button>
        <Checkbox
          label="With the professional will"
          checked={withWill}
          onChange={(event) => setWithWill(event.currentTarget.checked)}
        />
        <span className={classes['soft']}>
          A PDF of it opens the vault for whoever gets the file: only to print it elsewhere.
        </span>
      </div>
      <ErrorNotice error={error} />
      <PaperDesk
        model={model}
        paper={paper}
        onPaper={setPaper}
        zoom={zoom}
        onZoom={setZoom}
        outcome={outcome}
      />
    </div>
  );
}
