import { SessionFields } from '#shared/contract/sessions.ts';

/** A session's own fields, without what the vault adds to them. */
export function fieldsOf(session: SessionFields): SessionFields {
  return {
    plannedStart: session.plannedStart,
    zone: session.zone,
    plannedMinutes: session.plannedMinutes,
    actualStart: session.actualStart,
    actualEnd: session.actualEnd,
    modality: session.modality,
    place: session.place,
    topic: session.topic,
    plan: session.plan,
    facilitators: session.facilitators,
  };
}

/** What was changed here, on top of what the vault holds by now: other fields stay as they were made there. */
export function mergedFields(
  base: SessionFields,
  mine: SessionFields,
  theirs: SessionFields,
): SessionFields {
  const changed = Object.entries(mine).filter(
    ([key, value]) => !sameValue(value, fieldOf(base, key)),
  );
  return SessionFields.parse({ ...theirs, ...Object.fromEntries(changed) });
}

function fieldOf(fields: SessionFields, key: string): unknown {
  return Object.entries(fields).find(([name]) => name === key)?.[1];
}

function sameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
