import { useCallback, useEffect, useState, type SyntheticEvent } from 'react';
import { recoveryApi } from '#renderer/recovery-api.ts';
import { formatInstantDate } from '#renderer/ui/dates.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useAttempt } from '#renderer/ui/use-attempt.ts';
import type { Findings, SalvageReport, Trouble } from '#shared/contract/recovery.ts';
import type { VaultState } from '#shared/contract/vault.ts';
import { useStepWords } from '../backups/use-step-words.ts';
import { GateFrame } from '../vault/GateFrame.tsx';
import { PassphraseField } from '../vault/PassphraseField.tsx';
import controls from '../vault/controls.module.css';
import { BackupWay } from './BackupWay.tsx';
import { FileList } from './FileList.tsx';
import { fileWords, intros, titles } from './recovery-words.ts';
import { SalvageResult } from './SalvageResult.tsx';
import { Way } from './Way.tsx';
import classes from './recovery.module.css';

const askProgress = () => recoveryApi.progress({});

interface RecoveryDoorProps {
  vault: VaultState;
  trouble: Trouble;
  onDone: () => void;
  /** Back to the lock screen. */
  onLeave: () => void;
  /** To a backup in a folder of one's own choice. */
  onChooseBackup: () => void;
}

/** What is wrong with a vault that did not open, and what can be done, the most promising first. */
export function RecoveryDoor({
  vault,
  trouble,
  onDone,
  onLeave,
  onChooseBackup,
}: RecoveryDoorProps) {
  const [findings, setFindings] = useState<Findings | null>(null);
  const [report, setReport] = useState<SalvageReport | null>(null);
  const [saved, setSaved] = useState(false);
  const { busy, error, attempt: doing } = useAttempt(true);
  const progress = useStepWords(busy, askProgress);

  const look = useCallback(
    () => doing(async () => setFindings(await recoveryApi.look({}))),
    [doing],
  );
  useEffect(() => void look(), [look]);

  const begin = (work: () => Promise<void>) => () => {
    if (!busy) void doing(work);
  };
  const restore = begin(async () => {
    await recoveryApi.restore({});
    onDone();
  });
  const salvage = begin(async () => {
    setSaved(false);
    setReport(await recoveryApi.salvage({}));
  });
  const accept = begin(async () => {
    await recoveryApi.accept({});
    onDone();
  });
  const older = begin(async () => {
    await recoveryApi.older({});
    onDone();
  });
  const save = begin(async () => setSaved((await recoveryApi.saveReport({})).saved));
  const leave = () => {
    void recoveryApi.leave({}).then(onLeave);
  };

  const header = findings?.files.find(({ file }) => file === 'header');
  return (
    <GateFrame vault={vault} wide title={titles[trouble]} intro={intros[trouble]}>
      <div className={controls['form']}>
        {findings !== null && <FileList files={findings.files} />}
        {findings !== null && report === null && (
          <>
            {!findings.opened && (
              <OpenForm
                ofBackup={header?.condition !== 'good'}
                possible={header?.condition === 'good' || findings.backup.state === 'unchecked'}
                busy={busy}
                onOpen={(kind, secret) =>
                  void doing(async () => {
                    await recoveryApi.open({ kind, secret });
                    setFindings(await recoveryApi.look({}));
                  })
                }
              />
            )}
            <BackupWay
              backup={findings.backup}
              busy={busy}
              onRestore={restore}
              onChoose={onChooseBackup}
            />
            {findings.salvageable && trouble === 'vault-damaged' && (
              <Way title="Read what can be read">
                <p className={classes['text']}>
                  Every page of the damaged files is read by itself, and every row that is whole
                  goes into a new vault. You see what is lost before you decide. The passphrase and
                  the recovery key stay the same.
                </p>
                {nothingLeftOf(findings).map((name) => (
                  <p key={name} className={classes['text']}>
                    <strong>Of {name} nothing can be read</strong>: the new vault would begin with
                    none of it.
                  </p>
                ))}
                <div className={controls['buttons']}>
                  <button
                    type="button"
                    className={
                      controls[findings.backup.state === 'whole' ? 'secondary' : 'primary']
                    }
                    aria-disabled={busy}
                    onClick={salvage}
                  >
                    Read what can be read
                  </button>
                </div>
              </Way>
            )}
            {findings.older !== null && (
              <Way title="Go back to an older copy of the records">
                <p className={classes['text']}>
                  Put beside them on {formatInstantDate(findings.older.made)}, before an update of
                  Circlekeep. Everything written into the records since is not in it.
                </p>
                <div className={controls['buttons']}>
                  <button
                    type="button"
                    className={controls['secondary']}
                    aria-disabled={busy}
                    onClick={older}
                  >
                    Use the older copy
                  </button>
                </div>
              </Way>
            )}
          </>
        )}
        {report !== null && (
          <Way title="What could be read">
            <SalvageResult report={report} />
            <div className={controls['buttons']}>
              <button
                type="button"
                className={controls['primary']}
                aria-disabled={busy}
                onClick={accept}
              >
                Use what was read
              </button>
              <button
                type="button"
                className={controls['secondary']}
                aria-disabled={busy}
                onClick={save}
              >
                Save this report…
              </button>
              <button
                type="button"
                className={controls['link']}
                aria-disabled={busy}
                onClick={() => setReport(null)}
              >
                Back to the choices
              </button>
            </div>
          </Way>
        )}
        <p className={controls['hint']} role="status">
          {progress !== '' ? progress : saved ? 'The report is saved.' : ''}
        </p>
        <ErrorNotice error={error} />
        {busy ? (
          <button
            type="button"
            className={controls['link']}
            onClick={() => void recoveryApi.stop({})}
          >
            Stop
          </button>
        ) : (
          <div className={classes['foot']}>
            <button type="button" className={controls['link']} onClick={() => void look()}>
              Look again
            </button>
            <button type="button" className={controls['link']} onClick={leave}>
              Back to the lock screen
            </button>
          </div>
        )}
      </div>
    </GateFrame>
  );
}

/** Databases of which not one page can be read. */
function nothingLeftOf({ files }: Findings): string[] {
  return files
    .filter(({ file, pages }) => file !== 'header' && (!pages || pages.damaged === pages.all))
    .map(({ file }) => fileWords[file].name);
}

interface OpenFormProps {
  ofBackup: boolean;
  possible: boolean;
  busy: boolean;
  onOpen: (kind: 'passphrase' | 'recovery-key', secret: string) => void;
}

/** Asks for what opens the vault, from its own slots or a backup's. */
function OpenForm({ ofBackup, possible, busy, onOpen }: OpenFormProps) {
  const [kind, setKind] = useState<'passphrase' | 'recovery-key'>('passphrase');
  const [secret, setSecret] = useState('');
  if (!possible)
    return (
      <p className={classes['text']}>
        Without its key slots nobody can open this vault. A backup of it holds them too.
      </p>
    );
  const open = (event: SyntheticEvent) => {
    event.preventDefault();
    if (busy || secret === '') return;
    onOpen(kind, secret);
    setSecret('');
  };
  const which = kind === 'passphrase' ? 'Passphrase' : 'Recovery key';
  return (
    <form className={classes['open']} onSubmit={open}>
      <p className={classes['text']}>
        {ofBackup
          ? 'The newest backup holds the key slots of its day. Open them to look into the files.'
          : 'Open the key slots to look into the files.'}
      </p>
      <PassphraseField
        label={ofBackup ? `${which} of that day` : which}
        value={secret}
        onChange={setSecret}
        readOnly={busy}
        autoFocus
      />
      <div className={controls['buttons']}>
        <button type="submit" className={controls['primary']} aria-disabled={busy}>
          Look into the files
        </button>
        <button
          type="button"
          className={controls['link']}
          onClick={() => setKind(kind === 'passphrase' ? 'recovery-key' : 'passphrase')}
        >
          {kind === 'passphrase' ? 'Use the recovery key' : 'Use the passphrase'}
        </button>
      </div>
    </form>
  );
}
