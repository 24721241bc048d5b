import type { DemoGroup } from '../types.ts';
import { angerGroup } from './anger/group.ts';
import { griefGroup } from './grief/group.ts';
import { morningsGroup } from './mornings/group.ts';
import { parentsGroup } from './parents/group.ts';
import { processGroup } from './process/group.ts';
import { socialGroup } from './social/group.ts';

export const demoGroups: readonly DemoGroup[] = [
  processGroup,
  griefGroup,
  angerGroup,
  socialGroup,
  morningsGroup,
  parentsGroup,
];
