import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '#renderer/api.ts';
import { modalityWords } from '#shared/contract/groups.ts';
import { SessionFields, type DaySession } from '#shared/contract/sessions.ts';
import { instantNow, localAt, type Instant } from '#shared/time.ts';
import { Badge, type Tone } from '#renderer/ui/Badge.tsx';
import { formatTime } from '#renderer/ui/dates.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Panel, PanelRow, PanelRows } from '#renderer/ui/Panel.tsx';
import { isDue } from './day-words.ts';
import classes from './TodayPage.module.css';

interface SessionsOfDayProps {
  sessions: readonly DaySession[];
  now: Instant;
}

export function SessionsOfDay({ sessions, now }: SessionsOfDayProps) {
  const navigate = useNavigate();
  const start = useMutation({
    mutationFn: startSession,
    onSuccess: (_, { id }) =>
      void navigate({ to: '/sessions/$sessionId', params: { sessionId: id } }),
  });

  return (
    <Panel title="Sessions" count={`${sessions.length} today`} flush>
      <ErrorNotice error={start.error} />
      {sessions.length === 0 && (
        <EmptyState title="Nothing planned for today" compact>
          New session adds one, also for a group that meets at no fixed time.
        </EmptyState>
      )}
      <PanelRows>
        {sessions.map((session) => (
          <PanelRow
            key={session.id}
            lead={formatTime(session.start)}
            trail={
              <>
                <Standing session={session} />
                {isDue(session, now) ? (
                  <Button
                    aria-label={`Start ${session.groupName}`}
                    loading={start.isPending && start.variables.id === session.id}
                    onClick={() => start.mutate(session)}
                  >
                    Start
                  </Button>
                ) : (
                  <LinkButton
                    to="/sessions/$sessionId"
                    params={{ sessionId: session.id }}
                    variant="default"
                    aria-label={`Open ${session.groupName}`}
                  >
                    Open
                  </LinkButton>
                )}
              </>
            }
          >
            <strong className={classes['name']}>{session.groupName}</strong>
            <span className={classes['soft']}> · {about(session)}</span>
          </PanelRow>
        ))}
      </PanelRows>
    </Panel>
  );
}

function about({ number, topic, modality, status, present, expected }: DaySession): string {
  if (status === 'cancelled') return topic || `session ${number}`;
  const people = status === 'planned' ? `${expected} expected` : `${present} of ${expected} here`;
  const where = modality === 'in-person' ? '' : modalityWords[modality];
  return [people, where, topic || `session ${number}`].filter(Boolean).join(' · ');
}

function Standing({ session: { status, notes } }: { session: DaySession }) {
  const [tone, words] = standing(status, notes);
  return words === '' ? null : <Badge tone={tone}>{words}</Badge>;
}

function standing(status: DaySession['status'], notes: DaySession['notes']): [Tone, string] {
  if (status === 'cancelled') return ['plain', 'Cancelled'];
  if (status === 'running') return ['accent', 'Running'];
  if (notes === 'signed') return ['accent', 'Signed'];
  if (notes === 'partly-signed') return ['due', 'Partly signed'];
  if (notes === 'draft') return ['due', 'Draft'];
  return status === 'held' ? ['due', 'No note yet'] : ['plain', ''];
}

/** Records that the session begins now. One that already runs is left as it is. */
async function startSession({ id }: DaySession): Promise<void> {
  const { session } = await api.sessions.get({ id });
  if (session.actualStart !== null) return;
  const { version, groupId } = session;
  const fields = SessionFields.strip().parse(session);
  await api.sessions.save({
    id,
    groupId,
    version,
    fields: { ...fields, actualStart: localAt(instantNow(), fields.zone) },
  });
}
