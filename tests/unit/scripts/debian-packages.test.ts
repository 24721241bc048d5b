import { expect, test } from 'vitest';
import { hasCandidate } from '../../../scripts/runtime/debian-packages.mjs';

test('a package that can be installed has a candidate', () => {
  const policy = `libgtk-3-0:
  Installed: (none)
  Candidate: 3.24.38-2~deb12u3
  Version table:
`;
  expect(hasCandidate(policy)).toBe(true);
});

test('a name that only others provide has none, nor has an unknown one', () => {
  expect(hasCandidate('libasound2:\n  Installed: (none)\n  Candidate: (none)\n')).toBe(false);
  expect(hasCandidate('')).toBe(false);
});
