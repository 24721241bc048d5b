import type { ContactName } from '../../src-shared/rules/name-guard/contacts.ts';
import type { Person } from '../../src-shared/person.ts';
import { ClientId, newId } from '../../src-shared/ids.ts';

/** Made-up people the corpus's notes may speak of: `Given|Family|Preferred|nick,nick`. */
const members = `
Beatrix|Musterfrau|Bea|Trixie
Tomas|Berger||
Inés|Ochoa||
Anna-Lena|Müller-Voß||
William|Ford||
Mary Ann|O'Brien||
José María|de la Cruz||
Jan|van der Berg||
Søren|Åkesson||
Deborah|Whitcombe|Deb|
Katherine|Novak|Kit|
Mohammed|El-Amin|Mo|
Grace|Halloway||
Mark|Petrov||
May|Lindgren||
Will|Sorensen||
Rose|Tanaka||
Hope|Adeyemi||
Joy|Kaminski||
Frank|Dubois||
Dawn|Estrada||
Summer|Vance||
Chance|Whitfield||
Art|Malone||
Pat|Greeley||
Faith|Okafor||
Bill|Zimmer||
Priya|Raghunathan||
Leticia|Marquez-Bell|Letty|
Oluwaseun|Adebayo|Seun|
Zbigniew|Wójcik|Zbig|
Siobhan|McAllister||
`;
const others = `
Michael|Kowalski||
Theodora|Vandermeer|Thea|
Gunnar|Isaksson||
Rosalind|Featherstone||
Cedric|Baptiste||
Marguerite|Delacroix||
Nora|Beck||
Hiroshi|Yamaguchi||
Guadalupe|Villanueva|Lupe|
Ezekiel|Thornbury|Zeke|
`;

function people(lines: string): Person[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [givenName = '', familyName = '', preferredName = '', nicknames = ''] = line.split('|');
      return {
        id: newId(ClientId),
        givenName,
        familyName,
        preferredName,
        nicknames: nicknames === '' ? [] : nicknames.split(','),
      };
    });
}

export const group = people(members);
export const elsewhere = people(others);
export const contacts: ContactName[] = [
  {
    clientId: group[0]!.id,
    name: 'Zelda Quimby',
    relation: 'mother',
    phone: '(312) 555-0188',
    email: 'zquimby@example.org',
  },
  { clientId: group[1]!.id, name: 'Hartwell Foundry', relation: 'employer', phone: '', email: '' },
  {
    clientId: group[4]!.id,
    name: 'Dr. Ottokar Brandvold',
    relation: 'psychiatrist',
    phone: '+49 30 5550 1234',
    email: '',
  },
];
/** Who writes the notes. */
export const allowed = ['Dr. Ingrid Halvorsen, LCSW', 'Marcus Oyelaran'];
