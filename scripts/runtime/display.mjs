import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureDebianPackages } from './debian-packages.mjs';
import { isOnPath } from './on-path.mjs';
import { PlainFailure } from './plain-failure.mjs';

/**
 * @typedef {object} Display
 * @property {boolean} isVirtual nobody can see it
 * @property {NodeJS.ProcessEnv} env what a program needs to open its windows there
 * @property {() => void} close
 */

/**
 * The display that windows open on: the person's own, or on a Linux without one a virtual one (Xvfb)
 * that lives as long as this script. It takes a free number by itself, so that many can run at once,
 * and a cookie of its own, so that no other person on the machine can look.
 *
 * @returns {Promise<Display>}
 */
export async function openDisplay() {
  const hasDisplay = Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
  if (process.platform !== 'linux' || hasDisplay) {
    return { isVirtual: false, env: {}, close: () => {} };
  }
  if (!isOnPath('Xvfb')) {
    await ensureDebianPackages([['xvfb']], 'for a display that exists in memory only');
  }

  const folder = await mkdtemp(path.join(tmpdir(), 'circlekeep-display-'));
  const cookieFile = path.join(folder, 'cookie');
  await writeFile(cookieFile, xauthorityEntry(randomBytes(16)), { mode: 0o600 });
  const { server, number } = await startServer(cookieFile);
  const stop = () => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', stop);
  return {
    isVirtual: true,
    env: { DISPLAY: `:${number}`, XAUTHORITY: cookieFile },
    close: () => {
      process.off('exit', stop);
      stop();
    },
  };
}

/** @param {string} cookieFile */
function startServer(cookieFile) {
  // Nobody types at a virtual display, so after ten minutes its screen saver would count as a locked
  // screen, and Circlekeep would lock itself in the middle of a test: '-s 0' turns the saver off.
  const args = ['-displayfd', '3', '-auth', cookieFile, '-nolisten', 'tcp', '-noreset', '-s', '0'];
  const server = spawn('Xvfb', [...args, '-screen', '0', '1920x1080x24'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    // Out of reach of Ctrl+C: the windows on it want to close first.
    detached: true,
  });
  server.unref();
  return new Promise((resolve, reject) => {
    let complaint = '';
    server.once('error', reject);
    server.stderr?.on('data', (chunk) => (complaint += chunk));
    server.once('exit', () => {
      reject(
        new PlainFailure(
          `The virtual display did not start: mend what Xvfb says, then run the same command again (${complaint.trim()}).`,
        ),
      );
    });
    server.stdio[3]?.once('data', (chunk) => resolve({ server, number: String(chunk).trim() }));
  });
}

/**
 * The entry of an Xauthority file that lets in whoever can read it, for every host and display.
 *
 * @param {Buffer} cookie
 */
export function xauthorityEntry(cookie) {
  const everyAddress = 0xffff;
  return Buffer.concat([
    inTwoBytes(everyAddress),
    counted(Buffer.alloc(0)),
    counted(Buffer.alloc(0)),
    counted(Buffer.from('MIT-MAGIC-COOKIE-1')),
    counted(cookie),
  ]);
}

/** @param {Buffer} content */
function counted(content) {
  return Buffer.concat([inTwoBytes(content.length), content]);
}

/** @param {number} number */
function inTwoBytes(number) {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(number);
  return bytes;
}
