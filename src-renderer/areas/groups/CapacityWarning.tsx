import { counted } from '#renderer/ui/dates.ts';
import type { Group } from '#shared/contract/groups.ts';
import formClasses from '../clients/form/form.module.css';

interface Props {
  group: Pick<Group, 'name' | 'capacity'>;
  /** Current members, before the one who is about to join. */
  members: number;
}

/** Says that a group is full. It warns and does not stop: the clinician decides. */
export function CapacityWarning({ group: { name, capacity }, members }: Props) {
  return (
    <div role="status">
      {capacity !== null && members >= capacity && (
        <div className={formClasses['warning']}>
          <strong>{name} is full</strong>
          <span>
            It has room for {counted(capacity, 'member')} and {members} are in it. You can add one
            more all the same.
          </span>
        </div>
      )}
    </div>
  );
}
