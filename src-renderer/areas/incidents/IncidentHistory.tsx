import { Button } from '@mantine/core';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { Incident } from '#shared/contract/incidents.ts';
import { legalName } from '#shared/person.ts';
import { entryWords } from '#shared/rules/incident-entry-words.ts';
import type { EntryAsked } from './EntryDialog.tsx';
import classes from './incidents.module.css';
import { say } from './say.ts';

const stays = ['facts', 'decision', 'accounting', 'closed', 'reopened', 'withdrawal'];

interface Props {
  incident: Incident;
  closed: boolean;
  ask: (asked: EntryAsked) => void;
}

/** Every entry, newest first, also those that a later one supersedes. */
export function IncidentHistory({ incident, closed, ask }: Props) {
  const names = new Map(incident.people.map((person) => [person.id, legalName(person)]));
  const superseded = new Set(incident.entries.map(({ supersedes }) => supersedes));
  return (
    <Panel
      title="History"
      count={incident.entries.length || undefined}
      actions={
        <Button
          variant="default"
          onClick={() =>
            ask({
              title: 'Note',
              saveLabel: 'Keep the note',
              fields: [{ key: 'text', label: 'Note', kind: 'text', needed: 'Write the note.' }],
              content: (value) => ({ kind: 'note', text: value('text') }),
            })
          }
        >
          Add a note
        </Button>
      }
    >
      <p className={classes['soft']}>
        Opened {say.moment(incident.openedAt)}
        {incident.openedBy && `, ${incident.openedBy}`}
      </p>
      <ul role="list" aria-label="History, newest first" className={classes['list']}>
        {incident.entries.toReversed().map((entry) => {
          const { title, text } = entryWords(entry.content, names, say);
          const gone = superseded.has(entry.id);
          return (
            <li key={entry.id} className={classes['clock']}>
              <span className={classes['strong']}>
                {title}
                {gone && ' (superseded)'}
              </span>
              {text && <span className={gone ? classes['gone'] : undefined}>{text}</span>}
              <span className={classes['soft']}>
                {entry.author}, {say.moment(entry.at)}
                {entry.reason && ` · ${entry.reason}`}
              </span>
              {!gone && !closed && !stays.includes(entry.content.kind) && (
                <div>
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    aria-label={`Entered by mistake: ${title}`}
                    onClick={() =>
                      ask({
                        title: 'Entered by mistake',
                        saveLabel: 'Withdraw the entry',
                        words: 'The entry stays to be read and counts for nothing.',
                        fields: [],
                        supersedes: entry.id,
                        content: () => ({ kind: 'withdrawal' }),
                      })
                    }
                  >
                    Entered by mistake
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
