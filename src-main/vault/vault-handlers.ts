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
  /** Runs after the vault was opened, with the way it was opened. */
  onOpened: (how: 'create' | 'unlock' | 'recover') => void,
  onChanged: (what: 'changePassphrase' | 'renewRecoveryKey') => void,
): Handlers<'vault'> {
  return {
    state: () => {
      const done = progress();
      return { state: done === null ? vault.state() : 'preparing', progress: done, ...about };
    },

    create: async ({ passphrase }) => {
      await refuseWeak(passphrase);
      const recoveryKey = await vault.create(passphrase);
      onOpened('create');
      return { recoveryKey };
    },

    unlock: async ({ passphrase }) => {
      const wasOpen = vault.state() === 'open';
      await vault.unlock(passphrase);
      if (!wasOpen) onOpened('unlock');
      return {};
    },

    recover: async ({ recoveryKey, newPassphrase }) => {
      await refuseWeak(newPassphrase);
      await vault.recover(recoveryKey, newPassphrase);
      onOpened('recover');
      return {};
    },

    lock: () => {
      vault.lock();
      return {};
    },

    changePassphrase: async ({ currentPassphrase, newPassphrase }) => {
      await refuseWeak(newPassphrase);
      await vault.changePassphrase(currentPassphrase, newPassphrase);
      onChanged('changePassphrase');
      return {};
    },

    renewRecoveryKey: async ({ currentPassphrase }) => {
      const recoveryKey = await vault.renewRecoveryKey(currentPassphrase);
      onChanged('renewRecoveryKey');
      return { recoveryKey };
    },

    touch: () => {
      vault.touch();
      return {};
    },
  };
}

async function refuseWeak(passphrase: string): Promise<void> {
  const { acceptable, reason } = await passphraseStrength(passphrase);
  if (!acceptable) throw new AppError('weak-passphrase', reason);
}
