import { Button, Checkbox, Progress, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { counted } from '#renderer/ui/dates.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { ExportFormat } from '#shared/contract/exports.ts';
import type { OutputOf } from '#shared/contract/index.ts';
import type { exports } from '#shared/contract/exports.ts';
import { useNewPassphrase } from '../vault/NewPassphrase.tsx';
import classes from './exports.module.css';
import { Protection, type Kind } from './Protection.tsx';
import { useWholeVault, type RunningExport } from './useWholeVault.ts';

type About = OutputOf<(typeof exports)['about']>;

const formats: Readonly<Record<ExportFormat, { label: string; description: string }>> = {
  json: {
    label: 'To make the vault again (JSON)',
    description:
      'Every table exactly as it is, with a published description. A new Circlekeep makes an identical vault of it, and any programmer can read it.',
  },
  csv: {
    label: 'To open in a spreadsheet (CSV)',
    description:
      'Every table as a sheet, and one more with the notes as text to read. Nothing in them runs as a formula.',
  },
  fhir: {
    label: 'To take to another system (FHIR R4)',
    description:
      'Clients, groups, sessions, notes, forms and measures as a bundle that other health record systems know.',
  },
};
const formatNames: readonly ExportFormat[] = ['json', 'csv', 'fhir'];

/** Everything in the vault in one file, to leave Circlekeep with or to keep beside it. */
export function ExportPage() {
  const about = useQuery({
    queryKey: ['exports', 'about'],
    queryFn: () => api.exports.about({}),
    gcTime: 0,
  });
  const [chosen, setChosen] = useState<readonly ExportFormat[]>(formatNames);
  const [privateTexts, setPrivateTexts] = useState(false);
  const [kind, setKind] = useState<Kind>('passphrase');
  const [known, setKnown] = useState(false);
  const passphrase = useNewPassphrase();
  const job = useWholeVault();
  const ready =
    !job.busy && chosen.length > 0 && (kind === 'passphrase' ? passphrase.ready : known);
  const begin = () =>
    job.begin({
      formats: [...chosen],
      privateTexts,
      protection:
        kind === 'passphrase'
          ? { kind, passphrase: passphrase.first }
          : { kind, knownToBeReadable: true },
    });

  return (
    <Page title="Take everything with you" subtitle="One file with all of this vault">
      <ErrorNotice error={about.error} />
      {about.isPending && <Loading />}
      {about.data && (
        <div className={classes['panels']}>
          <Panel title="What is in it">
            <p className={classes['text']}>{inItWords(about.data)}</p>
            <Stack gap="xs">
              {formatNames.map((format) => (
                <Checkbox
                  key={format}
                  {...formats[format]}
                  checked={chosen.includes(format)}
                  onChange={(event) =>
                    setChosen(
                      event.currentTarget.checked
                        ? [...chosen, format]
                        : chosen.filter((other) => other !== format),
                    )
                  }
                />
              ))}
              <Checkbox
                label="Psychotherapy notes and private reflections too"
                description="They are kept apart from the record. Leave them out of a file that is for anybody but you."
                checked={privateTexts}
                onChange={(event) => setPrivateTexts(event.currentTarget.checked)}
              />
            </Stack>
            {!chosen.includes('json') && (
              <p className={classes['warning']}>
                Without JSON, Circlekeep cannot make a vault of this file again.
              </p>
            )}
          </Panel>
          <Protection
            kind={kind}
            onKind={setKind}
            passphrase={passphrase}
            known={known}
            onKnown={setKnown}
          />
          <Panel>
            <ErrorNotice error={job.error} />
            <SaveRow job={job} ready={ready} onBegin={begin} />
          </Panel>
          <LeftOut leftOut={about.data.leftOut} privateTexts={privateTexts} />
          <HowToCheck />
        </div>
      )}
    </Page>
  );
}

interface SaveRowProps {
  job: RunningExport;
  ready: boolean;
  onBegin: () => void;
}

function SaveRow({ job, ready, onBegin }: SaveRowProps) {
  return (
    <div className={classes['save']}>
      {job.busy ? (
        <Button variant="default" onClick={job.stop}>
          Stop
        </Button>
      ) : (
        <Button disabled={!ready} onClick={onBegin}>
          Save the export…
        </Button>
      )}
      {job.busy && (
        <Progress
          value={(job.share ?? 0) * 100}
          aria-label="Written"
          className={classes['bar'] ?? ''}
        />
      )}
      <p role="status" className={classes['status']}>
        {job.busy
          ? `Writing… ${Math.floor((job.share ?? 0) * 100)}%. You can go on working.`
          : job.outcome || 'It is written to the audit trail.'}
      </p>
    </div>
  );
}

function LeftOut({ leftOut, privateTexts }: Pick<About, 'leftOut'> & { privateTexts: boolean }) {
  return (
    <Panel title="What is left out">
      <ul className={classes['list']}>
        {!privateTexts && (
          <li>
            <strong>Psychotherapy notes and private reflections.</strong> They go along only where
            they are asked for, above.
          </li>
        )}
        {leftOut.map(({ what, why }) => (
          <li key={what}>
            <strong>{what}.</strong> {why}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function HowToCheck() {
  const { data } = useQuery({
    queryKey: ['exports', 'fingerprint'],
    queryFn: () => api.exports.fingerprint({}),
  });
  return (
    <Panel title="How to check it">
      <p className={classes['text']}>
        The archive lists every file with its checksum and is signed with a key of this vault.
        HOW-TO-CHECK.txt in it says how anybody sees, without Circlekeep, that nothing was changed
        since. To see that it can be brought back, start a new Circlekeep on another computer and
        choose “Bring in a whole export”.
      </p>
      <p className={classes['text']}>
        {data?.fingerprint
          ? 'Fingerprint of this vault’s key: '
          : 'The key is made with the first export.'}
        {data?.fingerprint && <code className={classes['code']}>{data.fingerprint}</code>}
      </p>
    </Panel>
  );
}

function inItWords({ clients, notes, files }: About): string {
  return `${counted(clients, 'client')}, ${counted(notes, 'note')} and ${counted(files, 'attached file')}, with all groups, sessions, measures, consents, disclosures and incidents, every earlier version of them, and the audit trail. All of it as it stands at the moment you save.`;
}
