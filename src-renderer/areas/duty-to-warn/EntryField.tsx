import { Radio, Select, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api.ts';
import type { ClientId } from '#shared/ids.ts';
import type { WarningField } from '#shared/rules/duty-to-warn-fields.ts';
import { listProps } from '../clients/form/list-props.ts';
import { personChoices } from '../clients/form/person-choices.ts';
import { WhenField } from '../clients/form/WhenField.tsx';
import classes from './duty-to-warn.module.css';

interface Props {
  field: WarningField;
  /** Whose event it is. */
  client: ClientId;
  value: unknown;
  onChange: (value: string | boolean | null) => void;
}

const yesNo = { yes: 'Yes', no: 'No' };

/** One field of an entry, as its kind of answer is given. */
export function EntryField({ field, client, value, onChange }: Props) {
  const text = typeof value === 'string' ? value : '';
  const common = { label: field.label, description: field.hint };
  switch (field.as) {
    case 'long':
      return (
        <Textarea
          {...common}
          className={classes['wide'] ?? ''}
          classNames={{ input: classes['text'] ?? '' }}
          autosize
          minRows={2}
          maxRows={18}
          maxLength={field.longest ?? 50_000}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'line':
      return (
        <TextInput
          {...common}
          className={classes['wide'] ?? ''}
          autoComplete="off"
          maxLength={300}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'day':
    case 'time':
      return (
        <WhenField
          {...common}
          kind={field.as}
          value={text}
          onChange={(typed) => onChange(field.as === 'day' && typed === '' ? null : typed)}
        />
      );
    case 'yes-no':
    case 'choice': {
      const choices = field.as === 'choice' ? field.choices : yesNo;
      const chosen = typeof value === 'boolean' ? (value ? 'yes' : 'no') : text;
      return (
        <Radio.Group
          {...common}
          className={classes['wide'] ?? ''}
          value={chosen}
          onChange={(picked) => onChange(field.as === 'choice' ? picked : picked === 'yes')}
        >
          <div className={classes['choices']}>
            {Object.entries(choices).map(([key, label]) => (
              <Radio key={key} value={key} label={label} />
            ))}
          </div>
        </Radio.Group>
      );
    }
    case 'member':
      return <MemberField {...common} client={client} value={text} onChange={onChange} />;
  }
}

type MemberProps = Pick<Props, 'client' | 'onChange'> & { label: string; value: string };

/** A target may be a client of this practice too; then that name stands in this event and nowhere else. */
function MemberField({ label, client, value, onChange }: MemberProps) {
  const people = useQuery({ queryKey: ['clients', 'names'], queryFn: () => api.clients.names({}) });
  return (
    <Select
      {...listProps}
      label={label}
      description="The name then stands in this event. It must not go into that person’s chart, or anybody else’s."
      className={classes['wide'] ?? ''}
      searchable
      clearable
      openOnFocus={false}
      limit={25}
      placeholder="Type a name"
      data={personChoices(people.data ?? [], [value]).filter(({ value: id }) => id !== client)}
      value={value === '' ? null : value}
      onChange={onChange}
    />
  );
}
