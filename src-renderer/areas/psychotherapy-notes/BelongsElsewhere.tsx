import { Button } from '@mantine/core';
import { counted } from '#renderer/ui/dates.ts';
import { excludedItemWords, type ExcludedPassage } from '#shared/rules/psychotherapy-notes.ts';
import classes from './private-room.module.css';

interface Props {
  passages: readonly ExcludedPassage[];
  onShow: (passage: ExcludedPassage) => void;
  onPutAside: (passage: ExcludedPassage) => void;
}

/** What the law keeps out of private notes, where it seems to stand in this one. A reminder; nothing is refused. */
export function BelongsElsewhere({ passages, onShow, onPutAside }: Props) {
  return (
    <aside className={classes['margin']} aria-label="What belongs in the progress note">
      <p role="status" className={classes['hidden']}>
        {passages.length > 0 &&
          `${counted(passages.length, 'passage')} may belong in the progress note`}
      </p>
      {passages.length > 0 && (
        <>
          <h2 className={classes['marginTitle']}>May belong in the progress note</h2>
          <ul className={classes['hints']} role="list">
            {passages.map((passage) => (
              <li key={passage.start} className={classes['hint']}>
                <p>
                  <q>{passage.words}</q> reads like {excludedItemWords[passage.item]}.
                </p>
                <div className={classes['hintActions']}>
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={`Show “${passage.words}”`}
                    onClick={() => onShow(passage)}
                  >
                    Show
                  </Button>
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={`Leave it here: “${passage.words}”`}
                    onClick={() => onPutAside(passage)}
                  >
                    Leave it here
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className={classes['about']}>
        Medication, session times, modality and frequency, test results, and any summary of
        diagnosis, functioning, treatment plan, symptoms, prognosis or progress are part of the
        record wherever they stand. Write them in the progress note.
      </p>
    </aside>
  );
}
