import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { answer, type AnyHandlers } from '#main/desktop/answer.ts';
import { channel, lockRequestChannel } from '#shared/contract/channel.ts';
import { allOperations, findOperation } from '#shared/contract/index.ts';
import { asAppError } from '#main/store/open-database.ts';
import { ErrorCode, errorWords } from '#shared/errors.ts';
import { openTestPractice } from '../support/practice.ts';

const operations = allOperations();
const longText = 'x'.repeat(50_000_000);
const longList = Array.from({ length: 5_000_000 }, () => 0);
const manyBytes = new Uint8Array(50_000_000);
const running = lazily(async (): Promise<AnyHandlers> => ({
  ...(await openTestPractice()).records,
}));

/** Made when it is first asked for, and once. */
function lazily<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => (made ??= make());
}

/** The refusal's code, or 'answered' when the request went through. */
async function ask(
  name: unknown,
  input: unknown,
  { open = true, handlers = {} }: { open?: boolean; handlers?: AnyHandlers } = {},
): Promise<string> {
  try {
    await answer(
      name,
      input,
      () => handlers,
      () => open,
    );
    return 'answered';
  } catch (error) {
    return asAppError(error).code;
  }
}

test('the contract is not empty and every operation is found by its name', () => {
  expect(operations.length).toBeGreaterThan(30);
  for (const { name, operation } of operations) expect(findOperation(name)).toBe(operation);
});

describe.each(operations)('$name', ({ name, operation }) => {
  test('is refused while the vault is locked, if it needs an open one', async () => {
    const refusal = await ask(name, {}, { open: false });
    if (operation.needs === 'open-vault') expect(refusal).toBe('vault-locked');
    else expect(refusal).not.toBe('vault-locked');
  });

  test('refuses keys it does not know', async () => {
    expect(await ask(name, { somethingElse: 1 })).toBe('invalid-input');
  });

  test.each(['__proto__', 'constructor', 'prototype'])('refuses the key %s', async (key) => {
    expect(await ask(name, JSON.parse(`{"${key}": {"isAdmin": true}}`))).toBe('invalid-input');
    expect(await ask(name, { deep: [JSON.parse(`{"${key}": 1}`)] })).toBe('invalid-input');
    expect(Object.hasOwn(Object.prototype, 'isAdmin')).toBe(false);
  });

  test('refuses an input of many megabytes', async () => {
    expect(await ask(name, { text: longText })).toBe('too-large');
    expect(await ask(name, { many: longList })).toBe('too-large');
  });

  test('refuses what is no plain data, without looking through it', async () => {
    for (const input of [manyBytes, new Map(), new Date()]) {
      expect(await ask(name, input)).toBe('invalid-input');
      expect(await ask(name, { deep: [input] })).toBe('invalid-input');
    }
  });

  test('refuses an input that holds itself', async () => {
    const circular: Record<string, unknown> = {};
    circular[''] = circular;
    expect(await ask(name, circular)).toBe('too-large');
    const list: unknown[] = [];
    list.push(list, list);
    expect(await ask(name, { list })).toBe('too-large');
  });

  test.each([null, undefined, 'text', 7, [], () => 0])('refuses %s as its input', async (input) => {
    expect(await ask(name, input)).toBe('invalid-input');
  });

  test('has a handler in the running app', async () => {
    const [area = '', verb = ''] = name.split('.');
    // Those are there while the vault is locked too: main.ts makes them, and a missing one does not compile.
    if (['about', 'vault', 'restore', 'recovery'].includes(area)) return;
    expect((await running())[area]?.[verb]).toBeTypeOf('function');
  });
});

test.each([
  'clients.nothing',
  'nothing.list',
  'clients',
  'clients.list.call',
  '__proto__.toString',
  'clients.__proto__',
  'clients.constructor',
  'constructor.name',
  'toString.call',
  '',
  '.',
  7,
  null,
  { toString: () => 'clients.list' },
])('the unknown operation %s is refused', async (name) => {
  expect(await ask(name, {})).toBe('unknown-operation');
});

test('an answer that does not fit the contract never leaves', async () => {
  const handlers = { search: { query: () => [{ kind: 'client', secret: 'x' }] } };
  expect(await ask('search.query', { text: 'a', limit: 1 }, { handlers })).toBe('unexpected');
});

test('whatever goes wrong inside reaches a person without SQL, path, key or stack', () => {
  const sources = [
    new Error("UNIQUE constraint failed: SELECT * FROM clients WHERE name = 'Musterfrau'"),
    Object.assign(new Error('ENOENT: /home/someone/vault/records.db'), { code: 'ENOENT' }),
    Object.assign(new Error('file is not a database'), { code: 'SQLITE_NOTADB' }),
    'a thrown text',
    undefined,
  ];
  for (const source of sources) {
    const error = asAppError(source);
    expect(ErrorCode.options).toContain(error.code);
    expect(error.message).toBe(errorWords[error.code]);
    expect(error.detail).toBeUndefined();
  }
  for (const words of Object.values(errorWords)) {
    expect(words).not.toMatch(/SELECT|INSERT|SQLITE|\/|\\|at \w+ \(|0x|undefined|null/);
    expect(words).toMatch(/^[A-Z].*[.]$/);
  }
});

test('the preload script, which cannot import the contract, uses its channel names', () => {
  const preload = readFileSync('src-main/desktop/preload.ts', 'utf8');
  expect(preload).toContain(`const channel = '${channel}';`);
  expect(preload).toContain(`const lockRequestChannel = '${lockRequestChannel}';`);
  expect(preload.match(/ipcRenderer\.\w+/g)).toEqual(['ipcRenderer.invoke', 'ipcRenderer.on']);
});
