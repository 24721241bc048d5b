import { expect, test } from 'vitest';
import { reasonIn } from '../../../scripts/runtime/official-electron.mjs';

test('says what happened, not the stack trace', () => {
  const output = `HTTPError: Response code 403 (Forbidden) for the file
    at FetchDownloader.download (index.js:31:30) {
`;
  expect(reasonIn(output)).toBe('Response code 403 (Forbidden) for the file');
  expect(reasonIn('TypeError: fetch failed\n    at x')).toBe('its host cannot be reached');
});

test('or at least something', () => {
  expect(reasonIn('')).toBe('the download failed');
});
