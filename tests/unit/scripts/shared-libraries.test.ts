import { expect, test } from 'vitest';
import { missingLibraries } from '../../../scripts/runtime/shared-libraries.mjs';

test('finds what ldd did not find', () => {
  const output = `
	linux-vdso.so.1 (0x00007fff6d5f2000)
	libffmpeg.so => /opt/trial/libffmpeg.so (0x00007f1a2b000000)
	libnss3.so => not found
	libgtk-3.so.0 => not found
	libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f1a2a600000)
	/lib64/ld-linux-x86-64.so.2 (0x00007f1a2c000000)
`;
  expect(missingLibraries(output)).toEqual(['libnss3.so', 'libgtk-3.so.0']);
});

test('finds nothing where nothing is missing', () => {
  expect(missingLibraries('\tstatically linked\n')).toEqual([]);
  expect(missingLibraries('')).toEqual([]);
});
