import { expect, test } from 'vitest';
import { compileNameGuard } from '../../../src-shared/rules/name-guard.ts';
import { person } from './people.ts';

const ada = person('Ada', 'Muster');
const bo = person('Bo', 'Sample');
const elsewhere = person('Cleo', 'Nobody');
const guard = compileNameGuard([ada, bo, elsewhere], {
  groupMembers: new Set([ada.id, bo.id]),
  contacts: [
    { clientId: bo.id, name: 'Mrs. Zelda Quimby (mother)' },
    { clientId: bo.id, name: 'Grandma' },
    { clientId: bo.id, name: 'School nurse' },
    { clientId: elsewhere.id, name: 'Dr. Ottokar van Tilburg' },
    { clientId: elsewhere.id, name: 'Pemberton, Iris' },
    { clientId: bo.id, name: 'Ada Muster' },
  ],
});
const found = (text: string, self: typeof ada) =>
  guard.check(text, self.id).map(({ match }) => match);

test('a contact of another client is found by full, first and last name', () => {
  expect(found('Spoke with Zelda Quimby today.', ada)).toEqual(['Zelda Quimby']);
  expect(found('Zelda came along.', ada)).toEqual(['Zelda']);
  expect(found('Ms. Quimby came along.', ada)).toHaveLength(1);
  expect(found('Met Ottokar van Tilburg and Iris Pemberton.', ada)).toHaveLength(2);
});

test('in the client’s own chart the client’s own contacts may be named, and nobody else by that', () => {
  expect(found('Spoke with Zelda Quimby today; Zelda will call.', bo)).toEqual([]);
  // A member stays a member, also when another one recorded her as a contact.
  expect(found('Ada Muster was angry.', bo)).toEqual(['Ada Muster']);
  expect(found('Ada was angry.', ada)).toEqual([]);
});

test('a relation or a role is no name', () => {
  expect(found('Her mother and grandma saw the school nurse. Grandma agreed.', ada)).toEqual([]);
});

test('a contact is no member, neither in the reason nor in the replacement', () => {
  const [hit] = guard.check('Spoke with Zelda Quimby today.', ada.id);
  expect(hit).toMatchObject({ suggestion: 'someone else', clients: [bo.id] });
  expect(hit?.why).toContain('a contact of another client');
});
