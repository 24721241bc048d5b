import { group, elsewhere } from './roster.ts';

/*
 * Notes made from written sentences: places filled at random (always the same) with names of the roster in many forms
 * and with made-up identifiers, set in the manner of many hands. The marks are those of evaluate.ts.
 */

/** The same sequence each time. */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
}

type Draw = <T>(from: readonly T[]) => T;

const words = (text: string): string[] => text.split('|');
const outsiders = words(
  'Ingeborg|Xiomara|Dmitri|Fabrice|Lorenzo|Karen|Yusuf|Brenda|Tyrone|Marisol|Anneliese|Kofi|Shanice|Gareth|Ludmila|Rashida|Colby|Jolene|Takumi|Elspeth',
);
const surnames = words(
  'Ashworth|Pemberton|Delgado|Volkov|Lindqvist|Nakagawa|Obermeier|Castellano|Fairbanks|Prendergast|Abernathy|Kowalczyk|Thibodeaux|Mbeki|Gunderson',
);
const towns = words(
  'Whitby|Naperville|Fond du Lac|Evanston|Millbrook|Ashford|Bad Homburg|Guildford|Santa Rosa|Wiesbaden|Tewkesbury|Kalamazoo|Dunmore|Harrogate|Eau Claire|Bakersfield',
);
const months = words(
  'January|February|March|April|May|June|July|August|September|October|November|December',
);
const companies = words(
  'Brightwater Logistics|Costco|Halcyon Consulting LLC|Lakeshore Memorial|Tesco|Meyer & Sons|Northgate Brewery|Home Depot|Orchard Family Dental|Fenwick Motors|Siemens|Riverbend Nursing Home',
);
const schools = words(
  'Lakeview Elementary School|Westfield Middle School|University of Redlands|Marlow Community College|St. Anne’s Academy|Northwestern University|Goethe Gymnasium|Kings Langley Primary School|Thornton High School',
);
const streets = words(
  '14 Alder Close|2210 N. Kedvale Avenue|77 Old Mill Road, Apt 4B|Lindenstraße 12|9 Harbour Terrace|1180 Westbrook Blvd|45 St. James Street',
);

const swapped = (word: string): string =>
  word.slice(0, 2) + word.charAt(3) + word.charAt(2) + word.slice(4);
const dropped = (word: string): string => word.slice(0, 3) + word.slice(4);
const doubled = (word: string): string => word.slice(0, 3) + word.charAt(2) + word.slice(3);

const commonWord = new Set(
  'Grace Mark May Will Rose Hope Joy Frank Dawn Summer Chance Art Pat Faith Bill'.split(' '),
);
const plainNames = [...group, ...elsewhere].filter(({ givenName }) => !commonWord.has(givenName));
const plainMembers = group.filter(({ givenName }) => !commonWord.has(givenName));
const longMembers = plainMembers.filter(
  ({ givenName, familyName }) =>
    /^[A-Za-z]{6,}$/.test(givenName) && /^[A-Za-z]{6,}$/.test(familyName),
);
const ownWords = group.filter(({ givenName }) => commonWord.has(givenName));

/** What a place in a sentence is filled with, marked. */
function slots(pick: Draw, below: (n: number) => number): Record<string, () => string> {
  const digits = (count: number): string =>
    Array.from({ length: count }, () => String(below(10))).join('');
  const day = (): string => String(1 + below(28));
  const year = (): string => String(2015 + below(12));
  const mark = (form: string, text: string): string => `[[${form}:${text}]]`;
  return {
    first: () => mark('first', pick(plainNames).givenName),
    last: () => mark('last', pick(plainNames).familyName),
    full: () => {
      const one = pick(plainNames);
      return mark('full', `${one.givenName} ${one.familyName}`);
    },
    listed: () => {
      const one = pick(plainNames);
      return mark('full', `${one.familyName}, ${one.givenName}`);
    },
    called: () =>
      mark('preferred', pick(plainNames.filter((one) => one.preferredName)).preferredName),
    nick: () =>
      mark('nick', pick(words('Trixie|Debbie|Billy|Kate|Kathy|Tommy|Mike|Zeke|Letty|Annie'))),
    poss: () => mark('possessive', pick(plainNames).givenName + pick(['’s', "'s"])),
    plural: () =>
      mark(
        'plural',
        `${pick(plainNames.filter((one) => !one.familyName.includes(' '))).familyName}s`,
      ),
    initials: () => {
      const one = pick(plainMembers);
      const [a, b] = [one.givenName.charAt(0), one.familyName.charAt(0).toUpperCase()];
      return mark('initials', pick([`${a}.${b}.`, `${a}. ${b}.`]));
    },
    misspelt: () => {
      const one = pick(longMembers);
      return mark(
        'misspelt',
        pick([swapped, dropped, doubled])(pick([one.givenName, one.familyName])),
      );
    },
    folded: () =>
      mark(
        'diacritics',
        pick(words('Ines|Soren|Wojcik|Akesson|Mueller-Voss|Muller-Voß|MÜLLER-VOSS|Jose Maria')),
      ),
    hyphen: () =>
      mark('hyphen', pick(words('Anna Lena|Annalena|Marquez|Marquez Bell|El Amin|Anna-Lena|Voß'))),
    multi: () =>
      mark(
        'multi',
        pick(words('Mary Ann|de la Cruz|van der Berg|José María|O’Brien|OBrien|Maryann')),
      ),
    split: () => {
      const one = pick(plainNames);
      return mark('split', `${one.givenName}\n${one.familyName}`);
    },
    hidden: () =>
      mark(
        'hidden',
        pick(words('To\u200Bmas|Веа|T0mas|B e a|Deb\u00ADorah|S\u200Ciobhan|Wh1tcombe|Ｂｅａ')),
      ),
    word: () => mark('word', pick(ownWords).givenName),
    relative: () =>
      mark('relative', pick(words('Zelda Quimby|Zelda|Quimby|Dr. Brandvold|Ottokar Brandvold'))),
    person: () => mark('person', pick(outsiders)),
    stranger: () => mark('person', `${pick(outsiders)} ${pick(surnames)}`),
    titled: () =>
      mark(
        'person',
        `${pick(words('Mr.|Mrs.|Ms.|Dr.|Officer|Judge|Pastor|Nurse|Aunt|Coach'))} ${pick(surnames)}`,
      ),
    town: () => mark('place', pick(towns)),
    street: () => mark('place', pick(streets)),
    zip: () => mark('place', pick(words('60614|IL 60614-2203|SW1A 1AA|M5V 2T6'))),
    employer: () => mark('employer', pick(companies)),
    school: () => mark('school', pick(schools)),
    date: () =>
      mark(
        'date',
        pick([
          `${pick(months)} ${day()}`,
          `${day()} ${pick(months)} ${year()}`,
          `${pick(months)} ${day()}, ${year()}`,
          `${1 + below(12)}/${day()}/${year().slice(2)}`,
          `${year()}-0${1 + below(9)}-1${below(10)}`,
          `1${below(10)}.0${1 + below(9)}.${year()}`,
          `the ${13 + below(7)}th of ${pick(months)}`,
        ]),
      ),
    month: () => mark('date', `${pick(months)} ${year()}`),
    age: () =>
      mark(
        'age',
        pick([`9${below(10)} years old`, `9${below(10)}-year-old`, 'ninety-two years old']),
      ),
    phone: () =>
      mark(
        'phone',
        pick([
          `312-555-01${digits(2)}`,
          `(773) 555-01${digits(2)}`,
          `+49 170 5550${digits(3)}`,
          `07700 900${digits(3)}`,
          `555-01${digits(2)}`,
          `773.555.01${digits(2)}`,
        ]),
      ),
    fax: () => `fax ${mark('fax', `(312) 555-01${digits(2)}`)}`,
    email: () =>
      mark(
        'email',
        `${pick(outsiders).toLowerCase()}.${pick(surnames).toLowerCase()}@example.${pick(['com', 'org', 'de'])}`,
      ),
    ssn: () => mark('ssn', pick([`123-4${digits(1)}-${digits(4)}`, `xxx-xx-${digits(4)}`])),
    record: () =>
      `${pick(words('MRN|chart no.|case number|patient ID:|record #'))} ${mark('record', pick([`00${digits(6)}`, `C-1${digits(4)}`, `23-CV-0${digits(3)}`]))}`,
    plan: () =>
      `${pick(words('member ID|policy number|Medicaid ID|claim #|subscriber no.'))} ${mark('plan', pick([`XJ4${digits(5)}-19`, `W1${digits(7)}`, `884-2${digits(2)}-07`]))}`,
    account: () =>
      `${pick(words('account number|acct|card ending in|routing number'))} ${mark('account', `44${digits(6)}`)}`,
    licence: () =>
      `${pick(words('driver’s license|license no.|passport number|NPI'))} ${mark('licence', `D4${digits(8)}`)}`,
    vehicle: () =>
      pick([
        `plate ${mark('vehicle', `KLM 4${digits(3)}`)}`,
        `VIN ${mark('vehicle', `1HGCM8263${digits(1)}A00435${digits(1)}`)}`,
        `license plate ${mark('vehicle', `AB${digits(2)} CDE`)}`,
      ]),
    device: () =>
      `${pick(words('serial number|pacemaker serial no.|device ID|pump S/N'))} ${mark('device', `MMT-17${digits(2)}-K4`)}`,
    url: () =>
      mark(
        'url',
        pick([
          `https://example.org/u/${digits(3)}`,
          `www.garden${digits(2)}.example.com`,
          `ludmila-writes.com/blog`,
        ]),
      ),
    ip: () => mark('ip', `203.0.113.${1 + below(200)}`),
    handle: () =>
      mark(
        'handle',
        pick([`@quiet.gardener${digits(2)}`, `@xiomara_${digits(2)}`, `u/night_owl${digits(2)}`]),
      ),
    biometric: () =>
      mark(
        'biometric',
        pick(words('fingerprints|a retina scan|voiceprint|facial recognition|an iris scan')),
      ),
    photo: () =>
      mark(
        'photo',
        pick(words('photo of the client|IMG_2231.jpg|passport photo|picture of her face|selfie')),
      ),
    code: () =>
      `${pick(words('police report number|student ID|confirmation code|inmate number|docket no.'))} ${mark('code', `S19${digits(5)}`)}`,
  };
}

const sentences = `
{first} told the client that she was not alone.
Client responded to {last} with irritation and then apologized.
{full} and the client were paired for the exercise.
On the sign-in sheet: {listed}.
{called} laughed and the client relaxed.
The client asked {nick} for a ride home.
It was {poss} story that moved the client most.
The {plural} live next door to the client.
Client maintained eye contact with {initials} throughout.
When {misspelt} cried, the client looked away.
Client agreed with {folded} about the rule.
{hyphen} challenged the client on being late.
Client thanked {multi} for the feedback.
Afterwards the client embraced {split} and left.
The client wrote “{hidden} hates me” on the sheet.
{word} said that the client had helped.
The client told {word} about the divorce.
Client felt close to {word}, {first} and {called}.
Conflict between the client and {word} was addressed.
A call came from {relative} before group.
Her husband, {person}, left her for a colleague.
His boss {person} shouted at him again.
Client met with {stranger} about the custody case.
{titled} raised the matter with the client.
She has a new friend named {person}.
Client moved to {town} last year.
He grew up in {town} and misses it.
Mail goes to {street}.
The zip code is {zip}.
Client works at {employer} and dreads Mondays.
She was fired from {employer} over the phone.
Her son attends {school}.
Client graduated from {school}.
The accident was on {date}.
Next appointment: {date}.
Client relapsed in {month} and again this week.
The client’s grandmother is {age} and needs care.
Client can be reached at {phone}.
New cell {phone}, ok to leave a message.
Records were sent by {fax} to the clinic.
Client asked to be written to at {email}.
SSN {ssn} is on the form.
Filed under {record}.
Insurance: {plan}.
Payment from {account}.
ID shown: {licence}.
The car with {vehicle} was in the lot.
Client’s monitor, {device}, was replaced.
He runs a page at {url}.
The post was traced to {ip}.
Client is {handle} on Instagram.
The jail took {biometric} at intake.
Attached: {photo}.
The {code} was noted.
{{May}} be discharged after session 12.
{{Will}} practice box breathing daily.
{{Hope}} was the theme of the hour.
{{Beck}} Depression Inventory score 21, down from 27.
Father has {{Parkinson}}’s disease and mother {{Alzheimer}}’s.
{{Gestalt}} techniques were used by {{Dr. Halvorsen}}.
Anxiety rated 7/10 on a {{Likert}} scale.
{{Marcus Oyelaran}} co-led; {{Yalom}}’s factors were reviewed.
Client takes {{Zoloft}} 100 mg and {{Lamictal}} 25 mg.
She {{rose}} to leave but stayed.
Client spoke with {{grace}} and some {{joy}}.
He is trying to be {{frank}} about money.
Client drew a {{mark}} on the paper in {{art}} therapy.
Mood euthymic, affect full, oriented x4, denies SI/HI.
PHQ-9 was 11, GAD-7 was 9.
Client arrived ten minutes late and apologized to the group.
{{Socratic}} questioning helped; homework sheet 4 was handed out.
The {{Rorschach}} was not repeated.
Client has {{faith}} that it will get better and denies plan or intent.
Attended 3 of 4 sessions; BP 120/80.
{{Linehan}}’s skills were taught; {{DBT}} diary card reviewed.
Group cohesion grew; members shared openly.
`
  .trim()
  .split('\n');

const headings: Record<string, readonly string[]> = {
  SOAP: ['S: ', 'O: ', 'A: ', 'P: '],
  DAP: ['D: ', 'A: ', 'P: '],
  BIRP: ['B: ', 'I: ', 'R: ', 'P: '],
  GIRP: ['Goal: ', 'Intervention: ', 'Response: ', 'Plan: '],
  list: ['- ', '- ', '- ', '- ', '- '],
  numbered: ['1. ', '2. ', '3. ', '4. '],
  narrative: ['', '', '', ''],
  dictated: ['okay so ', 'um ', 'and then ', 'also '],
  spaced: ['', '', ''],
};

export function madeNotes(count: number, seed: number): string {
  const below = sequence(seed);
  const pick: Draw = <T>(from: readonly T[]): T => from[below(from.length)]!;
  const fill = slots(pick, below);
  const styles = Object.keys(headings);
  let next = 0;
  return Array.from({ length: count }, () => {
    const style = pick(styles);
    const opened = headings[style] ?? [];
    const lines = opened.map((heading) => {
      next += 1;
      const sentence = (sentences[(next * 7) % sentences.length] ?? '').replace(
        /(?<!\{)\{(\w+)\}(?!\})/gu,
        (_, slot: string) => fill[slot]?.() ?? slot,
      );
      const text =
        style === 'dictated'
          ? sentence.replace(/^(?:\{\{)?\p{Lu}(?=\p{Ll})/u, (opening) => opening.toLowerCase())
          : sentence;
      return heading + text;
    });
    return `# ${style}\n${lines.join(style === 'narrative' ? ' ' : style === 'spaced' ? '\n\n' : '\n')}\n`;
  }).join('');
}
