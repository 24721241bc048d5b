import { expect, test } from 'vitest';
import { forbidsUserNamespaces } from '../../../scripts/runtime/sandbox.mjs';

test.each([
  ['a kernel that says nothing about it', {}, false],
  ['Debian', { unprivilegedClone: '1', maxUserNamespaces: '63000' }, false],
  ['Ubuntu 24', { apparmorRestriction: '1', unprivilegedClone: '1' }, true],
  ['a hardened kernel', { unprivilegedClone: '0' }, true],
  ['no namespaces at all', { maxUserNamespaces: '0' }, true],
])('%s', (_name, settings, expected) => {
  expect(forbidsUserNamespaces(settings)).toBe(expected);
});
