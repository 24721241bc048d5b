import { Link } from '@tanstack/react-router';
import type { ClientId, GroupId } from '#shared/ids.ts';
import { changeInWords, compositionOf } from '#shared/rules/composition.ts';
import { today } from '#shared/time.ts';
import classes from './composition.module.css';
import { useComposition } from './useComposition.ts';

interface Props {
  groupId: GroupId;
  candidateId: ClientId;
}

/** What would change in the group if this client joined, before it is done. */
export function JoinChange({ groupId, candidateId }: Props) {
  const { data } = useComposition(groupId, candidateId);
  const candidate = data?.candidate?.clientId === candidateId ? data.candidate : null;
  return (
    <div role="status">
      {data && candidate && (
        <div className={classes['joining']}>
          {changeInWords(candidate.name, compositionOf(data.members, candidate, today()))}{' '}
          <Link
            to="/groups/$groupId/composition"
            params={{ groupId }}
            search={{ with: candidateId }}
          >
            See the composition
          </Link>
        </div>
      )}
    </div>
  );
}
