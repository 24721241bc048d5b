import type { SessionFields } from '#shared/contract/sessions.ts';
import { addMinutes, instantOf, localAt, instantNow, type LocalTime } from '#shared/time.ts';

export type SessionPhase = 'planned' | 'running' | 'held';

export function phaseOf({ actualStart, actualEnd }: SessionFields): SessionPhase {
  if (actualStart === null) return 'planned';
  return actualEnd === null ? 'running' : 'held';
}

/** How long the session lasted, or is meant to last while it has not ended. */
export function lengthOf(fields: SessionFields): number {
  const { actualStart, actualEnd, plannedMinutes, zone } = fields;
  if (actualStart === null || actualEnd === null) return plannedMinutes;
  const ms = Date.parse(instantOf(actualEnd, zone)) - Date.parse(instantOf(actualStart, zone));
  return Math.max(0, Math.round(ms / 60_000));
}

/** Seconds since the start; negative when the clock says it starts later. */
export function elapsedSeconds(fields: SessionFields, now: number): number {
  const { actualStart, zone } = fields;
  if (actualStart === null) return 0;
  return Math.floor((now - Date.parse(instantOf(actualStart, zone))) / 1000);
}

/** `52:10`, `1:04:09` */
export function clockText(seconds: number): string {
  const whole = Math.max(0, seconds);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  const two = (value: number): string => String(value).padStart(2, '0');
  return hours > 0
    ? `${hours}:${two(minutes)}:${two(whole % 60)}`
    : `${minutes}:${two(whole % 60)}`;
}

/** A session still running this long after its planned end was not ended rather than long. */
export function wasLeftRunning(fields: SessionFields, now: number): boolean {
  return elapsedSeconds(fields, now) > (fields.plannedMinutes + 180) * 60;
}

export function plannedEnd({ plannedStart, plannedMinutes, zone }: SessionFields): LocalTime {
  return addMinutes(plannedStart, plannedMinutes, zone);
}

export function nowIn(fields: SessionFields): LocalTime {
  return localAt(instantNow(), fields.zone);
}
