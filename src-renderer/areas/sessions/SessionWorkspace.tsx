import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Editor } from '@tiptap/react';
import { Check, Printer } from 'lucide-react';
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { OutputOf, Contract } from '#shared/contract/index.ts';
import type { NoteFormat } from '#shared/contract/notes.ts';
import type { Seat, SessionView } from '#shared/contract/sessions.ts';
import type { ClientId } from '#shared/ids.ts';
import { documentText, type NoteDocument } from '#shared/note-document.ts';
import { calledName, type Person } from '#shared/person.ts';
import type { Heading } from '#shared/rules/chart-guard.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { counted, formatFullDate, formatTimeRange } from '#renderer/ui/dates.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { sectionTitles } from '../notes/chart-view.ts';
import { signingCount } from '../notes/chart-rows.ts';
import { ChartNotes } from '../notes/ChartNotes.tsx';
import { mentionIndex } from '../notes/editor/mention-candidates.ts';
import type { Surroundings } from '../notes/editor/surroundings.ts';
import { GroupNotePanel } from '../notes/GroupNotePanel.tsx';
import { SaveStatusLine } from '../notes/SaveStatus.tsx';
import { shortNames } from '../notes/short-names.ts';
import { SignDialog } from '../notes/SignDialog.tsx';
import { useCharts } from '../notes/useCharts.ts';
import { useNameGuard } from '../notes/useDoubtfulRows.ts';
import { useDoubts } from '../notes/useDoubts.ts';
import { useDraftValue, useFlushOnLeave, useFollowedDraft } from '../notes/useDraft.ts';
import type { GroupDraft } from '../notes/shelves.ts';
import { useGroupDraft } from '../notes/useGroupDraft.ts';
import { useMakeMention } from '../notes/useMakeMention.ts';
import { PrivateNoteLink } from '../psychotherapy-notes/PrivateNoteLink.tsx';
import { Circle } from './Circle.tsx';
import type { SeatState } from './seat-state.ts';
import { CircleCentre } from './CircleCentre.tsx';
import { lastChosen } from './last-chosen.ts';
import { KeyHints } from './KeyHints.tsx';
import { PlanDrawer } from './PlanDrawer.tsx';
import { PlanPanel } from './PlanPanel.tsx';
import classes from './SessionPage.module.css';
import { elapsedSeconds, lengthOf, phaseOf, plannedEnd } from './session-clock.ts';
import { useSeats } from './useSeats.ts';
import { useSessionDraft } from './useSessionDraft.ts';
import { useSessionKeys } from './useSessionKeys.ts';
import { useStable } from './useStable.ts';
import { presentClients } from '../notes/chart-rows.ts';
import { wasPresent } from '#shared/contract/attendance.ts';

export interface SessionSources {
  view: SessionView;
  notes: OutputOf<Contract['notes']['ofSession']>;
  people: readonly Person[];
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
export function SessionWorkspace({ view, notes, people, formats, settings }: SessionSources) {
  const { session, group } = view;
  const sessionId = session.id;
  useFlushOnLeave();
  const sessionDraft = useSessionDraft(session);
  const fields = useDraftValue(sessionDraft);
  const groupDraft = useGroupDraft(sessionId, notes.group);
  const typed = useFollowedDraft(groupDraft, documentOf);
  const circle = useSeats(sessionId, view.seats);
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

  const [chosen, setChosen] = useState<ClientId | null>(lastChosen.get(sessionId) ?? null);
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
    () => mentionIndex(people, seated, new Set(everInGroup), names),
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
    setChosen(seat.person.id);
    // The field is there once the note of this person is.
    requestAnimationFrame(() => {
      const fieldsHere = [...window.document.querySelectorAll<HTMLElement>('[data-addition]')];
      const written = fieldsHere.find((field) => field.textContent !== '');
      (written ?? fieldsHere[0] ?? window.document.getElementById('chart-note'))?.focus();
    });
  }, []);
  const privateNote = useMemo(
    () =>
      selected === null ? null : (
        <PrivateNoteLink sessionId={sessionId} clientId={selected} name={nameOf(selected)} />
      ),
    [sessionId, selected, nameOf],
  );
  const listed = rows.filter((row) => row.listed);
  useSessionKeys({
    onNextDoubt: doubts.go,
    onNextClient: (by) => {
      const at = listed.findIndex(({ client }) => client.id === selected);
      const next = listed[(Math.max(at, 0) + by + listed.length) % Math.max(1, listed.length)];
      if (next !== undefined) setChosen(next.client.id);
    },
  });

  const stateOf = (seat: Seat): SeatState => {
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
    };
  };
  const leaders = fields.facilitators.map((id) => {
    if (id === settings.practice.signedInClinician) return 'You';
    return (
      clinicians
        .find((clinician) => clinician.id === id)
        ?.name.split(/\s+/u)
        .at(0) ?? '?'
    );
  });
  const here = seats.filter(({ attendance }) => wasPresent(attendance)).length;
  const unrecorded = seats.filter(({ attendance }) => attendance === null).length;
  const doubtCount = rows.reduce((sum, { places }) => sum + places.length, 0);
  const count = signingCount(rows);
  const allSigned = count.unsigned === 0 && notes.group.signed !== null;
  const nothingWritten = count.unsigned === 0 && documentText(document) === '';

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
        <>
          <Button variant="default" onClick={() => setPlanning(true)}>
            Plan
          </Button>
          <Button
            variant="default"
            leftSection={<Printer size={15} />}
            renderRoot={(root: Record<string, unknown>) => (
              <Link {...root} to="/sessions/$sessionId/paper" params={{ sessionId }} />
            )}
          >
            Print
          </Button>
          {allSigned ? (
            <span className={classes['allSigned']}>
              <Check size={15} strokeWidth={3} aria-hidden="true" /> All signed
            </span>
          ) : (
            <Button
              variant={nothingWritten ? 'default' : 'filled'}
              onClick={() => setSigning(true)}
            >
              {nothingWritten
                ? 'Sign'
                : count.unsigned === 0
                  ? 'Sign group note'
                  : `Sign ${count.ready} of ${count.unsigned}`}
            </Button>
          )}
        </>
      }
    >
      <div className={classes['workspace']}>
        <div className={classes['columns']}>
          <div className={classes['left']}>
            <section className={classes['sheet']} aria-label="Circle">
              <Circle
                seats={seats}
                stateOf={stateOf}
                facilitators={leaders.length === 0 ? ['You'] : leaders}
                minutes={lengthOf(fields)}
                selected={seats.find(({ person }) => person.id === selected)?.membershipId ?? null}
                elapsed={() =>
                  phaseOf(fields) === 'running'
                    ? Math.floor(elapsedSeconds(fields, Date.now()) / 60)
                    : null
                }
                onSelect={writeAbout}
                onRecord={circle.record}
                onArrange={circle.arrange}
              >
                <CircleCentre
                  fields={fields}
                  onChange={(next) => {
                    sessionDraft.change(next);
                    void sessionDraft.flush();
                  }}
                  onPlan={() => setPlanning(true)}
                />
              </Circle>
              <div className={classes['badges']}>
                {seats.length === 0 ? (
                  <span className={classes['quiet']}>
                    Nobody is in this group yet. Add members on the{' '}
                    <Link to="/groups/$groupId" params={{ groupId: group.id }}>
                      group’s page
                    </Link>
                    .
                  </span>
                ) : (
                  <Badge tone="accent">
                    {here} of {seats.length} here
                  </Badge>
                )}
                {doubtCount > 0 && <Badge tone="due">{counted(doubtCount, 'doubt')}</Badge>}
                {circle.trouble !== null && (
                  <SaveStatusLine
                    status={circle.trouble}
                    what="Attendance"
                    onRetry={() => void circle.flush()}
                  />
                )}
                {unrecorded > 0 && (
                  <Button
                    size="compact-sm"
                    variant="light"
                    className={classes['allPresent']}
                    onClick={circle.allPresent}
                  >
                    {unrecorded === seats.length ? 'All present' : 'The rest present'}
                  </Button>
                )}
              </div>
            </section>
            <PlanPanel queue={sessionDraft} />
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

/** What had the focus may be gone after signing; the client's note is the nearest that is not. */
function focusIfLost(id: string | null): void {
  setTimeout(() => {
    if (id !== null && window.document.activeElement === window.document.body)
      window.document.getElementById(id)?.focus();
  }, 300);
}
