import { findOperation } from '#shared/contract/index.ts';
import { AppError } from '#shared/errors.ts';
import { asAppError } from '../store/open-database.ts';

/** All handlers by area and operation; those that need an open vault are only there while it is open. */
export type AnyHandlers = Record<string, Record<string, (input: never) => unknown> | undefined>;

/** More than any honest request: a note of four million characters is a thousand pages. */
const largestInput = 4_000_000;
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Everything after the sender was checked: known operation, open vault, size, shape, and the answer's shape. `onDamage`
 * is called when the open vault turns out to be damaged.
 * Free of Electron, so that the tests can walk the whole contract through it.
 */
export async function answer(
  name: unknown,
  input: unknown,
  handlers: () => AnyHandlers,
  isOpen: () => boolean,
  onDamage: () => void = () => undefined,
): Promise<unknown> {
  const operation = typeof name === 'string' ? findOperation(name) : undefined;
  if (typeof name !== 'string' || !operation) throw new AppError('unknown-operation');
  if (operation.needs === 'open-vault' && !isOpen()) throw new AppError('vault-locked');
  refuseOversize(input);
  const parsed = operation.input.safeParse(input);
  if (!parsed.success)
    throw new AppError('invalid-input', parsed.error.issues[0]?.path.join('.') ?? '');
  const [area = '', verb = ''] = name.split('.');
  const handler: ((input: never) => unknown) | undefined = handlers()[area]?.[verb];
  if (!handler) throw new AppError('unknown-operation');
  // The schema has just given the value the type that the handler declares for this very operation.
  try {
    const output: unknown = await handler(parsed.data as never);
    return operation.output.parse(output);
  } catch (error) {
    // Of the open vault itself: nothing that it still shows can be relied on.
    const damaged = asAppError(error).code === 'vault-damaged';
    if (damaged && operation.needs === 'open-vault' && isOpen()) onDamage();
    throw error;
  }
}

/** More than any honest request is nested, which only a thing that holds itself goes beyond. */
const deepestInput = 500;

/**
 * Counts what the input holds and stops at the limit, also in one that holds itself; refuses keys that reach for a
 * prototype, and what is no plain data (bytes, maps), before looking through it.
 */
function refuseOversize(input: unknown): void {
  let size = 0;
  const pending: { value: unknown; depth: number }[] = [{ value: input, depth: 0 }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { value } = next;
    const depth = next.depth + 1;
    if (typeof value === 'string') size += value.length;
    else if (Array.isArray(value)) {
      size += value.length;
      if (size > largestInput) throw new AppError('too-large');
      for (const item of value) pending.push({ value: item, depth });
    } else if (typeof value === 'object' && value !== null) {
      const prototype: unknown = Object.getPrototypeOf(value);
      if (prototype !== Object.prototype && prototype !== null) throw new AppError('invalid-input');
      for (const [key, item] of Object.entries(value)) {
        if (forbiddenKeys.has(key)) throw new AppError('invalid-input');
        size += key.length + 1;
        pending.push({ value: item, depth });
      }
    }
    if (size > largestInput || depth > deepestInput) throw new AppError('too-large');
  }
}
