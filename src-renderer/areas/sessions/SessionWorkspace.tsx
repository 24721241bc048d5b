import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import type { Editor } from '@tiptap/react';
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { KnownPerson } from '#shared/contract/clients.ts';
import { api } from '#renderer/api.ts';
import type { Uncovered } from '#shared/contract/coverage.ts';
import type { OutputOf, Contract } from '#shared/contract/index.ts';
import type { NoteFormat } from '#shared/contract/notes.ts';
import type { SessionRecord } from '#shared/contract/session-record.ts';
import type { SessionPlan } from '#shared/contract/session-plan.ts';
import type { Seat, SessionView } from '#shared/contract/sessions.ts';
import type { ClientId } from '#shared/ids.ts';
import { documentText, type NoteDocument } from '#shared/note-document.ts';
import { calledName } from '#shared/person.ts';
import type { Heading } from '#shared/rules/chart-guard.ts';
import { dateOf, localAt, today } from '#shared/time.ts';
import { counted, formatFullDate, formatTime, formatTimeRange } from '#renderer/ui/dates.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { Reminder } from '../agreements/Reminder.tsx';
import { SessionAgreement } from '../agreements/SessionAgreement.tsx';
import { lacksWords } from '../coverage/coverage-words.ts';
import { useSessionGate } from '../coverage/useSessionGate.tsx';
import { useDueInGroup } from '../check-ins/use-group-schedule.ts';
import { sectionTitles } from '../notes/chart-view.ts';
import { signingCount } from '../notes/chart-rows.ts';
import { ChartNotes } from '../notes/ChartNotes.tsx';
import { mentionIndex } from '../notes/editor/mention-candidates.ts';
import type { Surroundings } from '../notes/editor/surroundings.ts';
import { GroupNotePanel } from '../notes/GroupNotePanel.tsx';
import { shortNames } from '../notes/short-names.ts';
import { SaveStatus } from '../notes/SaveStatus.tsx';
import { SignDialog } from '../notes/SignDialog.tsx';
import { useCharts } from '../notes/useCharts.ts';
import { useNameGuard } from '../notes/useDoubtfulRows.ts';
import { useDoubts } from '../notes/useDoubts.ts';
import { useDraftValue, useFlushOnLeave, useFollowedDraft } from '../notes/useDraft.ts';
import type { GroupDraft } from '../notes/shelves.ts';
import { useGroupDraft } from '../notes/useGroupDraft.ts';
import { useMakeMention } from '../notes/useMakeMention.ts';
import { PrivateNoteLink } from '../psychotherapy-notes/PrivateNoteLink.tsx';
import { AgendaEditor } from '../session-plan/AgendaEditor.tsx';
import { LastSessionPanel } from '../session-plan/LastSessionPanel.tsx';
import { MomentForm } from '../session-plan/MomentForm.tsx';
import { MomentLine } from '../session-plan/MomentLine.tsx';
import { Timeline } from '../session-plan/Timeline.tsx';
import { useMomentEntry } from '../session-plan/useMomentEntry.ts';
import { useSessionPlan } from '../session-plan/useSessionPlan.ts';
import { withRecordLines } from '../session-record/chart-lines.ts';
import { notedWords } from '../session-record/record-words.ts';
import { RecordPanel } from '../session-record/RecordPanel.tsx';
import { useRecordPart } from '../session-record/useRecordPart.ts';
import { useSessionRecord } from '../session-record/useSessionRecord.ts';
import { Circle } from './Circle.tsx';
import type { SeatState } from './seat-state.ts';
import { CircleCentre } from './CircleCentre.tsx';
import { CircleFoot } from './CircleFoot.tsx';
import { leadersOf } from './leaders.ts';
import { lastChosen } from './last-chosen.ts';
import { KeyHints } from './KeyHints.tsx';
import { PlanDrawer } from './PlanDrawer.tsx';
import { PlanText, TopicLine } from './PlanPanel.tsx';
import { SessionActions } from './SessionActions.tsx';
import classes from './SessionPage.module.css';
import {
  elapsedSeconds,
  lengthOf,
  nowIn,
  phaseOf,
  plannedEnd,
  wasLeftRunning,
} from './session-clock.ts';
import { RemovedFromSession } from './RemovedFromSession.tsx';
import { SessionChanges } from './SessionChanges.tsx';
import { SessionMenu } from './SessionMenu.tsx';
import { useSeats } from './useSeats.ts';
import { useSessionDraft } from './useSessionDraft.ts';
import { useSessionKeys } from './useSessionKeys.ts';
import { useStable } from './useStable.ts';
import { presentClients } from '../notes/chart-rows.ts';

export interface SessionSources {
  view: SessionView;
  notes: OutputOf<Contract['notes']['ofSession']>;
  record: SessionRecord;
  plan: SessionPlan;
  people: readonly KnownPerson[];
  formats: readonly NoteFormat[];
  settings: OutputOf<Contract['settings']['get']>;
}

function documentOf({ document }: GroupDraft): NoteDocument {
  return document;
}

function formatOf({ format }: GroupDraft): string {
  return format;
}

/** The three columns, and what they share: who is here, what is written, what is in doubt, what is signed. */
export function SessionWorkspace({
  view,
  notes,
  record,
  plan,
  people,
  formats,
  settings,
}: SessionSources) {
  const { session, group } = view;
  const sessionId = session.id;
  useFlushOnLeave();
  const sessionDraft = useSessionDraft(session);
  const fields = useDraftValue(sessionDraft);
  const groupDraft = useGroupDraft(sessionId, notes.group);
  const typed = useFollowedDraft(groupDraft, documentOf);
  const circle = useSeats(sessionId, view.seats);
  const recording = useSessionRecord(sessionId, record);
  const planned = useSessionPlan(sessionId, plan);
  const { part, setPart, go, leave } = useRecordPart(
    phaseOf(fields) === 'planned' ? 'plan' : 'group',
  );
  const tagFromNote = useCallback((back: (cancelled: boolean) => void) => go('events', back), [go]);
  const { seats } = circle;

  const everInGroup = useStable(notes.everInGroup);
  const clinicians = settings.clinicians;
  const guard = useNameGuard(people, everInGroup, clinicians);
  const byId = useMemo(() => new Map(people.map((person) => [person.id, person])), [people]);
  const seated = useStable(seats.map(({ person }) => person.id));
  const present = useStable([...presentClients(seats)]);
  const names = useMemo(() => {
    const near = new Set([...seated, ...everInGroup]);
    return shortNames([...near].flatMap((id) => byId.get(id) ?? []));
  }, [seated, everInGroup, byId]);
  const nameOf = useCallback(
    (id: ClientId): string => {
      const person = byId.get(id);
      return names.get(id) ?? (person === undefined ? 'someone' : calledName(person));
    },
    [names, byId],
  );

  const signedGroup = notes.group.signed?.content;
  const document = signedGroup?.kind === 'group' ? signedGroup.document : typed;
  const topic = useDeferredValue(fields.topic);
  const place = useDeferredValue(fields.place);
  const format = useFollowedDraft(groupDraft, formatOf);
  const formatName = formats.find(({ key }) => key === format)?.name ?? '';
  const headings = useMemo<Heading[]>(
    () => [
      { key: 'topic', text: topic.trim() },
      { key: 'group-name', text: group.name },
      { key: 'place', text: place.trim() },
      { key: 'format', text: formatName },
    ],
    [topic, group.name, place, formatName],
  );
  const charts = useCharts({
    sessionId,
    charts: notes.charts,
    document,
    seats,
    people: byId,
    names,
    headings,
    guard,
  });
  const { rows } = charts;

  const asked = useLocation({ select: ({ state }) => state.chartNoteOf });
  const [chosen, setChosen] = useState<ClientId | null>(asked ?? lastChosen.get(sessionId) ?? null);
  const selected =
    (rows.some(({ client }) => client.id === chosen) ? chosen : null) ??
    rows.find(({ listed }) => listed)?.client.id ??
    null;
  useEffect(() => {
    if (selected !== null) lastChosen.set(sessionId, selected);
  }, [sessionId, selected]);
  const doubts = useDoubts(rows, selected, setChosen);
  const [editor, setEditor] = useState<Editor | null>(null);
  const makeMention = useMakeMention(editor, nameOf);
  const [planning, setPlanning] = useState(false);
  const [signing, setSigning] = useState(false);
  const [announced, setAnnounced] = useState('');

  const mentions = useMemo(
    () =>
      mentionIndex(
        people.filter(({ deleted }) => !deleted),
        seated,
        new Set(everInGroup),
        names,
      ),
    [people, seated, everInGroup, names],
  );
  const allNames = useMemo(
    () => new Map(people.map((person) => [person.id, nameOf(person.id)])),
    [people, nameOf],
  );
  const hints = useMemo(
    () => new Map(formats.flatMap(({ sections }) => sections.map(({ key, hint }) => [key, hint]))),
    [formats],
  );
  const surroundings = useMemo<Surroundings>(
    () => ({ present: new Set(present), names: allNames, mentions, hints }),
    [present, allNames, mentions, hints],
  );
  const choices = useMemo(() => seated.map((id) => ({ id, name: nameOf(id) })), [seated, nameOf]);
  const sections = useStable(sectionTitles(document));

  const writeAbout = useCallback((seat: Seat) => {
    // At once: a focus that comes a frame later would take the next keys to where they do not belong.
    flushSync(() => setChosen(seat.person.id));
    focusAddition();
  }, []);
  const privateNote = useMemo(
    () =>
      selected === null ? null : (
        <PrivateNoteLink sessionId={sessionId} clientId={selected} name={nameOf(selected)} />
      ),
    [sessionId, selected, nameOf],
  );
  // Somebody came here to write about one client.
  useEffect(() => {
    if (asked !== undefined) focusAddition();
  }, [asked]);
  const isRunning = (): boolean =>
    phaseOf(fields) === 'running' && !wasLeftRunning(fields, Date.now());
  const entry = useMomentEntry(isRunning);
  const listed = rows.filter((row) => row.listed);
  useSessionKeys({
    onMark: () => entry.begin(),
    onNextDoubt: doubts.go,
    onNextClient: (by) => {
      const at = listed.findIndex(({ client }) => client.id === selected);
      const next = listed[(Math.max(at, 0) + by + listed.length) % Math.max(1, listed.length)];
      if (next !== undefined) setChosen(next.client.id);
    },
  });

  const checkInsDue = useDueInGroup(group.id);
  const gate = useSessionGate(sessionId, circle.flush, () => {
    sessionDraft.change({ ...sessionDraft.value, actualStart: nowIn(sessionDraft.value) });
    void sessionDraft.flush();
  });
  const agreement = useQuery({
    queryKey: ['agreements', 'ofSession', sessionId],
    queryFn: () => api.agreements.ofSession({ sessionId }),
  });
  const inForce = agreement.data?.version ?? null;
  const stateOf = (seat: Seat): SeatState => {
    const record = recording.clientOf(seat.person.id);
    const row = rows.find(({ client }) => client.id === seat.person.id);
    return {
      name: nameOf(seat.person.id),
      doubts: row?.places.length ?? 0,
      chart:
        row === undefined || row.status === 'empty'
          ? 'none'
          : row.status === 'signed'
            ? 'signed'
            : 'draft',
      checkInDue: checkInsDue.has(seat.membershipId),
      uncovered:
        phaseOf(fields) === 'held' ? '' : uncoveredWords(gate.uncovered.get(seat.membershipId)),
      participation: record?.participation ?? null,
      noted: record === null ? [] : notedWords(record),
    };
  };
  const leaders = leadersOf(fields.facilitators, clinicians, settings.practice.signedInClinician);
  const selectedSeat = seats.find(({ person }) => person.id === selected) ?? null;
  const selectedRow = rows.find(({ client }) => client.id === selected);
  const canInsert = selectedRow?.listed === true && selectedRow.status !== 'signed';
  const insertLines = (): void => {
    const record = selected === null ? null : recording.clientOf(selected);
    if (selected === null || record === null) return;
    charts.edit(selected, (draft) => withRecordLines(draft, record, sections));
    setAnnounced(`Added to the chart note of ${nameOf(selected)}`);
  };
  const doubtCount = rows.reduce((sum, { places }) => sum + places.length, 0);
  const count = signingCount(rows);

  return (
    <Page
      layout="fill"
      title={group.name}
      subtitle={[
        `Session ${session.number}`,
        `${formatFullDate(fields.plannedStart)}, ${formatTimeRange(fields.plannedStart, plannedEnd(fields))}`,
        fields.place,
      ]
        .filter(Boolean)
        .join(' · ')}
      actions={
        <SessionActions
          count={count}
          groupSigned={notes.group.signed !== null}
          nothingWritten={count.unsigned === 0 && documentText(document) === ''}
          onSign={() => setSigning(true)}
          menu={<SessionMenu view={view} onPlan={() => setPlanning(true)} />}
        />
      }
    >
      <div className={classes['workspace']}>
        <SessionChanges session={session} changes={view.changes} />
        <RemovedFromSession view={view} />
        <ErrorNotice error={gate.error ?? agreement.error} />
        {inForce !== null && isRunning() && agreement.data?.reminders.length === 0 && (
          <Reminder sessionId={sessionId} version={inForce} joiners={gate.joiners} />
        )}
        <div className={classes['columns']}>
          <div className={classes['left']}>
            <section className={classes['sheet']} aria-label="Circle">
              <Circle
                seats={seats}
                stateOf={stateOf}
                leaders={leaders}
                minutes={lengthOf(fields)}
                selected={selectedSeat?.membershipId ?? null}
                elapsed={() =>
                  phaseOf(fields) === 'running'
                    ? Math.floor(elapsedSeconds(fields, Date.now()) / 60)
                    : null
                }
                arcs={recording.group.arcs}
                onSelect={writeAbout}
                onRecord={circle.record}
                onArrange={circle.arrange}
                onArcs={recording.changeGroup}
                onMark={(seat, back) => entry.begin({ clients: [seat.person.id], back })}
                onGo={(seat, place, back) => {
                  setChosen(seat.person.id);
                  go(place, back);
                }}
                foot={
                  <CircleFoot
                    groupId={group.id}
                    seats={seats}
                    doubts={doubtCount}
                    events={recording.group.events}
                    trouble={circle.trouble}
                    onRetry={() => void circle.flush()}
                    onAllPresent={circle.allPresent}
                  />
                }
              >
                <CircleCentre
                  fields={fields}
                  cancelled={session.cancelled}
                  onStart={gate.start}
                  onChange={(next) => {
                    sessionDraft.change(next);
                    void sessionDraft.flush();
                  }}
                  onPlan={() => setPlanning(true)}
                />
              </Circle>
              {entry.current === null ? (
                <MomentLine moments={planned.moments} zone={fields.zone} nameOf={nameOf} />
              ) : (
                <MomentForm
                  key={entry.current.key}
                  entry={entry.current}
                  fields={fields}
                  people={choices}
                  onAdd={planned.addMoment}
                  onClose={(added) => {
                    if (added !== null)
                      setAnnounced(`Noted at ${formatTime(localAt(added.at, fields.zone))}`);
                    entry.close();
                  }}
                />
              )}
            </section>
            <TopicLine queue={sessionDraft} />
            <RecordPanel
              sessionId={sessionId}
              recording={recording}
              part={part}
              onPart={setPart}
              seat={selectedSeat}
              nameOf={nameOf}
              seats={seats}
              day={dateOf(fields.plannedStart)}
              now={() => (isRunning() ? nowIn(fields) : null)}
              onInsert={canInsert ? insertLines : null}
              onLeave={leave}
              plan={
                <>
                  <AgendaEditor
                    queue={planned.agenda}
                    plannedMinutes={fields.plannedMinutes}
                    zone={fields.zone}
                    groupType={group.type}
                    onSay={setAnnounced}
                  />
                  <PlanText queue={sessionDraft} />
                  {plan.last !== null && (
                    <LastSessionPanel
                      last={plan.last}
                      agenda={planned.agenda}
                      commitments={seats.flatMap(({ person }) => {
                        const open = recording.lastCommitmentOf(person.id);
                        return open === null
                          ? []
                          : [
                              {
                                name: nameOf(person.id),
                                text: open.text,
                                session: open.sessionNumber,
                                followUp: recording.clientOf(person.id)?.followUp ?? null,
                              },
                            ];
                      })}
                      onSay={setAnnounced}
                    />
                  )}
                </>
              }
              planStatus={<SaveStatus queue={planned.agenda} what="Agenda" />}
              timeline={
                <Timeline
                  queue={planned.agenda}
                  fields={fields}
                  moments={planned.moments}
                  events={recording.group.events}
                  seats={seats}
                  nameOf={nameOf}
                  onAdd={() => entry.begin({ typed: true })}
                  onCorrect={(moment) => entry.begin({ typed: true, replaces: moment })}
                  onWithdraw={planned.withdrawMoment}
                />
              }
              agreement={
                agreement.data && (
                  <SessionAgreement
                    groupId={group.id}
                    sessionId={sessionId}
                    day={dateOf(fields.plannedStart)}
                    agreement={agreement.data}
                    gates={gate.gates}
                    people={seats.map(({ person }) => ({
                      id: person.id,
                      name: nameOf(person.id),
                    }))}
                  />
                )
              }
            />
          </div>
          <GroupNotePanel
            sessionId={sessionId}
            state={notes.group}
            queue={groupDraft}
            formats={formats}
            surroundings={surroundings}
            choices={choices}
            onEditor={setEditor}
            beside={privateNote}
            onTag={tagFromNote}
          />
          <ChartNotes
            sessionId={sessionId}
            charts={charts}
            rows={rows}
            sections={sections}
            selected={selected}
            onSelect={setChosen}
            doubts={doubts}
            makeMention={makeMention}
            nameOf={nameOf}
          />
        </div>
        <KeyHints />
      </div>
      {gate.dialog}
      {planning && (
        <PlanDrawer
          queue={sessionDraft}
          clinicians={clinicians}
          onClose={() => setPlanning(false)}
        />
      )}
      {signing && (
        <SignDialog
          sessionId={sessionId}
          rows={rows}
          group={notes.group}
          groupDraft={groupDraft}
          signer={clinicians.find(({ id }) => id === settings.practice.signedInClinician) ?? null}
          onDecide={(client) => {
            setSigning(false);
            setChosen(client);
          }}
          onSigned={(signed) => {
            setSigning(false);
            setAnnounced(`${counted(signed, 'note')} signed`);
            focusIfLost(selected === null ? null : `chart-tab-${selected}`);
          }}
          onClose={() => setSigning(false)}
        />
      )}
      <span role="status" className={classes['hidden']}>
        {announced}
      </span>
    </Page>
  );
}

function uncoveredWords(member: Uncovered | undefined): string {
  return member === undefined ? '' : `not covered: ${lacksWords(member, today())}`;
}

/** Goes to where one writes about the chosen client. */
function focusAddition(): void {
  const fieldsHere = [...window.document.querySelectorAll<HTMLElement>('[data-addition]')];
  const written = fieldsHere.find((field) => field.textContent !== '');
  (written ?? fieldsHere[0] ?? window.document.getElementById('chart-note'))?.focus();
}

/** What had the focus may be gone after signing; the client's note is the nearest that is not. */
function focusIfLost(id: string | null): void {
  setTimeout(() => {
    if (id !== null && window.document.activeElement === window.document.body)
      window.document.getElementById(id)?.focus();
  }, 300);
}
