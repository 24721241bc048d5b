import { Checkbox, Radio, Stack } from '@mantine/core';
import { Panel } from '#renderer/ui/Panel.tsx';
import { NewPassphrase, type NewPassphraseState } from '../vault/NewPassphrase.tsx';
import classes from './exports.module.css';

export type Kind = 'passphrase' | 'plain';

interface Props {
  kind: Kind;
  onKind: (kind: Kind) => void;
  passphrase: NewPassphraseState;
  known: boolean;
  onKnown: (known: boolean) => void;
}

/** Who will be able to read the file. */
export function Protection({ kind, onKind, passphrase, known, onKnown }: Props) {
  return (
    <Panel title="Who can open the file">
      <Radio.Group
        aria-label="Who can open the file"
        value={kind}
        onChange={(value) => onKind(value === 'plain' ? 'plain' : 'passphrase')}
      >
        <Stack gap="xs">
          <Radio
            value="passphrase"
            label="Whoever has a passphrase"
            description="Made in the open format age: any program that knows it opens the file with the passphrase, also without Circlekeep."
          />
          <Radio
            value="plain"
            label="Anybody who gets the file"
            description="Only for a disk that is encrypted itself, or to hand the records to another program at once."
          />
        </Stack>
      </Radio.Group>
      {kind === 'passphrase' ? (
        <div className={classes['passphrase']}>
          <p className={classes['text']}>
            Take another one than this vault’s, and keep it somewhere else than the file. It is
            stored nowhere: without it the file is lost.
          </p>
          <NewPassphrase passphrase={passphrase} />
        </div>
      ) : (
        <div className={classes['warning']}>
          <p>
            Every name, note and signature will stand in this file for anybody to read: whoever
            finds the computer, the stick or the mail it is on. Delete it when it has served.
          </p>
          <Checkbox
            label="I know that anybody who gets this file can read all of it"
            checked={known}
            onChange={(event) => onKnown(event.currentTarget.checked)}
          />
        </div>
      )}
    </Panel>
  );
}
