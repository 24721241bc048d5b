import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import type { CheckIn, CheckInAddendum } from '#shared/contract/check-ins.ts';
import { CheckInAddendumId, newId, type ClientId, type GroupId } from '#shared/ids.ts';
import { DraftQueue, unversioned } from '../notes/draft-queue.ts';
import { SaveStatus } from '../notes/SaveStatus.tsx';
import { useDraftValue, useHeldDraft } from '../notes/useDraft.ts';
import { NamesStayField } from './NamesStayField.tsx';
import { useOpenNames } from './use-open-names.ts';
import { addendumShelf } from './check-in-shelf.ts';
import classes from './check-ins.module.css';

interface Props {
  clientId: ClientId;
  groupId: GroupId;
  checkIn: CheckIn;
  kind: CheckInAddendum['kind'];
  onDone: () => void;
}

/** A further word on a completed check-in, or what was done about a confidence not kept; kept as it is typed. */
export function AddendumForm({ clientId, groupId, checkIn, kind, onDone }: Props) {
  const checkInId = checkIn.id;
  const [queue] = useState(() =>
    addendumShelf.open(
      checkInId,
      () =>
        new DraftQueue({
          value: checkIn.addendumDraft ?? { id: newId(CheckInAddendumId), kind, text: '' },
          version: 0,
          savedAt: null,
          save: unversioned((draft) => api.checkIns.saveAddendumDraft({ checkInId, draft })),
        }),
    ),
  );
  useHeldDraft(addendumShelf, checkInId, queue);
  const draft = useDraftValue(queue);
  const [tried, setTried] = useState(false);
  const openNames = useOpenNames(clientId, groupId);
  const [names, setNames] = useState<string[]>([]);
  const [namesStay, setNamesStay] = useState('');
  const add = useMutation({ mutationFn: api.checkIns.addAddendum, onSuccess: onDone });
  const followUp = kind === 'follow-up';
  return (
    <form
      aria-label={followUp ? 'What was done' : 'Addendum'}
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        const found = openNames(draft.text, namesStay);
        setNames(found);
        if (draft.text.trim() !== '' && found.length === 0)
          add.mutate({ id: draft.id, checkInId, kind, text: draft.text, namesStay });
      }}
    >
      <Textarea
        label={followUp ? 'What was done' : 'Addendum'}
        description={
          followUp
            ? 'Who was spoken to, what was agreed in the group, how it goes on.'
            : 'Dated and signed with your name; the check-in itself stays as it is.'
        }
        autosize
        minRows={3}
        maxRows={12}
        maxLength={20_000}
        autoFocus
        data-autofocus
        value={draft.text}
        error={tried && draft.text.trim() === '' ? 'Write what is to be added.' : undefined}
        onChange={(event) => queue.change({ ...draft, kind, text: event.currentTarget.value })}
      />
      <NamesStayField names={names} value={namesStay} onChange={setNamesStay} />
      <ErrorNotice error={add.error} />
      <div className={classes['foot']}>
        <Button type="submit" loading={add.isPending}>
          {followUp ? 'Keep what was done' : 'Keep addendum'}
        </Button>
        <Button variant="default" onClick={onDone}>
          Close
        </Button>
        <SaveStatus queue={queue} what="Addendum" />
      </div>
    </form>
  );
}
