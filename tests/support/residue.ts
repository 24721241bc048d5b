import { readdirSync, readFileSync, readlinkSync, openSync, readSync, closeSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, constants, gunzipSync, inflateSync } from 'node:zlib';

/* Looks for words, and for keys, in files and in the memory of processes, however they may be written there. */

/** Every way bytes may stand in a file as something else: base64 at each of its three alignments, hex, percent. */
export function writtenWays(word: string): Map<string, Buffer> {
  const ways = new Map<string, Buffer>();
  const texts: [string, Buffer][] = [
    ['utf-8', Buffer.from(word, 'utf8')],
    ['utf-16le', Buffer.from(word, 'utf16le')],
    ['utf-16be', Buffer.from(word, 'utf16le').swap16()],
  ];
  for (const [name, bytes] of texts) {
    ways.set(name, bytes);
    ways.set(`${name} in hex`, Buffer.from(bytes.toString('hex')));
    ways.set(`${name} in HEX`, Buffer.from(bytes.toString('hex').toUpperCase()));
    const percent = [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
    ways.set(`${name} in percent`, Buffer.from(percent));
    ways.set(`${name} in PERCENT`, Buffer.from(percent.toUpperCase()));
    for (const before of [0, 1, 2]) {
      const padded = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
      // The letters at either end also hold bits of whatever stands beside them.
      const inside = padded.slice(before === 0 ? 0 : before + 1).replace(/.?=+$/, '');
      ways.set(`${name} in base64 after ${before}`, Buffer.from(inside.slice(0, -1)));
    }
  }
  return ways;
}

/** The files below a folder, and in which way each of them, or its name, holds one of the words. */
export function filesWith(
  words: readonly string[],
  folder: string,
): { files: number; hits: string[] } {
  const ways = words.flatMap((word) => [...writtenWays(word)]);
  const hits: string[] = [];
  let files = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    const texts: Buffer[] = [Buffer.from(entry.name)];
    if (entry.isSymbolicLink()) texts.push(Buffer.from(readlinkSync(file)));
    if (entry.isFile()) {
      files += 1;
      const bytes = readFileSync(file);
      texts.push(bytes, ...unpacked(bytes));
    }
    for (const [way, bytes] of ways)
      if (texts.some((text) => text.includes(bytes))) hits.push(`${file}: ${way}`);
  }
  return { files, hits };
}

/** What is packed anywhere in a file as gzip or zlib, or as a whole with brotli, as browsers' caches do. */
function unpacked(bytes: Buffer): Buffer[] {
  const found: Buffer[] = [];
  // A cache's entry goes on after what is packed in it.
  const asFarAsItGoes = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 50_000_000 };
  const attempt = (unpack: () => Buffer): void => {
    try {
      found.push(unpack());
    } catch {
      // It only looked like it.
    }
  };
  for (let at = bytes.indexOf(0x1f); at !== -1; at = bytes.indexOf(0x1f, at + 1))
    if (bytes[at + 1] === 0x8b && bytes[at + 2] === 8)
      attempt(() => gunzipSync(bytes.subarray(at), asFarAsItGoes));
  for (let at = bytes.indexOf(0x78); at !== -1; at = bytes.indexOf(0x78, at + 1))
    if ([0x01, 0x5e, 0x9c, 0xda].includes(bytes[at + 1] ?? 0))
      attempt(() => inflateSync(bytes.subarray(at), asFarAsItGoes));
  attempt(() => brotliDecompressSync(bytes, { maxOutputLength: 50_000_000 }));
  return found;
}

/** A process and all that came of it, as far as they still run. Linux only. */
export function familyOf(first: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'latin1');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // It has just ended.
    }
  }
  const family = new Set([first]);
  for (let grown = true; grown;) {
    const next = [...parents].filter(([pid, parent]) => family.has(parent) && !family.has(pid));
    for (const [pid] of next) family.add(pid);
    grown = next.length > 0;
  }
  return [...family];
}

/** What kind of process of Chromium's it is: `browser`, `renderer`, `gpu-process` and so on; null when it is none. */
export function kindOf(pid: number): string | null {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'latin1').replaceAll('\0', ' ');
    if (!command.includes('--user-data-dir=') || command.includes('strace ')) return null;
    return /--type=([\w-]+)/.exec(command)?.[1] ?? 'browser';
  } catch {
    return null;
  }
}

/** Whether the memory of a process may be read; one that has ended has none to be read. */
export function mayReadMemory(pid: number): boolean {
  try {
    closeSync(openSync(`/proc/${pid}/mem`, 'r'));
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT';
  }
}

/** How often each of these stands in the memory of a process that may be read. Linux only, and as root. */
export function countInMemory(pid: number, sought: readonly Buffer[]): number[] {
  const counts = sought.map(() => 0);
  const longest = Math.max(...sought.map(({ length }) => length));
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  const step = 8 << 20;
  const block = Buffer.alloc(step + longest);
  try {
    for (const line of readFileSync(`/proc/${pid}/maps`, 'latin1').split('\n')) {
      const area = /^([0-9a-f]+)-([0-9a-f]+) r..[ps] .*?(\S*)$/.exec(line);
      if (!area || /^\[v(var|syscall)/.test(area[3] ?? '')) continue;
      const [from, to] = [Number(`0x${area[1]}`), Number(`0x${area[2]}`)];
      for (let at = from; at < to; at += step) {
        let got: number;
        try {
          got = readSync(memory, block, 0, Math.min(block.length, to - at), at);
        } catch {
          break;
        }
        const read = block.subarray(0, got);
        for (const [index, bytes] of sought.entries())
          for (let hit = read.indexOf(bytes); hit !== -1; hit = read.indexOf(bytes, hit + 1))
            // What reaches into the next block is counted there.
            if (hit < step) counts[index] = (counts[index] ?? 0) + 1;
      }
    }
  } finally {
    closeSync(memory);
  }
  return counts;
}
