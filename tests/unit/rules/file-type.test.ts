import { describe, expect, test } from 'vitest';
import { fileType, pixels } from '#shared/rules/file-type.ts';
import { jpegOf, pngHeader } from '../../support/files.ts';

const text = (content: string) => new TextEncoder().encode(content);

describe('the type of a file', () => {
  test('is read off its content, never its name', () => {
    expect(fileType(text('%PDF-1.7\n'))).toBe('pdf');
    expect(fileType(pngHeader(2, 2))).toBe('png');
    expect(fileType(jpegOf(2, 2))).toBe('jpeg');
  });

  test.each([
    ['an empty file', ''],
    ['a drawing in SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['a page', '<!doctype html><script>1</script>'],
    ['a picture in GIF', 'GIF89a'],
    ['a PDF behind something else', '\n%PDF-1.7'],
    ['a PNG cut short', '\u0089PN'],
  ])('is none for %s', (_what, content) => {
    expect(fileType(text(content))).toBeNull();
  });
});

describe('the pixels of a picture', () => {
  test('are what its header says', () => {
    expect(pixels('png', pngHeader(640, 480))).toBe(640 * 480);
    expect(pixels('jpeg', jpegOf(640, 480))).toBe(640 * 480);
    expect(pixels('png', pngHeader(100_000, 100_000))).toBe(10_000_000_000);
  });

  test('are not known of a picture that is cut short or says nothing', () => {
    expect(pixels('png', pngHeader(2, 2).subarray(0, 20))).toBeNull();
    expect(pixels('png', pngHeader(0, 2))).toBeNull();
    expect(pixels('jpeg', jpegOf(2, 2).subarray(0, 12))).toBeNull();
    expect(pixels('jpeg', new Uint8Array([0xff, 0xd8, 0xff, 0xd9]))).toBeNull();
  });
});
