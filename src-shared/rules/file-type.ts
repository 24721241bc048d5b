import type { AttachmentType } from '../contract/attachments.ts';

/*
 * What a file is, by its content: the name says nothing. Only what the app itself can show safely is taken in.
 */

export const largestAttachment = 20 * 1024 * 1024;
/** A picture is drawn from memory, four bytes a pixel: a small file can ask for gigabytes. */
export const largestPicture = 60_000_000;

/** The type, or null for a file of any other. */
export function fileType(bytes: Uint8Array): AttachmentType | null {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpeg';
  // `%PDF-`
  return startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d]) ? 'pdf' : null;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

/** How many pixels a picture says it has; null when its header does not say, so that nothing can draw it. */
export function pixels(type: 'png' | 'jpeg', bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return type === 'png' ? pngPixels(view) : jpegPixels(view);
}

/** PNG (ISO 15948): the first chunk is IHDR, width and height its first fields. */
function pngPixels(view: DataView): number | null {
  const ihdr = 0x49484452;
  if (view.byteLength < 24 || view.getUint32(12) !== ihdr) return null;
  return positive(view.getUint32(16) * view.getUint32(20));
}

/** JPEG (ITU T.81): segments up to the frame header, which holds height and width. */
function jpegPixels(view: DataView): number | null {
  let at = 2;
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return positive(view.getUint16(at + 5) * view.getUint16(at + 7));
    if (marker === 0xd9 || marker === 0xda) return null;
    // Markers without a length stand alone.
    const alone = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
    at += alone ? 2 : 2 + view.getUint16(at + 2);
  }
  return null;
}

function positive(count: number): number | null {
  return count > 0 ? count : null;
}
