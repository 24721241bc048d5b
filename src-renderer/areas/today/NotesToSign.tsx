import { Button } from '@mantine/core';
import { useState } from 'react';
import type { UnsignedSession } from '#shared/contract/notes.ts';
import type { CalendarDate } from '#shared/time.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Panel, PanelRow, PanelRows } from '#renderer/ui/Panel.tsx';
import { leftToSign, noteAge, noteDay } from './day-words.ts';
import classes from './TodayPage.module.css';

const few = 6;

/** Sessions with notes to sign, the oldest first. */
export function NotesToSign({
  unsigned,
  day,
}: {
  unsigned: readonly UnsignedSession[];
  day: CalendarDate;
}) {
  const [all, setAll] = useState(false);
  const oldestFirst = [...unsigned].sort((a, b) => a.start.localeCompare(b.start));
  const shown = all ? oldestFirst : oldestFirst.slice(0, few);
  return (
    <Panel title="Notes to sign" count={unsigned.length > 0 ? unsigned.length : undefined} flush>
      {unsigned.length === 0 && (
        <EmptyState title="Everything is signed" compact>
          Notes you begin will wait here until you sign them.
        </EmptyState>
      )}
      <PanelRows>
        {shown.map((note) => {
          const age = noteAge(note, day);
          return (
            <PanelRow
              key={note.sessionId}
              lead={noteDay(note, day)}
              trail={
                <>
                  <Badge tone={age.old ? 'due' : 'plain'}>{age.words}</Badge>
                  <LinkButton
                    to="/sessions/$sessionId"
                    params={{ sessionId: note.sessionId }}
                    variant="default"
                    aria-label={`Sign session ${note.sessionNumber}, ${note.groupName}`}
                  >
                    Sign
                  </LinkButton>
                </>
              }
            >
              Session {note.sessionNumber}, {note.groupName}
              <span className={classes['soft']}> · {leftToSign(note)}</span>
            </PanelRow>
          );
        })}
      </PanelRows>
      {shown.length < unsigned.length && (
        <div className={classes['more']}>
          <Button variant="subtle" px="0.75rem" onClick={() => setAll(true)}>
            Show all {unsigned.length}
          </Button>
        </div>
      )}
    </Panel>
  );
}
