import { expect, onTestFinished, test, vi } from 'vitest';
import { explainFailure } from '../../../scripts/runtime/plain-failure.mjs';

function saidAbout(error: unknown): string {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => said.mockRestore());
  expect(explainFailure(error)).toBe(1);
  return said.mock.calls.flat().join('\n').trim();
}

test.each([
  ['ENOSPC', 'mkdir', /^The disk is full: free some space, then run the same command again\.$/],
  ['EACCES', 'mkdir', /^\/somewhere cannot be written to: .+ then run the same command again\.$/],
  ['EROFS', 'open', /^\/somewhere cannot be written to: .+ then run the same command again\.$/],
  [
    'ENOENT',
    'spawn tar',
    /^The command \/somewhere is missing: install it, then run the same .+\.$/,
  ],
])('%s is the machine’s fault and said in one sentence', (code, syscall, words) => {
  const error = Object.assign(new Error(code), { code, syscall, path: '/somewhere' });
  expect(saidAbout(error)).toMatch(words);
});

test('what nobody thought of is shown whole, with a last sentence that says what to do', () => {
  expect(saidAbout(new TypeError('x is not a function'))).toMatch(
    /TypeError: x is not a function[^]+report it together with the lines above\.$/,
  );
});
