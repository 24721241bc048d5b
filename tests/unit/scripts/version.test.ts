import { expect, test } from 'vitest';
import { isAtLeast } from '../../../scripts/runtime/version.mjs';

test.each([
  ['v24.21.0', '22.14.0', true],
  ['v22.14.0', '22.14.0', true],
  ['v22.13.1', '22.14.0', false],
  ['v22.9.0', '22.14.0', false],
  ['v20.20.2', '22.14.0', false],
  ['v22.14.1', '22.14', true],
  ['v100.0.0', '22.14.0', true],
])('%s is at least %s: %s', (version, least, expected) => {
  expect(isAtLeast(version, least)).toBe(expected);
});
