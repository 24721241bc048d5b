import type { Handlers } from '#shared/contract/index.ts';
import { ReflectionText, type Reflection } from '#shared/contract/reflections.ts';
import { ReflectionId } from '#shared/ids.ts';
import { dateAt, localZone } from '#shared/time.ts';
import { fromPsychotherapy } from '../store/psychotherapy-tables.ts';
import type { Store } from '../store/store.ts';
import {
  isOwn,
  privately,
  readOwn,
  readPrivateHistory,
  writePrivateText,
  type PrivateTextRow,
} from './private-texts.ts';
import { found, fromJson, type RecordContext } from './record-context.ts';

/** Private reflections are kept where psychotherapy notes are: they analyse, and belong in no chart. */
export function reflectionHandlers(context: RecordContext) {
  const { store, audit, now } = context;
  return {
    list: () => {
      const rows = store.psychotherapy.all(
        fromPsychotherapy
          .selectFrom('private_texts')
          .selectAll()
          .where('kind', '=', 'reflection')
          .orderBy('on_day', 'desc')
          .orderBy('key', 'desc'),
      );
      store.transaction(() => audit('reflections.list', ''));
      return rows.filter((row) => isOwn(store, row)).map(toReflection);
    },

    get: ({ id }) => {
      const row = readOwn(store, 'reflection', id);
      if (!row)
        return {
          id,
          onDay: dateAt(now(), localZone()),
          groupId: null,
          sessionId: null,
          clientId: null,
          boundaries: '',
          countertransference: '',
          attention: '',
          other: '',
          version: 0,
          savedAt: null,
        };
      store.transaction(() => audit('reflections.get', `reflections/${id}`));
      return toReflection(row);
    },

    save: ({ id, version, fields }) =>
      privately(store, () => {
        const { onDay, groupId, sessionId, clientId, ...text } = fields;
        const { newRevision, ...saved } = writePrivateText(
          context,
          {
            id,
            kind: 'reflection',
            client_id: clientId,
            group_id: groupId,
            session_id: sessionId,
            on_day: onDay,
            text_json: JSON.stringify(text satisfies ReflectionText),
          },
          version,
          wordsOf,
        );
        if (newRevision) audit('reflections.save', `reflections/${id}`, `version ${saved.version}`);
        return saved;
      }),

    history: ({ id }) => {
      const row = found(readOwn(store, 'reflection', id));
      store.transaction(() => audit('reflections.history', `reflections/${id}`));
      return readPrivateHistory(store, row, wordsOf);
    },
  } satisfies Handlers<'reflections'>;
}

function wordsOf(textJson: string): string {
  const { boundaries, countertransference, attention, other } = fromJson(ReflectionText, textJson);
  return [
    ['Boundaries', boundaries],
    ['Countertransference', countertransference],
    ['Attention to one member', attention],
    ['Anything else', other],
  ]
    .flatMap(([title, text]) => (text ? `${title ?? ''}\n${text}` : []))
    .join('\n\n');
}

function toReflection(row: PrivateTextRow): Reflection {
  return {
    ...fromJson(ReflectionText, row.text_json),
    id: ReflectionId.parse(row.id),
    onDay: row.on_day,
    groupId: row.group_id,
    sessionId: row.session_id,
    clientId: row.client_id,
    version: row.version,
    savedAt: row.saved_at,
  };
}

/** Every reflection of the clinician at the keyboard with its words, for what they choose to take to supervision. */
export function readOwnReflections(store: Store): (Reflection & { words: string })[] {
  return store.psychotherapy
    .all(
      fromPsychotherapy
        .selectFrom('private_texts')
        .selectAll()
        .where('kind', '=', 'reflection')
        .orderBy('on_day')
        .orderBy('key'),
    )
    .filter((row) => isOwn(store, row))
    .map((row) => ({ ...toReflection(row), words: wordsOf(row.text_json) }));
}
