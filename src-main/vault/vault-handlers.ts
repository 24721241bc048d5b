import type { Handlers } from '#shared/contract/index.ts';
import type { Trouble } from '#shared/contract/recovery.ts';
import type { CheckedExport } from '#shared/contract/vault.ts';
import { AppError } from '#shared/errors.ts';
import { passphraseStrength } from '#shared/rules/passphrase.ts';
import type { OpenVault } from './open-vault.ts';
import type { VaultKeys } from './vault.ts';

/** What brings an export in; see bring-in/bring-in.ts. */
interface Incoming {
  choose(): Promise<{ encrypted: boolean } | null>;
  check(passphrase: string | null): Promise<CheckedExport>;
  fill(folder: string, keys: VaultKeys): Promise<void>;
  progress(): { done: number; of: number } | null;
  forget(): Promise<void>;
}

/** What the window may ask of the vault itself; most of it while locked. */
export function vaultHandlers<Store extends { close(): void }>(
  vault: OpenVault<Store>,
  about: { demo: boolean; trialRuntime: boolean },
  /** How far the demo is with filling its vault; null when it is done or there is none. */
  progress: () => number | null,
  onCopied: () => void,
  /** The export that a new vault is made from. */
  bringIn: () => Incoming,
  /** What kept the vault from opening, or ended its being open. */
  trouble: () => Trouble | null,
): Handlers<'vault'> {
  return {
    state: () => {
      const done = progress();
      return {
        state: done === null ? vault.state() : 'preparing',
        progress: done,
        trouble: trouble(),
        ...about,
      };
    },

    create: async ({ passphrase }) => {
      await refuseWeak(passphrase);
      const recoveryKey = await vault.create(passphrase);
      await bringIn().forget();
      return { recoveryKey };
    },

    chooseExport: async () => {
      refuseSecond(vault);
      return await bringIn().choose();
    },

    checkExport: async ({ passphrase }) => {
      refuseSecond(vault);
      return await bringIn().check(passphrase);
    },

    bringIn: async ({ passphrase }) => {
      await refuseWeak(passphrase);
      const recoveryKey = await vault.create(passphrase, (folder, keys) =>
        bringIn().fill(folder, keys),
      );
      await bringIn().forget();
      return { recoveryKey };
    },

    bringInProgress: () => bringIn().progress(),

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

/** Nothing is read of an export where a vault is already: it could not become one. */
function refuseSecond<Store extends { close(): void }>(vault: OpenVault<Store>): void {
  if (vault.state() !== 'missing') throw new AppError('vault-exists');
}

async function refuseWeak(passphrase: string): Promise<void> {
  const { acceptable, reason } = await passphraseStrength(passphrase);
  if (!acceptable) throw new AppError('weak-passphrase', reason);
}
