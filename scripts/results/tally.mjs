/**
 * What the fault tests did and found (tests/faults/tally.ts), summed.
 *
 * @typedef {{ cycles: number, losses: number, corruptions: number, halfRecords: number }} Tally
 *
 * @param {string} lines one JSON object each
 * @returns {Tally}
 */
export function sumTally(lines) {
  const sum = { cycles: 0, losses: 0, corruptions: 0, halfRecords: 0 };
  for (const line of lines.split('\n').filter(Boolean)) {
    /** @type {Partial<Tally>} */
    const counts = JSON.parse(line);
    sum.cycles += counts.cycles ?? 0;
    sum.losses += counts.losses ?? 0;
    sum.corruptions += counts.corruptions ?? 0;
    sum.halfRecords += counts.halfRecords ?? 0;
  }
  return sum;
}

/** @param {Tally} tally */
export function tallyLines({ cycles, losses, corruptions, halfRecords }) {
  return [
    `cycles: ${cycles}`,
    `losses: ${losses}`,
    `corruptions: ${corruptions}`,
    `half records: ${halfRecords}`,
  ];
}

/**
 * Only a run that killed something and found nothing is a good one.
 *
 * @param {Tally} tally
 */
export function isClean({ cycles, losses, corruptions, halfRecords }) {
  return cycles > 0 && losses + corruptions + halfRecords === 0;
}
