/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [optional]
 */

/** @typedef {{ packages?: Record<string, LockedPackage> }} Lockfile */

/**
 * Whether what is installed is what package-lock.json asks for. npm notes what it has installed in
 * node_modules/.package-lock.json, which comes last: after an interrupted installation it is missing.
 * An optional package may be absent, because most of them are for other systems.
 *
 * @param {Lockfile} wanted
 * @param {Lockfile | undefined} installed
 */
export function isInstalled(wanted, installed) {
  if (installed === undefined) return false;
  return Object.entries(wanted.packages ?? {}).every(([place, want]) => {
    const isTheProjectItself = place === '';
    if (isTheProjectItself) return true;
    const have = installed.packages?.[place];
    if (have === undefined) return want.optional === true;
    return have.version === want.version && have.integrity === want.integrity;
  });
}
