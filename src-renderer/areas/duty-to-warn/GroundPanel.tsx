import { Panel } from '#renderer/ui/Panel.tsx';
import classes from './duty-to-warn.module.css';

const questions = [
  {
    ask: 'Do you believe, in good faith, that telling somebody is necessary to prevent or lessen the threat?',
    from: 'Belief that rests on what you know, or on a credible person who knows, is taken to be in good faith. 164.512(j)(1)(i) and (4)',
  },
  {
    ask: 'Is the threat serious, and is it imminent?',
    from: 'To the health or safety of a person or of the public. 164.512(j)(1)(i)(A)',
  },
  {
    ask: 'Can the person you would tell reasonably prevent or lessen it?',
    from: 'The person in danger may be that person. 164.512(j)(1)(i)(B)',
  },
  { ask: 'How little is enough for them to act?', from: 'Minimum necessary. 164.502(b)' },
  {
    ask: 'What does the law here oblige you to do, and what does it permit?',
    from: '164.512(j) permits and never obliges; whether there is a duty is for the law of the state or country.',
  },
] as const;

/** The federal ground, as questions to think by. */
export function GroundPanel({ part2 }: { part2: boolean }) {
  return (
    <Panel title="Questions to decide by">
      <ul className={classes['ground']}>
        {questions.map(({ ask, from }) => (
          <li key={ask}>
            {ask}
            <span className={classes['from']}>{from}</span>
          </li>
        ))}
      </ul>
      {part2 && (
        <p className={classes['alert']}>
          This client is or was in a group marked as under 42 CFR Part 2, which has no exception
          like 164.512(j). Can the warning be given without showing that there is treatment for
          substance use? Ask counsel where there is time to.
        </p>
      )}
      <p className={classes['soft']}>
        From 45 CFR 164.512(j). These are questions; the decision is yours.
      </p>
    </Panel>
  );
}
