import { Button, Input, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { Paper, type Practice } from '#shared/contract/settings.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import classes from './settings.module.css';

type Profile = Pick<Practice, 'name' | 'address' | 'phone' | 'email' | 'paper'>;

/** What stands at the head of every printed page, and on which paper. */
export function PracticeProfile({ practice }: { practice: Practice }) {
  const [changes, setChanges] = useState<Partial<Profile>>({});
  const save = useMutation({
    mutationFn: api.settings.savePractice,
    onSuccess: () => setChanges({}),
  });
  const profile = { ...practice, ...changes };
  const set = (change: Partial<Profile>) => {
    save.reset();
    setChanges((before) => ({ ...before, ...change }));
  };
  const dirty = Object.keys(changes).length > 0;

  return (
    <Panel title="Practice">
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate({ practice: profile });
        }}
      >
        <TextInput
          label="Practice name"
          description="Heads every printed page"
          value={profile.name}
          maxLength={200}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <Textarea
          label="Address"
          value={profile.address}
          maxLength={500}
          autosize
          minRows={2}
          maxRows={6}
          onChange={(event) => set({ address: event.currentTarget.value })}
        />
        <div className={classes['pair']}>
          <TextInput
            label="Phone"
            value={profile.phone}
            maxLength={60}
            onChange={(event) => set({ phone: event.currentTarget.value })}
          />
          <TextInput
            label="E-mail"
            value={profile.email}
            maxLength={200}
            onChange={(event) => set({ email: event.currentTarget.value })}
          />
        </div>
        <div>
          <Input.Label id="paper-size">Paper size</Input.Label>
          <div>
            <SegmentedControl
              aria-labelledby="paper-size"
              value={profile.paper}
              onChange={(value) => set({ paper: Paper.parse(value) })}
              data={[
                { value: 'letter', label: 'Letter' },
                { value: 'a4', label: 'A4' },
              ]}
            />
          </div>
        </div>
        <ErrorNotice error={save.error} />
        <div className={classes['foot']}>
          <Button type="submit" disabled={!dirty} loading={save.isPending}>
            Save practice
          </Button>
          <span className={classes['saved']} role="status">
            {save.isSuccess && !dirty && 'Saved.'}
          </span>
        </div>
      </form>
    </Panel>
  );
}
