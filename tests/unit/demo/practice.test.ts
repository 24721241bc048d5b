import { describe, expect, it, test } from 'vitest';
import { wasPresent } from '../../../src-shared/contract/attendance.ts';
import { ClientFields } from '../../../src-shared/contract/clients.ts';
import { GroupFields } from '../../../src-shared/contract/groups.ts';
import { ChartAddition } from '../../../src-shared/contract/notes.ts';
import { SessionFields } from '../../../src-shared/contract/sessions.ts';
import { Clinician, Practice } from '../../../src-shared/contract/settings.ts';
import {
  documentText,
  mentionedClients,
  NoteDocument,
  paragraphText,
} from '../../../src-shared/note-document.ts';
import { clientsWithContent, deriveChartNote } from '../../../src-shared/rules/chart-note.ts';
import { chartGuard, openHits } from '../../../src-shared/rules/chart-guard.ts';
import { builtInFormats } from '../../../src-shared/rules/note-formats.ts';
import { weekdayOf } from '../../../src-shared/rules/weekdays.ts';
import {
  CalendarDate,
  dateOf,
  daysBetween,
  LocalTime,
  TimeZone,
} from '../../../src-shared/time.ts';
import { demoPractice, type DemoSession } from '../../../src-main/demo/practice.ts';
import { sentences } from '../../../src-main/demo/template.ts';

const zone = TimeZone.parse('America/New_York');
const today = CalendarDate.parse('2026-11-24');
const now = LocalTime.parse(`${today}T13:00`);
const demo = demoPractice(now, zone);
const held = demo.sessions.filter(({ note }) => note !== null);
const memberships = new Map(demo.memberships.map((membership) => [membership.id, membership]));
const people = demo.clients.map(({ id, fields }) => ({
  id,
  givenName: fields.givenName,
  familyName: fields.familyName,
  preferredName: fields.preferredName,
  nicknames: fields.nicknames,
}));

function presentAt(session: DemoSession) {
  return new Set(
    session.seats
      .filter(({ attendance }) => wasPresent(attendance))
      .map(({ membershipId }) => memberships.get(membershipId)!.clientId),
  );
}

function paragraphsOf(session: DemoSession) {
  return session.note!.document.content.flatMap(({ content }) => content);
}

/** The paragraph's words with every person as `§`, so that only the wording counts. */
function wordingOf(paragraph: ReturnType<typeof paragraphsOf>[number]): string {
  return (paragraph.content ?? [])
    .map((node) => (node.type === 'text' ? node.text : node.type === 'mention' ? '§' : ''))
    .join('');
}

/** The group's notes in order, each as its paragraphs' wordings. */
function notesOf(groupId: DemoSession['groupId'], sessions = held): string[][] {
  return sessions
    .filter((session) => session.groupId === groupId)
    .map((session) => paragraphsOf(session).map(wordingOf).filter(Boolean));
}

describe('the demo practice', () => {
  it('has 6 groups, 48 clients and two years of weekly sessions', () => {
    expect(demo.groups).toHaveLength(6);
    expect(demo.clients).toHaveLength(48);
    for (const { id, fields } of demo.groups) {
      const days = held
        .filter(({ groupId }) => groupId === id)
        .map((s) => dateOf(s.fields.plannedStart));
      expect(days.length).toBeGreaterThan(90);
      expect(daysBetween(days[0]!, today)).toBeGreaterThan(715);
      for (const [at, day] of days.entries()) {
        expect(weekdayOf(day)).toBe(weekdayOf(fields.schedule.rules[0]!.from));
        if (at > 0) expect(daysBetween(days[at - 1]!, day) % 7).toBe(0);
      }
    }
  });

  it('gives every record an id of its own that sorts by creation', () => {
    const noted = demo.sessions.flatMap(({ note, charts }) => [
      ...(note
        ? [note.id, ...note.document.content.flatMap((s) => s.content.map((p) => p.attrs.id))]
        : []),
      ...charts.map(({ id }) => id),
    ]);
    const lists = [demo.clinicians, demo.clients, demo.groups, demo.memberships, demo.sessions];
    const ids = [...lists.flatMap((list) => list.map(({ id }) => id as string)), ...noted];
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab]/);
    for (const list of [demo.clients, demo.memberships])
      expect(list.map(({ id }) => id as string)).toEqual(list.map(({ id }) => id as string).sort());
    for (const { id } of demo.groups) {
      const own = demo.sessions.filter(({ groupId }) => groupId === id).map((s) => s.id as string);
      expect(own).toEqual([...own].sort());
    }
  });

  it('is made of what the contract takes', () => {
    Practice.parse(demo.practice);
    expect(demo.clinicians.map(({ id }) => id)).toContain(demo.practice.signedInClinician);
    for (const clinician of demo.clinicians) Clinician.parse(clinician);
    for (const { fields } of demo.clients) expect(ClientFields.parse(fields)).toEqual(fields);
    for (const { fields } of demo.groups) expect(GroupFields.parse(fields)).toEqual(fields);
    for (const { fields, charts } of demo.sessions) {
      expect(SessionFields.parse(fields)).toEqual(fields);
      for (const { additions } of charts)
        for (const addition of additions) ChartAddition.parse(addition);
    }
  });

  it('is in time order', () => {
    const starts = demo.sessions.map(({ fields }) => fields.plannedStart);
    expect(starts).toEqual([...starts].sort());
  });

  it('keeps the circle to those who are members on the day', () => {
    for (const { groupId, fields, seats } of demo.sessions) {
      const day = dateOf(fields.plannedStart);
      const expected = demo.memberships.filter(
        (one) => one.groupId === groupId && one.joinedOn <= day && (one.leftOn ?? day) >= day,
      );
      expect(seats.map(({ membershipId }) => membershipId as string).sort()).toEqual(
        expected.map(({ id }) => id as string).sort(),
      );
      const capacity = demo.groups.find(({ id }) => id === groupId)!.fields.capacity!;
      expect(seats.length).toBeLessThanOrEqual(capacity);
      expect(seats.length).toBeGreaterThanOrEqual(4);
    }
  });

  it('ends the record of those who have left', () => {
    for (const { leftOn, leaveReason } of demo.memberships)
      expect(leaveReason !== '').toBe(leftOn !== null);
    expect(demo.memberships.filter(({ leftOn }) => leftOn !== null).length).toBeGreaterThan(5);
  });

  it('has had its morning today and has an afternoon and an evening to come', () => {
    const ofToday = demo.sessions.filter(({ fields }) => dateOf(fields.plannedStart) === today);
    expect(ofToday).toHaveLength(3);
    const [morning, afternoon, evening] = ofToday;
    expect(morning!.fields.plannedStart.slice(11) < '12:00').toBe(true);
    expect(morning!.note?.signed).toBe(false);
    expect(morning!.fields.actualEnd).not.toBeNull();
    for (const planned of [afternoon!, evening!]) {
      expect(planned.note).toBeNull();
      expect(planned.fields.actualStart).toBeNull();
      expect(planned.fields.topic).not.toBe('');
      expect(planned.seats.every(({ attendance }) => attendance === null)).toBe(true);
    }
    expect(evening!.fields.plannedStart.slice(11) >= '17:00').toBe(true);
    const last = demo.sessions.at(-1)!;
    expect(daysBetween(today, dateOf(last.fields.plannedStart))).toBeLessThan(7);
  });

  it('has signed what is older than two weeks and left some of the rest', () => {
    const byAge = held.map(({ fields, note }) => ({
      age: daysBetween(dateOf(fields.plannedStart), today),
      signed: note!.signed,
    }));
    expect(byAge.filter(({ age }) => age > 14).every(({ signed }) => signed)).toBe(true);
    expect(byAge.filter(({ age, signed }) => age <= 14 && !signed).length).toBeGreaterThan(5);
    expect(byAge.filter(({ age, signed }) => age <= 14 && signed).length).toBeGreaterThan(0);
  });

  it('is the same practice each time', () => {
    expect(demoPractice(now, zone)).toEqual(demo);
  });

  test.each(['00:05', '08:00', '11:45', '17:00', '23:55'])(
    'knows nothing at %s of what is still to come, and has no note half written but the last',
    (time) => {
      const moment = LocalTime.parse(`${today}T${time}`);
      const { sessions } = demoPractice(moment, zone);
      const written = sessions.filter(({ note }) => note !== null);
      for (const { fields } of written) expect(fields.actualEnd! < moment).toBe(true);
      for (const { fields, note } of sessions)
        expect(note === null).toBe(fields.actualStart === null);
      const halfWritten = written
        .slice(0, -1)
        .filter(
          ({ note }) =>
            note!.document.content.length > 1 &&
            paragraphText(note!.document.content.at(-1)!.content[0]!) === '',
        );
      expect(halfWritten).toEqual([]);
    },
  );

  test.each([
    '2026-01-01',
    '2026-02-28',
    '2026-04-05',
    '2026-08-08',
    '2027-07-03',
    '2028-02-29',
    '2027-12-25',
  ])('holds together when opened on %s', (date) => {
    const day = CalendarDate.parse(date);
    const other = demoPractice(LocalTime.parse(`${date}T13:00`), TimeZone.parse('Europe/Berlin'));
    expect(other.clients).toHaveLength(48);
    for (const { id } of other.groups) {
      const notes = other.sessions.filter(({ groupId, note }) => groupId === id && note !== null);
      expect(notes.length).toBeGreaterThan(88);
      expect(daysBetween(dateOf(notes.at(-1)!.fields.plannedStart), day)).toBeLessThan(8);
    }
    expect(other.sessions.filter((s) => dateOf(s.fields.plannedStart) === day)).toHaveLength(3);
  });
});

describe('the demo notes', () => {
  it('are documents in the format of their group', () => {
    const formats = new Set<string>();
    for (const { groupId, note } of held) {
      expect(NoteDocument.parse(note!.document)).toEqual(note!.document);
      const group = demo.groups.find(({ id }) => id === groupId)!;
      expect(note!.format).toBe(group.fields.noteFormat);
      formats.add(note!.format);
      const format = builtInFormats.find(({ key }) => key === note!.format)!;
      expect(note!.document.content.map(({ attrs }) => attrs)).toEqual(
        format.sections.map(({ key, title }) => ({ key, title })),
      );
    }
    expect([...formats].sort()).toEqual(['birp', 'dap', 'free', 'girp', 'soap']);
  });

  it('have no section left empty but the last of a draft just begun', () => {
    for (const { fields, note } of held) {
      const sections = note!.document.content;
      const unfinished = dateOf(fields.plannedStart) === today ? sections.slice(0, -1) : sections;
      for (const { content } of unfinished)
        for (const paragraph of content) expect(paragraphText(paragraph).trim()).not.toBe('');
    }
  });

  it('mention only members of the group at the time', () => {
    for (const { groupId, fields, note } of held) {
      const day = dateOf(fields.plannedStart);
      for (const client of mentionedClients(note!.document))
        expect(
          demo.memberships.some(
            (one) =>
              one.groupId === groupId &&
              one.clientId === client &&
              one.joinedOn <= day &&
              (one.leftOn ?? day) >= day,
          ),
        ).toBe(true);
    }
  });

  it('say who joins and who leaves on the day', () => {
    for (const { groupId, clientId, joinedOn, leftOn } of demo.memberships)
      for (const [day, words] of [
        [joinedOn, /first (?:meeting|session|morning) for /i],
        [leftOn, /(?:last|final) (?:meeting|session|morning) for /i],
      ] as const) {
        const session = held.find(
          (one) => one.groupId === groupId && dateOf(one.fields.plannedStart) === day,
        );
        const founding = held.find((one) => one.groupId === groupId) === session;
        if (day === null || founding) continue;
        const said = paragraphsOf(session!).filter((paragraph) =>
          (paragraph.content ?? []).some((n) => n.type === 'mention' && n.attrs.id === clientId),
        );
        expect(said.some((paragraph) => words.test(paragraphText(paragraph)))).toBe(true);
      }
  });

  it('leave no slot unfilled and no mark of the templates behind', () => {
    for (const { fields, note, charts } of held)
      for (const text of [
        documentText(note!.document),
        fields.topic,
        fields.plan,
        ...charts.flatMap(({ additions }) => additions.map((one) => one.text)),
      ]) {
        expect(text).not.toMatch(/[{}[\]|§#<>]|undefined|null|NaN|later:/);
        expect(text).not.toMatch(/ {2}| [.,;:]|\.\.|’’/);
      }
  });

  it('are of a readable length', () => {
    for (const session of held) {
      const paragraphs = paragraphsOf(session).filter((one) => paragraphText(one) !== '');
      expect(paragraphs.length).toBeGreaterThanOrEqual(3);
      expect(paragraphs.length).toBeLessThanOrEqual(8);
      const words = paragraphs.map(paragraphText).join(' ').split(/\s+/).length;
      expect(words).toBeLessThanOrEqual(350);
      expect(words).toBeGreaterThanOrEqual(120);
    }
  });

  it('do not repeat a paragraph within twenty sessions, nor more than a few sentences ever', () => {
    for (const { id } of demo.groups) {
      const notes = notesOf(id);
      const last = new Map<string, number>();
      for (const [at, paragraphs] of notes.entries())
        for (const text of paragraphs) {
          expect(at - (last.get(text) ?? -100)).toBeGreaterThan(20);
          last.set(text, at);
        }
      const said = notes.map((paragraphs) => new Set(paragraphs.flatMap(sentences)));
      for (const [at, one] of said.entries())
        for (const other of said.slice(0, at))
          expect([...one].filter((sentence) => other.has(sentence)).length).toBeLessThanOrEqual(5);
      const all = said.flatMap((one) => [...one]);
      expect(new Set(all).size / all.length).toBeGreaterThan(0.58);
    }
  });

  it('speak of nearly every member who is there long enough', () => {
    for (const { groupId, clientId } of demo.memberships) {
      const own = held.filter(
        (session) =>
          session.groupId === groupId &&
          mentionedClients(session.note!.document).includes(clientId),
      );
      expect(own.length).toBeGreaterThan(15);
    }
  });

  it('use all three audiences', () => {
    const kinds = new Map<string, number>();
    for (const session of held)
      for (const { attrs } of paragraphsOf(session))
        kinds.set(attrs.audience.kind, (kinds.get(attrs.audience.kind) ?? 0) + 1);
    expect(kinds.get('group-file')).toBeGreaterThan(50);
    expect(kinds.get('clients')).toBeGreaterThan(20);
    expect(kinds.get('mentioned')).toBeGreaterThan(2000);
  });

  it('come with a chart note for everybody they say something about, and additions for some', () => {
    for (const session of held)
      expect(session.charts.map(({ clientId }) => clientId)).toEqual(
        clientsWithContent(session.note!.document, presentAt(session)),
      );
    const added = held.flatMap(({ charts }) =>
      charts.filter(({ additions }) => additions.length > 0),
    );
    expect(added.length).toBeGreaterThan(80);
    expect(new Set(added.map(({ clientId }) => clientId)).size).toBeGreaterThan(40);
  });

  it('let the name guard rest in signed notes and give it something to show in every draft', () => {
    for (const group of demo.groups) {
      const ever = demo.memberships.filter(({ groupId }) => groupId === group.id);
      const guard = chartGuard(
        people,
        ever.map(({ clientId }) => clientId),
        demo.clinicians,
        [],
      );
      for (const session of held.filter(({ groupId }) => groupId === group.id)) {
        const hits = session.charts.flatMap(({ clientId, additions }) => {
          const note = deriveChartNote(
            session.note!.document,
            people.find(({ id }) => id === clientId)!,
            { present: presentAt(session), additions, people },
          );
          return openHits(note, [], guard, clientId, [
            { key: 'topic', text: session.fields.topic },
            { key: 'group-name', text: group.fields.name },
          ]);
        });
        if (session.note!.signed) expect(hits.map(({ hit }) => hit.match)).toEqual([]);
        else expect(hits.length).toBeGreaterThan(0);
      }
    }
  });
});
