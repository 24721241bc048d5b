import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import about from './package.json' with { type: 'json' };
import { thirdParties } from './scripts/build/third-parties.mjs';

// One for all three parts: what is written after the last of them holds everything.
const licences = thirdParties({
  file: 'out/third-parties',
  beside: ['better-sqlite3', '@node-rs/argon2', 'dictionary-en', 'dictionary-en-gb'],
});

/** Puts the spell-checker's dictionaries, with their notices, into out/main/dictionaries. */
const dictionaries: Plugin = {
  name: 'circlekeep-dictionaries',
  generateBundle() {
    for (const [language, from] of [
      ['en-US', 'dictionary-en'],
      ['en-GB', 'dictionary-en-gb'],
    ] as const) {
      const folder = new URL('.', import.meta.resolve(from));
      for (const [file, kind] of [
        ['index.aff', 'aff'],
        ['index.dic', 'dic'],
        ['license', 'licence.txt'],
      ] as const)
        this.emitFile({
          type: 'asset',
          fileName: `dictionaries/${language}.${kind}`,
          source: readFileSync(fileURLToPath(new URL(file, folder))),
        });
    }
  },
};

// Targets are the oldest runtime the app must run in: Electron 33 (tests and trial) up to the pinned one.
export default defineConfig({
  main: {
    plugins: [licences, dictionaries],
    define: { SHIPPED_ELECTRON: JSON.stringify(about.devDependencies.electron) },
    build: {
      target: 'node20.18',
      outDir: 'out/main',
      chunkSizeWarningLimit: 2_000,
      externalizeDeps: {
        exclude: [
          'csv-parse',
          'kysely',
          'nspell',
          'zod',
          'uuid',
          'temporal-polyfill',
          '@zxcvbn-ts/core',
          '@zxcvbn-ts/language-en',
          '@zxcvbn-ts/language-common',
        ],
      },
      rolldownOptions: {
        input: {
          main: 'src-main/main.ts',
          // A thread of its own starts in each of these; main.ts names the files.
          'backup-worker': 'src-main/vault/backup/worker.ts',
          'spelling-worker': 'src-main/spelling/worker.ts',
        },
      },
    },
  },
  preload: {
    plugins: [licences],
    build: {
      target: 'node20.18',
      outDir: 'out/preload',
      rolldownOptions: {
        input: { preload: 'src-main/desktop/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    plugins: [react(), licences],
    build: {
      target: 'chrome130',
      // Read from this computer's disk, not over a network.
      chunkSizeWarningLimit: 2_000,
      // Less to read before the lock screen can be painted.
      minify: true,
      outDir: 'out/renderer',
      rolldownOptions: {
        input: { index: 'src-renderer/index.html', print: 'src-renderer/print.html' },
      },
    },
  },
});
