import { justPutInPlace, type WayIn } from '../vault/open-vault.ts';
import { sealedWords } from '../store/standing.ts';
import type { Store } from '../store/store.ts';
import type { RecordContext } from './record-context.ts';

/**
 * Writes to the trail that the vault was opened, and whatever the mark outside the files said against it. With this row
 * the mark holds again. `salvaged` says what could be read of a damaged vault.
 */
export function writeOpening({ store, audit }: RecordContext, how: WayIn, salvaged = ''): void {
  const reading = store.mark?.reading;
  store.transaction(() => {
    if (salvaged !== '') audit('vault.salvaged', '', salvaged);
    if (reading?.kind === 'behind' && !justPutInPlace.has(how))
      audit('vault.openKnowingly', '', `expected ${reading.expected}, found ${reading.found}`);
    else if (reading && reading.kind !== 'agrees' && how !== 'create')
      audit('vault.beginMark', '', reading.kind);
    audit(`vault.${how}`, '', sealed(store));
  });
}

/** Writes the lock to the trail, with the sum of all seals. Nothing may keep a vault from locking. */
export function writeLock({ store, audit }: RecordContext): void {
  try {
    store.transaction(() => audit('vault.lock', '', sealed(store)));
  } catch {
    // Told by whatever failed before; the mark holds the same sum.
  }
}

function sealed({ standing }: Store): string {
  return standing ? sealedWords(standing) : '';
}
