import { ActionIcon, Button, Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Ellipsis, MessageSquarePlus, PenLine, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { Badge } from '#renderer/ui/Badge.tsx';
import { formatDate, formatInstant } from '#renderer/ui/dates.ts';
import type {
  CheckIn,
  CheckInAddendum,
  CheckInMembership,
  CheckInVersion,
} from '#shared/contract/check-ins.ts';
import type { ClientId } from '#shared/ids.ts';
import { AddendumForm } from './AddendumForm.tsx';
import { keptTone, keptWords, ratingWords } from './check-in-words.ts';
import classes from './check-ins.module.css';

interface Props {
  clientId: ClientId;
  checkIn: CheckIn;
  membership: Pick<CheckInMembership, 'groupId' | 'groupName'>;
  onCorrect: (now: CheckInVersion) => void;
  onWithdraw: (now: CheckInVersion) => void;
}

/** One completed check-in, what was added to it, and what it said before a correction. */
export function CheckInEntry(props: Props) {
  const { clientId, checkIn, membership, onCorrect, onWithdraw } = props;
  const { groupId, groupName } = membership;
  const { versions, addenda, addendumDraft, needsFollowUp, text, incident } = checkIn;
  const [writing, setWriting] = useState<CheckInAddendum['kind'] | null>(
    addendumDraft?.kind ?? null,
  );
  const now = versions.at(-1);
  if (now === undefined) return null;
  const about = `check-in of ${formatDate(now.onDay)}, ${groupName}`;
  return (
    <li className={classes['entry']} data-withdrawn={now.withdrawn}>
      <div className={classes['head']}>
        <span className={classes['day']}>{formatDate(now.onDay)}</span>
        <span className={classes['name']}>{groupName}</span>
        {now.withdrawn ? (
          <Badge>entered by mistake</Badge>
        ) : (
          <>
            <Badge tone={keptTone[now.kept]}>{keptWords[now.kept]}</Badge>
            {needsFollowUp && <Badge tone="breach">needs follow-up</Badge>}
            {now.version > 1 && <Badge>corrected</Badge>}
          </>
        )}
        <Menu position="bottom-end" width="auto" returnFocus>
          <Menu.Target>
            <ActionIcon className={classes['more'] ?? ''} aria-label={`Actions for ${about}`}>
              <Ellipsis size={17} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<MessageSquarePlus size={15} aria-hidden />}
              onClick={() => setWriting('addendum')}
            >
              Add addendum
            </Menu.Item>
            <Menu.Item
              leftSection={<PenLine size={15} aria-hidden />}
              onClick={() => onCorrect(now)}
            >
              Correct the answers…
            </Menu.Item>
            {!now.withdrawn && (
              <Menu.Item
                leftSection={<Undo2 size={15} aria-hidden />}
                onClick={() => onWithdraw(now)}
              >
                Entered by mistake…
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      </div>
      <p className={classes['soft']}>
        comfort {ratingWords(now.comfort)} · safety {ratingWords(now.safety)}
      </p>
      {text && <p className={classes['text']}>{text}</p>}
      {addenda.map((addendum) => (
        <div key={addendum.id} className={classes['addendum']}>
          <p className={classes['text']}>{addendum.text}</p>
          <p className={classes['soft']}>
            {addendum.kind === 'follow-up' ? 'What was done' : 'Addendum'} ·{' '}
            {by(addendum.author, formatInstant(addendum.writtenAt))}
          </p>
        </div>
      ))}
      {incident && (
        <Link to="/confidentiality/incidents/$incidentId" params={{ incidentId: incident.id }}>
          Incident {incident.number}
        </Link>
      )}
      {needsFollowUp && writing === null && (
        <div className={classes['followUp']}>
          <Button
            variant="default"
            aria-label={`Write what was done, ${about}`}
            onClick={() => setWriting('follow-up')}
          >
            Write what was done
          </Button>
        </div>
      )}
      {writing !== null && (
        <AddendumForm
          clientId={clientId}
          groupId={groupId}
          checkIn={checkIn}
          kind={writing}
          onDone={() => setWriting(null)}
        />
      )}
      <p className={classes['by']}>
        {by(now.author, formatInstant(now.enteredAt))}
        {now.reason && ` · ${now.reason}`}
      </p>
      {versions.length > 1 && (
        <details className={classes['earlier']}>
          <summary>
            Before<span className={classes['hidden']}> the correction, {about}</span>
          </summary>
          <ul>
            {versions
              .slice(0, -1)
              .toReversed()
              .map((version) => (
                <li key={version.version}>
                  {formatDate(version.onDay)}: {keptWords[version.kept]}, comfort{' '}
                  {ratingWords(version.comfort)}, safety {ratingWords(version.safety)};{' '}
                  {by(version.author, formatInstant(version.enteredAt))}
                  {version.reason && ` · ${version.reason}`}
                </li>
              ))}
          </ul>
        </details>
      )}
    </li>
  );
}

function by(author: string, when: string): string {
  return [author, when].filter(Boolean).join(', ');
}
