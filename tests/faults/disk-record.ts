import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { runVictim } from './victims.ts';

/*
 * What a process asked of the disk, in order, as strace saw it; and every state in which a power cut may leave a disk
 * that was asked so. A disk must keep what was synced. Of the rest it may keep any part: some writes and not others, half
 * of one, a new name without the content, or the content without the name.
 */

type DataStep =
  | { kind: 'write'; inode: number; at: number; bytes: Buffer }
  | { kind: 'truncate'; inode: number; size: number };
type NameStep =
  | { kind: 'create'; path: string; inode: number }
  | { kind: 'folder'; path: string }
  | { kind: 'rename'; path: string; to: string }
  | { kind: 'remove'; path: string };
type Step =
  | DataStep
  | NameStep
  | { kind: 'sync'; inode: number }
  | { kind: 'sync-names'; path: string }
  | { kind: 'say'; line: string };

/** A file by its number, or a folder. */
type Entry = number | 'folder';

export interface Recorded {
  steps: readonly Step[];
  /** How things stood before the first step. */
  before: { entries: ReadonlyMap<string, Entry>; contents: ReadonlyMap<number, Buffer> };
  root: string;
}

const traced = [
  ...['openat', 'pwrite64', 'write', 'pwritev', 'writev', 'ftruncate', 'fallocate'],
  ...['fsync', 'fdatasync', 'rename', 'renameat', 'renameat2', 'unlink', 'unlinkat', 'rmdir'],
  ...['mkdir', 'mkdirat', 'link', 'linkat', 'copy_file_range', 'sendfile'],
];

/** Can a process be watched here? Only on Linux, and only with strace. */
export function mayTrace(): boolean {
  try {
    execFileSync('strace', ['-o', '/dev/null', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Runs a script and records what it asks of the disk below `root`. The trace goes beside it. */
export async function recordDisk(root: string, script: string, args: string[]): Promise<Recorded> {
  const before = standing(root);
  const file = `${root}.trace`;
  await runVictim(script, args, undefined, [
    ...['strace', '-f', '-y', '-xx', '-qq', '-s', '1000000', '-o', file],
    ...['-e', `trace=${traced.join(',')}`, '-e', 'signal=none'],
  ]);
  return { root, before, steps: stepsIn(readFileSync(file, 'latin1'), root, before.entries) };
}

function standing(root: string): Recorded['before'] {
  const entries = new Map<string, Entry>([[root, 'folder']]);
  const contents = new Map<number, Buffer>();
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = join(root, name);
    if (statSync(path).isDirectory()) entries.set(path, 'folder');
    else {
      entries.set(path, contents.size);
      contents.set(contents.size, readFileSync(path));
    }
  }
  return { entries, contents };
}

const unhex = (text: string): Buffer => Buffer.from(text.replaceAll('\\x', ''), 'hex');

/** Nobody reads these after a crash: SQLite makes the index of a log anew, and a lock dies with its owner. */
const isPassing = (path: string): boolean => path.endsWith('-shm') || path.endsWith('.lock');

function stepsIn(trace: string, root: string, before: ReadonlyMap<string, Entry>): Step[] {
  const entries = new Map(before);
  const positions = new Map<string, number>();
  const steps: Step[] = [];
  let inodes = before.size;
  let said = '';
  const within = (path: string): boolean => path.startsWith(root) && !isPassing(path);
  const inodeOf = (path: string): number => {
    const entry = entries.get(path);
    if (typeof entry !== 'number') throw new Error(`no file ${path}`);
    return entry;
  };
  for (const line of wholeLines(trace)) {
    const call = /^(\w+)\((.*)\)\s+= (-?\d+)/.exec(line);
    if (!call || Number(call[3]) < 0) continue;
    const [, name = '', rest = '', result = ''] = call;
    const texts = [...rest.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map((found) =>
      unhex(found[1] ?? ''),
    );
    const path = unhex(/^\d+<((?:\\x[0-9a-f]{2})*)>/.exec(rest)?.[1] ?? '').toString();
    const named = texts.map((text) => text.toString());
    switch (name) {
      case 'openat': {
        const [opened = ''] = named;
        positions.delete(opened);
        if (!within(opened)) break;
        if (rest.includes('O_CREAT') && !entries.has(opened)) {
          const inode = ++inodes;
          entries.set(opened, inode);
          steps.push({ kind: 'create', path: opened, inode });
        } else if (rest.includes('O_TRUNC'))
          steps.push({ kind: 'truncate', inode: inodeOf(opened), size: 0 });
        break;
      }
      case 'write': {
        if (rest.startsWith('1<')) {
          said += texts[0]?.toString() ?? '';
          const lines = said.split('\n');
          said = lines.pop() ?? '';
          for (const each of lines) steps.push({ kind: 'say', line: each });
        }
        if (!within(path)) break;
        const at = positions.get(path) ?? 0;
        const bytes = (texts[0] ?? Buffer.alloc(0)).subarray(0, Number(result));
        positions.set(path, at + bytes.length);
        steps.push({ kind: 'write', inode: inodeOf(path), at, bytes });
        break;
      }
      case 'pwrite64': {
        if (!within(path)) break;
        const bytes = (texts[0] ?? Buffer.alloc(0)).subarray(0, Number(result));
        const at = Number(/, (\d+)$/.exec(rest)?.[1]);
        steps.push({ kind: 'write', inode: inodeOf(path), at, bytes });
        break;
      }
      case 'ftruncate':
        if (!within(path)) break;
        steps.push({
          kind: 'truncate',
          inode: inodeOf(path),
          size: Number(/, (\d+)$/.exec(rest)?.[1]),
        });
        break;
      case 'fsync':
      case 'fdatasync': {
        if (!within(path)) break;
        const entry = entries.get(path);
        if (entry === 'folder') steps.push({ kind: 'sync-names', path });
        else steps.push({ kind: 'sync', inode: inodeOf(path) });
        break;
      }
      case 'mkdir':
      case 'mkdirat': {
        const [made = ''] = named;
        if (!within(made)) break;
        entries.set(made, 'folder');
        steps.push({ kind: 'folder', path: made });
        break;
      }
      case 'rename':
      case 'renameat':
      case 'renameat2': {
        const [from = '', to = ''] = named;
        if (!within(from)) break;
        move(entries, from, to);
        steps.push({ kind: 'rename', path: from, to });
        break;
      }
      case 'unlink':
      case 'unlinkat':
      case 'rmdir': {
        const [removed = ''] = named;
        if (!within(removed)) break;
        entries.delete(removed);
        steps.push({ kind: 'remove', path: removed });
        break;
      }
      default:
        // A call this record cannot replay would make it say less than it seems to.
        if (within(path)) throw new Error(`${name} is not recorded`);
    }
  }
  return steps;
}

/** Joins what strace had to cut in two because another thread came between. */
function wholeLines(trace: string): string[] {
  const begun = new Map<string, string>();
  const whole: string[] = [];
  for (const line of trace.split('\n')) {
    const found = /^(\d+)\s+(.*)$/.exec(line);
    if (!found) continue;
    const [, thread = '', text = ''] = found;
    if (text.endsWith('<unfinished ...>')) {
      begun.set(thread, text.slice(0, -'<unfinished ...>'.length));
      continue;
    }
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(text);
    whole.push(resumed ? (begun.get(thread) ?? '') + (resumed[1] ?? '') : text);
  }
  return whole;
}

function move(entries: Map<string, Entry>, from: string, to: string): void {
  for (const [path, entry] of [...entries]) {
    if (path !== from && !path.startsWith(`${from}/`)) continue;
    entries.delete(path);
    entries.set(to + path.slice(from.length), entry);
  }
}

/** What a disk makes of what it was not yet made to keep. */
export interface Whim {
  /** Is this write kept, and how much of it? 1 whole, 0 not at all. */
  ofWrite: () => number;
  /** How many of the names that are not yet sure are there: 1 all, 0 none. */
  ofNames: () => number;
}

export const whims: Record<string, Whim> = {
  'nothing that was not synced': { ofWrite: () => 0, ofNames: () => 0 },
  'names without their content': { ofWrite: () => 0, ofNames: () => 1 },
  'content without its name': { ofWrite: () => 1, ofNames: () => 0 },
  'any part': {
    ofWrite: () => (Math.random() < 0.5 ? 1 : 0),
    ofNames: () => Math.random(),
  },
  'torn writes': {
    ofWrite: () => Math.floor(Math.random() * 9) / 8,
    ofNames: () => Math.random(),
  },
};

/** Makes in `into` what a power cut after the first `cut` steps may leave; `into` stands for the recorded root. */
export function afterPowerCut(recorded: Recorded, cut: number, whim: Whim, into: string): void {
  const steps = recorded.steps.slice(0, cut);
  const entries = new Map(recorded.before.entries);
  for (const step of keptNames(steps, whim)) {
    if (step.kind === 'create') entries.set(step.path, step.inode);
    else if (step.kind === 'folder') entries.set(step.path, 'folder');
    else if (step.kind === 'rename') move(entries, step.path, step.to);
    else entries.delete(step.path);
  }
  const contents = keptContents(recorded, steps, whim);
  for (const [path, entry] of [...entries].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const made = into + path.slice(recorded.root.length);
    if (entry === 'folder') mkdirSync(made, { recursive: true, mode: 0o700 });
    else writeFileSync(made, contents.get(entry) ?? Buffer.alloc(0), { mode: 0o600 });
  }
}

/** Names are journaled in order: those up to the last one whose folder was synced after it are sure. */
function keptNames(steps: readonly Step[], whim: Whim): NameStep[] {
  const names: NameStep[] = [];
  let sure = 0;
  for (const step of steps) {
    if (step.kind === 'sync-names') {
      const last = names.findLastIndex(
        (name) =>
          dirname(name.path) === step.path ||
          (name.kind === 'rename' && dirname(name.to) === step.path),
      );
      sure = Math.max(sure, last + 1);
    } else if ('path' in step) names.push(step);
  }
  return names.slice(0, sure + Math.round((names.length - sure) * whim.ofNames()));
}

function keptContents(
  { before }: Recorded,
  steps: readonly Step[],
  whim: Whim,
): Map<number, Buffer> {
  const contents = new Map<number, Buffer>(
    [...before.contents].map(([inode, bytes]) => [inode, Buffer.from(bytes)]),
  );
  const synced = new Map<number, number>();
  for (const [index, step] of steps.entries())
    if (step.kind === 'sync') synced.set(step.inode, index);
  for (const [index, step] of steps.entries()) {
    if (step.kind !== 'write' && step.kind !== 'truncate') continue;
    const kept = index < (synced.get(step.inode) ?? -1) ? 1 : whim.ofWrite();
    if (kept === 0) continue;
    const content = contents.get(step.inode) ?? Buffer.alloc(0);
    if (step.kind === 'truncate') {
      contents.set(step.inode, resized(content, step.size));
      continue;
    }
    const bytes = step.bytes.subarray(0, Math.ceil(step.bytes.length * kept));
    const grown = resized(content, Math.max(content.length, step.at + bytes.length));
    bytes.copy(grown, step.at);
    contents.set(step.inode, grown);
  }
  return contents;
}

function resized(content: Buffer, size: number): Buffer {
  if (content.length === size) return content;
  const made = Buffer.alloc(size);
  content.copy(made, 0, 0, Math.min(size, content.length));
  return made;
}
