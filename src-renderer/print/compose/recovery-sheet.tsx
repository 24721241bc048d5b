import type { ReactNode } from 'react';
import type { DocumentModel } from '#shared/contract/documents.ts';
import type { PaperDocument, SolidBlock } from '../blocks.ts';
import { LabelledRow } from '../BlockViews.tsx';
import { dateAt, localZone } from '#shared/time.ts';
import { paperDay, paperMoment } from '#shared/paper-dates.ts';
import { letterhead, titleBlock } from './heading.tsx';
import { partsBlocks } from './written-paper.tsx';

type Model = Extract<DocumentModel, { kind: 'recovery-sheet' }>;

/**
 * The emergency sheet: whose vault it opens, with what, where it is and how; then, where it goes along, what to do in the
 * therapist's absence. It names no client.
 */
export function recoverySheet(model: Model): PaperDocument {
  const { recoveryKey, printedAt, letterhead: practice, places, will } = model;
  const day = paperDay(dateAt(printedAt, localZone()));
  const groups = recoveryKey.split(/[-\s]+/).filter(Boolean);
  return {
    title: 'Circlekeep emergency sheet',
    runningHead: { start: 'Circlekeep', practice: practice.name, end: 'Emergency sheet' },
    footer: {
      reference: 'Emergency sheet',
      confidential: 'Confidential. Whoever holds this sheet and the vault can read every record.',
      printed: `Printed on ${paperMoment(printedAt)}.`,
    },
    draft: false,
    blocks: [
      ...letterhead(practice),
      titleBlock(
        'Emergency sheet',
        `Its recovery key opens this practice’s Circlekeep vault without the passphrase. ${day}`,
      ),
      keyBlock(groups),
      labelled(
        'With Circlekeep',
        <ol className="paper-steps">
          <li>
            Start Circlekeep on the computer that holds the vault. On another one, install it,
            choose “Restore a backup” and the folder of the newest backup.
          </li>
          <li>On the lock screen choose “Use recovery key” and type the eight groups in order.</li>
          <li>
            Capitals, spaces and dashes do not matter. A group with a slip is named by its number.
          </li>
          <li>Choose a new passphrase. The records stay as they are.</li>
        </ol>,
      ),
      labelled(
        'Without it',
        <p>
          The vault is the folder “vault” in Circlekeep’s data folder, a backup a folder
          “circlekeep-” and a date. Its databases are stock SQLCipher 4. The page “The vault format”
          in the documents of Circlekeep’s source code says, for somebody who programs, how this key
          opens them with other people’s software.
        </p>,
      ),
      labelled('The computer', place(places.computer, 'Which computer, and where it stands')),
      labelled('The backups', place(places.backups, 'Which disk, stick or folder, and where')),
      labelled(
        'This sheet',
        <>
          <p>
            Keep it in a safe, a locked cabinet or a sealed envelope with somebody you trust, away
            from the computer and its backups. Do not photograph or scan it. If it is lost or
            somebody has seen it, make a new key under Settings, Keys, and destroy this sheet.
          </p>
          <div className="paper-lines">
            <div>Kept at</div>
            <div>Checked on</div>
          </div>
        </>,
      ),
      ...(will === null
        ? []
        : [
            {
              ...titleBlock(
                'Professional will',
                'What to do when the therapist suddenly cannot be there.',
              ),
              startsPage: true,
            },
            ...partsBlocks(will),
          ]),
    ],
  };
}

/** In the therapist's own words, or a line to write them on. */
function place(words: string, toFillIn: string): ReactNode {
  if (words !== '') return words.split('\n').map((line, index) => <p key={index}>{line}</p>);
  return (
    <div className="paper-lines">
      <div>{toFillIn}</div>
    </div>
  );
}

function keyBlock(groups: readonly string[]): SolidBlock {
  return {
    kind: 'solid',
    gap: 24,
    content: (
      <ol className="paper-key">
        {groups.map((group, index) => (
          <li key={index}>
            <span className="paper-key-number">{index + 1}</span>
            <span className="paper-key-group">{group}</span>
          </li>
        ))}
      </ol>
    ),
  };
}

function labelled(title: string, content: ReactNode): SolidBlock {
  return {
    kind: 'solid',
    gap: 16,
    content: (
      <LabelledRow label={{ title, mark: '' }}>
        <div className="paper-prose">{content}</div>
      </LabelledRow>
    ),
  };
}
