import { createRootRoute, notFound } from '@tanstack/react-router';
import type { z } from 'zod';
import { Shell } from '../Shell.tsx';

export const root = createRootRoute({ component: Shell });

/** An address with anything but an id in an id's place is no address: it shows the not-here screen. */
export function idFrom<Id extends z.ZodType<string>>(noun: Id, text: string): z.output<Id> {
  if (!noun.safeParse(text).success) notFound({ throw: true });
  return noun.parse(text);
}
