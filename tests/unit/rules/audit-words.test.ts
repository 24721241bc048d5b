import { expect, test } from 'vitest';
import { recordParts } from '#shared/rules/audit-words.ts';

test.each([
  ['clients/a-1', 'a-1'],
  ['clients/a-1 sessions/b-2', 'a-1'],
  ['clients/a-1 duty-to-warn/b-2', 'a-1'],
])('%s leads to the client it is about', (record, id) => {
  expect(recordParts(record)).toEqual({ kind: 'clients', noun: 'client', id });
});
