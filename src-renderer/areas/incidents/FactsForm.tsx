import {
  Button,
  Checkbox,
  MultiSelect,
  NumberInput,
  Select,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import {
  IncidentActor,
  IncidentChannel,
  IncidentType,
  InformationKind,
  Secured,
} from '#shared/contract/incident-entries.ts';
import type { FactsDraft, Incident } from '#shared/contract/incidents.ts';
import { AppError } from '#shared/errors.ts';
import { ClientId, GroupId, IncidentEntryId, newId } from '#shared/ids.ts';
import type { Standing } from '#shared/rules/incident-standing.ts';
import {
  actorWords,
  channelWords,
  informationWords,
  securedWords,
  typeWords,
} from '#shared/rules/incident-words.ts';
import { listProps } from '../clients/form/list-props.ts';
import { personChoices } from '../clients/form/person-choices.ts';
import { WhenField } from '../clients/form/WhenField.tsx';
import { SaveStatus } from '../notes/SaveStatus.tsx';
import { useDraftValue, useHeldDraft } from '../notes/useDraft.ts';
import { choicesOf } from './choices.ts';
import { factsOf, factsQueue, factsShelf } from './incident-draft.ts';
import classes from './incidents.module.css';

interface Props {
  incident: Incident;
  standing: Standing;
  onDone: () => void;
}

/** What is known, saved as it is typed and then kept as a dated, signed entry; a correction says why. */
export function FactsForm({ incident, standing, onDone }: Props) {
  const { id } = incident;
  const [queue] = useState(() => factsShelf.open(id, () => factsQueue(incident, standing.facts)));
  useHeldDraft(factsShelf, id, queue);
  const draft = useDraftValue(queue);
  const set = (part: Partial<FactsDraft>) => queue.change({ ...queue.value, ...part });
  const people = useQuery({ queryKey: ['clients', 'names'], queryFn: () => api.clients.names({}) });
  const groups = useQuery({ queryKey: ['groups', 'list'], queryFn: () => api.groups.list({}) });
  const [tried, setTried] = useState(false);
  const before = incident.entries.findLast(({ content }) => content.kind === 'facts');
  const [entryId] = useState(() => newId(IncidentEntryId));
  const keep = useMutation({
    mutationFn: async () => {
      const facts = factsOf(draft);
      if (facts === null) throw new AppError('invalid-input');
      await queue.flush();
      await api.incidents.add({
        incidentId: id,
        id: entryId,
        supersedes: before?.id ?? null,
        reason: before ? draft.reason : '',
        content: { kind: 'facts', facts },
      });
    },
    onSuccess: onDone,
  });
  const missing = (empty: boolean, words: string) => (tried && empty ? words : undefined);
  const groupChoices = (groups.data ?? []).map(({ id: value, name }) => ({
    value: String(value),
    label: name,
  }));
  const names = personChoices(
    people.data ?? [],
    draft.affected.map(({ clientId }) => clientId),
  );
  const inGroup = draft.affected[0]?.groupId ?? null;
  return (
    <form
      className={classes['form']}
      aria-label="What is known"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        const reasoned = before === undefined || draft.reason.trim() !== '';
        if (factsOf(draft) !== null && reasoned) keep.mutate();
        else
          requestAnimationFrame(() =>
            document.querySelector<HTMLElement>('main [aria-invalid="true"]')?.focus(),
          );
      }}
    >
      <Textarea
        label="What happened"
        description="As you saw and heard it. Saved as you type."
        autosize
        minRows={4}
        maxLength={20_000}
        withAsterisk
        classNames={{ input: classes['input'] ?? '' }}
        value={draft.description}
        error={missing(draft.description.trim() === '', 'Write what happened.')}
        onChange={(event) => set({ description: event.currentTarget.value })}
      />
      <div className={classes['row']}>
        <Select
          {...listProps}
          label="Kind"
          withAsterisk
          data={choicesOf(typeWords)}
          value={draft.type}
          error={missing(draft.type === null, 'Choose one.')}
          onChange={(value) => set({ type: IncidentType.safeParse(value).data ?? null })}
        />
        <Select
          {...listProps}
          label="Who did it"
          withAsterisk
          data={choicesOf(actorWords)}
          value={draft.actor}
          error={missing(draft.actor === null, 'Choose one.')}
          onChange={(value) => set({ actor: IncidentActor.safeParse(value).data ?? null })}
        />
        <Select
          {...listProps}
          label="By which way"
          withAsterisk
          data={choicesOf(channelWords)}
          value={draft.channel}
          error={missing(draft.channel === null, 'Choose one.')}
          onChange={(value) => set({ channel: IncidentChannel.safeParse(value).data ?? null })}
        />
      </div>
      <div className={classes['row']}>
        <WhenField
          kind="day"
          label="Happened on, or from"
          description="Leave empty where it is not known."
          value={draft.occurredFrom}
          onChange={(occurredFrom) => set({ occurredFrom })}
        />
        <WhenField
          kind="day"
          label="Until"
          description="Where it took several days."
          value={draft.occurredTo}
          error={missing(
            draft.occurredTo !== '' && draft.occurredTo < draft.occurredFrom,
            'This is before the first day.',
          )}
          onChange={(occurredTo) => set({ occurredTo })}
        />
      </div>
      <div className={classes['row']}>
        <WhenField
          kind="day"
          label="Discovered on"
          description="First known, or with diligence would have been, to anybody of the practice but the one who did it."
          withAsterisk
          value={draft.discoveredOn}
          error={missing(draft.discoveredOn === '', 'Enter the day.')}
          onChange={(discoveredOn) => set({ discoveredOn })}
        />
        <WhenField
          kind="day"
          label="Aware of it since"
          description="When you were reasonably certain; hours count from here under the GDPR."
          value={draft.awareOn}
          onChange={(awareOn) => set({ awareOn })}
        />
        <WhenField
          kind="time"
          label="At"
          description="The time of that day."
          value={draft.awareAt}
          error={missing(draft.awareOn !== '' && draft.awareAt === '', 'Enter the time.')}
          onChange={(awareAt) => set({ awareAt })}
        />
      </div>
      {draft.actor === 'vendor' && (
        <div className={classes['row']}>
          <WhenField
            kind="day"
            label="The vendor discovered it on"
            value={draft.vendorDiscoveredOn}
            onChange={(vendorDiscoveredOn) => set({ vendorDiscoveredOn })}
          />
          <Checkbox
            label="The vendor acts as our agent: what it knows counts as known here"
            checked={draft.vendorAgent}
            onChange={(event) => set({ vendorAgent: event.currentTarget.checked })}
          />
        </div>
      )}
      <div className={classes['row']}>
        <MultiSelect
          {...listProps}
          label="Clients affected"
          placeholder={draft.affected.length === 0 ? 'Type a name' : undefined}
          searchable
          openOnFocus={false}
          limit={25}
          data={names}
          value={draft.affected.map(({ clientId }) => String(clientId))}
          onChange={(chosen) =>
            set({
              affected: chosen.flatMap((value) => {
                const clientId = ClientId.safeParse(value).data;
                if (clientId === undefined) return [];
                const known = draft.affected.find((each) => each.clientId === clientId);
                return [known ?? { clientId, groupId: inGroup }];
              }),
            })
          }
        />
        <Select
          {...listProps}
          label="Of the group"
          clearable
          data={groupChoices}
          value={inGroup}
          onChange={(value) => {
            const groupId = GroupId.safeParse(value).data ?? null;
            set({ affected: draft.affected.map((each) => ({ ...each, groupId })) });
          }}
        />
        <NumberInput
          label="Others affected"
          description="People who are no clients here."
          min={0}
          max={10_000_000}
          allowDecimal={false}
          value={draft.others}
          onChange={(value) => set({ others: value === '' ? 0 : Number(value) })}
        />
      </div>
      {draft.byState.map((row, index) => {
        const change = (part: Partial<typeof row>) =>
          set({
            byState: draft.byState.map((each, at) => (at === index ? { ...each, ...part } : each)),
          });
        return (
          <div key={index} className={classes['row']}>
            <TextInput
              label={`State or jurisdiction ${index + 1}`}
              maxLength={300}
              value={row.state}
              error={missing(row.state.trim() === '', 'Name it, or take it out.')}
              onChange={(event) => change({ state: event.currentTarget.value })}
            />
            <NumberInput
              label={`Residents affected ${index + 1}`}
              min={1}
              max={10_000_000}
              allowDecimal={false}
              value={row.count ?? ''}
              error={missing(!row.count, 'Enter how many.')}
              onChange={(value) => change({ count: value === '' ? null : Number(value) })}
            />
            <Button
              variant="default"
              aria-label={`Take out state ${index + 1}`}
              onClick={() => set({ byState: draft.byState.filter((_, at) => at !== index) })}
            >
              Take out
            </Button>
          </div>
        );
      })}
      <div>
        <Button
          variant="default"
          onClick={() => set({ byState: [...draft.byState, { state: '', count: null }] })}
        >
          Add a state
        </Button>
      </div>
      <div className={classes['row']}>
        <MultiSelect
          {...listProps}
          label="Kinds of information"
          data={choicesOf(informationWords)}
          value={draft.information}
          onChange={(chosen) =>
            set({
              information: chosen.flatMap((kind) => InformationKind.safeParse(kind).data ?? []),
            })
          }
        />
        <Select
          {...listProps}
          label="Was it encrypted?"
          data={choicesOf(securedWords)}
          value={draft.secured}
          onChange={(value) => set({ secured: Secured.safeParse(value).data ?? 'unknown' })}
        />
      </div>
      <Textarea
        label="What was disclosed"
        autosize
        minRows={2}
        maxLength={20_000}
        classNames={{ input: classes['input'] ?? '' }}
        value={draft.disclosed}
        onChange={(event) => set({ disclosed: event.currentTarget.value })}
      />
      {before && (
        <TextInput
          label="Why the facts are corrected"
          withAsterisk
          maxLength={500}
          value={draft.reason}
          error={missing(draft.reason.trim() === '', 'Say why they are corrected.')}
          onChange={(event) => set({ reason: event.currentTarget.value })}
        />
      )}
      <ErrorNotice error={keep.error ?? people.error ?? groups.error} />
      <div className={classes['buttons']}>
        <Button type="submit" loading={keep.isPending}>
          Keep the facts
        </Button>
        {before && (
          <Button variant="default" onClick={onDone}>
            Close
          </Button>
        )}
        <SaveStatus queue={queue} what="Facts" />
      </div>
    </form>
  );
}
