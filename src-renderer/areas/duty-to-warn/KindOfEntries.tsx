import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import type { Warning, WarningEntry } from '#shared/contract/duty-to-warn.ts';
import { formatInstant } from '#renderer/ui/dates.ts';
import { mayHaveSeveral, type AnswerKind, type OpenQuestion } from '#shared/rules/duty-to-warn.ts';
import { entryKinds, questionWords } from '#shared/rules/duty-to-warn-fields.ts';
import classes from './duty-to-warn.module.css';
import { EntryForm } from './EntryForm.tsx';
import { EntryView } from './EntryView.tsx';
import type { EntryForms } from './use-entry-forms.ts';
import { blankEntry } from './warning-draft.ts';

interface Props {
  kind: AnswerKind;
  warning: Warning;
  held: readonly WarningEntry[];
  /** Of this kind. */
  asked: readonly OpenQuestion[];
  forms: EntryForms;
}

/** One question of the event: its entries, what is being written, or the question itself. */
export function KindOfEntries({ kind, warning, held, asked, forms }: Props) {
  const open = warning.state === 'open';
  const entries = held.filter(({ content }) => content.kind === kind);
  const reasons = held.filter(
    ({ content }) => content.kind === 'none' && questionOf(content.question, kind),
  );
  const shown = new Set(entries.map(({ id }) => id));
  const ofKind = forms.list.filter(
    ({ content, supersedes }) =>
      (supersedes !== null && shown.has(supersedes)) ||
      (supersedes === null &&
        (content.kind === kind || (content.kind === 'none' && questionOf(content.question, kind)))),
  );
  const lead = asked.find(({ entry }) => entry === null);
  const writing = ofKind.some(
    ({ content, supersedes }) => supersedes === null && content.kind === kind,
  );
  const answer = () => forms.add(blankEntry(kind, warning.practiceRule));
  const unanswered = ({ question, entry }: OpenQuestion) =>
    forms.add({ kind: 'none', question, about: entry?.thread ?? null, because: '' });
  return (
    <div className={classes['kind']}>
      {entries.length > 0 && (
        <ul className={classes['list']} role="list">
          {entries.map((entry) => (
            <EntryView
              key={entry.id}
              warning={warning}
              entry={entry}
              fresh={forms.fresh === entry.id}
              missing={asked.filter((one) => one.entry?.id === entry.id)}
              onCorrect={() => forms.correct(entry)}
              onWithdraw={() => forms.withdraw(entry)}
              onUnanswered={unanswered}
            />
          ))}
        </ul>
      )}
      {reasons.map(({ id, content, author, writtenAt }) => (
        <div key={id} className={classes['reason']}>
          {content.kind === 'none' && (
            <p className={classes['plain']}>
              {questionWords[content.question]}{' '}
              <span className={classes['text']}>Not known or not done: {content.because}</span>
            </p>
          )}
          <p className={classes['soft']}>
            {author}, {formatInstant(writtenAt)}
          </p>
        </div>
      ))}
      {ofKind.map((draft) => (
        <EntryForm
          key={draft.id}
          warning={warning}
          draft={draft}
          title={titleOf(draft, kind)}
          onKept={() => forms.kept(draft)}
          onGone={() => forms.gone(draft)}
        />
      ))}
      {open && lead !== undefined && !writing && (
        <div className={classes['askRow']}>
          <span>{questionWords[lead.question]}</span>
          <span className={classes['acts']}>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`Answer: ${questionWords[lead.question]}`}
              onClick={answer}
            >
              Answer
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={`Not known or not done: ${questionWords[lead.question]}`}
              onClick={() => unanswered(lead)}
            >
              Not known or not done
            </Button>
          </span>
        </div>
      )}
      {open && lead === undefined && !writing && (entries.length === 0 || mayHaveSeveral(kind)) && (
        <Button
          size="compact-sm"
          variant="subtle"
          className={classes['add'] ?? ''}
          leftSection={<Plus size={14} aria-hidden />}
          onClick={answer}
        >
          {entries.length === 0 ? 'Answer after all' : 'Add another'}: {entryKinds[kind].title}
        </Button>
      )}
    </div>
  );
}

function questionOf(question: string, kind: AnswerKind): boolean {
  return question === kind || question.startsWith(`${kind}-`);
}

function titleOf({ content, supersedes }: EntryForms['list'][number], kind: AnswerKind): string {
  if (content.kind === 'none') return `Not known or not done: ${questionWords[content.question]}`;
  if (content.kind === 'withdrawn') return `Entered by mistake: ${entryKinds[kind].title}`;
  return supersedes === null
    ? questionWords[kind]
    : `Complete or correct: ${entryKinds[kind].title}`;
}
