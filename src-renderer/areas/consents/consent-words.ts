import type { CopyWay, RevocationReach, SignerRole } from '#shared/contract/consents.ts';
import type { ConsentStatus } from '#shared/rules/consent-status.ts';
import type { Tone } from '#renderer/ui/Badge.tsx';

/** A signed form needs no colour; what has to be done does. */
export const statusTone: Record<ConsentStatus, Tone> = {
  missing: 'due',
  signed: 'accent',
  expiring: 'due',
  expired: 'due',
  revoked: 'breach',
  declined: 'breach',
  superseded: 'due',
};

export const statusWords: Record<ConsentStatus, string> = {
  missing: 'missing',
  signed: 'signed',
  expiring: 'expiring',
  expired: 'expired',
  revoked: 'revoked',
  declined: 'declined',
  superseded: 'new version',
};

export const roleWords: Record<SignerRole, string> = {
  client: 'The client',
  guardian: 'A guardian',
  representative: 'A representative',
};

export const copyWords: Record<CopyWay, string> = {
  paper: 'on paper',
  email: 'by e-mail',
  other: 'in another way',
};

/** What a revocation took back. */
export const reachWords: Record<RevocationReach, string> = {
  all: 'everything it allowed',
  'from-now-on': 'from now on',
};

export const wayWords = {
  drawn: 'by hand on screen',
  typed: 'by typed name',
  ink: 'in ink on paper',
} as const;
