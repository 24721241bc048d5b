import { setImmediate } from 'node:timers/promises';
import type { Instant } from '#shared/time.ts';
import type { Store } from '#main/store/store.ts';
import { fhirBundle } from '../fhir/bundle.ts';

const utf8 = new TextEncoder();
const resourcesAtOnce = 50;

/** The records as one FHIR bundle. `wrote` hears how many resources went out. */
export async function* fhirFile(
  snapshot: Store,
  now: Instant,
  wrote: (resources: number) => void,
): AsyncGenerator<Uint8Array> {
  let text = '';
  let resources = 0;
  for (const piece of fhirBundle(snapshot, { now })) {
    text += piece;
    resources += 1;
    if (resources < resourcesAtOnce) continue;
    yield utf8.encode(text);
    wrote(resources);
    text = '';
    resources = 0;
    // A lock, a save or a stop may come in between.
    await setImmediate();
  }
  yield utf8.encode(text);
  wrote(resources);
}
