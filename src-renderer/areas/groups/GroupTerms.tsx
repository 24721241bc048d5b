import { Badge } from '#renderer/ui/Badge.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { groupFormatWords, type Group } from '#shared/contract/groups.ts';
import classes from './groups.module.css';
import { kindWords } from './group-words.ts';

/** The terms a member joins under. They are changed with “Edit group” on the Overview. */
export function GroupTerms({ group }: { group: Group }) {
  return (
    <Panel title="Terms">
      <dl className={classes['facts']}>
        <dt>Kind</dt>
        <dd>
          {kindWords(group)}, {group.openness}
        </dd>
        <dt>Format</dt>
        <dd>{groupFormatWords[group.format]}</dd>
        <dt>Participation</dt>
        <dd>{group.participation}</dd>
        <dt>Commitment</dt>
        <dd>{group.commitment || 'not entered'}</dd>
        <dt>Fees</dt>
        <dd>{group.fees || 'not entered'}</dd>
        <dt>42 CFR Part 2</dt>
        <dd>
          {group.part2 ? (
            <>
              <Badge tone="due">applies</Badge> Its records leave only with the client’s consent
              under Part 2, and the notice goes with each disclosure.
            </>
          ) : (
            'does not apply'
          )}
        </dd>
      </dl>
    </Panel>
  );
}
