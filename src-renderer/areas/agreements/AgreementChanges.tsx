import { Badge, type Tone } from '#renderer/ui/Badge.tsx';
import { counted } from '#renderer/ui/dates.ts';
import type { AgreementContent } from '#shared/contract/agreements.ts';
import { agreementDiff } from '#shared/rules/agreement-diff.ts';
import { wordDiff } from '../notes/word-diff.ts';
import classes from './agreements.module.css';

interface Props {
  before: AgreementContent;
  after: AgreementContent;
}

const tones: Record<'added' | 'dropped' | 'reworded', Tone> = {
  added: 'accent',
  dropped: 'breach',
  reworded: 'due',
};

/** What became of each rule, with the words that changed; marked by line and colour. */
export function AgreementChanges({ before, after }: Props) {
  const changes = agreementDiff(before.rules, after.rules);
  const same = changes.filter(({ kind }) => kind === 'same').length;
  return (
    <ul className={classes['changes']} role="list" aria-label="Changes, rule by rule">
      {before.preamble !== after.preamble && (
        <li className={classes['change']}>
          <Badge tone="due">preamble</Badge>
          <div className={classes['text']}>
            <Words before={before.preamble} after={after.preamble} />
          </div>
        </li>
      )}
      {changes.map((change) => {
        if (change.kind === 'same') return null;
        const was = change.kind === 'reworded' ? change.before : change.rule;
        return (
          <li key={change.rule.id} className={classes['change']}>
            <Badge tone={tones[change.kind]}>{change.kind}</Badge>
            <div>
              <div className={classes['ruleText']}>
                <Words before={was.text} after={change.rule.text} />
              </div>
              <div className={classes['soft']}>
                <Words before={was.purpose} after={change.rule.purpose} />
              </div>
            </div>
          </li>
        );
      })}
      {same > 0 && <li className={classes['soft']}>{counted(same, 'rule')} as before</li>}
    </ul>
  );
}

function Words({ before, after }: { before: string; after: string }) {
  return wordDiff(before, after).map(({ kind, text }, at) => {
    if (kind === 'added')
      return (
        <ins key={at} className={classes['added']}>
          {text}
        </ins>
      );
    if (kind === 'removed')
      return (
        <del key={at} className={classes['removed']}>
          {text}
        </del>
      );
    return <span key={at}>{text}</span>;
  });
}
