import { Checkbox, Group, Radio, Select, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { capital } from '#renderer/ui/words.ts';
import {
  AuthorizationCombined,
  AuthorizationCondition,
  AuthorizationFields,
  AuthorizationKind,
  InformationKind,
  type Authorization,
} from '#shared/contract/authorizations.ts';
import { AuthorizationId, newId, type ClientId } from '#shared/ids.ts';
import { incompleteness } from '#shared/rules/authorization.ts';
import {
  authorizationKindWords,
  combinedWords,
  conditionWords,
} from '#shared/rules/authorization-words.ts';
import { informationWords } from '#shared/rules/disclosure-door.ts';
import { CalendarDate } from '#shared/time.ts';
import { FormDialog } from '../clients/form/FormDialog.tsx';
import { listProps } from '../clients/form/list-props.ts';
import { useDraft } from '../clients/form/useDraft.ts';
import { WhenField } from '../clients/form/WhenField.tsx';
import form from '../clients/form/form.module.css';
import { BlockList } from '../disclosures/ActFields.tsx';
import classes from '../disclosures/disclosures.module.css';

interface Props {
  clientId: ClientId;
  /** The draft to change; null makes a new one. */
  authorization: Authorization | null;
  /** As it stands on the practice's letterhead. */
  practiceName: string;
  onClose: () => void;
  onSaved: () => void;
}

type Draft = Omit<AuthorizationFields, 'expiresOn'> & { expiresOn: string };

function toDraft(authorization: Authorization | null, practiceName: string): Draft {
  if (authorization)
    return { ...authorization.fields, expiresOn: authorization.fields.expiresOn ?? '' };
  return {
    kind: 'release',
    information: [],
    informationWords: '',
    discloser: practiceName,
    recipient: '',
    recipientIsClass: false,
    recipientAddress: '',
    atClientsRequest: true,
    purpose: '',
    expiry: 'date',
    expiresOn: '',
    expiryEvent: '',
    condition: 'nothing',
    combined: 'nothing',
    saysRevocation: true,
    saysConditioning: true,
    saysRedisclosure: true,
    signedPaper: '',
  };
}

/** What a release says, and beside it what is still missing. It can be kept half filled in. */
export function AuthorizationDialog(props: Props) {
  const { clientId, authorization, practiceName, onClose, onSaved } = props;
  const [id] = useState(() => authorization?.id ?? newId(AuthorizationId));
  const { draft, set, change, dirty } = useDraft(toDraft(authorization, practiceName));
  const save = useMutation({ mutationFn: api.authorizations.save, onSuccess: onSaved });
  const fields = AuthorizationFields.safeParse({
    ...draft,
    expiresOn: CalendarDate.safeParse(draft.expiresOn).data ?? null,
  }).data;
  const blocks = fields ? incompleteness(fields) : [];
  return (
    <FormDialog
      title={authorization === null ? 'New authorization' : 'Authorization'}
      saveLabel="Save draft"
      size="xl"
      dirty={dirty}
      saving={save.isPending}
      error={save.error}
      onSave={() => {
        if (fields) save.mutate({ id, clientId, version: authorization?.version ?? 0, fields });
      }}
      onClose={onClose}
    >
      <Select<AuthorizationKind>
        {...listProps}
        label="Kind"
        allowDeselect={false}
        data-autofocus
        data={AuthorizationKind.options.map((value) => ({
          value,
          label: authorizationKindWords[value].label,
        }))}
        value={draft.kind}
        description={authorizationKindWords[draft.kind].about}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        onChange={(value) => {
          if (value === null) return;
          if (value === 'psychotherapy-notes' || value === 'part2-notes')
            change({ kind: value, information: ['psychotherapy-notes'] });
          else set('kind', value);
        }}
      />
      <Checkbox.Group
        label="Kinds of information"
        value={draft.information}
        onChange={(values) =>
          set(
            'information',
            InformationKind.options.filter((kind) => values.includes(kind)),
          )
        }
      >
        <div className={classes['kinds']}>
          {InformationKind.options.map((kind) => (
            <Checkbox key={kind} value={kind} label={capital(informationWords[kind])} />
          ))}
        </div>
      </Checkbox.Group>
      <Textarea
        label="Exactly which information"
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2_000}
        value={draft.informationWords}
        onChange={(event) => set('informationWords', event.currentTarget.value)}
      />
      <div className={form['pair']}>
        <TextInput
          label="Who discloses"
          autoComplete="off"
          maxLength={300}
          value={draft.discloser}
          onChange={(event) => set('discloser', event.currentTarget.value)}
        />
        <TextInput
          label="Who receives"
          description="A name, or a class such as “my treatment team at…”"
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autoComplete="off"
          maxLength={300}
          value={draft.recipient}
          onChange={(event) => set('recipient', event.currentTarget.value)}
        />
      </div>
      <Checkbox
        label="It names a class of recipients, not one person or place"
        checked={draft.recipientIsClass}
        onChange={(event) => set('recipientIsClass', event.currentTarget.checked)}
      />
      <TextInput
        label="Address of who receives"
        autoComplete="off"
        maxLength={600}
        value={draft.recipientAddress}
        onChange={(event) => set('recipientAddress', event.currentTarget.value)}
      />
      <Checkbox
        label="At the request of the client: no other purpose has to be named"
        checked={draft.atClientsRequest}
        onChange={(event) => set('atClientsRequest', event.currentTarget.checked)}
      />
      <TextInput
        label="Purpose"
        autoComplete="off"
        maxLength={1_000}
        value={draft.purpose}
        onChange={(event) => set('purpose', event.currentTarget.value)}
      />
      <Radio.Group
        label="It ends"
        value={draft.expiry}
        onChange={(value) =>
          set('expiry', value === 'event' ? 'event' : value === 'none' ? 'none' : 'date')
        }
      >
        <Group gap="lg" pt={6}>
          <Radio value="date" label="On a day" />
          <Radio value="event" label="With an event" />
          <Radio value="none" label="Never, until revoked" />
        </Group>
      </Radio.Group>
      {draft.expiry === 'date' && (
        <WhenField
          kind="day"
          label="Last day"
          value={draft.expiresOn}
          onChange={(value) => set('expiresOn', value)}
        />
      )}
      {draft.expiry === 'event' && (
        <TextInput
          label="Event"
          autoComplete="off"
          maxLength={500}
          value={draft.expiryEvent}
          onChange={(event) => set('expiryEvent', event.currentTarget.value)}
        />
      )}
      <div className={form['pair']}>
        <Select<AuthorizationCondition>
          {...listProps}
          label="What depends on signing"
          allowDeselect={false}
          data={AuthorizationCondition.options.map((value) => ({
            value,
            label: conditionWords[value].label,
          }))}
          value={draft.condition}
          onChange={(value) => value !== null && set('condition', value)}
        />
        <Select<AuthorizationCombined>
          {...listProps}
          label="On one paper with"
          allowDeselect={false}
          data={AuthorizationCombined.options.map((value) => ({
            value,
            label: combinedWords[value],
          }))}
          value={draft.combined}
          onChange={(value) => value !== null && set('combined', value)}
        />
      </div>
      <div className={form['choices']} role="group" aria-label="Statements on the paper">
        <Checkbox
          label="It says how to revoke it in writing"
          checked={draft.saysRevocation}
          onChange={(event) => set('saysRevocation', event.currentTarget.checked)}
        />
        <Checkbox
          label="It says whether anything depends on signing"
          checked={draft.saysConditioning}
          onChange={(event) => set('saysConditioning', event.currentTarget.checked)}
        />
        <Checkbox
          label="It says that the recipient may pass it on"
          checked={draft.saysRedisclosure}
          onChange={(event) => set('saysRedisclosure', event.currentTarget.checked)}
        />
      </div>
      <TextInput
        label="Where the signed paper is kept"
        autoComplete="off"
        maxLength={300}
        value={draft.signedPaper}
        onChange={(event) => set('signedPaper', event.currentTarget.value)}
      />
      <BlockList blocks={blocks} title="Before it can be signed:" />
    </FormDialog>
  );
}
