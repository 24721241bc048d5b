import { app } from 'electron';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { ThirdParty } from '#shared/contract/about.ts';
import type { Handlers } from '#shared/contract/index.ts';

/** What this app is and whose work is in it; `list` is what the build wrote down (scripts/build/third-parties.mjs). */
export function aboutHandlers(list: URL): Handlers<'about'> {
  return {
    read: async () => ({
      version: app.getVersion(),
      electron: process.versions.electron,
      chromium: process.versions.chrome,
      thirdParties: z.array(ThirdParty).parse(JSON.parse(await readFile(list, 'utf8'))),
    }),
  };
}
