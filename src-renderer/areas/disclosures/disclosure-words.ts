import type { DisclosureChannel } from '#shared/contract/disclosures.ts';

export const channelWords: Record<DisclosureChannel, string> = {
  paper: 'On paper',
  file: 'As a file',
  telephone: 'By telephone',
  voicemail: 'As a voicemail',
  letter: 'By letter',
  message: 'By message or e-mail',
  'in-person': 'In person',
  other: 'In another way',
};
