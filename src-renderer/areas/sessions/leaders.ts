import type { Clinician } from '#shared/contract/settings.ts';
import type { ClinicianId } from '#shared/ids.ts';

export interface Leader {
  id: ClinicianId;
  name: string;
}

/** Who leads a session as the circle calls them; the one at the keyboard where nobody is named. */
export function leadersOf(
  facilitators: readonly ClinicianId[],
  clinicians: readonly Clinician[],
  signedIn: ClinicianId | null,
): Leader[] {
  const ids = facilitators.length > 0 || signedIn === null ? facilitators : [signedIn];
  return ids.map((id) => ({
    id,
    name:
      id === signedIn
        ? 'You'
        : firstName(clinicians.find((clinician) => clinician.id === id)?.name ?? '?'),
  }));
}

/** `Maria` for `Dr. Maria Example`. */
export function firstName(name: string): string {
  const words = name.split(/\s+/u);
  return words.find((word) => !word.endsWith('.')) ?? words[0] ?? name;
}
