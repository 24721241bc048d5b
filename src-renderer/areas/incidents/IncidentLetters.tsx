import { Button, Select } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { api } from '#renderer/api.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Panel, PanelRow, PanelRows } from '#renderer/ui/Panel.tsx';
import type { Incident, LetterKind } from '#shared/contract/incidents.ts';
import { IncidentLetterId, newId, type ClientId } from '#shared/ids.ts';
import { legalName } from '#shared/person.ts';
import { notTold, type Standing } from '#shared/rules/incident-standing.ts';
import { letterWords } from '#shared/rules/incident-words.ts';
import { listProps } from '../clients/form/list-props.ts';
import { askEmail, askSent } from './asked.ts';
import type { EntryAsked } from './EntryDialog.tsx';
import classes from './incidents.module.css';
import { say } from './say.ts';

interface Props {
  incident: Incident;
  standing: Standing;
  ask: (asked: EntryAsked) => void;
  children: ReactNode;
}

/** Who is affected and what went to them; notices to authorities and to the media. */
export function IncidentLetters({ incident, standing, ask, children }: Props) {
  const navigate = useNavigate();
  const open = new Set(notTold(standing).map(({ clientId }) => clientId));
  const begin = useMutation({
    mutationFn: async ({ kind, clientId }: { kind: LetterKind; clientId: ClientId | null }) => {
      const id = newId(IncidentLetterId);
      await api.incidents.startLetter({ id, incidentId: incident.id, kind, clientId });
      await navigate({
        to: '/confidentiality/incidents/$incidentId/letters/$letterId',
        params: { incidentId: incident.id, letterId: id },
      });
    },
  });
  const [kind, setKind] = useState<LetterKind>('hhs');
  const affected = incident.people.filter(({ id }) =>
    standing.facts?.affected.some(({ clientId }) => clientId === id),
  );
  const closed = standing.state === 'closed';
  return (
    <Panel title="People and notices" flush>
      <ErrorNotice error={begin.error} />
      <PanelRows>
        {affected.map((person) => {
          const name = legalName(person);
          return (
            <PanelRow
              key={person.id}
              trail={
                <>
                  <Badge tone={open.has(person.id) ? 'due' : 'accent'}>
                    {open.has(person.id) ? 'not told yet' : 'told'}
                  </Badge>
                  <Button
                    variant="default"
                    disabled={closed}
                    aria-label={`Write to ${name}`}
                    onClick={() => begin.mutate({ kind: 'individual', clientId: person.id })}
                  >
                    Write
                  </Button>
                </>
              }
            >
              {name}
            </PanelRow>
          );
        })}
        {incident.letters.map((letter) => {
          const person = incident.people.find(({ id }) => id === letter.clientId);
          return (
            <PanelRow
              key={letter.id}
              trail={
                <Badge tone={letter.sent ? 'accent' : 'due'}>
                  {letter.sent ? `sent, frozen ${say.moment(letter.sent.at)}` : 'being written'}
                </Badge>
              }
            >
              <Link
                to={
                  letter.sent
                    ? '/confidentiality/incidents/$incidentId/letters/$letterId/paper'
                    : '/confidentiality/incidents/$incidentId/letters/$letterId'
                }
                params={{ incidentId: incident.id, letterId: letter.id }}
              >
                {[letterWords[letter.kind], person && legalName(person)].filter(Boolean).join(', ')}
              </Link>
            </PanelRow>
          );
        })}
      </PanelRows>
      {!closed && (
        <div className={classes['buttons']} style={{ padding: '0.75rem 1rem' }}>
          <Select
            {...listProps}
            aria-label="Notice"
            data={(['hhs', 'media', 'gdpr-authority'] as const).map((value) => ({
              value,
              label: letterWords[value],
            }))}
            value={kind}
            allowDeselect={false}
            onChange={(value) => {
              if (value === 'hhs' || value === 'media' || value === 'gdpr-authority')
                setKind(value);
            }}
          />
          <Button variant="default" onClick={() => begin.mutate({ kind, clientId: null })}>
            Write the notice
          </Button>
          <Button variant="default" onClick={() => ask(askSent(incident, standing))}>
            Told in another way…
          </Button>
          <Button variant="default" onClick={() => ask(askEmail(incident, standing))}>
            Agreement to e-mail…
          </Button>
          {children}
        </div>
      )}
    </Panel>
  );
}
