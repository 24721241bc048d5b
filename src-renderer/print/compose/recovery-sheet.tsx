import type { ReactNode } from 'react';
import type { DocumentModel } from '#shared/contract/documents.ts';
import type { PaperDocument, SolidBlock } from '../blocks.ts';
import { LabelledRow } from '../BlockViews.tsx';
import { dateAt, localZone } from '#shared/time.ts';
import { paperDay, paperMoment } from '#shared/paper-dates.ts';
import { titleBlock } from './heading.tsx';

type Model = Extract<DocumentModel, { kind: 'recovery-sheet' }>;

/**
 * The emergency sheet. It says nothing about practice or clients: whoever finds it learns no more than that
 * some vault can be opened with it.
 */
export function recoverySheet({ recoveryKey, printedAt }: Model): PaperDocument {
  const day = paperDay(dateAt(printedAt, localZone()));
  const groups = recoveryKey.split(/[-\s]+/).filter(Boolean);
  return {
    title: 'Circlekeep recovery key',
    runningHead: { start: 'Circlekeep', practice: '', end: 'Recovery key' },
    footer: {
      reference: 'Recovery key',
      confidential: 'Confidential. Whoever holds this sheet and the vault can read every record.',
      printed: `Printed on ${paperMoment(printedAt)}.`,
    },
    draft: false,
    blocks: [
      {
        ...titleBlock('Recovery key', `The second way into your Circlekeep vault. ${day}`),
        gap: 0,
      },
      keyBlock(groups),
      labelled(
        'What it is',
        <p>
          Your records are locked with your passphrase. This key opens the same vault if the
          passphrase is lost. There is no third way: without either, nobody can read the records
          again, and no one can make you a new key.
        </p>,
      ),
      labelled(
        'How to use it',
        <ol className="paper-steps">
          <li>
            Start Circlekeep on the computer that holds the vault, or on one with a backup of it.
          </li>
          <li>On the lock screen choose “Use recovery key”.</li>
          <li>
            Type the groups in order. Capitals, spaces and dashes do not matter. If a group has a
            slip in it, Circlekeep names it by its number.
          </li>
          <li>Choose a new passphrase. Your records are unchanged.</li>
        </ol>,
      ),
      labelled(
        'Where to keep it',
        <>
          <p>
            In a safe, a locked cabinet or a sealed envelope with someone you trust, away from the
            computer and from its backups. Do not photograph it, scan it or store it in a cloud.
          </p>
          <p>
            If it is lost or someone has seen it, make a new key under Settings; this one then opens
            nothing any more. Destroy the old sheet.
          </p>
        </>,
      ),
      labelled(
        'Filled in by hand',
        <div className="paper-lines">
          <div>Which vault it opens</div>
          <div>Where this sheet is kept</div>
          <div>Checked on</div>
          <div>By</div>
        </div>,
      ),
    ],
  };
}

function keyBlock(groups: readonly string[]): SolidBlock {
  return {
    kind: 'solid',
    gap: 34,
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
    gap: 24,
    content: (
      <LabelledRow label={{ title, mark: '' }}>
        <div className="paper-prose">{content}</div>
      </LabelledRow>
    ),
  };
}
