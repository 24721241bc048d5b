import { foldName } from '../../fold-text.ts';

/* Which column of a file is meant by its name. A guess, which the person at the keyboard sees and can change. */

export const clientColumns = {
  givenName: 'Given name',
  familyName: 'Family name',
  preferredName: 'Preferred name',
  nicknames: 'Nicknames',
  chartCode: 'Chart code',
  pronouns: 'Pronouns',
  dateOfBirth: 'Date of birth',
  status: 'Status',
  group: 'Group',
  joinedOn: 'Joined the group on',
} as const;
export type ClientColumn = keyof typeof clientColumns;

export const groupColumns = {
  name: 'Name',
  focus: 'Focus',
  type: 'Type',
  capacity: 'Capacity',
  place: 'Place',
  modality: 'Modality',
  weekday: 'Weekday',
  startTime: 'Start',
  minutes: 'Minutes',
} as const;
export type GroupColumn = keyof typeof groupColumns;

export type ImportKind = 'clients' | 'groups';
export type ImportColumn = ClientColumn | GroupColumn;

/** Folded, without what a column name often begins with. English, German, French and Spanish. */
const clientNames: Record<ClientColumn, string> = {
  givenName: 'given givenname givennames first firstname forename vorname vornamen prenom nombre',
  familyName:
    'family familyname last lastname surname nachname familienname zuname nom apellido apellidos',
  preferredName: 'preferred preferredname called calledname knownas goesby rufname',
  nicknames: 'nickname nicknames alias aliases aka alsoknownas spitzname spitznamen',
  chartCode:
    'chart chartcode chartno chartnumber chartid code id no nr number mrn recordno recordnumber caseno casenumber aktenzeichen kennung',
  pronouns: 'pronoun pronouns pronomen pronoms pronombres',
  dateOfBirth:
    'dob dateofbirth birthdate birthday birth born geburtsdatum geburtstag geboren geb datedenaissance fechadenacimiento',
  status: 'status state active treatmentstatus',
  group: 'group groupname groups gruppe grupo groupe',
  joinedOn:
    'joined joinedon joineddate joindate datejoined joinedthegroupon since start startdate beitritt beigetreten eintritt',
};

const groupNames: Record<GroupColumn, string> = {
  name: 'name group groupname title gruppe gruppenname nom nombre',
  focus: 'focus topic theme description thema schwerpunkt',
  type: 'type grouptype kind typ art',
  capacity: 'capacity size max maximum maxmembers places seats plaetze platze',
  place: 'place room location where address ort raum lieu lugar',
  modality: 'modality mode setting delivery modalitat',
  weekday: 'weekday day dayofweek meets tag wochentag jour dia',
  startTime: 'start starttime time at begins begin beginn uhrzeit zeit hora heure',
  minutes: 'minutes min mins duration length durationminutes lengthminutes dauer minuten',
};

const namesOf: Record<ImportKind, [ImportColumn, string][]> = {
  clients: entries(clientNames),
  groups: entries(groupNames),
};

/** The keys of these tables are all they hold. */
function entries<Key extends string>(table: Record<Key, string>): [Key, string][] {
  return Object.entries(table) as [Key, string][];
}

/** For each column of the file what it is taken for; each at most once, the first by that name. */
export function guessColumns(kind: ImportKind, header: readonly string[]): (ImportColumn | null)[] {
  const byName = new Map<string, ImportColumn>();
  for (const [column, names] of namesOf[kind])
    for (const name of names.split(' ')) byName.set(name, column);
  const taken = new Set<ImportColumn>();
  return header.map((title) => {
    const folded = foldName(title);
    const column =
      byName.get(folded) ??
      byName.get(folded.replace(/^(client|patient|member|legal|klient|patienten)s?(?=.)/, ''));
    if (column === undefined || taken.has(column)) return null;
    taken.add(column);
    return column;
  });
}

/** Names of people make it clients; otherwise whatever more columns can be read as. */
export function guessKind(header: readonly string[]): ImportKind {
  const clients = guessColumns('clients', header);
  if (clients.includes('givenName') || clients.includes('familyName')) return 'clients';
  const known = (columns: (ImportColumn | null)[]) => columns.filter(Boolean).length;
  return known(guessColumns('groups', header)) > known(clients) ? 'groups' : 'clients';
}

/** What a column may be taken for, in the order of the form, with its words. */
export function columnChoices(kind: ImportKind): [ImportColumn, string][] {
  return kind === 'clients' ? entries(clientColumns) : entries(groupColumns);
}

/** A title for every column: its name, and its place where the name says too little. */
export function columnTitles(header: readonly string[]): string[] {
  return header.map((title, index) => {
    const trimmed = title.trim();
    if (trimmed === '') return `Column ${index + 1}`;
    const twice = header.some((other, place) => place !== index && other.trim() === trimmed);
    return twice ? `${trimmed} (column ${index + 1})` : trimmed;
  });
}
