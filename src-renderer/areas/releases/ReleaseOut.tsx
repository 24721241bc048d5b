import { Button, Checkbox } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Lock, Printer } from 'lucide-react';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { counted, formatInstantDate } from '#renderer/ui/dates.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { JobOutcome } from '#shared/contract/jobs.ts';
import type { ReleaseAudience, ReleaseItem } from '#shared/contract/releases.ts';
import { kindsOf } from '#shared/rules/release.ts';
import { AudienceDialog } from '../disclosures/AudienceDialog.tsx';
import { EncryptDialog } from '../documents/EncryptDialog.tsx';
import type { WayOut } from '../documents/usePrinting.ts';
import { JobBar } from '../documents/JobBar.tsx';
import { laidOutWords, useJobProgress } from '../documents/useJobProgress.ts';
import { decidedPlaces, stillNamedIn, suggestionsFor } from './open-places.ts';
import classes from './releases.module.css';
import type { ReleaseView } from './useRelease.ts';

interface Props {
  view: ReleaseView;
  going: readonly ReleaseItem[];
  /** The vault has all that was chosen and said what it comes to. */
  ready: boolean;
  onLeft: () => void;
}

/** For whom it is and which way it goes, once nothing stands against it. */
export function ReleaseOut({ view, going, ready, onLeft }: Props) {
  const { release, reviewed, decided, seen, summary } = view;
  const { id, clientId, scope, copies } = release;
  const settings = useQuery({ queryKey: ['settings', 'get'], queryFn: () => api.settings.get({}) });
  const [asking, setAsking] = useState<WayOut['kind'] | null>(null);
  const [locking, setLocking] = useState<ReleaseAudience | null>(null);
  const [fhir, setFhir] = useState(false);
  const out = useMutation({
    mutationFn: async ({ way, audience }: { way: WayOut; audience: ReleaseAudience }) => {
      const job = { id, seen, audience, paper: settings.data?.practice.paper ?? 'letter' };
      if (way.kind === 'print') return await api.releases.print(job);
      if (way.kind === 'save') return await api.releases.savePdf(job);
      return await api.releases.saveEncrypted({ ...job, passphrase: way.passphrase, fhir });
    },
    onSettled: onLeft,
  });
  const progress = useJobProgress('releases', out.isPending);
  const open = suggestionsFor(reviewed, decidedPlaces(decided)).length + stillNamedIn(reviewed);
  const files = going.filter(({ file }) => file).length;
  const may = ready && settings.data !== undefined && going.length > 0 && open === 0;
  const gone = copies.filter(({ withdrawn }) => !withdrawn);
  return (
    <Panel title="3. For whom, and how">
      <ErrorNotice error={out.error} />
      <div className={classes['underWay']}>
        <p className={classes['standing']} role="status">
          {out.isPending
            ? laidOutWords(progress)
            : out.data !== undefined
              ? outcomeWords(out.variables.way.kind, out.data.outcome)
              : standing(going.length, open, summary)}
        </p>
        {out.isPending && <JobBar progress={progress} onStop={() => void api.releases.stop({})} />}
      </div>
      {files > 0 && (
        <p className={classes['soft']}>
          {counted(files, 'attachment')} chosen: that goes in the encrypted archive alone, where it
          is a file beside the papers.
        </p>
      )}
      <Checkbox
        className={classes['fhir'] ?? ''}
        checked={fhir}
        disabled={out.isPending}
        onChange={(event) => setFhir(event.currentTarget.checked)}
        label="Also as FHIR R4, for another records program"
        description="A file beside the PDF in the encrypted archive, with the same papers and the same names replaced."
      />
      <div className={classes['buttons']}>
        <Button
          leftSection={<Lock size={16} aria-hidden />}
          disabled={!may || out.isPending}
          onClick={() => setAsking('encrypt')}
        >
          Save encrypted…
        </Button>
        <Button
          variant="default"
          leftSection={<Printer size={16} aria-hidden />}
          disabled={!may || files > 0 || out.isPending}
          onClick={() => setAsking('print')}
        >
          Print…
        </Button>
        <Button
          variant="default"
          disabled={!may || files > 0 || out.isPending}
          onClick={() => setAsking('save')}
        >
          Save PDF…
        </Button>
      </div>
      {gone.length > 0 && (
        <ul className={classes['list']} role="list" aria-label="Released">
          {gone.map(({ disclosureId, madeAt, recipient }) => (
            <li key={disclosureId} className={classes['soft']}>
              Released on {formatInstantDate(madeAt)}: {recipient}
            </li>
          ))}
        </ul>
      )}
      {asking !== null && (
        <AudienceDialog
          leaving={{
            clientId,
            sessionId: null,
            information: kindsOf(going),
            what: `From the record: ${summary}.`,
          }}
          saveLabel={saveLabels[asking]}
          note={
            asking === 'save'
              ? 'A PDF is not encrypted: whoever gets the file can read it.'
              : asking === 'encrypt'
                ? 'Next you choose the passphrase the archive is locked with.'
                : ''
          }
          among={scope === 'record' ? ['client', 'outside'] : ['outside']}
          initial={scope === 'record' ? 'client' : 'outside'}
          onChosen={(audience) => {
            if (audience.kind === 'own-records') return;
            setAsking(null);
            if (asking === 'encrypt') setLocking(audience);
            else out.mutate({ way: { kind: asking }, audience });
          }}
          onClose={() => setAsking(null)}
        />
      )}
      {locking !== null && (
        <EncryptDialog
          onChosen={(passphrase) => {
            setLocking(null);
            out.mutate({ way: { kind: 'encrypt', passphrase }, audience: locking });
          }}
          onClose={() => setLocking(null)}
        />
      )}
    </Panel>
  );
}

function standing(going: number, open: number, summary: string): string {
  if (going === 0) return 'Nothing is chosen to go.';
  if (open > 0) return `${counted(open, 'place')} to decide first, above.`;
  return `Ready: ${summary}. Its row in the accounting is written when it leaves.`;
}

const saveLabels = { print: 'Print', save: 'Save PDF', encrypt: 'Choose the passphrase' } as const;

function outcomeWords(way: WayOut['kind'], outcome: JobOutcome['outcome']): string {
  if (outcome === 'stopped')
    return 'Stopped. Nothing left, and its row in the accounting counts for nothing.';
  if (outcome === 'cancelled') return way === 'print' ? 'Not printed.' : 'Not saved.';
  return left[way];
}

const left = {
  print: 'Sent to the printer.',
  save: 'Saved as PDF. It is not encrypted: whoever gets the file can read it.',
  encrypt: 'Saved encrypted. Without its passphrase nobody can open it.',
} as const;
