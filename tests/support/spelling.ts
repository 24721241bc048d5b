import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { Speller } from '#main/spelling/speller.ts';
import type { DictionaryFiles } from '#main/spelling/dictionary.ts';
import type { DictionaryLanguage } from '#shared/contract/spelling.ts';

const packages: Record<DictionaryLanguage, string> = {
  'en-US': 'dictionary-en',
  'en-GB': 'dictionary-en-gb',
};

function fileOf(language: DictionaryLanguage, kind: 'aff' | 'dic'): string {
  return fileURLToPath(new URL(`index.${kind}`, import.meta.resolve(packages[language])));
}

export function dictionaryFiles(language: DictionaryLanguage): DictionaryFiles {
  return {
    aff: readFileSync(fileOf(language, 'aff')),
    dic: readFileSync(fileOf(language, 'dic')),
  };
}

/** The real thread with the real dictionaries; nothing begins before the first question. */
export function testSpeller(): Speller {
  const folder = mkdtempSync(join(tmpdir(), 'circlekeep-dictionaries-'));
  for (const language of ['en-US', 'en-GB'] as const)
    for (const kind of ['aff', 'dic'] as const)
      cpSync(fileOf(language, kind), join(folder, `${language}.${kind}`));
  const speller = new Speller({
    script: new URL('../../src-main/spelling/worker.ts', import.meta.url),
    folder,
  });
  onTestFinished(() => {
    speller.end();
    rmSync(folder, { recursive: true });
  });
  return speller;
}
