import type { MergeCollision } from '#shared/contract/clients.ts';
import type { DeletedKind } from '#shared/contract/retention.ts';
import type { RetentionRule } from '#shared/rules/retention.ts';

/** What the years are counted from. */
export const ruleWords: Record<RetentionRule, string> = {
  'after-service': 'last service',
  'after-majority': 'coming of age',
  papers: 'the last paper in effect',
};

export const kindWords: Record<DeletedKind, string> = {
  session: 'Session',
  client: 'Client',
  group: 'Group',
  membership: 'Membership',
};

/** What stands against a merge and what to do about it first. */
export const collisionWords: Record<MergeCollision['kind'], string> = {
  'same-group':
    'Both are in this group at the same time. If one membership was a mistake, delete it; otherwise these are two people.',
  'both-seated':
    'Both were recorded at this session. Remove one of the two from the session first.',
  'both-notes':
    'Both have a note of this session, and neither may take the other’s place. Such entries stay two.',
  'both-records':
    'Both have marks recorded at this session, and neither may take the other’s place. Such entries stay two.',
  'arc-between': 'One responded to the other at this session. Delete that arc first.',
  'both-in-event': 'Both take part in one event of this session. Take one of them out of it first.',
  'both-in-contact':
    'Both are named in the outside contact of this day. Take one of them out first.',
  'both-waiting': 'Both wait for this group. Take one of them off the list first.',
  'both-private':
    'Both have a private note of this session, and neither may take the other’s place. Such entries stay two.',
};
