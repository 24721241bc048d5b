import type { ClientId, SessionId } from '#shared/ids.ts';

/** Whose note was open when a session's screen was left, so that coming back goes on there; in memory only. */
export const lastChosen = new Map<SessionId, ClientId>();
