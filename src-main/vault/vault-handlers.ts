import type { Handlers } from '#shared/contract/index.ts';
import { AppError } from '#shared/errors.ts';
import { passphraseStrength } from '#shared/rules/passphrase.ts';
import type { OpenVault } from './open-vault.ts';

/** What the window may ask of the vault itself; most of it while locked. */
export function vaultHandlers<Store extends { close(): void }>(
  vault: OpenVault<Store>,
  about: { demo: boolean; trialRuntime: boolean },
  /** How far the demo is with filling its vault; null when it is done or there is none. */
  progress: () => number | null,
  onCopied: () => void,
): Handlers<'vault'> {
  return {
    state: () => {
      const done = progress();
      return { state: done === null ? vault.state() : 'preparing', progress: done, ...about };
    },

    create: async ({ passphrase }) => {
      await refuseWeak(passphrase);
      return { recoveryKey: await vault.create(passphrase) };
    },

    unlock: async ({ passphrase }) => {
      await vault.unlock(passphrase);
      return {};
    },

    recover: async ({ recoveryKey, newPassphrase }) => {
      await refuseWeak(newPassphrase);
      await vault.recover(recoveryKey, newPassphrase);
      return {};
    },

    lock: () => {
      vault.lock();
      return {};
    },

    changePassphrase: async ({ currentPassphrase, newPassphrase }) => {
      await refuseWeak(newPassphrase);
      await vault.changePassphrase(currentPassphrase, newPassphrase);
      return {};
    },

    renewRecoveryKey: async ({ currentPassphrase }) => ({
      recoveryKey: await vault.renewRecoveryKey(currentPassphrase),
    }),

    touch: () => {
      vault.touch();
      return {};
    },

    copied: () => {
      onCopied();
      return {};
    },
  };
}

async function refuseWeak(passphrase: string): Promise<void> {
  const { acceptable, reason } = await passphraseStrength(passphrase);
  if (!acceptable) throw new AppError('weak-passphrase', reason);
}
