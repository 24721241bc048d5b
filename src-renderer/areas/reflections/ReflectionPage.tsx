import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { api } from '#renderer/api.ts';
import { formatDate } from '#renderer/ui/dates.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import type { KnownPerson } from '#shared/contract/clients.ts';
import type { GroupRow } from '#shared/contract/groups.ts';
import type { Reflection } from '#shared/contract/reflections.ts';
import { ClientId, GroupId, SessionId, type ReflectionId } from '#shared/ids.ts';
import { listProps } from '../clients/form/list-props.ts';
import { personChoices } from '../clients/form/person-choices.ts';
import { DraftConflict } from '../notes/DraftConflict.tsx';
import { SaveStatus } from '../notes/SaveStatus.tsx';
import { useDraftStatus, useDraftValue, useFlushOnLeave, useHeldDraft } from '../notes/useDraft.ts';
import { PrivateHistoryButton } from '../psychotherapy-notes/PrivateHistoryButton.tsx';
import { PrivateRoom } from '../psychotherapy-notes/PrivateRoom.tsx';
import room from '../psychotherapy-notes/private-room.module.css';
import { DayField } from '../supervision/DayField.tsx';
import classes from '../supervision/entry.module.css';
import { LongText } from '../supervision/LongText.tsx';
import { SupervisionFrame } from '../supervision/SupervisionFrame.tsx';
import { fieldsOf, prompts, reflectionQueue, reflectionShelf } from './reflection-draft.ts';

/** One reflection on the clinician's own part. */
export function ReflectionPage({ reflectionId }: { reflectionId: ReflectionId }) {
  const reflection = useQuery({
    queryKey: ['reflections', 'get', reflectionId],
    queryFn: async () => {
      await reflectionShelf.flush();
      return api.reflections.get({ id: reflectionId });
    },
    staleTime: 'static',
    gcTime: 0,
  });
  const people = useQuery({ queryKey: ['clients', 'names'], queryFn: () => api.clients.names({}) });
  const groups = useQuery({ queryKey: ['groups', 'list'], queryFn: () => api.groups.list({}) });
  return (
    <SupervisionFrame
      title="Reflections"
      actions={
        <LinkButton variant="default" to="/supervision/reflections">
          Back to the reflections
        </LinkButton>
      }
    >
      <ErrorNotice error={reflection.error ?? people.error ?? groups.error} />
      {reflection.data && people.data && groups.data ? (
        <PrivateRoom>
          <Fields reflection={reflection.data} people={people.data} groups={groups.data} />
        </PrivateRoom>
      ) : (
        <Loading />
      )}
    </SupervisionFrame>
  );
}

interface FieldsProps {
  reflection: Reflection;
  people: readonly KnownPerson[];
  groups: readonly GroupRow[];
}

function Fields({ reflection, people, groups }: FieldsProps) {
  useFlushOnLeave();
  const { id } = reflection;
  const [queue] = useState(() => reflectionShelf.open(id, () => reflectionQueue(reflection)));
  useHeldDraft(reflectionShelf, id, queue);
  useDraftStatus(queue);
  const fields = useDraftValue(queue);
  const set = (part: Partial<typeof fields>) => queue.change({ ...queue.value, ...part });
  const names = useMemo(() => personChoices(people, [fields.clientId]), [people, fields.clientId]);
  const { groupId } = fields;
  const group = useQuery({
    queryKey: ['groups', 'get', groupId],
    queryFn: () => (groupId === null ? null : api.groups.get({ id: groupId })),
    enabled: groupId !== null,
  });
  const sessions = groupId === null ? [] : (group.data?.sessions ?? []);
  return (
    <div className={room['desk']}>
      <section className={room['sheet']} aria-label="Reflection">
        <div className={room['sheetHead']}>
          <h2 className={room['sheetTitle']}>
            {reflection.version === 0 ? 'New reflection' : 'Reflection'}
          </h2>
          <span className={room['sheetEnd']}>
            <SaveStatus queue={queue} what="Reflection" />
            {queue.version > 0 && (
              <PrivateHistoryButton
                title="Reflection"
                load={async () => {
                  await queue.flush();
                  return api.reflections.history({ id });
                }}
              />
            )}
          </span>
        </div>
        <DraftConflict
          queue={queue}
          latest={async () => {
            const saved = await api.reflections.get({ id });
            return { value: fieldsOf(saved), version: saved.version, savedAt: saved.savedAt };
          }}
        />
        <div className={room['padded']}>
          <div className={classes['fields']}>
            {prompts.map(({ key, title, question }) => (
              <LongText
                key={key}
                label={title}
                description={question}
                value={fields[key]}
                onChange={(text) => set({ [key]: text })}
              />
            ))}
          </div>
        </div>
      </section>
      <section className={room['facts']} aria-label="What it is about">
        <DayField label="Date" value={fields.onDay} onChange={(onDay) => set({ onDay })} />
        <Select
          {...listProps}
          label="Group"
          clearable
          data={groups.map(({ id: value, name }) => ({ value: String(value), label: name }))}
          value={groupId}
          onChange={(chosen) =>
            set({ groupId: GroupId.safeParse(chosen).data ?? null, sessionId: null })
          }
        />
        <Select
          {...listProps}
          label="Session"
          clearable
          disabled={groupId === null}
          limit={100}
          data={sessions.map((session) => ({
            value: String(session.id),
            label: `${session.number}, ${formatDate(session.start)}`,
          }))}
          value={fields.sessionId}
          onChange={(chosen) => set({ sessionId: SessionId.safeParse(chosen).data ?? null })}
        />
        <Select
          {...listProps}
          label="Client"
          placeholder="Type a name"
          searchable
          clearable
          openOnFocus={false}
          limit={25}
          data={names}
          value={fields.clientId}
          onChange={(chosen) => set({ clientId: ClientId.safeParse(chosen).data ?? null })}
        />
      </section>
    </div>
  );
}
