import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { formatClock, formatDate, formatFullDate, formatMinutes } from '#renderer/ui/dates.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import {
  modalityWords,
  type ExtraMeeting,
  type Group,
  type MeetingRule,
  type Schedule,
} from '#shared/contract/groups.ts';
import type { GroupId } from '#shared/ids.ts';
import { addDays, today } from '#shared/time.ts';
import { entriesOf } from '../../calendar/entries.ts';
import { EntryRow } from '../../calendar/EntryRow.tsx';
import { PlanNextDialog } from '../../calendar/PlanNextDialog.tsx';
import { useCalendarActions } from '../../calendar/useCalendarActions.tsx';
import calendarClasses from '../../calendar/calendar.module.css';
import { Notice, type Done } from '../../clients/form/Notice.tsx';
import { GroupFrame } from '../GroupFrame.tsx';
import { repeatWords } from '../group-words.ts';
import { ExtraDialog } from './ExtraDialog.tsx';
import { PublicTitleDialog } from './PublicTitleDialog.tsx';
import { RuleDialog } from './RuleDialog.tsx';
import classes from './schedule.module.css';
import { SkipDialog } from './SkipDialog.tsx';
import { useSaveSchedule } from './useSaveSchedule.ts';

type Asked = { rule: MeetingRule | null } | 'skip' | 'extra' | 'title' | 'plan-next';

/** When a group meets: its regular days, what departs from them, and the dates that come of both. */
export function SchedulePage({ groupId }: { groupId: GroupId }) {
  return <GroupFrame groupId={groupId}>{({ group }) => <ScheduleOf group={group} />}</GroupFrame>;
}

const weeksAhead = 26;
const mostDates = 10;

function ScheduleOf({ group }: { group: Group }) {
  const [from] = useState(today);
  const to = addDays(from, weeksAhead * 7);
  const data = useQuery({
    queryKey: ['calendar', 'entries', from, to],
    queryFn: () => api.calendar.entries({ from, to }),
  });
  const actions = useCalendarActions([group], data.data?.sessions ?? []);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const save = useSaveSchedule();
  const { schedule } = group;

  const close = () => setAsked(null);
  const finish = (words: string) => {
    close();
    actions.dismiss();
    setDone({ words });
  };
  const change = (words: string, changed: Partial<Schedule>) =>
    save.mutate(
      { group, schedule: { ...schedule, ...changed } },
      {
        onSuccess: (saved) => {
          actions.dismiss();
          setDone({
            words,
            undo: () => save.mutateAsync({ group: saved, schedule }),
          });
        },
      },
    );

  const coming = entriesOf(data.data ?? { sessions: [], meetings: [] }).filter(
    ({ of }) => ('session' in of ? of.session : of.meeting).groupId === group.id,
  );
  const skipped = schedule.skipped.filter(({ day }) => day >= from);
  const extra = schedule.extra.filter(({ day }) => day >= from);
  return (
    <>
      <ErrorNotice error={data.error ?? save.error ?? actions.error} />
      <Notice
        done={actions.done ?? done}
        onDismiss={() => {
          actions.dismiss();
          setDone(null);
        }}
      />
      <div className={classes['columns']}>
        <div className={classes['column']}>
          <Panel
            title="Meets"
            flush
            actions={<Add words="Add days" onClick={() => setAsked({ rule: null })} />}
          >
            {schedule.rules.length === 0 && (
              <EmptyState title="No fixed days" compact>
                Add the days on which it meets, and its dates are planned in one go.
              </EmptyState>
            )}
            <ul className={classes['rows']} role="list" aria-label="Meeting days">
              {schedule.rules.map((rule, index) => (
                <li key={index} className={classes['row']}>
                  <div className={classes['text']}>
                    <strong>{repeatWords(rule)}</strong>{' '}
                    {rule.until !== null && rule.until < from && <Badge>ended</Badge>}
                    <div className={classes['soft']}>{termsWords(group, rule)}</div>
                    <div className={classes['soft']}>
                      from {formatDate(rule.from)}
                      {rule.until !== null && ` until ${formatDate(rule.until)}`}
                    </div>
                  </div>
                  <Button
                    variant="default"
                    size="xs"
                    aria-label={`Change ${repeatWords(rule)}`}
                    onClick={() => setAsked({ rule })}
                  >
                    Change
                  </Button>
                  <Remove
                    what={repeatWords(rule)}
                    onRemove={() =>
                      change(`${repeatWords(rule)}: removed from the schedule.`, {
                        rules: schedule.rules.filter((other) => other !== rule),
                      })
                    }
                  />
                </li>
              ))}
            </ul>
          </Panel>
          <Panel
            title="Skipped dates"
            flush
            actions={<Add words="Skip a date" onClick={() => setAsked('skip')} />}
          >
            {skipped.length === 0 && (
              <EmptyState title="None ahead" compact>
                Holidays and other days without a session, each with its reason.
              </EmptyState>
            )}
            <ul className={classes['rows']} role="list" aria-label="Skipped dates">
              {skipped.map(({ day, reason }) => (
                <li key={day} className={classes['row']}>
                  <div className={classes['text']}>
                    {formatFullDate(day)}
                    <div className={classes['soft']}>{reason}</div>
                  </div>
                  <Remove
                    what={`skipped ${formatFullDate(day)}`}
                    onRemove={() =>
                      change(`The group meets on ${formatFullDate(day)}.`, {
                        skipped: schedule.skipped.filter((other) => other.day !== day),
                      })
                    }
                  />
                </li>
              ))}
            </ul>
          </Panel>
          <Panel
            title="Extra sessions"
            flush
            actions={<Add words="Add one" onClick={() => setAsked('extra')} />}
          >
            {extra.length === 0 && (
              <EmptyState title="None ahead" compact>
                A weekend, an evening more, or a regular session made longer.
              </EmptyState>
            )}
            <ul className={classes['rows']} role="list" aria-label="Extra sessions">
              {extra.map((meeting, index) => (
                <li key={index} className={classes['row']}>
                  <div className={classes['text']}>
                    {formatFullDate(meeting.day)}
                    <div className={classes['soft']}>{termsWords(group, meeting)}</div>
                  </div>
                  <Remove
                    what={`extra session ${formatFullDate(meeting.day)}`}
                    onRemove={() =>
                      change(`The extra session on ${formatFullDate(meeting.day)} was removed.`, {
                        extra: schedule.extra.filter((other) => other !== meeting),
                      })
                    }
                  />
                </li>
              ))}
            </ul>
          </Panel>
          <Panel
            title="In calendar files"
            actions={
              <Button
                variant="default"
                size="xs"
                aria-label="Change the title in calendar files"
                onClick={() => setAsked('title')}
              >
                Change
              </Button>
            }
          >
            <span className={classes['soft']}>Appears as</span> {schedule.publicTitle}
          </Panel>
        </div>
        <Panel
          title="Coming dates"
          flush
          actions={
            <Button variant="default" size="xs" onClick={() => setAsked('plan-next')}>
              Plan the next…
            </Button>
          }
        >
          {data.data && coming.length === 0 && (
            <EmptyState title="No dates ahead" compact>
              They come from the days this group meets on, and from sessions that are planned.
            </EmptyState>
          )}
          <ul className={calendarClasses['entries']} role="list" aria-label="Coming dates">
            {coming.slice(0, mostDates).map((entry) => (
              <EntryRow key={entry.key} entry={entry} dated onAct={actions.act} />
            ))}
          </ul>
        </Panel>
      </div>
      {actions.dialog}
      {asked === 'skip' && (
        <SkipDialog
          group={group}
          day={null}
          onClose={close}
          onSaved={(day) => finish(`${formatFullDate(day)} is skipped.`)}
        />
      )}
      {asked === 'extra' && (
        <ExtraDialog
          group={group}
          onClose={close}
          onSaved={(day) => finish(`An extra session on ${formatFullDate(day)} was added.`)}
        />
      )}
      {asked === 'title' && (
        <PublicTitleDialog
          group={group}
          onClose={close}
          onSaved={() => finish('The title was saved.')}
        />
      )}
      {asked === 'plan-next' && <PlanNextDialog group={group} onClose={close} onDone={finish} />}
      {asked !== null && typeof asked === 'object' && (
        <RuleDialog
          group={group}
          rule={asked.rule}
          onClose={close}
          onSaved={() => finish('The schedule was saved.')}
        />
      )}
    </>
  );
}

/** `18:00, 90 min, video, Room 2`: as it will be, whoever says so. */
function termsWords(group: Group, own: Omit<ExtraMeeting, 'day'>): string {
  const time = own.startTime ?? group.startTime;
  const modality = own.modality ?? group.modality;
  return [
    time === null ? 'no set time' : formatClock(time),
    formatMinutes(own.minutes ?? group.minutes),
    modalityWords[modality],
    own.place ?? group.place,
  ]
    .filter(Boolean)
    .join(', ');
}

function Add({ words, onClick }: { words: string; onClick: () => void }) {
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<Plus size={14} aria-hidden />}
      onClick={onClick}
    >
      {words}
    </Button>
  );
}

function Remove({ what, onRemove }: { what: string; onRemove: () => void }) {
  return (
    <Button
      variant="subtle"
      color="gray"
      size="xs"
      aria-label={`Remove: ${what}`}
      onClick={onRemove}
    >
      Remove
    </Button>
  );
}
