// `node scripts/icons.mjs`: makes the icons of the three systems from resources/package/icon.svg. What comes of it is
// kept in the project, because it needs `rsvg-convert` (Debian: librsvg2-bin), which nobody else has to have.

import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { inProject } from './runtime/project.mjs';

const folder = inProject('resources/package');

/** @param {number} size in pixels */
function png(size) {
  const to = [`--width=${size}`, `--height=${size}`, '--format=png', `${folder}/icon.svg`];
  return execFileSync('rsvg-convert', to, { maxBuffer: 2 ** 24 });
}

mkdirSync(`${folder}/icons`, { recursive: true });
for (const size of [16, 32, 48, 64, 128, 256, 512])
  writeFileSync(`${folder}/icons/${size}x${size}.png`, png(size));
writeFileSync(`${folder}/icon.ico`, ico([16, 24, 32, 48, 64, 128, 256]));
writeFileSync(
  `${folder}/icon.icns`,
  icns({
    icp4: 16,
    icp5: 32,
    ic07: 128,
    ic08: 256,
    ic09: 512,
    ic10: 1024,
    ic11: 32,
    ic12: 64,
    ic13: 256,
    ic14: 512,
  }),
);

/**
 * An icon file of Windows: a directory of pictures, then the pictures.
 *
 * @param {number[]} sizes
 */
function ico(sizes) {
  const pictures = sizes.map(png);
  const head = Buffer.alloc(6 + 16 * sizes.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(sizes.length, 4);
  let offset = head.length;
  pictures.forEach((picture, index) => {
    const at = 6 + 16 * index;
    // 256 is written as 0.
    head.writeUInt8((sizes[index] ?? 0) % 256, at);
    head.writeUInt8((sizes[index] ?? 0) % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(picture.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += picture.length;
  });
  return Buffer.concat([head, ...pictures]);
}

/**
 * An icon file of macOS: its length, then each picture after its kind and length.
 *
 * @param {Record<string, number>} kinds with the size of each in pixels
 */
function icns(kinds) {
  const parts = Object.entries(kinds).map(([kind, size]) => block(kind, png(size)));
  return block('icns', Buffer.concat(parts));
}

/**
 * @param {string} kind of four letters
 * @param {Buffer} content
 */
function block(kind, content) {
  const head = Buffer.alloc(8);
  head.write(kind, 'latin1');
  head.writeUInt32BE(8 + content.length, 4);
  return Buffer.concat([head, content]);
}
