import { isOnPath } from './on-path.mjs';
import { PlainFailure } from './plain-failure.mjs';
import { capture } from './run.mjs';

/**
 * Makes sure that packages of Debian or Ubuntu are installed: by itself when it may, otherwise by
 * saying the one command that does it.
 *
 * @param {string[][]} needed each as the names it has had, the newest first
 * @param {string} purpose
 */
export async function ensureDebianPackages(needed, purpose) {
  if (needed.length === 0) return;
  if (!isOnPath('apt-get')) {
    throw new PlainFailure(
      `Install these with your system's package manager ${purpose}, then run the same command again: ${needed.map((names) => names.at(-1)).join(', ')} (the names are Debian's).`,
    );
  }
  const isRoot = process.getuid?.() === 0;
  if (isRoot) {
    // An old package list is no reason to stop: the installation itself will tell.
    await capture('apt-get', ['update', '-qq']);
  }
  const names = await Promise.all(needed.map(nameOnThisSystem));
  const install = ['install', '-y', '--no-install-recommends', ...names];
  if (!isRoot) {
    throw new PlainFailure(
      `Some system packages are missing ${purpose}: run "sudo apt-get ${install.join(' ')}", then the same command again.`,
    );
  }

  console.log(`Installing system packages ${purpose}: ${names.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { code, output } = await capture('apt-get', ['-qq', ...install], { env });
  if (code === 0) return;
  console.error(output);
  throw new PlainFailure(
    `apt could not install them: mend what it says above, run "apt-get ${install.join(' ')}", then the same command again.`,
  );
}

/** @param {string[]} names */
async function nameOnThisSystem(names) {
  for (const name of names) {
    const { output } = await capture('apt-cache', ['policy', name]);
    if (hasCandidate(output)) return name;
  }
  return names.at(-1) ?? '';
}

/**
 * Whether apt could install a package, read from `apt-cache policy`.
 *
 * @param {string} policy
 */
export function hasCandidate(policy) {
  const candidate = /^\s*Candidate:\s*(\S+)/m.exec(policy)?.[1];
  return candidate !== undefined && candidate !== '(none)';
}
