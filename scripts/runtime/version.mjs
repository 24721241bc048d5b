/**
 * Whether a version such as "v24.21.0" is at least another such as "22.14".
 *
 * @param {string} version
 * @param {string} least
 */
export function isAtLeast(version, least) {
  const have = numbersOf(version);
  const want = numbersOf(least);
  for (let place = 0; place < Math.max(have.length, want.length); place += 1) {
    const difference = (have[place] ?? 0) - (want[place] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

/** @param {string} version */
function numbersOf(version) {
  return version
    .replace(/^v/, '')
    .split('.')
    .map((part) => Number.parseInt(part, 10));
}
