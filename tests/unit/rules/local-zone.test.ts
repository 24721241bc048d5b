import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

/* The zone of a process is settled when it starts, so each is one of its own. */
function zoneOf(TZ: string): string {
  const code = `import { instantNow, localZone, localAt } from './src-shared/time.ts';
    localAt(instantNow(), localZone());
    process.stdout.write(localZone());`;
  return execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
    env: { ...process.env, TZ },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

test('a machine without a named zone still has a wall clock', () => {
  expect(zoneOf('Europe/Berlin')).toBe('Europe/Berlin');
  expect(zoneOf('UTC+8')).toBe('-08:00');
  expect(zoneOf('UTC-5')).toBe('+05:00');
});
