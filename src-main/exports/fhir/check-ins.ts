import type { CheckIn } from '#shared/contract/check-ins.ts';
import type { ClientId } from '#shared/ids.ts';
import { readCheckIns } from '../../records/check-in-rows.ts';
import { to } from './ids.ts';
import { answered, type AnsweredItem } from './answers.ts';
import type { Resource } from './resource.ts';
import { author, type Scope } from './scope.ts';

/** Each check-in as it holds now: what was asked, what was said, and what was added later. */
export function checkInResources(
  scope: Scope,
  clientId: ClientId,
  checkIns: readonly CheckIn[] = readCheckIns(scope.store, clientId),
): Resource[] {
  return checkIns.flatMap(({ id, text, versions, addenda }) => {
    const last = versions.at(-1);
    if (last === undefined) return [];
    const by = author(scope, last.author);
    return [
      {
        resourceType: 'QuestionnaireResponse',
        id,
        status: last.withdrawn ? 'entered-in-error' : last.version > 1 ? 'amended' : 'completed',
        subject: to(clientId),
        source: to(clientId),
        author: by,
        authored: last.onDay,
        item: [
          answered('kept', 'Is confidentiality kept?', last.kept),
          rated('comfort', 'Comfort in the group, 0 to 10', last.comfort),
          rated('safety', 'Safety in the group, 0 to 10', last.safety),
          answered('text', 'Notes', scope.words(text)),
          ...addenda.map((addendum) =>
            answered(
              addendum.id,
              `${addendum.kind === 'follow-up' ? 'What was done' : 'Added later'}, ${addendum.writtenAt}, ${addendum.author}`,
              scope.words(addendum.text),
            ),
          ),
        ],
      },
    ];
  });
}

function rated(linkId: string, text: string, rating: number | null): AnsweredItem {
  return { linkId, text, answer: rating === null ? [] : [{ valueInteger: rating }] };
}
