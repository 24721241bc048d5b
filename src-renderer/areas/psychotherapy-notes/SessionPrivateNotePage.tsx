import { Tooltip } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { shortcutText } from '#renderer/ui/Shortcut.tsx';
import type { PsychotherapyNote } from '#shared/contract/psychotherapy-notes.ts';
import type { ClientId, SessionId } from '#shared/ids.ts';
import { legalName } from '#shared/person.ts';
import { useHeldDraft } from '../notes/useDraft.ts';
import { noteTitle } from './note-words.ts';
import { privateNoteQueue, privateNoteShelf, shelfKey } from './private-notes.ts';
import { PrivateNoteEditor } from './PrivateNoteEditor.tsx';
import { PrivateRoom } from './PrivateRoom.tsx';

interface Props {
  sessionId: SessionId;
  clientId: ClientId;
}

/** The private note on one client at one session. */
export function SessionPrivateNotePage({ sessionId, clientId }: Props) {
  const client = useQuery({
    queryKey: ['clients', 'get', clientId],
    queryFn: () => api.clients.get({ id: clientId }),
  });
  // Each reading is written to the audit trail, and what is typed here begins from it: once per visit.
  const note = useQuery({
    queryKey: ['psychotherapyNotes', 'ofSession', sessionId, clientId],
    queryFn: async () => {
      await privateNoteShelf.flush();
      return api.psychotherapyNotes.ofSession({ sessionId, clientId });
    },
    staleTime: 'static',
    gcTime: 0,
  });
  const navigate = useNavigate();
  // The key that led here leads back.
  useHotkeys(
    [['mod+shift+P', () => void navigate({ to: '/sessions/$sessionId', params: { sessionId } })]],
    [],
    true,
  );
  const about = note.data?.session;
  return (
    <Page
      layout="fill"
      title="Private note"
      subtitle={[
        client.data && legalName(client.data),
        about && `${about.groupName}, session ${about.number}`,
      ]
        .filter(Boolean)
        .join(' · ')}
      actions={
        <>
          <LinkButton variant="default" to="/clients/$clientId/private" params={{ clientId }}>
            All private notes
          </LinkButton>
          <Tooltip label={shortcutText('Mod+Shift+P')}>
            <LinkButton
              variant="default"
              to="/sessions/$sessionId"
              params={{ sessionId }}
              aria-keyshortcuts="Control+Shift+P"
            >
              Back to the session
            </LinkButton>
          </Tooltip>
        </>
      }
    >
      <ErrorNotice error={note.error ?? client.error} />
      {note.isPending && <Loading />}
      {note.data && (
        <PrivateRoom>
          <SessionNote note={note.data} />
        </PrivateRoom>
      )}
    </Page>
  );
}

function SessionNote({ note }: { note: PsychotherapyNote }) {
  const key = shelfKey(note);
  const [queue] = useState(() => privateNoteShelf.open(key, () => privateNoteQueue(note)));
  useHeldDraft(privateNoteShelf, key, queue);
  return <PrivateNoteEditor note={note} queue={queue} title={noteTitle(note)} autoFocus />;
}
