import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { api } from '#renderer/api.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { Pack } from '#shared/contract/supervision-packs.ts';
import type { SupervisionPackId } from '#shared/ids.ts';
import { ownerOf, ownerOptions } from '../stacks/stack-owner.ts';
import { ChoiceFields } from './ChoiceFields.tsx';
import classes from './packs.module.css';
import { PackFrame } from './PackFrame.tsx';
import { usePackChoices } from './usePackChoices.ts';

/** Whose material, of which time, and what of it. */
export function ChoosePage({ packId }: { packId: SupervisionPackId }) {
  return (
    <PackFrame packId={packId}>
      {(pack) => <Choose key={pack.subject === null ? 'new' : 'begun'} pack={pack} />}
    </PackFrame>
  );
}

function Choose({ pack }: { pack: Pack }) {
  const saved = usePackChoices(pack);
  if (pack.subject === null) return <WhoseMaterial saved={saved} />;
  return <ChoiceFields subject={pack.subject} saved={saved} />;
}

/** Where one came from a group or a client, it is theirs at once. */
function WhoseMaterial({ saved }: { saved: ReturnType<typeof usePackChoices> }) {
  const asked = useLocation({ select: ({ state }) => state.packOf });
  const begun = useRef(false);
  const { begin } = saved;
  useEffect(() => {
    if (asked === undefined || begun.current) return;
    begun.current = true;
    void begin(asked);
  }, [asked, begin]);
  const groups = useQuery({ queryKey: ['groups', 'list'], queryFn: () => api.groups.list({}) });
  const people = useQuery({ queryKey: ['clients', 'names'], queryFn: () => api.clients.names({}) });
  return (
    <Panel title="Whose material">
      <ErrorNotice error={saved.error ?? groups.error ?? people.error} />
      <Select
        label="A group or one client"
        placeholder="Choose"
        searchable
        className={classes['owner']}
        data={ownerOptions(groups.data ?? [], people.data ?? [])}
        value={asked === undefined ? null : ownerOf.key(asked)}
        onChange={(value) => {
          if (value !== null) void begin(ownerOf.parse(value));
        }}
      />
      <EmptyState title="Choose a group or a client" compact>
        A group’s whole process with everybody in it, or one client’s own notes. Nobody is named in
        either.
      </EmptyState>
    </Panel>
  );
}
