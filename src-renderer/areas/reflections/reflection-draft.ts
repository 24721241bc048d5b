import { api } from '#renderer/api.ts';
import { registerDraft } from '#renderer/ui/drafts.ts';
import type { Reflection, ReflectionFields, ReflectionText } from '#shared/contract/reflections.ts';
import type { ReflectionId } from '#shared/ids.ts';
import { DraftQueue } from '../notes/draft-queue.ts';
import { DraftShelf } from '../notes/draft-shelf.ts';

/** Reflections stand here until the vault has them, whatever screen is open; locking waits for them. */
export const reflectionShelf = new DraftShelf<ReflectionId, ReflectionFields>();
registerDraft(() => reflectionShelf.flush());

export function fieldsOf(reflection: Reflection): ReflectionFields {
  const { id: _, version: __, savedAt: ___, ...fields } = reflection;
  return fields;
}

export function reflectionQueue(reflection: Reflection): DraftQueue<ReflectionFields> {
  const { id, version, savedAt } = reflection;
  return new DraftQueue<ReflectionFields>({
    value: fieldsOf(reflection),
    version,
    savedAt,
    save: (fields, from) => api.reflections.save({ id, version: from, fields }),
  });
}

interface Prompt {
  key: keyof ReflectionText;
  title: string;
  /** The title where there is little room. */
  mark: string;
  question: string;
}

export const prompts: readonly Prompt[] = [
  {
    key: 'boundaries',
    title: 'Boundaries',
    mark: 'Boundaries',
    question: 'Where was a line touched, by whom, and what did I do?',
  },
  {
    key: 'countertransference',
    title: 'Countertransference',
    mark: 'Countertransference',
    question: 'What did I feel that may be mine, and what may be theirs?',
  },
  {
    key: 'attention',
    title: 'Attention to one member',
    mark: 'Attention',
    question: 'Who had more of me than the others, or less, and why?',
  },
  {
    key: 'other',
    title: 'Anything else',
    mark: 'Other',
    question: 'What do I want to remember, or ask?',
  },
];
