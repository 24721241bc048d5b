import { expect, test } from 'vitest';
import { isAllowed, packageFolder } from '../../../scripts/build/third-parties.mjs';

test('a licence goes with AGPL-3.0, or one of those to choose from does', () => {
  for (const licence of ['MIT', 'OFL-1.1', '(MIT OR GPL-2.0-only)', 'MIT AND ISC'])
    expect(isAllowed(licence), licence).toBe(true);
  for (const licence of [
    '',
    'UNLICENSED',
    'GPL-2.0-only',
    'MIT AND CC-BY-NC-4.0',
    'SEE LICENSE IN x',
  ])
    expect(isAllowed(licence), licence).toBe(false);
});

test('a module belongs to the innermost package it lies in', () => {
  expect(packageFolder('/p/node_modules/a/node_modules/@b/c/dist/x.js')).toBe(
    '/p/node_modules/a/node_modules/@b/c',
  );
  expect(packageFolder('C:\\p\\node_modules\\a\\x.js')).toBe('C:/p/node_modules/a');
  expect(packageFolder('\0/p/node_modules/a/x.js?commonjs-proxy')).toBe('/p/node_modules/a');
  expect(packageFolder('/p/src-main/main.ts')).toBe(undefined);
});
