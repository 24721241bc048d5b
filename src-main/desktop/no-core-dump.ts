import { execFile } from 'node:child_process';

/**
 * On Linux, keeps the system from writing this process's memory to the disk should it crash: the open vault's keys are in
 * it. Node has no call for that, so the system's own program is asked; where it is missing nothing changes. Pages are
 * protected by Chromium's sandbox, and macOS and Windows write no such file unless somebody set them up to.
 */
export function keepMemoryOffTheDisk(): void {
  if (process.platform !== 'linux') return;
  execFile('prlimit', ['--pid', String(process.pid), '--core=0:0'], () => undefined);
}
