import { Checkbox, Group, Radio, Select, Textarea, TextInput } from '@mantine/core';
import { formatDate } from '#renderer/ui/dates.ts';
import { capital } from '#renderer/ui/words.ts';
import { InformationKind, type Authorization } from '#shared/contract/authorizations.ts';
import { DisclosureGround, Part2Notice, type DisclosureAct } from '#shared/contract/disclosures.ts';
import type { Block } from '#shared/rules/authorization.ts';
import { authorizationKindWords } from '#shared/rules/authorization-words.ts';
import { informationWords } from '#shared/rules/disclosure-door.ts';
import { disclosureGrounds } from '#shared/rules/disclosure-grounds.ts';
import { listProps } from '../clients/form/list-props.ts';
import type { Problems } from '../clients/form/problems.ts';
import form from '../clients/form/form.module.css';
import { fromAuthorization, type ActDraft } from './act-draft.ts';
import classes from './disclosures.module.css';
import { Part2BasisFields } from './Part2BasisFields.tsx';

interface Props {
  draft: ActDraft;
  set: (change: Partial<ActDraft>) => void;
  problems: Problems<DisclosureAct>;
  authorizations: readonly Authorization[];
  part2: boolean;
  blocks: readonly Block[];
  /** A paper holds what it holds; by word of mouth it is chosen. */
  chooseInformation: boolean;
  /** Grounds that make no sense before the fact. */
  without?: readonly DisclosureGround[];
}

/** What is decided before anything leaves: to whom, why, on what ground, and no more than that needs. */
export function ActFields(props: Props) {
  const { draft, set, problems, authorizations, part2, blocks } = props;
  const ground = draft.ground === null ? null : disclosureGrounds[draft.ground];
  const authorized = draft.ground === 'authorization';
  const chosen = authorized
    ? authorizations.find(({ id }) => id === draft.authorizationId)
    : undefined;
  const exceptions = part2 ? (ground?.part2 ?? []) : [];
  return (
    <>
      <Select<DisclosureGround>
        {...listProps}
        label="What allows it"
        withAsterisk
        aria-required
        data={DisclosureGround.options
          .filter((value) => props.without?.includes(value) !== true)
          .map((value) => ({ value, label: disclosureGrounds[value].label }))}
        value={draft.ground}
        error={problems.ground?.[0]}
        description={ground === null ? undefined : `${ground.words} ${ground.source}.`}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        onChange={(value) => set({ ground: value, authorizationId: null, part2Basis: null })}
      />
      {exceptions.length > 0 && (
        <Part2BasisFields
          allowed={exceptions}
          basis={draft.part2Basis}
          onChange={(part2Basis) => set({ part2Basis })}
        />
      )}
      {authorized && (
        <Select
          {...listProps}
          label="Authorization"
          withAsterisk
          aria-required
          placeholder={authorizations.length === 0 ? 'This client has none yet' : undefined}
          data={authorizations.map(({ id, fields, signature }) => ({
            value: String(id),
            label: [
              authorizationKindWords[fields.kind].label,
              fields.recipient || 'no recipient yet',
              signature === null ? 'not signed' : `signed ${formatDate(signature.on)}`,
            ].join(' · '),
          }))}
          value={draft.authorizationId}
          onChange={(value) => {
            const picked = authorizations.find(({ id }) => id === value);
            set(picked ? fromAuthorization(picked) : { authorizationId: null });
          }}
        />
      )}
      {draft.ground !== null && <BlockList blocks={blocks} title="It may not leave like this:" />}
      <div className={form['pair']}>
        <TextInput
          label="Who receives it"
          withAsterisk
          aria-required
          autoComplete="off"
          maxLength={300}
          value={draft.recipient}
          error={problems.recipient?.[0]}
          onChange={(event) => set({ recipient: event.currentTarget.value })}
        />
        <TextInput
          label="Purpose"
          withAsterisk
          aria-required
          autoComplete="off"
          maxLength={1_000}
          value={draft.purpose}
          error={problems.purpose?.[0]}
          onChange={(event) => set({ purpose: event.currentTarget.value })}
        />
      </div>
      {chosen?.fields.recipientIsClass === true && (
        <Checkbox
          label={`Who receives it belongs to “${chosen.fields.recipient}”`}
          checked={draft.recipientInClass}
          onChange={(event) => set({ recipientInClass: event.currentTarget.checked })}
        />
      )}
      <TextInput
        label="Address, if known"
        autoComplete="off"
        maxLength={600}
        value={draft.recipientAddress}
        onChange={(event) => set({ recipientAddress: event.currentTarget.value })}
      />
      {props.chooseInformation && (
        <Checkbox.Group
          label="Kinds of information"
          withAsterisk
          value={draft.information}
          error={problems.information?.[0]}
          onChange={(values) =>
            set({ information: InformationKind.options.filter((kind) => values.includes(kind)) })
          }
        >
          <div className={classes['kinds']}>
            {InformationKind.options.map((kind) => (
              <Checkbox key={kind} value={kind} label={capital(informationWords[kind])} />
            ))}
          </div>
        </Checkbox.Group>
      )}
      <Textarea
        label="Exactly what leaves"
        description="No more than the purpose needs. The client may read this in an accounting."
        withAsterisk
        aria-required
        autosize
        minRows={2}
        maxRows={8}
        maxLength={4_000}
        value={draft.description}
        error={problems.description?.[0]}
        onChange={(event) => set({ description: event.currentTarget.value })}
      />
      {part2 && authorized && (
        <>
          <Radio.Group
            label="Part 2 notice"
            description="These are records of substance use treatment: a notice goes along with each disclosure."
            value={draft.notice}
            onChange={(value) => set({ notice: Part2Notice.parse(value) })}
          >
            <Group gap="lg" pt={6}>
              <Radio value="long" label="Long form" />
              <Radio value="short" label="Short form" />
            </Group>
          </Radio.Group>
          <Checkbox
            label="A copy of the consent goes along"
            checked={draft.copyOfConsent}
            onChange={(event) => set({ copyOfConsent: event.currentTarget.checked })}
          />
          {!draft.copyOfConsent && (
            <Textarea
              label="What the consent covers, in words"
              autosize
              minRows={2}
              maxLength={2_000}
              value={draft.scope}
              onChange={(event) => set({ scope: event.currentTarget.value })}
            />
          )}
        </>
      )}
    </>
  );
}

/** Why something may not leave, reason by reason; nothing while there is none. */
export function BlockList({ blocks, title }: { blocks: readonly Block[]; title: string }) {
  return (
    <div role="status">
      {blocks.length > 0 && (
        <div className={classes['blocks']}>
          <strong>{title}</strong>
          <ul>
            {blocks.map(({ reason, words }) => (
              <li key={reason + words}>{reason === 'blank' ? `missing: ${words}` : words}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
