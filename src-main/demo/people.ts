/*
 * The people of the demo practice. All of them are made up, and their surnames say so in some twenty
 * languages: sample, example, placeholder, imaginary. The given names are chosen to be hard for the name
 * guard: ordinary words (Will, May, Grace, Rose, Mark, Frank, Dawn, Drew, Hope, Ray), two Anas and an Anna,
 * Mark beside Marcus, one surname inside another, hyphens, particles, apostrophes, diacritics.
 */

export type Pronouns = 'she/her' | 'he/him' | 'they/them' | 'she/they';

export interface Identity {
  given: string;
  family: string;
  preferred?: string;
  nicknames?: readonly string[];
  pronouns: Pronouns;
  /** At the time the demo is opened. */
  age: number;
}

const list = {
  // Process group
  will: {
    given: 'William',
    family: 'Placeholder',
    preferred: 'Will',
    nicknames: ['Bill'],
    pronouns: 'he/him',
    age: 43,
  },
  may: { given: 'May', family: 'Ejemplo-Sample', pronouns: 'she/her', age: 38 },
  grace: { given: 'Grace', family: 'Fictional', pronouns: 'she/her', age: 54 },
  anaM: { given: 'Ana', family: 'Muestra', pronouns: 'she/her', age: 34 },
  anaE: { given: 'Ana', family: 'Exemplo', nicknames: ['Anita'], pronouns: 'she/her', age: 47 },
  tomas: { given: 'Tomás', family: 'Ejemplar', nicknames: ['Tom'], pronouns: 'he/him', age: 49 },
  rowan: { given: 'Rowan', family: 'Nonesuch', pronouns: 'they/them', age: 31 },
  bea: {
    given: 'Beatrix',
    family: 'Musterfrau',
    preferred: 'Bea',
    nicknames: ['Trixi'],
    pronouns: 'she/her',
    age: 59,
  },
  // Grief
  rose: {
    given: 'Rose',
    family: 'O’Fictional',
    nicknames: ['Rosie'],
    pronouns: 'she/her',
    age: 68,
  },
  siobhan: { given: 'Siobhán', family: 'Ní Shampla', pronouns: 'she/her', age: 55 },
  kwame: { given: 'Kwame', family: 'Mfano', pronouns: 'he/him', age: 50 },
  ingrid: { given: 'Ingrid', family: 'Eksempel', pronouns: 'she/her', age: 72 },
  hoa: { given: 'Thị Hoa', family: 'Ví Dụ', preferred: 'Hoa', pronouns: 'she/her', age: 45 },
  jose: {
    given: 'José Luis',
    family: 'de la Muestra',
    nicknames: ['Pepe'],
    pronouns: 'he/him',
    age: 63,
  },
  mark: { given: 'Mark', family: 'van der Voorbeeld', pronouns: 'he/him', age: 39 },
  noor: { given: 'Noor', family: 'El-Mithal', pronouns: 'she/her', age: 32 },
  // Skills for anger
  frank: {
    given: 'Franklin',
    family: 'Makebelieve',
    preferred: 'Frank',
    pronouns: 'he/him',
    age: 45,
  },
  lukasz: {
    given: 'Łukasz',
    family: 'Przykładowy',
    nicknames: ['Luke'],
    pronouns: 'he/him',
    age: 36,
  },
  marcus: { given: 'Marcus', family: 'Standin', nicknames: ['Marc'], pronouns: 'he/him', age: 30 },
  dolores: {
    given: 'Dolores',
    family: 'Esempio',
    preferred: 'Lola',
    pronouns: 'she/her',
    age: 51,
  },
  tariq: { given: 'Tariq', family: 'Namoona', pronouns: 'he/him', age: 28 },
  jeanLuc: { given: 'Jean-Luc', family: 'd’Exemple', pronouns: 'he/him', age: 58 },
  sunita: { given: 'Sunita', family: 'Udaharan', pronouns: 'she/her', age: 40 },
  drew: {
    given: 'Andrew',
    family: 'Madeup',
    preferred: 'Drew',
    pronouns: 'they/them',
    age: 25,
  },
  // Young adults: social anxiety
  zoe: { given: 'Zoë', family: 'Beispiel-Invented', pronouns: 'she/her', age: 22 },
  haruto: { given: 'Haruto', family: 'Mihon', pronouns: 'he/him', age: 23 },
  meiLing: {
    given: 'Mei-Ling',
    family: 'Lizi',
    nicknames: ['Mei'],
    pronouns: 'she/her',
    age: 21,
  },
  oscar: { given: 'Óscar', family: 'Ukážka', pronouns: 'he/him', age: 25 },
  imani: { given: 'Imani', family: 'Halimbawa', pronouns: 'she/her', age: 24 },
  soren: { given: 'Søren', family: 'Eksempelsen', pronouns: 'he/him', age: 26 },
  alex: {
    given: 'Alexandria',
    family: 'Notreal',
    preferred: 'Alex',
    pronouns: 'they/them',
    age: 20,
  },
  chidi: { given: 'Chidi', family: 'Apẹẹrẹ', pronouns: 'he/him', age: 23 },
  // Intensive outpatient
  dawn: { given: 'Dawn', family: 'Inventada', pronouns: 'she/her', age: 47 },
  ray: { given: 'Raymond', family: 'Mockup', preferred: 'Ray', pronouns: 'he/him', age: 54 },
  yusuf: { given: 'Yusuf', family: 'Örnek', pronouns: 'he/him', age: 35 },
  leilani: {
    given: 'Leilani',
    family: 'Sampleson',
    nicknames: ['Lani'],
    pronouns: 'she/her',
    age: 30,
  },
  dmitri: {
    given: 'Dmitri',
    family: 'Primerov',
    nicknames: ['Dima', 'Mitya'],
    pronouns: 'he/him',
    age: 42,
  },
  ayse: { given: 'Ayşe', family: 'Örnekoğlu', pronouns: 'she/her', age: 39 },
  jo: { given: 'Josephine', family: 'Noname', preferred: 'Jo', pronouns: 'she/they', age: 33 },
  eero: { given: 'Eero', family: 'Esimerkki', pronouns: 'he/him', age: 61 },
  // New parents
  hope: { given: 'Hope', family: 'Specimen', pronouns: 'she/her', age: 32 },
  priya: { given: 'Priya', family: 'Kalpanik', pronouns: 'she/her', age: 35 },
  gudrun: { given: 'Guðrún', family: 'Dæmisdóttir', pronouns: 'she/her', age: 30 },
  anna: { given: 'Anna', family: 'Beispiel', pronouns: 'she/her', age: 28 },
  malik: { given: 'Malik', family: 'Exemplar', pronouns: 'he/him', age: 34 },
  camille: { given: 'Camille', family: 'L’Exemple', pronouns: 'she/her', age: 39 },
  ngozi: { given: 'Ngozi', family: 'Contoh', pronouns: 'she/her', age: 37 },
  sam: {
    given: 'Samantha',
    family: 'Lorem-Ipsum',
    preferred: 'Sam',
    pronouns: 'they/them',
    age: 31,
  },
} satisfies Record<string, Identity>;

export type PersonKey = keyof typeof list;

export const people: Readonly<Record<PersonKey, Identity>> = list;

export const personKeys = Object.keys(list) as PersonKey[];

/** How each set of pronouns is declined; the keys are the words for "she". */
export interface PronounForms {
  she: string;
  him: string;
  her: string;
  hers: string;
  herself: string;
  was: string;
  is: string;
  has: string;
  /** The ending of a verb in the present: `work{A.s}`, `go{A.es}`. */
  s: string;
  es: string;
}

export const pronounForms: Readonly<Record<Pronouns, PronounForms>> = {
  'she/her': {
    she: 'she',
    him: 'her',
    her: 'her',
    hers: 'hers',
    herself: 'herself',
    was: 'was',
    is: 'is',
    has: 'has',
    s: 's',
    es: 'es',
  },
  'he/him': {
    she: 'he',
    him: 'him',
    her: 'his',
    hers: 'his',
    herself: 'himself',
    was: 'was',
    is: 'is',
    has: 'has',
    s: 's',
    es: 'es',
  },
  'they/them': {
    she: 'they',
    him: 'them',
    her: 'their',
    hers: 'theirs',
    herself: 'themself',
    was: 'were',
    is: 'are',
    has: 'have',
    s: '',
    es: '',
  },
  'she/they': {
    she: 'she',
    him: 'her',
    her: 'her',
    hers: 'hers',
    herself: 'herself',
    was: 'was',
    is: 'is',
    has: 'has',
    s: 's',
    es: 'es',
  },
};
