import type { Tone } from '#renderer/ui/Badge.tsx';
import type { GroupSession } from '#shared/contract/groups.ts';

/**
 * Where a session stands: before it was held that it is to come or called off, and after it how far its notes are.
 */
export function sessionState({ status, notes }: Pick<GroupSession, 'status' | 'notes'>): {
  words: string;
  tone: Tone;
} {
  if (status === 'planned') return { words: 'planned', tone: 'plain' };
  if (status === 'cancelled') return { words: 'cancelled', tone: 'plain' };
  if (status === 'running') return { words: 'running', tone: 'accent' };
  if (notes === 'signed') return { words: 'signed', tone: 'accent' };
  if (notes === 'none') return { words: 'no notes', tone: 'due' };
  return { words: notes === 'draft' ? 'draft' : 'partly signed', tone: 'due' };
}
