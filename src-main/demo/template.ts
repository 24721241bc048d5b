import { type PersonKey, people, type PronounForms, pronounForms, personKeys } from './people.ts';
import type { Random } from './random.ts';

/*
 * The small language the demo texts are written in.
 *   {me} {A} {@bea}    a member, named by mention
 *   {A!bea} {A=bea=will}  a member, but not Bea; either Bea or Will
 *   {A.she} {A.Her}    the member's pronoun: she, him, her (possessive), hers, herself; a capital starts a sentence
 *   {A.was} go{A.es}    the verb that agrees with it: was, is, has; the ending of any other
 *   [one|another]      one of several wordings; they may be nested, and one may be empty
 */

export type Piece = string | { person: PersonKey };

/** Who stands for `A`, `B`, `me` and so on. */
export type Cast = Readonly<Partial<Record<string, PersonKey>>>;

type Form = keyof PronounForms;

/** `!`: this person may not play the role; `=`: only such persons may. */
interface Limit {
  sign: string;
  person: PersonKey;
}

type Part =
  | { kind: 'text'; text: string }
  | { kind: 'person'; role: string; limits: Limit[] }
  | { kind: 'pronoun'; role: string; form: Form; capital: boolean }
  | { kind: 'choice'; options: Part[][] };

const parsed = new Map<string, Part[]>();

export function parse(template: string): Part[] {
  const known = parsed.get(template);
  if (known) return known;
  const parts = new Parser(template).all();
  parsed.set(template, parts);
  return parts;
}

class Parser {
  private at = 0;
  private readonly template: string;

  constructor(template: string) {
    this.template = template;
  }

  all(): Part[] {
    const parts = this.sequence('');
    if (this.at < this.template.length) throw this.wrong('closing mark without an opening one');
    return parts;
  }

  private sequence(stops: string): Part[] {
    const parts: Part[] = [];
    let text = '';
    const flush = (): void => {
      if (text !== '') parts.push({ kind: 'text', text });
      text = '';
    };
    while (this.at < this.template.length) {
      const mark = this.template.charAt(this.at);
      if (stops.includes(mark) && stops !== '') break;
      if (mark === ']' || mark === '}' || mark === '|') break;
      this.at += 1;
      if (mark === '[') {
        flush();
        parts.push(this.choice());
      } else if (mark === '{') {
        flush();
        parts.push(this.slot());
      } else text += mark;
    }
    flush();
    return parts;
  }

  private choice(): Part {
    const options: Part[][] = [];
    for (;;) {
      options.push(this.sequence('|]'));
      const mark = this.template.charAt(this.at);
      this.at += 1;
      if (mark === ']') return { kind: 'choice', options };
      if (mark !== '|') throw this.wrong('a choice is not closed');
    }
  }

  private slot(): Part {
    const end = this.template.indexOf('}', this.at);
    if (end === -1) throw this.wrong('a slot is not closed');
    const slot = this.template.slice(this.at, end);
    this.at = end + 1;
    const [named = '', form] = slot.split('.');
    const [role = ''] = named.split(/[!=]/);
    const limits = [...named.matchAll(/([!=])(\w+)/g)].map(([, sign = '', key = '']) => {
      if (!(personKeys as string[]).includes(key)) throw this.wrong(`nobody is called ${key}`);
      return { sign, person: key as PersonKey };
    });
    const person = role.startsWith('@') ? role.slice(1) : role;
    if (
      role.startsWith('@')
        ? !(personKeys as string[]).includes(person)
        : !/^(?:me|[A-D])$/.test(role)
    )
      throw this.wrong(`nobody is called ${slot}`);
    if (form === undefined) return { kind: 'person', role, limits };
    const lower = form.charAt(0).toLowerCase() + form.slice(1);
    if (!isForm(lower)) throw this.wrong(`no pronoun ${slot}`);
    return { kind: 'pronoun', role, form: lower, capital: form !== lower };
  }

  private wrong(why: string): Error {
    return new Error(`${why}: ${this.template}`);
  }
}

function isForm(word: string): word is Form {
  return word in pronounForms['she/her'];
}

interface Needs {
  roles: string[];
  named: PersonKey[];
  limits: (Limit & { role: string })[];
}

const needed = new Map<string, Needs>();

/** The roles a text needs filled (`A`, `B`), and the certain people it names. */
export function needs(template: string): Needs {
  const known = needed.get(template);
  if (known) return known;
  const roles = new Set<string>();
  const limits: Needs['limits'] = [];
  const visit = (parts: readonly Part[]): void => {
    for (const part of parts)
      if (part.kind === 'choice') part.options.forEach(visit);
      else if (part.kind !== 'text') {
        roles.add(part.role);
        if (part.kind === 'person')
          limits.push(...part.limits.map((limit) => ({ ...limit, role: part.role })));
      }
  };
  visit(parse(template));
  const all = [...roles];
  const found = {
    roles: all.filter((role) => !role.startsWith('@')),
    named: all.filter((role) => role.startsWith('@')).map((role) => role.slice(1) as PersonKey),
    limits,
  };
  needed.set(template, found);
  return found;
}

/** Is everybody the text needs there, and nobody in a role that would contradict their story? */
export function fits(template: string, cast: Cast): boolean {
  const { roles, limits } = needs(template);
  return (
    roles.every((role) => cast[role] !== undefined) &&
    roles.every((role) => {
      const own = limits.filter((limit) => limit.role === role);
      const only = own.filter(({ sign }) => sign === '=').map(({ person }) => person);
      const player = cast[role];
      return (
        player !== undefined &&
        (only.length === 0 || only.includes(player)) &&
        !own.some(({ sign, person }) => sign === '!' && person === player)
      );
    })
  );
}

/** The text with every choice made and every slot filled. */
export function render(template: string, cast: Cast, random: Random): Piece[] {
  const pieces: Piece[] = [];
  const say = (text: string): void => {
    const last = pieces.at(-1);
    if (typeof last === 'string') pieces[pieces.length - 1] = last + text;
    else if (text !== '') pieces.push(text);
  };
  const who = (role: string): PersonKey => {
    const person = role.startsWith('@') ? (role.slice(1) as PersonKey) : cast[role];
    if (person === undefined) throw new Error(`Nobody plays ${role}: ${template}`);
    return person;
  };
  const visit = (parts: readonly Part[]): void => {
    for (const part of parts) {
      if (part.kind === 'text') say(part.text);
      else if (part.kind === 'choice') visit(random.pick(part.options));
      else if (part.kind === 'person') pieces.push({ person: who(part.role) });
      else {
        const word = pronounForms[people[who(part.role)].pronouns][part.form];
        say(part.capital ? word.charAt(0).toUpperCase() + word.slice(1) : word);
      }
    }
  };
  visit(parse(template));
  return pieces;
}

/** The words with every person as `§`: what makes two texts read alike. */
export function plain(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : '§')).join('');
}

/** The text's sentences, short ones left out because they repeat in any hand. */
export function sentences(text: string): string[] {
  return text
    .split(/(?<=[.!?][”’)]?)\s+(?=[“‘(]?[§\p{Lu}])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.split(/\s+/).length >= 5);
}
