import { useState } from 'react';
import type { GroupId } from '#shared/ids.ts';
import { Notice, type Done } from '../clients/form/Notice.tsx';
import { FacilitatorTerms } from './FacilitatorTerms.tsx';
import { GroupFrame } from './GroupFrame.tsx';
import { GroupTerms } from './GroupTerms.tsx';
import classes from './profile.module.css';
import { StageHistory } from './StageHistory.tsx';
import { WaitingList } from './WaitingList.tsx';

/** What a group is, who leads it, how it has developed, and who waits for a place. */
export function GroupProfilePage({ groupId }: { groupId: GroupId }) {
  const [done, setDone] = useState<Done | null>(null);
  return (
    <GroupFrame groupId={groupId}>
      {(view) => (
        <>
          <Notice done={done} onDismiss={() => setDone(null)} />
          <div className={classes['profile']}>
            <div className={classes['column']}>
              <WaitingList view={view} onDone={setDone} />
              <StageHistory group={view.group} entries={view.stages} onDone={setDone} />
            </div>
            <div className={classes['column']}>
              <GroupTerms group={view.group} />
              <FacilitatorTerms group={view.group} terms={view.facilitatorTerms} />
            </div>
          </div>
        </>
      )}
    </GroupFrame>
  );
}
