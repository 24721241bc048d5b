import { Tooltip } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { Link, useNavigate } from '@tanstack/react-router';
import { LockKeyhole } from 'lucide-react';
import { shortcutText } from '#renderer/ui/Shortcut.tsx';
import type { ClientId, SessionId } from '#shared/ids.ts';
import classes from './private-room.module.css';

interface Props {
  sessionId: SessionId;
  clientId: ClientId;
  /** What the client is called in the circle. */
  name: string;
}

/** From a session to the private note on the client chosen in its circle. */
export function PrivateNoteLink({ sessionId, clientId, name }: Props) {
  const navigate = useNavigate();
  const to = '/sessions/$sessionId/private/$clientId';
  const params = { sessionId, clientId };
  useHotkeys([['mod+shift+P', () => void navigate({ to, params })]], [], true);
  return (
    <Tooltip label={`On ${name}, kept apart (${shortcutText('Mod+Shift+P')})`}>
      <Link
        to={to}
        params={params}
        className={classes['pill'] ?? ''}
        aria-label={`Private note on ${name}`}
        aria-keyshortcuts="Control+Shift+P"
      >
        <LockKeyhole size={11} aria-hidden />
        <span className={classes['pillWords']}>Private note</span>
      </Link>
    </Tooltip>
  );
}
