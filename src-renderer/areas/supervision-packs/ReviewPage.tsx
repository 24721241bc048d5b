import { Button, SegmentedControl } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { counted } from '#renderer/ui/dates.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import type { PackHit, PackReview, ReviewedText } from '#shared/contract/supervision-packs.ts';
import type { SupervisionPackId } from '#shared/ids.ts';
import { ReviewText } from '../exports/ReviewText.tsx';
import classes from './packs.module.css';
import { PackFrame } from './PackFrame.tsx';

/** Every text of the pack beside itself; nothing is written while a place in one is undecided. */
export function ReviewPage({ packId }: { packId: SupervisionPackId }) {
  const key = ['supervisionPacks', 'review', packId];
  const client = useQueryClient();
  const review = useQuery({
    queryKey: key,
    queryFn: () => api.supervisionPacks.review({ id: packId }),
    staleTime: 'static',
    gcTime: 0,
  });
  const show = (next: PackReview): void => {
    client.setQueryData(key, next);
  };
  const decide = useMutation({ mutationFn: api.supervisionPacks.decide, onSuccess: show });
  const take = useMutation({ mutationFn: api.supervisionPacks.takeSuggestions, onSuccess: show });
  const certain = (review.data?.texts ?? [])
    .flatMap(({ hits }) => hits)
    .filter((hit) => hit.decision === null && hit.certainty === 'certain').length;
  return (
    <PackFrame
      packId={packId}
      layout="fill"
      actions={
        certain > 0 && (
          <Button
            loading={take.isPending}
            onClick={() => take.mutate({ id: packId, which: { kind: 'certain' } })}
          >
            Take all certain suggestions ({certain})
          </Button>
        )
      }
    >
      {() => (
        <>
          <ErrorNotice error={review.error ?? decide.error ?? take.error} />
          {review.isPending && <Loading />}
          {review.data && (
            <Texts
              packId={packId}
              review={review.data}
              busy={decide.isPending || take.isPending}
              onDecide={(text, { start, end }, decision) =>
                decide.mutate({
                  id: packId,
                  key: text.key,
                  sha256: text.sha256,
                  decisions: [{ start, end, decision }],
                })
              }
              onTake={(which) => take.mutate({ id: packId, which })}
            />
          )}
        </>
      )}
    </PackFrame>
  );
}

type Which = Parameters<typeof api.supervisionPacks.takeSuggestions>[0]['which'];

interface TextsProps {
  packId: SupervisionPackId;
  review: PackReview;
  busy: boolean;
  onDecide: (text: ReviewedText, hit: PackHit, decision: PackHit['decision']) => void;
  onTake: (which: Which) => void;
}

function Texts({ packId, review, busy, onDecide, onTake }: TextsProps) {
  const [shown, setShown] = useState<'open' | 'all'>('open');
  const [chosen, setChosen] = useState<string | null>(null);
  const [last, setLast] = useState<PackHit | null>(null);
  const { texts, left, unfitPseudonyms } = review;
  const open = texts.filter((text) => openIn(text).length > 0);
  const openCount = open.reduce((sum, text) => sum + openIn(text).length, 0);
  const current = texts.find(({ key }) => key === chosen) ?? open[0] ?? texts[0];
  const listed =
    shown === 'all' ? texts : texts.filter((text) => open.includes(text) || text === current);
  if (current === undefined)
    return (
      <EmptyState title="Nothing to review">
        What was chosen has no texts in this time. Choose more, or another time.
      </EmptyState>
    );
  const alike =
    last === null ? [] : texts.flatMap(openIn).filter(({ match }) => match === last.match);
  const [again] = alike;
  return (
    <div className={classes['room']}>
      <nav className={classes['texts']} aria-label="Texts of the pack">
        <SegmentedControl
          size="xs"
          aria-label="Which texts"
          value={shown}
          onChange={setShown}
          data={[
            { value: 'open', label: 'Undecided' },
            { value: 'all', label: `All ${String(texts.length)}` },
          ]}
        />
        <ul role="list">
          {listed.map((text) => {
            const count = openIn(text).length;
            return (
              <li key={text.key}>
                <button
                  type="button"
                  className={classes['textButton']}
                  aria-current={text === current}
                  onClick={() => setChosen(text.key)}
                >
                  <span>{text.title}</span>
                  {count > 0 ? (
                    <Badge tone="due">{count} open</Badge>
                  ) : (
                    <span className={classes['soft']}>
                      {text.hits.length === 0 ? 'nothing marked' : 'decided'}
                    </span>
                  )}
                </button>
              </li>
            );
          })}
        </ul>
      </nav>
      <div className={classes['desk']}>
        <div className={classes['state']} role="status">
          {openCount > 0
            ? `${counted(openCount, 'place')} not decided in ${counted(open.length, 'text')}`
            : 'Everything is decided.'}
          {openCount === 0 && left.length === 0 && unfitPseudonyms === 0 && (
            <LinkButton size="compact-sm" to="/supervision/packs/$packId/paper" params={{ packId }}>
              Go on to the paper
            </LinkButton>
          )}
        </div>
        {left.map(({ title, match }, at) => (
          <p key={at} className={classes['alarm']} role="alert">
            “{match}” would still stand in “{title}”. Change what it is replaced with there.
          </p>
        ))}
        {unfitPseudonyms > 0 && (
          <p className={classes['alarm']} role="alert">
            {counted(unfitPseudonyms, 'made-up name')} cannot stand any more. Change it in the key
            sheet.
          </p>
        )}
        {again && last && (
          <p className={classes['alike']}>
            “{last.match}” stands undecided in {counted(alike.length, 'other place')}.{' '}
            <Button
              size="compact-xs"
              variant="default"
              disabled={busy}
              onClick={() => onTake({ kind: 'match', match: last.match })}
            >
              Use “{again.suggestion}” there too
            </Button>
          </p>
        )}
        <article className={classes['sheet']} aria-label={current.title}>
          <header className={classes['sheetHead']}>
            <h2>{current.title}</h2>
            {openIn(current).length > 0 && (
              <Button
                size="compact-sm"
                variant="default"
                disabled={busy}
                onClick={() => onTake({ kind: 'text', key: current.key })}
              >
                {openIn(current).length === 1
                  ? 'Take the suggestion here'
                  : `Take all ${openIn(current).length} suggestions here`}
              </Button>
            )}
          </header>
          {current.again && (
            <p className={classes['hint']}>
              With everything decided, this text was read once more. This is what was found then.
            </p>
          )}
          <ReviewText
            key={current.key}
            text={current.text}
            hits={current.hits}
            decide={(hit) => hitAt(current, hit)?.decision ?? undefined}
            onDecide={(hit, decision) => {
              const found = hitAt(current, hit);
              if (found === undefined) return;
              setChosen(current.key);
              setLast(decision.kind === 'replace' ? found : null);
              onDecide(current, found, decision);
            }}
            keepNeedsReason
          />
        </article>
      </div>
    </div>
  );
}

function openIn({ hits }: ReviewedText): PackHit[] {
  return hits.filter(({ decision }) => decision === null);
}

function hitAt({ hits }: ReviewedText, at: { start: number; end: number }): PackHit | undefined {
  return hits.find(({ start, end }) => start === at.start && end === at.end);
}
