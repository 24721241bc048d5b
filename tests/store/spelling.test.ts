import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { answer, type AnyHandlers } from '#main/desktop/answer.ts';
import { readPractice } from '#main/records/settings.ts';
import type { Spelling } from '#shared/contract/spelling.ts';
import { client, openTestPractice, type TestPractice } from '../support/practice.ts';

function choose(practice: TestPractice, spelling: Spelling): void {
  practice.records.settings.savePractice({
    practice: { ...readPractice(practice.store), spelling },
  });
}

const misspeltIn = async ({ records }: TestPractice, text: string) =>
  (await records.spelling.check({ words: text.split(' ') })).misspelt;

test('the dictionary follows the setting, and off is off', async () => {
  const practice = await openTestPractice();
  expect(await misspeltIn(practice, 'colour color recieve')).toEqual(['colour', 'recieve']);
  choose(practice, 'en-GB');
  expect(await misspeltIn(practice, 'colour color recieve')).toEqual(['color', 'recieve']);
  expect((await practice.records.spelling.suggest({ word: 'color' })).suggestions).toContain(
    'colour',
  );
  choose(practice, 'off');
  expect(await misspeltIn(practice, 'colour color recieve')).toEqual([]);
  expect((await practice.records.spelling.suggest({ word: 'recieve' })).suggestions).toEqual([]);
});

test('nobody in the vault is a slip, also somebody who was just entered', async () => {
  const practice = await openTestPractice();
  const name = 'Zoltánka Müsterfrey-O’Quillon Zoltánka’s Quilly';
  expect(await misspeltIn(practice, name)).toEqual(name.split(' '));
  practice.records.clients.save(
    client('Zoltánka', 'Müsterfrey-O’Quillon', { nicknames: ['Quilly'] }),
  );
  expect(await misspeltIn(practice, `${name} Zoltanka O'Quillon’s Maria Zoltankx`)).toEqual([
    'Zoltankx',
  ]);
});

test('a word that was taught is known in any case until it is forgotten, and stays in the vault alone', async () => {
  const practice = await openTestPractice();
  const { spelling } = practice.records;
  spelling.teach({ word: 'Quibblethorp' });
  spelling.teach({ word: 'QUIBBLETHORP' });
  expect(spelling.taught()).toEqual(['Quibblethorp']);
  const reopened = await practice.reopen();
  expect(await misspeltIn(reopened, 'quibblethorp Quibblethorp’s Quibblethorpx')).toEqual([
    'Quibblethorpx',
  ]);
  for (const file of ['records.db', 'records.db-wal'])
    expect(readFileSync(join(practice.folder, file)).includes('Quibblethorp')).toBe(false);
  expect(JSON.stringify(reopened.records.audit.list({ before: null, limit: 50 }))).not.toMatch(
    /quibblethorp/i,
  );
  reopened.records.spelling.forget({ word: 'quibblethorp' });
  expect(reopened.records.spelling.taught()).toEqual([]);
  expect(await misspeltIn(reopened, 'Quibblethorp')).toEqual(['Quibblethorp']);
});

test('a paste of 50,000 characters is answered whole, and more than anybody could paste is refused', async () => {
  const practice = await openTestPractice();
  const handlers: AnyHandlers = { ...practice.records };
  const ask = (words: string[]) =>
    answer(
      'spelling.check',
      { words },
      () => handlers,
      () => true,
    );
  const pasted = Array.from({ length: 6_250 }, (_, at) => `trusting${'xyz'[at % 3]}`);
  expect(await ask(pasted)).toEqual({ misspelt: pasted });
  await expect(ask(Array.from({ length: 8_001 }, () => 'trust'))).rejects.toThrow();
  await expect(ask(['x'.repeat(65)])).rejects.toThrow();
});

test('a dictionary that ends while it is asked refuses, and is there for the next question', async () => {
  const practice = await openTestPractice();
  const { records, speller } = practice;
  expect(await misspeltIn(practice, 'trust')).toEqual([]);
  const asked = records.spelling.check({ words: ['trust', 'recieve'] });
  speller.end();
  await asked.catch(() => undefined);
  expect(await misspeltIn(practice, 'trust recieve')).toEqual(['recieve']);
});
