import { total } from './outcome.mjs';

/**
 * What the terminal shows last: a line for each part, then the one that says it all.
 *
 * @param {{ name: string, outcome: import('./outcome.mjs').Outcome }[]} parts
 */
export function closingLines(parts) {
  const { passed, failed } = total(parts.map(({ outcome }) => outcome));
  return [...parts.map(partLine), '', `${passed} passed, ${failed} failed`];
}

/** @param {{ name: string, outcome: import('./outcome.mjs').Outcome }} part */
function partLine({ name, outcome }) {
  const mark = outcome.failed === 0 ? 'ok    ' : 'FAILED';
  const skipped = outcome.skipped === 0 ? '' : `, ${outcome.skipped} skipped`;
  const trouble = outcome.trouble === undefined ? '' : ` (${outcome.trouble})`;
  return `${mark}  ${name}: ${outcome.passed} passed, ${outcome.failed} failed${skipped}${trouble}`;
}
