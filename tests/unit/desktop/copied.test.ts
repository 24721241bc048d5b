import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { copiedForMs, createCopied } from '#main/desktop/copied.ts';

let onClipboard = '';
const clipboard = {
  readText: () => onClipboard,
  clear: () => {
    onClipboard = '';
  },
};

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('what was copied leaves the clipboard by itself after a time, counted from the last copying', async () => {
  const copied = createCopied(clipboard);
  onClipboard = 'Ada Muster said that she would stay.';
  await copied.note();
  await vi.advanceTimersByTimeAsync(copiedForMs - 1);
  onClipboard = 'Bea left early.';
  await copied.note();
  await vi.advanceTimersByTimeAsync(copiedForMs - 1);
  expect(onClipboard).toBe('Bea left early.');
  await vi.advanceTimersByTimeAsync(1);
  expect(onClipboard).toBe('');
});

test('what was copied elsewhere in the meantime stays', async () => {
  const copied = createCopied(clipboard);
  onClipboard = 'Ada Muster said that she would stay.';
  await copied.note();
  onClipboard = 'a shopping list';
  await vi.advanceTimersByTimeAsync(copiedForMs * 2);
  await copied.forget();
  expect(onClipboard).toBe('a shopping list');
});

test('after a lock took it away, the time that was set does nothing more', async () => {
  const copied = createCopied(clipboard);
  onClipboard = 'Ada Muster said that she would stay.';
  await copied.note();
  await copied.forget();
  expect(onClipboard).toBe('');
  // The same words again, but by another program: not ours any more.
  onClipboard = 'Ada Muster said that she would stay.';
  await vi.advanceTimersByTimeAsync(copiedForMs * 2);
  expect(onClipboard).toBe('Ada Muster said that she would stay.');
});
