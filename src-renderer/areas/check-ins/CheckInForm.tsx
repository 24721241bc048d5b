import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { api } from '#renderer/api.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { Shortcut } from '#renderer/ui/Shortcut.tsx';
import type { CheckInAnswers, CheckInMembership } from '#shared/contract/check-ins.ts';
import type { ClientId } from '#shared/ids.ts';
import { today } from '#shared/time.ts';
import { DraftQueue, unversioned } from '../notes/draft-queue.ts';
import { SaveStatus } from '../notes/SaveStatus.tsx';
import { useDraftValue, useHeldDraft } from '../notes/useDraft.ts';
import { AnswerFields } from './AnswerFields.tsx';
import { checkAnswers, newCheckIn } from './check-in-draft.ts';
import { NamesStayField } from './NamesStayField.tsx';
import { useOpenNames } from './use-open-names.ts';
import { checkInShelf } from './check-in-shelf.ts';
import classes from './check-ins.module.css';

interface Props {
  clientId: ClientId;
  membership: CheckInMembership;
  onKept: (answers: CheckInAnswers) => void;
  onClose: () => void;
}

/** A check-in while it is held: kept as it is typed, completed once. */
export function CheckInForm({ clientId, membership, onKept, onClose }: Props) {
  const { membershipId, groupId, groupName } = membership;
  const [queue] = useState(() =>
    checkInShelf.open(
      membershipId,
      () =>
        new DraftQueue({
          value: membership.draft ?? newCheckIn(today()),
          version: 0,
          savedAt: null,
          save: unversioned((draft) => api.checkIns.saveDraft({ membershipId, draft })),
        }),
    ),
  );
  useHeldDraft(checkInShelf, membershipId, queue);
  const draft = useDraftValue(queue);
  const [tried, setTried] = useState(false);
  const openNames = useOpenNames(clientId, groupId);
  const [names, setNames] = useState<string[]>([]);
  const [namesStay, setNamesStay] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const keep = useMutation({
    mutationFn: async (answers: CheckInAnswers) => {
      await api.checkIns.record({
        id: draft.id,
        membershipId,
        answers,
        text: draft.text,
        namesStay,
      });
      onKept(answers);
    },
  });
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
  }, []);

  const checked = checkAnswers(draft, today());
  const submit = () => {
    setTried(true);
    const found = openNames(draft.text, namesStay);
    setNames(found);
    if (checked.answers && found.length === 0) keep.mutate(checked.answers);
    else
      requestAnimationFrame(() => {
        form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [role="radio"]')?.focus();
      });
  };

  return (
    <Panel title={`Check-in, ${groupName}`} actions={<SaveStatus queue={queue} what="Check-in" />}>
      <form
        ref={form}
        noValidate
        aria-label={`Check-in, ${groupName}`}
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          submit();
        }}
      >
        <AnswerFields
          draft={draft}
          set={(change) => queue.change({ ...draft, ...change })}
          problems={tried ? (checked.problems ?? {}) : {}}
        />
        <Textarea
          label="What was said"
          description="Part of this client’s record: name no other member. Once kept it stays as it is; addenda can follow."
          autosize
          minRows={4}
          maxRows={16}
          maxLength={20_000}
          value={draft.text}
          onChange={(event) => queue.change({ ...draft, text: event.currentTarget.value })}
        />
        <NamesStayField names={names} value={namesStay} onChange={setNamesStay} />
        <ErrorNotice error={keep.error} />
        <div className={classes['foot']}>
          <Button type="submit" loading={keep.isPending}>
            Keep check-in
          </Button>
          <Button variant="default" onClick={onClose}>
            Close
          </Button>
          <span className={classes['soft']}>
            <Shortcut keys="Mod+Enter" /> keeps; closing leaves it as a draft
          </span>
        </div>
      </form>
    </Panel>
  );
}
