import { Group, Radio } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import type { InformationKind } from '#shared/contract/authorizations.ts';
import type { Audience } from '#shared/contract/disclosures.ts';
import { DisclosureId, newId, type ClientId, type SessionId } from '#shared/ids.ts';
import { doorBlocks } from '#shared/rules/disclosure-door.ts';
import { groundsNotForPapers } from '#shared/rules/disclosure-grounds.ts';
import { today } from '#shared/time.ts';
import { FormDialog } from '../clients/form/FormDialog.tsx';
import { useDraft } from '../clients/form/useDraft.ts';
import { checkAct, newAct } from './act-draft.ts';
import { ActFields } from './ActFields.tsx';

export interface Leaving {
  clientId: ClientId;
  /** The session whose record it is; null for what concerns the client as a whole. */
  sessionId: SessionId | null;
  information: readonly InformationKind[];
  /** What it is, for the accounting. */
  what: string;
}

const choices: readonly { value: Audience['kind']; label: string }[] = [
  { value: 'own-records', label: 'The practice’s own records' },
  { value: 'client', label: 'The client' },
  { value: 'outside', label: 'Somebody else' },
];

interface Props {
  leaving: Leaving;
  saveLabel: string;
  /** What to know of the way it goes, or `''`. */
  note: string;
  /** What was chosen last on this visit. */
  initial: Audience['kind'];
  /** For whom it can be at all. */
  among?: readonly Audience['kind'][];
  onChosen: (audience: Audience) => void;
  onClose: () => void;
}

/** Asks for whom a paper is made. Enter goes on; for somebody else, this is the door everything goes through. */
export function AudienceDialog(props: Props) {
  const { leaving, saveLabel, note, initial, onChosen, onClose } = props;
  const open = choices.filter(({ value }) => props.among?.includes(value) !== false);
  const { clientId, sessionId, information, what } = leaving;
  const [kind, setKind] = useState(initial);
  const [id] = useState(() => newId(DisclosureId));
  const { draft, change, dirty } = useDraft(
    newAct(id, { information: [...information], description: what }),
  );
  const [tried, setTried] = useState(false);
  const door = useQuery({
    queryKey: ['disclosures', 'door', clientId, sessionId],
    queryFn: () => api.disclosures.door({ clientId, sessionId }),
    enabled: kind === 'outside',
    staleTime: 'static',
    gcTime: 0,
  });
  const { act, problems } = checkAct(draft);
  const authorizations = door.data?.authorizations ?? [];
  const part2 = door.data?.part2 ?? false;
  const chosen = authorizations.find((one) => one.id === draft.authorizationId) ?? null;
  const blocks =
    draft.ground === null
      ? []
      : doorBlocks({ ...draft, ground: draft.ground }, chosen, part2, today());
  return (
    <FormDialog
      title="For whom is it?"
      saveLabel={saveLabel}
      size={kind === 'outside' ? 'xl' : 'md'}
      dirty={kind === 'outside' && dirty}
      saving={kind === 'outside' && door.isPending}
      error={door.error}
      onSave={() => {
        setTried(true);
        if (kind === 'own-records') onChosen({ kind });
        else if (kind === 'client') onChosen({ kind, disclosureId: id });
        else if (act !== null && blocks.length === 0) onChosen({ kind, act });
      }}
      onClose={onClose}
    >
      <Radio.Group
        aria-label="For whom is it?"
        description="What leaves the practice has its row in the client’s accounting."
        value={kind}
        onChange={(value) =>
          setKind(choices.find((choice) => choice.value === value)?.value ?? 'own-records')
        }
      >
        <Group gap="lg" pt={8}>
          {open.map(({ value, label }) => (
            <Radio
              key={value}
              value={value}
              label={label}
              data-autofocus={value === initial || undefined}
            />
          ))}
        </Group>
      </Radio.Group>
      {note !== '' && kind !== 'own-records' && <p>{note}</p>}
      {kind === 'outside' && door.data && (
        <ActFields
          draft={draft}
          set={change}
          problems={tried ? problems : {}}
          authorizations={authorizations}
          part2={part2}
          blocks={blocks}
          chooseInformation={false}
          without={groundsNotForPapers}
        />
      )}
    </FormDialog>
  );
}
