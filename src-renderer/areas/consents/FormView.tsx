import { Checkbox, TextInput } from '@mantine/core';
import type { FormText } from '#shared/contract/forms.ts';
import type { WrittenPaper } from '#shared/contract/written-paper.ts';
import classes from './consents.module.css';

interface Props {
  /** The paper as it will be frozen. */
  paper: WrittenPaper;
  /** The form it was written from: its statements stand in the same order. */
  form: FormText;
  marks: ReadonlyMap<string, string>;
  onMark: (key: string, mark: string) => void;
  /** Statements that must be marked are pointed out. */
  tried: boolean;
}

/** The form to be read and marked, word for word as it will stand on paper. */
export function FormView({ paper, form, marks, onMark, tried }: Props) {
  const statements = form.sections.flatMap((section) => section.statements);
  let next = 0;
  return (
    <article className={classes['form']} aria-label="Form to sign">
      <h2 className={classes['formTitle']}>{paper.title}</h2>
      <p className={classes['soft']}>{paper.below}</p>
      {paper.parts.map((part, index) => {
        if (part.kind === 'facts')
          return (
            <dl key={index} className={classes['facts']}>
              {part.facts
                .filter(({ lines }) => lines.length > 0)
                .map(({ label, lines }) => (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd>{lines.join(', ')}</dd>
                  </div>
                ))}
            </dl>
          );
        if (part.kind === 'text')
          return (
            <section key={index}>
              {part.title !== '' && <h3 className={classes['formHead']}>{part.title}</h3>}
              {part.text.split(/\n\s*\n/).map((paragraph, at) => (
                <p key={at} className={classes['formText']}>
                  {paragraph}
                </p>
              ))}
            </section>
          );
        if (part.kind !== 'list') return null;
        return (
          <section key={index}>
            {part.title !== '' && <h3 className={classes['formHead']}>{part.title}</h3>}
            <div className={classes['statements']}>
              {part.items.map(({ text }) => {
                const statement = statements[next++];
                if (statement === undefined) return null;
                const { key, mark, required } = statement;
                const missing = tried && required && !marks.get(key);
                return mark === 'tick' ? (
                  <Checkbox
                    key={key}
                    label={text}
                    checked={marks.has(key)}
                    error={missing && 'This belongs to signing.'}
                    onChange={(event) => onMark(key, event.currentTarget.checked ? 'x' : '')}
                  />
                ) : (
                  <TextInput
                    key={key}
                    className={classes['initials'] ?? ''}
                    label={text.replace(/ \(initials: [^)]*\)$/, '')}
                    placeholder="Initials"
                    maxLength={10}
                    autoComplete="off"
                    value={marks.get(key) ?? ''}
                    error={missing && 'Initials belong to signing.'}
                    onChange={(event) => onMark(key, event.currentTarget.value)}
                  />
                );
              })}
            </div>
          </section>
        );
      })}
    </article>
  );
}
