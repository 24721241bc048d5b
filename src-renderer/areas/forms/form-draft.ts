import { api } from '#renderer/api.ts';
import { registerDraft } from '#renderer/ui/drafts.ts';
import type { FormDraft, FormSection, FormText } from '#shared/contract/forms.ts';
import type { FormTemplateId } from '#shared/ids.ts';
import { DraftQueue } from '../notes/draft-queue.ts';
import { DraftShelf } from '../notes/draft-shelf.ts';

/** Drafts of forms stand here until the vault has them, whatever screen is open; locking waits for them. */
export const formShelf = new DraftShelf<FormTemplateId, FormText>();
registerDraft(() => formShelf.flush());

export function formQueue(id: FormTemplateId, draft: FormDraft): DraftQueue<FormText> {
  return new DraftQueue<FormText>({
    value: draft.text,
    version: draft.version,
    savedAt: draft.savedAt,
    save: (text, version) => api.forms.saveDraft({ id, version, text }),
  });
}

/** A key nothing in the form has yet. */
function freeKey(word: string, taken: readonly string[]): string {
  let number = taken.length + 1;
  while (taken.includes(`${word}-${number}`)) number += 1;
  return `${word}-${number}`;
}

export function emptySection({ sections }: FormText): FormSection {
  const key = freeKey(
    'section',
    sections.map((section) => section.key),
  );
  return { key, title: '', text: '', statements: [], covers: [], toConfirm: false };
}

export function emptyStatement({ sections }: FormText) {
  const taken = sections.flatMap(({ statements }) => statements.map(({ key }) => key));
  return {
    key: freeKey('statement', taken),
    text: '',
    mark: 'tick' as const,
    required: true,
  };
}

/** The same list with one entry moved by `step` places. */
export function moved<Entry>(entries: readonly Entry[], at: number, step: number): Entry[] {
  const entry = entries[at];
  const to = at + step;
  if (entry === undefined || to < 0 || to >= entries.length) return [...entries];
  return entries.toSpliced(at, 1).toSpliced(to, 0, entry);
}
