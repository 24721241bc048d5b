import { z } from 'zod';
import { read } from './operation.ts';

/** Somebody else's work that is part of Circlekeep. */
export const ThirdParty = z.strictObject({
  name: z.string(),
  version: z.string(),
  /** As an SPDX expression, such as `MIT`. */
  licence: z.string(),
  /** The licence itself, with whoever holds the copyright. */
  text: z.string(),
});
export type ThirdParty = z.infer<typeof ThirdParty>;

export const about = {
  read: read(
    z.strictObject({}),
    z.strictObject({
      version: z.string(),
      electron: z.string(),
      chromium: z.string(),
      thirdParties: z.array(ThirdParty),
    }),
  ),
};
