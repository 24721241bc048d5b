import type { AgreementContent } from '#shared/contract/agreements.ts';
import classes from './agreements.module.css';

/** An agreement as members read it. */
export function AgreementText({ preamble, rules }: AgreementContent) {
  return (
    <>
      {preamble.trim() !== '' && <p className={classes['preamble']}>{preamble}</p>}
      <RuleList rules={rules} />
    </>
  );
}

export function RuleList({ rules }: Pick<AgreementContent, 'rules'>) {
  return (
    <ol className={classes['rules']} role="list" aria-label="Rules">
      {rules.map(({ id, text, purpose }) => (
        <li key={id} className={classes['rule']}>
          <div>
            <div className={classes['ruleText']}>{text}</div>
            {purpose !== '' && <div className={classes['soft']}>{purpose}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
