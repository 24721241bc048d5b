import type { LinkProps } from '@tanstack/react-router';
import type { GroupRow } from '#shared/contract/groups.ts';

/** A screen to go to. */
export type PaletteTarget = Pick<LinkProps, 'to' | 'params' | 'search'>;

/** Something to do. */
export type PaletteAction =
  { act: 'new-client' | 'new-group' | 'lock' } | { act: 'new-session'; group: GroupRow };
