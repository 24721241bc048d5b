import { Button, Checkbox, TextInput } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Badge } from '#renderer/ui/Badge.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { Contact } from '#shared/contract/intake.ts';
import type { ClientId } from '#shared/ids.ts';
import type { Done } from '../clients/form/Notice.tsx';
import formClasses from '../clients/form/form.module.css';
import { ItemDialog } from './ItemDialog.tsx';
import { ItemMenu } from './ItemMenu.tsx';
import { contactMarks, type ItemOf } from './intake-items.ts';
import classes from './intake.module.css';

interface Props {
  clientId: ClientId;
  contacts: readonly ItemOf<'contact'>[];
  onDone: (done: Done) => void;
}

const nobody = {
  name: '',
  relation: '',
  phone: '',
  email: '',
  emergency: false,
  guardian: false,
  mayContact: false,
};

/** Those around the client: whom to call, and whether one may. */
export function ContactsPanel({ clientId, contacts, onDone }: Props) {
  const [dialog, setDialog] = useState<{ item: ItemOf<'contact'> | null } | null>(null);
  const close = () => setDialog(null);
  return (
    <Panel
      title="Contacts"
      flush
      count={contacts.length === 0 ? undefined : contacts.length}
      actions={
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<Plus size={14} aria-hidden />}
          onClick={() => setDialog({ item: null })}
        >
          Add contact
        </Button>
      }
    >
      {contacts.length === 0 ? (
        <EmptyState title="No contacts yet" compact>
          Add at least an emergency contact before the first session.
        </EmptyState>
      ) : (
        <ul className={classes['list']} role="list" aria-label="Contacts">
          {contacts.map((contact) => (
            <li key={contact.id} className={classes['row']}>
              <div className={classes['rowText']}>
                <strong>{contact.fields.name}</strong>{' '}
                <span className={classes['soft']}>{contact.fields.relation}</span>
                {contact.fields.phone && <div>{contact.fields.phone}</div>}
                {contact.fields.email && <div>{contact.fields.email}</div>}
                <div className={classes['marks']}>
                  {contactMarks(contact.fields).map((mark) => (
                    <Badge key={mark} tone={mark === 'not to be contacted' ? 'due' : 'plain'}>
                      {mark}
                    </Badge>
                  ))}
                </div>
              </div>
              <ItemMenu
                item={contact}
                title={contact.fields.name}
                onEdit={() => setDialog({ item: contact })}
                onDone={onDone}
              />
            </li>
          ))}
        </ul>
      )}
      {dialog && (
        <ItemDialog
          clientId={clientId}
          item={dialog.item}
          noun="contact"
          schema={Contact}
          empty={nobody}
          draftOf={({ kind: _, ...fields }) => fields}
          fieldsOf={(draft) => ({ kind: 'contact', ...draft })}
          missing={{ name: 'Enter the name.' }}
          onSaved={close}
          onClose={close}
        >
          {({ draft, set }, problems) => (
            <>
              <div className={formClasses['pair']}>
                <TextInput
                  label="Name"
                  withAsterisk
                  aria-required
                  data-autofocus
                  autoComplete="off"
                  value={draft.name}
                  error={problems.name?.[0]}
                  onChange={(event) => set('name', event.currentTarget.value)}
                />
                <TextInput
                  label="Relation"
                  placeholder="Partner, sister, family doctor"
                  autoComplete="off"
                  value={draft.relation}
                  error={problems.relation?.[0]}
                  onChange={(event) => set('relation', event.currentTarget.value)}
                />
                <TextInput
                  label="Phone"
                  autoComplete="off"
                  value={draft.phone}
                  error={problems.phone?.[0]}
                  onChange={(event) => set('phone', event.currentTarget.value)}
                />
                <TextInput
                  label="E-mail"
                  autoComplete="off"
                  value={draft.email}
                  error={problems.email?.[0]}
                  onChange={(event) => set('email', event.currentTarget.value)}
                />
              </div>
              <Checkbox
                label="Emergency contact"
                checked={draft.emergency}
                onChange={(event) => set('emergency', event.currentTarget.checked)}
              />
              <Checkbox
                label="Guardian"
                checked={draft.guardian}
                onChange={(event) => set('guardian', event.currentTarget.checked)}
              />
              <Checkbox
                label="May be contacted"
                description="The client has agreed to it"
                checked={draft.mayContact}
                onChange={(event) => set('mayContact', event.currentTarget.checked)}
              />
            </>
          )}
        </ItemDialog>
      )}
    </Panel>
  );
}
