import type { ClientId } from '#shared/ids.ts';
import type { MentionIndex } from './mention-candidates.ts';

/** What the editor needs to know of the session around it; it changes while the editor stays. */
export interface Surroundings {
  present: ReadonlySet<ClientId>;
  names: ReadonlyMap<ClientId, string>;
  mentions: MentionIndex;
  /** A section's key to what belongs there. */
  hints: ReadonlyMap<string, string>;
}

export const noSurroundings: Surroundings = {
  present: new Set(),
  names: new Map(),
  mentions: [],
  hints: new Map(),
};
