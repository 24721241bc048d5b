import { spawn } from 'node:child_process';

/**
 * Runs a command out of sight for as long as it gets on. When the measured number has not changed
 * for some time, the command is ended: a network that swallows everything never says no.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {object} watch
 * @param {NodeJS.ProcessEnv} watch.env
 * @param {() => Promise<number>} watch.measure
 * @param {number} watch.patienceSeconds
 * @param {(measured: number) => void} [watch.onProgress] called at every look
 * @returns {Promise<{ outcome: 'done' | 'failed' | 'stalled', output: string }>}
 */
export function runWatched(command, args, watch) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env: watch.env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let stalled = false;
    let measured = 0;
    let lastChange = Date.now();

    const look = async () => {
      const now = await watch.measure();
      if (now !== measured) lastChange = Date.now();
      measured = now;
      watch.onProgress?.(measured);
      if (Date.now() - lastChange < watch.patienceSeconds * 1000) return;
      stalled = true;
      child.kill('SIGKILL');
    };
    const timer = setInterval(() => void look(), 1000);

    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => {
      clearInterval(timer);
      reject(error);
    });
    child.on('close', (code) => {
      clearInterval(timer);
      if (stalled) resolve({ outcome: 'stalled', output });
      else resolve({ outcome: code === 0 ? 'done' : 'failed', output });
    });
  });
}
