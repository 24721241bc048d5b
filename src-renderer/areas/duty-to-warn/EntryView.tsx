import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { formatClock, formatDate, formatInstant } from '#renderer/ui/dates.ts';
import type { Warning, WarningContent, WarningEntry } from '#shared/contract/duty-to-warn.ts';
import { legalName } from '#shared/person.ts';
import { isDisclosure, type OpenQuestion } from '#shared/rules/duty-to-warn.ts';
import { entryKinds, factsOf, questionWords } from '#shared/rules/duty-to-warn-fields.ts';
import classes from './duty-to-warn.module.css';

interface Props {
  warning: Warning;
  entry: WarningEntry;
  /** Just kept: the focus goes to it. */
  fresh: boolean;
  missing: readonly OpenQuestion[];
  onCorrect: () => void;
  onWithdraw: () => void;
  onUnanswered: (question: OpenQuestion) => void;
}

/** An entry as it holds, what is missing in it, and what it said before. */
export function EntryView(props: Props) {
  const { warning, entry, fresh, missing } = props;
  const { content, thread } = entry;
  const title = entryKinds[content.kind].title;
  const earlier = warning.entries.filter((one) => one.thread === thread && one.id !== entry.id);
  const open = warning.state === 'open';
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (fresh) item.current?.focus();
  }, [fresh]);
  return (
    <li ref={item} tabIndex={-1} className={classes['entry']}>
      <div className={classes['head']}>
        <span className={classes['name']}>{title}</span>
        <span className={classes['soft']}>
          {entry.author}, {formatInstant(entry.writtenAt)}
        </span>
        {open && (
          <span className={classes['acts']}>
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={`${missing.length > 0 ? 'Complete' : 'Correct'}: ${title}, ${formatInstant(entry.writtenAt)}`}
              onClick={props.onCorrect}
            >
              {missing.length > 0 ? 'Complete' : 'Correct'}
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={`Entered by mistake: ${title}, ${formatInstant(entry.writtenAt)}`}
              onClick={props.onWithdraw}
            >
              Entered by mistake
            </Button>
          </span>
        )}
      </div>
      <Facts warning={warning} content={content} />
      {content.kind === 'target' && content.memberId !== null && (
        <p className={classes['alert']}>
          A client of this practice. The name stands in this event because the person may be in
          danger. It must not go into that person’s chart, or anybody else’s.
        </p>
      )}
      {isDisclosure(content) && (
        <p className={classes['soft']}>
          In the accounting of disclosures since this was first kept; a correction here leaves that
          row as it is.
        </p>
      )}
      {missing.length > 0 && (
        <ul className={classes['asked']} role="list">
          {missing.map((question) => (
            <li key={question.question}>
              {questionWords[question.question]}
              {open && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={`Not known or not done: ${questionWords[question.question]}`}
                  onClick={() => props.onUnanswered(question)}
                >
                  Not known or not done
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {earlier.length > 0 && (
        <details className={classes['earlier']}>
          <summary>What it said before</summary>
          {earlier.toReversed().map((one) => (
            <div key={one.id} className={classes['version']}>
              <p className={classes['soft']}>
                {one.author}, {formatInstant(one.writtenAt)}
              </p>
              <Facts warning={warning} content={one.content} />
            </div>
          ))}
        </details>
      )}
    </li>
  );
}

export function Facts({ warning, content }: { warning: Warning; content: WarningContent }) {
  const facts = factsOf(content, {
    day: formatDate,
    time: formatClock,
    member: (id) => {
      const member = warning.members.find((person) => person.id === id);
      return member === undefined ? '' : legalName(member);
    },
  });
  // Where an entry is one text, its title has just said what it is.
  const { title } = entryKinds[content.kind];
  return (
    <dl className={classes['facts']}>
      {facts.map(({ label, text, long }) => (
        <div key={label} data-long={long}>
          <dt className={label === title ? classes['hidden'] : undefined}>{label}</dt>
          <dd className={long ? classes['text'] : undefined}>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
