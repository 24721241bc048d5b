import type { ClientId, ParagraphId } from '../ids.ts';
import type { NoteDocument, NoteInline, NoteParagraph } from '../note-document.ts';
import { calledName } from '../person.ts';
import type { Person } from '../person.ts';
import { fittedTo, leadOf, memberPhrase, startsSentence } from './member-phrase.ts';

/*
 * One group note becomes one chart-safe note per client. Each member's record must stand alone and name no
 * other member (American Psychological Association, Monitor, February 2012); initials count as names
 * (45 CFR 164.514(b)(2)). People named by mention are replaced here by construction; what is typed as plain
 * text is the name guard's to find.
 */

export interface ChartSpan {
  /** `self` is this client's own name, `other` stands where another person was named. */
  kind: 'text' | 'self' | 'other';
  text: string;
  clientId?: ClientId;
  /** What the group note shows there. */
  original?: string;
  marks?: ('bold' | 'italic')[];
}

export interface ChartParagraph {
  id: ParagraphId;
  spans: ChartSpan[];
}

export interface ChartSection {
  key: string;
  title: string;
  paragraphs: ChartParagraph[];
  /** The clinician's own words for this client; `''` if there are none. */
  additions: string;
}

/** Sections with neither paragraphs nor additions are left out. */
export interface ChartNote {
  sections: ChartSection[];
}

export interface ChartAddition {
  /** The section's key. */
  section: string;
  /** The section's title when this was written, so that it survives a change of format. */
  title: string;
  text: string;
}

/** The places of a text that the clinician decided to have read otherwise in this client's note, in order. */
export type Replacing = (
  text: string,
) => readonly { start: number; end: number; replacement: string }[];

export type ParagraphAudience =
  { kind: 'everyone' } | { kind: 'group-file' } | { kind: 'clients'; clients: ClientId[] };

/** Whose charts a paragraph goes to: those it mentions, everyone when it mentions nobody, or as chosen by hand. */
export function audienceOf(
  paragraph: NoteParagraph,
  present: ReadonlySet<ClientId>,
): ParagraphAudience {
  const { audience } = paragraph.attrs;
  if (audience.kind === 'group-file') return { kind: 'group-file' };
  if (audience.kind === 'clients')
    return { kind: 'clients', clients: inCircleOrder(new Set(audience.clients), present) };
  const mentioned = new Set<ClientId>();
  for (const node of paragraph.content ?? [])
    if (node.type === 'mention') mentioned.add(node.attrs.id);
  return mentioned.size === 0
    ? { kind: 'everyone' }
    : { kind: 'clients', clients: inCircleOrder(mentioned, present) };
}

/** Everybody whose chart gets anything from this group note: those present in their order, then absent ones it names. */
export function clientsWithContent(
  document: NoteDocument,
  present: ReadonlySet<ClientId>,
): ClientId[] {
  const found = new Set<ClientId>();
  for (const section of document.content)
    for (const paragraph of section.content) {
      if (isEmpty(paragraph)) continue;
      const audience = audienceOf(paragraph, present);
      if (audience.kind === 'everyone') for (const id of present) found.add(id);
      if (audience.kind === 'clients') for (const id of audience.clients) found.add(id);
    }
  return inCircleOrder(found, present);
}

/** The chosen ones who were present in the order of the circle, then the absent ones in theirs. */
function inCircleOrder(chosen: ReadonlySet<ClientId>, present: ReadonlySet<ClientId>): ClientId[] {
  return [
    ...[...present].filter((id) => chosen.has(id)),
    ...[...chosen].filter((id) => !present.has(id)),
  ];
}

function isEmpty(paragraph: NoteParagraph): boolean {
  return !(paragraph.content ?? []).some(
    (node) => node.type === 'mention' || (node.type === 'text' && node.text.trim() !== ''),
  );
}

/** The group note as it stands in one client's chart. */
export function deriveChartNote(
  document: NoteDocument,
  client: Person,
  options: {
    present: ReadonlySet<ClientId>;
    additions: readonly ChartAddition[];
    replacing?: Replacing;
    people: readonly Person[];
  },
): ChartNote {
  const people = new Map(options.people.map((person) => [person.id, person]));
  people.set(client.id, client);
  const replacing = options.replacing ?? (() => []);

  const sections: ChartSection[] = document.content.map((section) => ({
    key: section.attrs.key,
    title: withReplaced(section.attrs.title, replacing),
    paragraphs: section.content
      .filter((paragraph) => !isEmpty(paragraph) && reaches(paragraph, client.id, options.present))
      .map((paragraph) => ({
        id: paragraph.attrs.id,
        spans: withReplacements(withoutOthers(paragraph, client, people), replacing),
      })),
    additions: '',
  }));

  for (const addition of options.additions) {
    if (addition.text.trim() === '') continue;
    let section = sections.find(({ key }) => key === addition.section);
    if (section === undefined) {
      const title = withReplaced(addition.title, replacing);
      section = { key: addition.section, title, paragraphs: [], additions: '' };
      sections.push(section);
    }
    section.additions = section.additions
      ? `${section.additions}\n\n${addition.text}`
      : addition.text;
  }
  return {
    sections: sections.filter(
      ({ paragraphs, additions }) => paragraphs.length > 0 || additions !== '',
    ),
  };
}

function reaches(
  paragraph: NoteParagraph,
  client: ClientId,
  present: ReadonlySet<ClientId>,
): boolean {
  const audience = audienceOf(paragraph, present);
  if (audience.kind === 'everyone') return present.has(client);
  return audience.kind === 'clients' && audience.clients.includes(client);
}

export function chartParagraphText(paragraph: ChartParagraph): string {
  return paragraph.spans.map(({ text }) => text).join('');
}

/** Section titles and text: for search, for hashing and for comparing two clients' notes. */
export function chartNoteText(note: ChartNote): string {
  return note.sections
    .map((section) =>
      [section.title, ...section.paragraphs.map(chartParagraphText), section.additions]
        .filter(Boolean)
        .join('\n'),
    )
    .join('\n\n');
}

type Marks = ChartSpan['marks'];

function marksOf(node: NoteInline): Marks {
  return node.marks?.length ? node.marks.map(({ type }) => type) : undefined;
}

function span(
  kind: ChartSpan['kind'],
  text: string,
  marks: Marks,
  more: Pick<ChartSpan, 'clientId' | 'original'> = {},
): ChartSpan {
  return { kind, text, ...more, ...(marks ? { marks } : {}) };
}

/** The paragraph's spans with this client called by name and every other mention turned into a member phrase. */
function withoutOthers(
  paragraph: NoteParagraph,
  client: Person,
  people: ReadonlyMap<ClientId, Person>,
): ChartSpan[] {
  const nodes = paragraph.content ?? [];
  const others = new Set<ClientId>();
  for (const node of nodes)
    if (node.type === 'mention' && node.attrs.id !== client.id) others.add(node.attrs.id);
  const order = [...others];
  const spoken = new Set<ClientId>();
  const spans: ChartSpan[] = [];
  let before = '';

  const push = (added: ChartSpan): void => {
    before += added.text;
    const last = spans.at(-1);
    if (last?.kind === 'text' && added.kind === 'text' && sameMarks(last.marks, added.marks))
      last.text += added.text;
    else if (added.text !== '') spans.push(added);
  };
  /** Words typed before the mention that its replacement takes the place of, such as `a` in "a Bea". */
  const takeBack = (words: string): boolean => {
    const last = spans.at(-1);
    if (last?.kind !== 'text' || !last.text.endsWith(words)) return false;
    last.text = last.text.slice(0, last.text.length - words.length);
    if (last.text === '') spans.pop();
    before = before.slice(0, before.length - words.length);
    return true;
  };

  let skip = 0;
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'hardBreak') {
      push(span('text', '\n', marksOf(node)));
      skip = 0;
      continue;
    }
    if (node.type === 'text') {
      push(span('text', node.text.slice(skip), marksOf(node)));
      skip = 0;
      continue;
    }
    const next = nodes[index + 1];
    const after = next?.type === 'text' ? next.text : '';
    const { id, label } = node.attrs;
    const self = id === client.id;
    const person = people.get(id);
    const tail = tailOf(after, label, person, self, before);
    if (/[\p{L}\p{N}]$/u.test(before)) push(span('text', ' ', undefined));

    let lead = leadOf(before);
    let taken = '';
    if (!self && lead.kind === 'absorbed') {
      taken = lead.words;
      if (!takeBack(taken)) [lead, taken] = [{ kind: 'none' }, ''];
    }
    const capital = startsSentence(before);
    const original = taken + label + after.slice(0, tail.length);
    const more = { clientId: id, original };
    const plural = tail.ending === 'plural';
    if (self && !plural) {
      const called = calledName(client);
      push(span('self', called + selfEnding(called, tail.possessive), marksOf(node), more));
    } else {
      // "the two Anas" in one Ana's own note would name the other: she is one of the members meant.
      push(
        span(
          'other',
          memberPhrase({
            ordinal: order.length > 1 && !self ? order.indexOf(id) : undefined,
            again: spoken.has(id),
            lead: plural && self && lead.kind === 'none' ? { kind: 'counted' } : lead,
            plural,
            possessive: tail.possessive,
            capital,
          }),
          marksOf(node),
          more,
        ),
      );
      if (!plural) spoken.add(id);
    }
    skip = tail.length;
    const rest = after.charAt(skip);
    if (/[\p{L}\p{N}]/u.test(rest) || (rest === '' && next?.type === 'mention'))
      push(span('text', ' ', undefined));
  }
  return spans;
}

interface Tail {
  /** How many characters of the following text belong to the name. */
  length: number;
  ending: 'none' | 'possessive' | 'plural';
  possessive: string;
}

/**
 * What of the text after a mention belongs to the name: the rest of it ("@Bea Musterfrau", "@Bea M."), its
 * possessive ("@Bea's", "@Tomas'"), or a plural ("the two @Ana s").
 */
function tailOf(
  after: string,
  label: string,
  person: Person | undefined,
  self: boolean,
  before: string,
): Tail {
  const surname = self ? 0 : surnameLength(after, label, person);
  const rest = after.slice(surname);
  const owned = /^['’`´]s(?![\p{L}\p{N}])/iu.exec(rest)?.[0];
  if (owned !== undefined)
    return { length: surname + owned.length, ending: 'possessive', possessive: owned };
  const named = surname ? after.slice(0, surname).trimEnd() : label;
  const bare = /^['’`´](?=\s+[\p{L}\p{N}])/u.exec(rest)?.[0];
  if (bare !== undefined && /[sxz]$/iu.test(named) && !quoteOpen(before))
    return { length: surname + bare.length, ending: 'possessive', possessive: bare };
  const s = /^[^\S\n]?s(['’`´]?)(?![\p{L}\p{N}'’`´-])/u.exec(rest);
  if (s !== null) {
    // Without "the two" before it, an apostrophe was forgotten: "@Beas joke".
    const plural = ['counted', 'determined'].includes(leadOf(before).kind);
    return {
      length: surname + s[0].length,
      ending: plural ? 'plural' : 'possessive',
      possessive: plural ? (s[1] ?? '') : "'s",
    };
  }
  return { length: surname, ending: 'none', possessive: '' };
}

/** Is a single quotation mark still open before this place? Then an apostrophe after a name closes it. */
function quoteOpen(before: string): boolean {
  let open = false;
  for (let at = 0; at < before.length; at += 1) {
    const mark = before.charAt(at);
    if (mark === '‘' || (mark === "'" && !open && /^$|[\s(“"]/u.test(before.charAt(at - 1))))
      open = true;
    else if ((mark === '’' || mark === "'") && open && !/\p{L}/u.test(before.charAt(at + 1)))
      open = false;
  }
  return open;
}

/** How much of `after` spells out the mentioned person's family name or its initial. */
function surnameLength(after: string, label: string, person: Person | undefined): number {
  if (person === undefined) return 0;
  const family = person.familyName.trim();
  if (label.toLowerCase().endsWith(family.toLowerCase())) return 0;
  const gap = /^[^\S\n]+/u.exec(after)?.[0].length ?? 0;
  if (gap === 0) return 0;
  const rest = after.slice(gap);
  if (
    rest.slice(0, family.length).toLowerCase() === family.toLowerCase() &&
    !/^[\p{L}\p{N}-]/u.test(rest.slice(family.length))
  )
    return gap + family.length;
  const initial = family.charAt(0).toUpperCase();
  if (rest.startsWith(`${initial}.`) && !/^[\p{L}\p{N}]/u.test(rest.slice(2))) {
    // The point is the sentence's own when nothing, or a new sentence, follows.
    return /^\.(?:\s+\p{Lu}|\s*$)/u.test(rest.slice(1)) ? gap + 1 : gap + 2;
  }
  return 0;
}

function selfEnding(called: string, possessive: string): string {
  if (possessive === '') return '';
  const mark = /['’`´]/u.exec(possessive)?.[0] ?? "'";
  return /s$/iu.test(called) && !/s/iu.test(possessive) ? mark : `${mark}s`;
}

function sameMarks(a: Marks, b: Marks): boolean {
  return (a ?? []).join() === (b ?? []).join();
}

/** The clinician's decisions applied to typed text, also where a format change cuts through a name. */
function withReplacements(spans: ChartSpan[], replacing: Replacing): ChartSpan[] {
  const text = spans.map((part) => part.text).join('');
  const owner: ChartSpan[] = [];
  for (const part of spans) for (let i = 0; i < part.text.length; i += 1) owner.push(part);
  const found = replacing(text).filter(({ start, end }) => {
    const covered = owner.slice(start, end);
    return (
      covered.some(({ kind }) => kind === 'text') && covered.every(({ kind }) => kind !== 'other')
    );
  });
  if (found.length === 0) return spans;

  const result: ChartSpan[] = [];
  let before = '';
  const copy = (from: number, to: number): void => {
    for (let at = from; at < to;) {
      const part = owner[at];
      if (part === undefined) return;
      let end = at;
      while (end < to && owner[end] === part) end += 1;
      result.push(end - at === part.text.length ? part : { ...part, text: text.slice(at, end) });
      before += text.slice(at, end);
      at = end;
    }
  };
  let done = 0;
  for (const { start, end, replacement } of found) {
    copy(done, start);
    const fitted = fittedTo(before, replacement, text.slice(start, end), text.slice(end, end + 40));
    if (fitted !== '')
      result.push(span('other', fitted, owner[start]?.marks, { original: text.slice(start, end) }));
    before += fitted;
    done = end;
  }
  copy(done, text.length);
  // Other words around it may make a mark of what was none: each round leaves less typed text, so this ends.
  return withReplacements(result, replacing);
}

/** The same for a line without spans, such as a title. */
export function withReplaced(text: string, replacing: Replacing): string {
  let before = '';
  let done = 0;
  for (const { start, end, replacement } of replacing(text)) {
    before += text.slice(done, start);
    before += fittedTo(before, replacement, text.slice(start, end), text.slice(end, end + 40));
    done = end;
  }
  return before + text.slice(done);
}
