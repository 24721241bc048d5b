import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { counted } from '#renderer/ui/dates.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import type {
  PsychotherapyNote,
  PsychotherapyNoteText,
} from '#shared/contract/psychotherapy-notes.ts';
import { newId, PsychotherapyNoteId, type ClientId } from '#shared/ids.ts';
import { today } from '#shared/time.ts';
import { ClientFrame } from '../clients/ClientFrame.tsx';
import type { DraftQueue } from '../notes/draft-queue.ts';
import { useDraftValue, useHeldDraft } from '../notes/useDraft.ts';
import { noteTitle } from './note-words.ts';
import { privateNoteQueue, privateNoteShelf, shelfKey } from './private-notes.ts';
import { PrivateNoteEditor } from './PrivateNoteEditor.tsx';
import { PrivateRoom } from './PrivateRoom.tsx';
import classes from './private-room.module.css';

type NoteQueue = DraftQueue<PsychotherapyNoteText>;

/** All private notes on one client by the clinician at the keyboard. */
export function ClientPrivatePage({ clientId }: { clientId: ClientId }) {
  const list = useQuery({
    queryKey: ['psychotherapyNotes', 'ofClient', clientId],
    queryFn: async () => {
      await privateNoteShelf.flush();
      return api.psychotherapyNotes.ofClient({ clientId });
    },
    staleTime: 'static',
    gcTime: 0,
  });
  return (
    <ClientFrame clientId={clientId} layout="fill">
      {() => (
        <>
          <ErrorNotice error={list.error} />
          {list.isPending && <Loading />}
          {list.data && (
            <PrivateRoom>
              <Notes clientId={clientId} saved={list.data.notes} ofOthers={list.data.ofOthers} />
            </PrivateRoom>
          )}
        </>
      )}
    </ClientFrame>
  );
}

interface NotesProps {
  clientId: ClientId;
  saved: readonly PsychotherapyNote[];
  ofOthers: number;
}

function Notes({ clientId, saved, ofOthers }: NotesProps) {
  const [begun, setBegun] = useState<PsychotherapyNote[]>([]);
  const [chosen, setChosen] = useState<PsychotherapyNoteId | null>(saved[0]?.id ?? null);
  // Kept while this screen is: a note come back to goes on from what was typed, not from what was read.
  const [queues] = useState(() => new Map<PsychotherapyNoteId, NoteQueue>());
  const queueOf = (note: PsychotherapyNote): NoteQueue => {
    const queue =
      queues.get(note.id) ?? privateNoteShelf.open(shelfKey(note), () => privateNoteQueue(note));
    queues.set(note.id, queue);
    return queue;
  };

  const notes = [...begun, ...saved];
  const open = notes.find(({ id }) => id === chosen);
  const begin = () => {
    const note: PsychotherapyNote = {
      id: newId(PsychotherapyNoteId),
      clientId,
      session: null,
      onDay: today(),
      text: '',
      putAside: [],
      version: 0,
      savedAt: null,
    };
    setBegun((before) => [note, ...before]);
    setChosen(note.id);
  };
  const newNote = (
    <Button
      color="plum"
      leftSection={<Plus size={16} aria-hidden />}
      className={classes['new'] ?? ''}
      onClick={begin}
    >
      New private note
    </Button>
  );
  const others = ofOthers > 0 && (
    <p className={classes['others']}>
      {counted(ofOthers, 'private note')} by another clinician. They are for whoever wrote them.
    </p>
  );

  if (open === undefined)
    return (
      <EmptyState title="No private notes on this client" action={newNote}>
        Your own analysis goes here: what happened between you, what it may mean. From a session,
        choose somebody in the circle and press Private note.
        {others}
      </EmptyState>
    );
  return (
    <div className={classes['shelf']}>
      <nav aria-label="Private notes" className={classes['aside']}>
        {newNote}
        <ul role="list" className={classes['list']}>
          {notes.map((note) => (
            <li key={note.id}>
              <button
                type="button"
                className={classes['item']}
                aria-current={note.id === chosen}
                onClick={() => setChosen(note.id)}
              >
                <span className={classes['itemTitle']}>{noteTitle(note)}</span>
                <FirstWords queue={queueOf(note)} />
              </button>
            </li>
          ))}
        </ul>
        {others}
      </nav>
      <OpenNote key={open.id} note={open} queue={queueOf(open)} />
    </div>
  );
}

function FirstWords({ queue }: { queue: NoteQueue }) {
  const { text } = useDraftValue(queue);
  return (
    <span className={classes['itemWords']}>{text.slice(0, 200).trim() || 'Nothing written'}</span>
  );
}

function OpenNote({ note, queue }: { note: PsychotherapyNote; queue: NoteQueue }) {
  useHeldDraft(privateNoteShelf, shelfKey(note), queue);
  const title = [noteTitle(note), note.session?.groupName].filter(Boolean).join(', ');
  return (
    <PrivateNoteEditor note={note} queue={queue} title={title} autoFocus={note.version === 0} />
  );
}
