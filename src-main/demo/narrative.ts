import { builtInFormats } from '#shared/rules/note-formats.ts';
import { type PersonKey, people } from './people.ts';
import {
  afterBreak,
  anyLeader,
  anyPlan,
  anySense,
  earlyDepartures,
  excusedAbsences,
  followUpFrames,
  goalFrames,
  goalNotes,
  lateArrivals,
  missedSessions,
  participation,
  slips,
  taskFrames,
} from './phrases.ts';
import { Random } from './random.ts';
import { type Cast, fits, needs, type Piece, plain, render, sentences } from './template.ts';
import type { DemoGroup, MemberStory, Task, Topic } from './types.ts';

/*
 * Writes the notes of one group, session after session, from its hand-written material. It keeps in mind what
 * has been said: a member's story goes on from where it stood, a task is asked after the week it was set, and
 * no wording comes back while another one is left.
 */

export interface Meeting {
  /** Where it lies in the two years, 0 to 1. */
  progress: number;
  month: number;
  afterBreak: boolean;
  present: readonly PersonKey[];
  late: readonly PersonKey[];
  leftEarly: readonly PersonKey[];
  excused: readonly PersonKey[];
  unexcused: readonly PersonKey[];
  /** Still a draft: the odd name is typed rather than mentioned. */
  draft: boolean;
  /** The draft breaks off before its last section. */
  unfinished: boolean;
}

export interface WrittenParagraph {
  pieces: Piece[];
  audience: 'mentioned' | 'group-file' | PersonKey[];
}

export interface WrittenNote {
  title: string;
  agenda: string;
  sections: { key: string; title: string; paragraphs: WrittenParagraph[] }[];
  asides: { person: PersonKey; section: string; title: string; text: string }[];
}

type Kind =
  | 'opening'
  | 'presence'
  | 'goal'
  | 'follow'
  | 'line'
  | 'beat'
  | 'exchange'
  | 'leader'
  | 'sense'
  | 'groupFile'
  | 'plan'
  | 'task';

interface Unit extends WrittenParagraph {
  kind: Kind;
}

/** Which kind of paragraph stands in which section, in reading order. */
const layouts: Record<DemoGroup['noteFormat'], Record<string, readonly Kind[]>> = {
  dap: {
    data: ['opening', 'presence', 'goal', 'follow', 'beat', 'line', 'exchange', 'leader'],
    assessment: ['sense', 'groupFile'],
    plan: ['plan', 'task'],
  },
  soap: {
    subjective: ['opening', 'goal', 'follow', 'line', 'beat'],
    objective: ['presence', 'exchange', 'leader'],
    assessment: ['sense', 'groupFile'],
    plan: ['plan', 'task'],
  },
  birp: {
    behavior: ['opening', 'presence', 'goal', 'follow', 'line'],
    intervention: ['leader'],
    response: ['beat', 'exchange', 'sense', 'groupFile'],
    plan: ['plan', 'task'],
  },
  girp: {
    goals: ['opening', 'goal', 'follow'],
    intervention: ['leader'],
    response: ['presence', 'exchange', 'beat', 'line', 'sense', 'groupFile'],
    plan: ['plan', 'task'],
  },
  free: {
    note: [
      'opening',
      'presence',
      'goal',
      'follow',
      'beat',
      'exchange',
      'line',
      'leader',
      'sense',
      'groupFile',
      'plan',
      'task',
    ],
  },
};

const mostParagraphs = 8;
const mostShared = 4;
const restBeforeReuse = 26;
/** Marks what can be said only once the group has a past. */
const later = 'later: ';
const laterFrom = 0.2;
/** What a group that has only begun cannot refer to. */
const looksBack = /last (?:week|time)|weeks ago|other week|since the last|as agreed/;
/** No paragraph ever comes back sooner. */
const leastRest = 21;

/** The notes of the meetings held so far, and what is planned for those to come. */
export function writeNotes(
  group: DemoGroup,
  meetings: readonly Meeting[],
  plannedMonths: readonly number[],
): { notes: WrittenNote[]; planned: Pick<WrittenNote, 'title' | 'agenda'>[] } {
  return new Writer(group, meetings, plannedMonths).all();
}

class Writer {
  private readonly random: Random;
  private readonly beats: Map<number, Beat[]>;
  private readonly topics: Topic[];
  private readonly lastUse = new Map<string, number>();
  private readonly said = new Map<string, Set<number>>();
  private readonly lastSpoke = new Map<PersonKey, number>();
  private readonly pending = new Map<PersonKey, { task: Task; at: number }>();
  private readonly done = new Set<Task>();
  private readonly attended = new Map<PersonKey, number[]>();
  private readonly group: DemoGroup;
  private readonly meetings: readonly Meeting[];

  constructor(group: DemoGroup, meetings: readonly Meeting[], plannedMonths: readonly number[]) {
    this.group = group;
    this.meetings = meetings;
    this.random = new Random(`${group.key}/notes`);
    for (const { key } of group.members)
      this.attended.set(
        key,
        meetings.flatMap(({ present }, at) => (present.includes(key) ? [at] : [])),
      );
    this.beats = scheduleBeats(group, meetings, new Random(`${group.key}/beats`));
    const times = [...meetings, ...plannedMonths.map((month) => ({ month, progress: 1 }))];
    this.topics = scheduleTopics(group, times, new Random(`${group.key}/topics`));
  }

  all(): ReturnType<typeof writeNotes> {
    return {
      notes: this.meetings.map((_, at) => this.note(at)),
      planned: this.topics.slice(this.meetings.length).map((topic) => this.heading(topic)),
    };
  }

  private heading({ title, agenda }: Topic): Pick<WrittenNote, 'title' | 'agenda'> {
    return { title, agenda: plain(render(agenda, {}, this.random)).trim() };
  }

  private note(at: number): WrittenNote {
    const meeting = this.meeting(at);
    const topic = this.topic(at);
    const note = new Draft(mostParagraphs);
    const aim = this.random.between(200, 340);

    this.opening(at, topic, note);
    // Somebody's first meeting is told before what followed from it.
    const beats = [...(this.beats.get(at) ?? [])].sort((one, other) => one.number - other.number);
    const focal = beats.map((beat) => this.beat(at, beat, note));
    const told = new Set(focal.flat());
    this.sense(at, topic, note);
    this.plan(at, topic, note);
    const must = this.group.noteFormat === 'birp' || this.group.noteFormat === 'girp';
    if (must) this.leader(at, topic, note);
    if (focal.length === 0 || this.group.noteFormat === 'soap')
      this.exchange(at, topic, note, told);
    if (this.group.noteFormat === 'soap' && !note.has('exchange')) this.leader(at, topic, note);

    const more = this.random.shuffled<() => void>([
      () => {
        if (!note.has('exchange')) this.exchange(at, topic, note, told);
      },
      () => {
        if (!must) this.leader(at, topic, note);
      },
      () => this.followUp(at, note, told),
      () => this.line(at, note, told),
      () => this.line(at, note, told),
      () => this.line(at, note, told),
      () => this.task(at, note, told),
      () => {
        if (this.random.chance(0.45)) this.task(at, note, told);
      },
      () => {
        if (this.random.chance(0.45)) this.presence(at, note);
      },
      () => {
        if (this.random.chance(0.35)) this.groupFile(at, note);
      },
      () => {
        if (this.group.noteFormat === 'girp' && this.random.chance(0.7)) this.goal(at, note, told);
      },
    ]);
    // What was set last week is asked after first, if anything is.
    if (this.random.chance(0.5)) this.followUp(at, note, told);
    for (const add of more) if (note.words < aim && note.room) add();
    const fill = [
      () => this.line(at, note, told),
      () => this.exchange(at, topic, note, told),
      () => this.line(at, note, told),
      () => this.presence(at, note),
    ];
    for (const add of [...fill, ...fill]) if (note.words < 180 && note.room) add();

    const sense = note.units.find(({ kind }) => kind === 'sense');
    if (note.words < 135 && sense) note.extend(sense, [' ', ...this.sayAnyway(at, anySense, note)]);

    if (meeting.draft) this.slip(meeting, note);
    for (const paragraph of note.units)
      for (const sentence of sentences(plain(paragraph.pieces))) this.remember(sentence, at);
    const sections = this.laidOut(note, meeting.unfinished);
    return {
      ...this.heading(topic),
      sections,
      asides: this.asides(at, note),
    };
  }

  private meeting(at: number): Meeting {
    const meeting = this.meetings[at];
    if (meeting === undefined) throw new Error('No such meeting');
    return meeting;
  }

  /** The scheduled topic or, when all its openings were used lately, one that has something to say. */
  private topic(at: number): Topic {
    const { progress, month } = this.meeting(at);
    const others = this.group.topics.filter(
      (topic) => progress >= (topic.from ?? 0) && (topic.months?.includes(month) ?? true),
    );
    const topic = [...this.topics.slice(at, at + 1), ...this.random.shuffled(others)].find(
      ({ opening }) => opening.some((text) => this.mayBeSaid(text, at, leastRest)),
    );
    if (topic === undefined) throw new Error('A session without a topic');
    return topic;
  }

  // What goes into a note

  private opening(at: number, topic: Topic, note: Draft): void {
    const opening =
      this.say(at, topic.opening, note) ?? this.say(at, topic.opening, note, {}, leastRest);
    if (opening === null) throw new Error(`No opening for ${topic.title}`);
    if (this.meeting(at).afterBreak) {
      const back = this.say(at, afterBreak, note);
      if (back !== null) opening.unshift(...back, ' ');
    }
    note.add('opening', opening);
  }

  private beat(at: number, beat: Beat, note: Draft): PersonKey[] {
    const { roles, named } = needs(beat.text);
    const others = roles.filter((role) => role !== 'me');
    const found = this.choose(at, others.length, [beat.owner, ...named]);
    const cast: Record<string, PersonKey> = { me: beat.owner };
    for (const [index, role] of others.entries()) {
      const person = found[index];
      if (person !== undefined) cast[role] = person;
    }
    const told = [beat.owner, ...named, ...found];
    for (const person of told) this.lastSpoke.set(person, at);
    const onlyOwner = told.length > 1 && this.random.chance(0.3);
    note.add('beat', render(beat.text, cast, this.random), onlyOwner ? [beat.owner] : undefined);
    return told;
  }

  private exchange(at: number, topic: Topic, note: Draft, told: Set<PersonKey>): void {
    const general = note.has('exchange') || this.random.chance(0.25);
    const texts = general ? this.group.exchanges : topic.exchange;
    const pieces = this.say(at, texts, note, this.pair(this.meeting(at), told));
    if (pieces === null) return;
    note.add('exchange', pieces);
    this.mark(at, pieces, told);
  }

  private leader(at: number, topic: Topic, note: Draft): void {
    const pieces = this.say(at, topic.leader, note) ?? this.sayAnyway(at, anyLeader, note);
    const owns = ['birp', 'girp', 'soap'].includes(this.group.noteFormat);
    if (owns && this.random.chance(0.4)) {
      const second = this.say(at, topic.leader, note);
      if (second !== null) pieces.push(' ', ...second);
    }
    // Where it stands in one section with the opening it often stands in one paragraph with it.
    const opening = note.units.find(({ kind }) => kind === 'opening');
    const together = ['dap', 'free'].includes(this.group.noteFormat) && this.random.chance(0.45);
    if (opening && together) note.extend(opening, [' ', ...pieces]);
    else note.add('leader', pieces);
  }

  private sense(at: number, topic: Topic, note: Draft): void {
    const sense = this.say(at, topic.sense, note) ?? this.sayAnyway(at, anySense, note);
    if (this.random.chance(0.25)) {
      const second = this.say(at, topic.sense, note);
      if (second !== null) sense.push(' ', ...second);
    }
    if (this.random.chance(0.6)) {
      const safety = this.say(at, this.group.safety, note, {}, 8);
      if (safety !== null) sense.push(' ', ...safety);
    }
    note.add('sense', sense);
  }

  private plan(at: number, topic: Topic, note: Draft): void {
    const plan = this.say(at, topic.plan, note) ?? this.sayAnyway(at, anyPlan, note);
    if (this.random.chance(0.3)) {
      const second = this.say(at, topic.plan, note);
      if (second !== null) plan.push(' ', ...second);
    }
    note.add('plan', plan);
  }

  private presence(at: number, note: Draft): void {
    if (note.has('presence')) return;
    const { late, leftEarly, excused, unexcused } = this.meeting(at);
    const told: [readonly PersonKey[], readonly string[]][] = [
      [unexcused, missedSessions],
      [late, lateArrivals],
      [leftEarly, earlyDepartures],
      [excused, excusedAbsences],
    ];
    for (const [who, texts] of told) {
      const person = who[0];
      if (person === undefined) continue;
      const pieces = this.say(at, texts, note, { A: person }, leastRest);
      if (pieces !== null) note.add('presence', pieces);
      return;
    }
  }

  private groupFile(at: number, note: Draft): void {
    if (note.has('groupFile') || at < 8) return;
    const [A, B] = this.random.shuffled(this.meeting(at).present);
    const pieces = this.say(at, this.group.groupFile, note, castOf({ A, B }));
    if (pieces !== null) note.add('groupFile', pieces, 'group-file');
  }

  private line(at: number, note: Draft, told: Set<PersonKey>): void {
    for (const person of this.choose(at, 4, [...told])) {
      const story = this.story(person);
      const phase = this.phase(person, at);
      const lines = phase < 0.34 ? story.early : phase < 0.67 ? story.mid : story.late;
      const own = this.random.chance(0.7) ? this.say(at, lines, note, { me: person }) : null;
      const pieces = own ?? this.say(at, this.group.voices, note, { me: person }, leastRest);
      if (pieces === null) continue;
      note.add('line', pieces);
      this.mark(at, pieces, told);
      return;
    }
  }

  private goal(at: number, note: Draft, told: Set<PersonKey>): void {
    if (note.has('goal')) return;
    const [person] = this.choose(at, 1, [...told]);
    if (person === undefined) return;
    const { goals } = this.story(person);
    const frames = goals.flatMap((goal) => goalFrames.map((frame) => frame.replace('#', goal)));
    const pieces = this.say(at, this.random.shuffled(frames).slice(0, 12), note, { me: person });
    if (pieces !== null) note.add('goal', pieces);
  }

  private followUp(at: number, note: Draft, heard: Set<PersonKey>): void {
    if (note.count('follow') >= 2) return;
    for (const person of this.meeting(at).present) {
      const pending = this.pending.get(person);
      if (pending === undefined || pending.at === at || heard.has(person)) continue;
      if (this.attendedSince(person, pending.at, at) > 2) {
        this.pending.delete(person);
        continue;
      }
      this.pending.delete(person);
      const kept = this.random.chance(0.45 + 0.4 * this.phase(person, at));
      const text = kept ? pending.task.kept : pending.task.missed;
      const told = needsLead(pending.task, text)
        ? this.recalled(at, person, pending.task, text)
        : text;
      note.add('follow', render(told, { me: person }, this.random));
      heard.add(person);
      this.lastSpoke.set(person, at);
      return;
    }
  }

  /** Says first what the task was, in the words longest not used. */
  private recalled(at: number, person: PersonKey, task: Task, text: string): string {
    const use = (frame: string): number => this.lastUse.get(frame) ?? -1000;
    const [frame = ''] = this.random
      .shuffled(followUpFrames)
      .sort((one, other) => use(one) - use(other));
    this.lastUse.set(frame, at);
    // "They" would ask for another verb.
    const goesOn =
      people[person].pronouns === 'they/them' ? text : text.replace(/^\{me\} /, '{me.She} ');
    return frame.replace('#', task.set) + goesOn;
  }

  private task(at: number, note: Draft, told: ReadonlySet<PersonKey>): void {
    if (note.count('task') >= 2) return;
    const busy = [...this.meeting(at).present].filter((person) => this.pending.has(person));
    const leaving = this.meeting(at).present.filter((person) => this.isLast(person, at));
    const candidates = [
      ...this.random.shuffled([...told]).filter((one) => this.meeting(at).present.includes(one)),
      ...this.choose(at, 8, [...told]),
    ].filter((person) => !busy.includes(person) && !leaving.includes(person));
    for (const person of candidates) {
      const task = this.story(person).tasks.find((one) => !this.done.has(one));
      if (task === undefined || !this.spaced(person, at)) continue;
      const frames = taskFrames.map((frame) => frame.replace('#', task.set));
      const frame = [...frames].sort(
        (one, other) => this.frameUse(one, task) - this.frameUse(other, task),
      )[0];
      if (frame === undefined) return;
      this.lastUse.set(frameKey(frame, task), at);
      this.done.add(task);
      this.pending.set(person, { task, at });
      note.add('task', render(frame, { me: person }, this.random));
      return;
    }
  }

  /** A member's tasks are spread over the member's time. */
  private spaced(person: PersonKey, at: number): boolean {
    const { tasks } = this.story(person);
    const used = tasks.filter((task) => this.done.has(task)).length;
    return this.phase(person, at) >= (used / tasks.length) * 0.9;
  }

  private frameUse(frame: string, task: Task): number {
    return this.lastUse.get(frameKey(frame, task)) ?? -1000 + this.random.between(0, 99);
  }

  /** What stands in one client's chart alone: words that go with the story, or how a silent member took part. */
  private asides(at: number, note: Draft): WrittenNote['asides'] {
    const { sections } = formatOf(this.group);
    const found: WrittenNote['asides'] = [];
    const add = (person: PersonKey, text: string, section = sections.at(-2) ?? sections.at(-1)) => {
      const { key, title } = section ?? { key: 'note', title: 'Note' };
      found.push({ person, section: key, title, text });
    };
    for (const { owner, number } of this.beats.get(at) ?? []) {
      const text = this.story(owner).asides[number];
      if (text !== undefined) add(owner, text, sections.at(this.random.chance(0.5) ? -1 : -2));
    }
    const { draft, present } = this.meeting(at);
    const spokenOf = new Set(
      note.units.flatMap(({ kind, pieces, audience }) => {
        if (kind === 'task' || audience === 'group-file') return [];
        return audience === 'mentioned' ? [...mentioned(pieces)] : audience;
      }),
    );
    for (const person of present)
      if (!spokenOf.has(person) && this.random.chance(draft ? 0.4 : 1))
        add(person, this.tookPart(at, person));
    return found;
  }

  private tookPart(at: number, person: PersonKey): string {
    const goal = this.random.pick(this.story(person).goals);
    return [participation, goalNotes]
      .map((texts) => {
        // Longest not written about this person.
        const use = (text: string): number => this.lastUse.get(`${person}: ${text}`) ?? -1000;
        const [text = ''] = this.random.shuffled(texts).sort((one, other) => use(one) - use(other));
        this.lastUse.set(`${person}: ${text}`, at);
        return plain(render(text.replace('#', goal), { me: person }, this.random));
      })
      .join(' ');
  }

  /** Somebody's name typed where a mention belongs. */
  private slip(meeting: Meeting, note: Draft): void {
    const unit = note.units.find(
      ({ kind, pieces }) =>
        ['beat', 'exchange', 'line', 'follow'].includes(kind) && mentioned(pieces).size > 0,
    );
    if (unit === undefined) return;
    const [A] = mentioned(unit.pieces);
    const B = this.random
      .shuffled(meeting.present)
      .find((person) => !mentioned(unit.pieces).has(person));
    if (A === undefined || B === undefined) return;
    const { given, preferred, nicknames } = people[B];
    const typed = this.random.pick([preferred ?? given, preferred ?? given, ...(nicknames ?? [])]);
    unit.pieces = [...unit.pieces, ...render(this.random.pick(slips), { A, B }, this.random)].map(
      (piece) => (typeof piece !== 'string' && piece.person === B ? typed : piece),
    );
  }

  private laidOut(note: Draft, unfinished: boolean): WrittenNote['sections'] {
    const layout = layouts[this.group.noteFormat];
    const format = formatOf(this.group);
    const swap = this.random.chance(0.4);
    return format.sections.map(({ key, title }, index) => {
      if (unfinished && format.sections.length > 1 && index === format.sections.length - 1)
        return { key, title, paragraphs: [] };
      const kinds = [...(layout[key] ?? [])];
      const beat = kinds.indexOf('beat');
      const exchange = kinds.indexOf('exchange');
      if (swap && beat !== -1 && exchange !== -1)
        [kinds[beat], kinds[exchange]] = ['exchange', 'beat'];
      const paragraphs = kinds.flatMap((kind) =>
        note.units
          .filter((unit) => unit.kind === kind)
          .map(({ pieces, audience }) => ({ pieces: joined(pieces), audience })),
      );
      return { key, title, paragraphs };
    });
  }

  // Who and how

  /** Those who have been silent longest, most silent first. */
  private choose(at: number, count: number, besides: readonly PersonKey[]): PersonKey[] {
    return this.random
      .shuffled(this.meeting(at).present)
      .filter((person) => !besides.includes(person) && !this.isLast(person, at))
      .sort((one, other) => (this.lastSpoke.get(one) ?? -9) - (this.lastSpoke.get(other) ?? -9))
      .slice(0, count);
  }

  private pair(meeting: Meeting, told: ReadonlySet<PersonKey>): Cast {
    const fresh = this.random.shuffled(meeting.present.filter((person) => !told.has(person)));
    const rest = this.random.shuffled(meeting.present.filter((person) => told.has(person)));
    fresh.sort((one, other) => (this.lastSpoke.get(one) ?? -9) - (this.lastSpoke.get(other) ?? -9));
    const [A, B, C] = [...fresh, ...rest];
    return castOf({ A, B, C });
  }

  private mark(at: number, pieces: readonly Piece[], told: Set<PersonKey>): void {
    for (const person of mentioned(pieces)) {
      told.add(person);
      this.lastSpoke.set(person, at);
    }
  }

  private story(person: PersonKey): MemberStory {
    const story = this.group.members.find(({ key }) => key === person);
    if (story === undefined) throw new Error(`${person} is not in ${this.group.key}`);
    return story;
  }

  /** How much of the member's own time in the group has passed, 0 to 1. */
  private phase(person: PersonKey, at: number): number {
    const attended = this.attended.get(person) ?? [];
    return attended.indexOf(at) / Math.max(1, attended.length - 1);
  }

  private isLast(person: PersonKey, at: number): boolean {
    return this.story(person).leaves !== undefined && this.attended.get(person)?.at(-1) === at;
  }

  private attendedSince(person: PersonKey, from: number, to: number): number {
    return (this.attended.get(person) ?? []).filter((at) => at > from && at <= to).length;
  }

  /** The text that was longest not said, in its freshest wording; null when all were said too lately. */
  private say(
    at: number,
    texts: readonly string[],
    note: Draft,
    cast: Cast = {},
    rest = restBeforeReuse,
  ): Piece[] | null {
    const rested = texts
      .filter((text) => fits(text, cast) && this.mayBeSaid(text, at, rest))
      .map((text) => ({ text, last: this.lastUse.get(text) ?? -1000, luck: this.random.bits() }))
      .sort((one, other) => one.last - other.last || one.luck - other.luck)
      .slice(0, 5);
    let best: { pieces: Piece[]; text: string; cost: number } | null = null;
    for (const [rank, { text }] of rested.entries())
      for (let attempt = 0; attempt < 4; attempt += 1) {
        const pieces = render(text.replace(later, ''), cast, this.random);
        const { cost: spent, most } = this.cost(pieces, note);
        // Two notes may have a paragraph in common, not more; an opening there must be.
        if (most > mostShared && note.units.length > 0) continue;
        const cost = spent + rank * 0.4;
        if (best === null || cost < best.cost) best = { pieces, text, cost };
        if (best.cost === 0) break;
      }
    if (best === null) return null;
    this.lastUse.set(best.text, at);
    for (const sentence of sentences(plain(best.pieces)))
      for (const earlier of this.said.get(sentence) ?? [])
        note.shared.set(earlier, (note.shared.get(earlier) ?? 0) + 1);
    return best.pieces;
  }

  /** For what a note cannot do without. */
  private sayAnyway(at: number, texts: readonly string[], note: Draft): Piece[] {
    const pieces = this.say(at, texts, note, {}, leastRest);
    if (pieces === null) throw new Error(`Nothing left to say in ${this.group.key}`);
    return pieces;
  }

  private mayBeSaid(text: string, at: number, rest: number): boolean {
    return (
      at - (this.lastUse.get(text) ?? -1000) >= rest &&
      (!text.startsWith(later) || this.meeting(at).progress > laterFrom) &&
      (at > 2 || !looksBack.test(text))
    );
  }

  /** How much of this has been said before, dearer the more the note already shares with that earlier one. */
  private cost(pieces: readonly Piece[], note: Draft): { cost: number; most: number } {
    const shared = new Map<number, number>();
    for (const sentence of sentences(plain(pieces)))
      for (const earlier of this.said.get(sentence) ?? [])
        shared.set(earlier, (shared.get(earlier) ?? 0) + 1);
    let cost = 0;
    let most = 0;
    for (const [earlier, times] of shared) {
      const all = times + (note.shared.get(earlier) ?? 0);
      cost += all * all;
      most = Math.max(most, all);
    }
    return { cost, most };
  }

  private remember(sentence: string, at: number): void {
    const where = this.said.get(sentence) ?? new Set();
    where.add(at);
    this.said.set(sentence, where);
  }
}

/** The paragraphs of one note while it is put together. */
class Draft {
  readonly units: Unit[] = [];
  /** How many sentences it shares with earlier notes. */
  readonly shared = new Map<number, number>();
  words = 0;
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  get room(): boolean {
    return this.units.length < this.most;
  }

  add(kind: Kind, pieces: Piece[], audience: WrittenParagraph['audience'] = 'mentioned'): void {
    this.units.push({ kind, pieces, audience });
    this.words += plain(pieces).split(/\s+/).length;
  }

  extend(unit: Unit, pieces: readonly Piece[]): void {
    unit.pieces = [...unit.pieces, ...pieces];
    this.words += plain(pieces).split(/\s+/).length;
  }

  has(kind: Kind): boolean {
    return this.units.some((unit) => unit.kind === kind);
  }

  count(kind: Kind): number {
    return this.units.filter((unit) => unit.kind === kind).length;
  }
}

interface Beat {
  owner: PersonKey;
  /** Its place in the owner's story, from 1. */
  number: number;
  text: string;
}

/** Spreads every member's story over the meetings the member came to, in order and evenly among the meetings. */
function scheduleBeats(
  group: DemoGroup,
  meetings: readonly Meeting[],
  random: Random,
): Map<number, Beat[]> {
  const placed = new Map<number, Beat[]>();
  const load = (at: number): number => placed.get(at)?.length ?? 0;
  const wanted: { story: MemberStory; index: number; target: number; attended: number[] }[] = [];
  for (const story of group.members) {
    const attended = meetings.flatMap(({ present }, at) =>
      present.includes(story.key) ? [at] : [],
    );
    const last = story.beats.length - 1;
    for (const index of story.beats.keys()) {
      const share = (index + 0.5 + random.fraction() * 0.5) / story.beats.length;
      let place = Math.round(share * (attended.length - 1));
      if (index === 0) place = story.joins === undefined ? random.between(0, 5) : 0;
      if (index === last && story.leaves !== undefined) place = attended.length - 1;
      wanted.push({ story, index, target: attended[place] ?? 0, attended });
    }
  }
  wanted.sort((one, other) => one.target - other.target || one.index - other.index);

  const reached = new Map<PersonKey, number>();
  for (const { story, index, target, attended } of wanted) {
    const text = story.beats[index];
    if (text === undefined) continue;
    const { named } = needs(text);
    const after = reached.get(story.key) ?? -1;
    const fixed =
      (index === 0 && story.joins !== undefined) ||
      (index === story.beats.length - 1 && story.leaves !== undefined);
    const possible = attended
      .filter((at) => at > after)
      .filter((at) => named.every((person) => meetings[at]?.present.includes(person)))
      .sort((one, other) => Math.abs(one - target) - Math.abs(other - target));
    const best =
      (fixed ? possible[0] : undefined) ??
      possible.find((at) => load(at) < 1 && Math.abs(at - target) <= 4) ??
      possible.find((at) => load(at) < 2);
    if (best === undefined) continue;
    reached.set(story.key, best);
    placed.set(best, [...(placed.get(best) ?? []), { owner: story.key, number: index + 1, text }]);
  }
  return placed;
}

/** The topic of each meeting: a course in its order, or whatever has rested longest and fits the time. */
function scheduleTopics(
  group: DemoGroup,
  meetings: readonly Pick<Meeting, 'progress' | 'month'>[],
  random: Random,
): Topic[] {
  const last = new Map<Topic, number>();
  let next = 0;
  return meetings.map(({ progress, month }, at) => {
    const fits = (topic: Topic): boolean =>
      progress >= (topic.from ?? 0) &&
      progress <= (topic.to ?? 1) &&
      (topic.months?.includes(month) ?? true);
    const seasonal = group.topics.find(
      (topic) => topic.months !== undefined && fits(topic) && at - (last.get(topic) ?? -1000) > 20,
    );
    let topic = at === 0 ? group.topics[0] : seasonal;
    if (topic === undefined && group.curriculum) {
      const course = group.topics.filter(({ months }) => months === undefined);
      while (topic === undefined) {
        const candidate = course[next % course.length];
        next += 1;
        if (candidate !== undefined && fits(candidate)) topic = candidate;
      }
    }
    topic ??= random
      .shuffled(group.topics.filter((one) => one.months === undefined && fits(one)))
      .sort((one, other) => rested(last.get(other), at) - rested(last.get(one), at))
      .at(random.chance(0.7) ? 0 : 1);
    if (topic === undefined) throw new Error(`No topic left in ${group.key}`);
    last.set(topic, at);
    return topic;
  });
}

/** Long rests count alike, so that chance decides between them. */
function rested(last: number | undefined, at: number): number {
  return Math.min(last === undefined ? 1000 : at - last, 1000);
}

/** Would a reader of this note alone not know what it is about? */
function needsLead({ set }: Task, text: string): boolean {
  const stems = (words: string): string[] =>
    words
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length > 3)
      .map((word) => word.slice(0, 5));
  const told = new Set(stems(text));
  return new Set(stems(set).filter((stem) => told.has(stem))).size < 3;
}

function frameKey(frame: string, task: Task): string {
  return `frame ${frame.replace(task.set, '#')}`;
}

function formatOf(group: DemoGroup): (typeof builtInFormats)[number] {
  const format = builtInFormats.find(({ key }) => key === group.noteFormat);
  if (format === undefined) throw new Error(`No format ${group.noteFormat}`);
  return format;
}

function castOf(found: Record<string, PersonKey | undefined>): Cast {
  return Object.fromEntries(
    Object.entries(found).filter((entry): entry is [string, PersonKey] => entry[1] !== undefined),
  );
}

function mentioned(pieces: readonly Piece[]): Set<PersonKey> {
  return new Set(pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.person])));
}

/** Neighbouring texts made one, as the editor would have them. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (typeof piece === 'string' && typeof last === 'string')
      result[result.length - 1] = last + piece;
    else if (piece !== '') result.push(piece);
  }
  return result;
}
