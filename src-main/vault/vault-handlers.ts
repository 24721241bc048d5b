import type { Handlers } from '#shared/contract/index.ts';
import type { Trouble } from '#shared/contract/recovery.ts';
import type { CheckedExport, WaysIn } from '#shared/contract/vault.ts';
import { AppError } from '#shared/errors.ts';
import { passphraseStrength } from '#shared/rules/passphrase.ts';
import type { Instant } from '#shared/time.ts';
import type { KeySlot } from './header.ts';
import type { OpenVault } from './open-vault.ts';
import type { VaultKeys } from './vault.ts';

/** What brings an export in; see bring-in/bring-in.ts. */
interface Incoming {
  choose(): Promise<{ encrypted: boolean } | null>;
  check(passphrase: string | null): Promise<CheckedExport>;
  fill(folder: string, keys: VaultKeys): Promise<void>;
  progress(): { done: number; of: number } | null;
  stop(): void;
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
  /** When each of these acts of the audit trail was last done, as far as it is known. */
  lastDone: (store: Store, actions: readonly string[]) => ReadonlyMap<string, Instant>,
  /** What kept the vault from opening, or ended its being open. */
  trouble: () => Trouble | null,
): Handlers<'vault'> {
  return {
    state: async () => {
      const done = progress();
      const keychain = done === null ? await vault.keychainAtDoor() : 'none';
      const state = done === null ? vault.state() : 'preparing';
      return { state, progress: done, keychain, trouble: trouble(), ...about };
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

    stopBringIn: () => {
      bringIn().stop();
      return {};
    },

    unlock: async ({ passphrase, knowingly }) => {
      await vault.unlock(passphrase, knowingly);
      return {};
    },

    unlockWithKeychain: async ({ knowingly }) => {
      await vault.unlockWithKeychain(knowingly);
      return {};
    },

    recover: async ({ recoveryKey, newPassphrase, knowingly }) => {
      await refuseWeak(newPassphrase);
      await vault.recover(recoveryKey, newPassphrase, knowingly);
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

    waysIn: async () => {
      const refusal = await vault.keychainRefusal();
      const done = lastDone(vault.store(), Object.values(provenBy).flat());
      return { ...listed(vault.waysIn(), done), refusal };
    },

    renewRecoveryKey: ({ currentPassphrase }) => vault.renewRecoveryKey(currentPassphrase),

    confirmRecoveryKey: async ({ typed }) => {
      await vault.confirmRecoveryKey(typed);
      return {};
    },

    discardRecoveryKey: async ({ currentPassphrase }) => {
      await vault.discardRecoveryKey(currentPassphrase);
      return {};
    },

    revokeRecoveryKey: async ({ currentPassphrase }) => {
      await vault.revokeRecoveryKey(currentPassphrase);
      return {};
    },

    turnKeychainOn: async ({ currentPassphrase }) => {
      await vault.turnKeychainOn(currentPassphrase);
      return {};
    },

    turnKeychainOff: async ({ currentPassphrase }) => {
      await vault.turnKeychainOff(currentPassphrase);
      return {};
    },

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

/** The acts by which each way in has shown that it works. */
const provenBy = {
  passphrase: ['vault.unlock'],
  recovery: ['vault.recover', 'vault.confirmRecoveryKey'],
  keychain: ['vault.keychain'],
} as const satisfies Record<KeySlot['kind'], readonly string[]>;

function listed(
  slots: readonly KeySlot[],
  done: ReadonlyMap<string, Instant>,
): Omit<WaysIn, 'refusal'> {
  const ofKind = (kind: KeySlot['kind']) => slots.filter((slot) => slot.kind === kind);
  const way = (slot: KeySlot | undefined) => {
    if (slot === undefined) return null;
    const used = provenBy[slot.kind]
      .map((action) => done.get(action))
      .filter((at) => at !== undefined && at >= slot.created)
      .sort()
      .at(-1);
    return { made: slot.created, used: used ?? null };
  };
  const passphrases = ofKind('passphrase');
  const passphrase = way(passphrases.at(-1));
  if (!passphrase) throw new AppError('vault-damaged');
  const waiting = slots.find(({ unconfirmed }) => unconfirmed);
  return {
    passphrase: { ...passphrase, changing: passphrases.length > 1 },
    recoveryKey: way(ofKind('recovery').find(({ unconfirmed }) => !unconfirmed)),
    unconfirmed: waiting ? { made: waiting.created } : null,
    keychain: way(ofKind('keychain').at(-1)),
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
