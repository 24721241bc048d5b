import { Select, Textarea, TextInput } from '@mantine/core';
import type { Part2Basis, Part2Exception } from '#shared/contract/disclosures.ts';
import { part2Exceptions } from '#shared/rules/part2-exceptions.ts';
import { CalendarDate } from '#shared/time.ts';
import { listProps } from '../clients/form/list-props.ts';
import { WhenField } from '../clients/form/WhenField.tsx';
import form from '../clients/form/form.module.css';

interface Props {
  /** The exceptions the ground leaves open. */
  allowed: readonly Part2Exception[];
  basis: Part2Basis | null;
  onChange: (basis: Part2Basis | null) => void;
}

/** Asks for the fact by which records under Part 2 may leave without the client's consent. */
export function Part2BasisFields({ allowed, basis, onChange }: Props) {
  const rule = basis === null ? null : part2Exceptions[basis.exception];
  return (
    <>
      <Select<Part2Exception>
        {...listProps}
        label="What lets it leave under Part 2"
        withAsterisk
        aria-required
        data={allowed.map((value) => ({ value, label: part2Exceptions[value].label }))}
        value={basis?.exception ?? null}
        description={
          rule === null
            ? 'These records fall under 42 CFR Part 2. You state the fact; it is kept with the disclosure.'
            : `${rule.words} ${rule.source}.`
        }
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        onChange={(exception) =>
          onChange(exception === null ? null : { exception, by: '', on: null, words: '' })
        }
      />
      {basis !== null && rule !== null && (
        <>
          {(rule.by !== null || rule.dated) && (
            <div className={form['pair']}>
              {rule.by !== null && (
                <TextInput
                  label={rule.by}
                  withAsterisk
                  aria-required
                  autoComplete="off"
                  maxLength={300}
                  value={basis.by}
                  onChange={(event) => onChange({ ...basis, by: event.currentTarget.value })}
                />
              )}
              {rule.dated && (
                <WhenField
                  kind="day"
                  label="Day of the order"
                  withAsterisk
                  aria-required
                  value={basis.on ?? ''}
                  onChange={(value) =>
                    onChange({ ...basis, on: CalendarDate.safeParse(value).data ?? null })
                  }
                />
              )}
            </div>
          )}
          <Textarea
            label={rule.why ?? 'Case or docket number, and what it allows'}
            withAsterisk={rule.why !== null}
            aria-required={rule.why !== null}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={2_000}
            value={basis.words}
            onChange={(event) => onChange({ ...basis, words: event.currentTarget.value })}
          />
        </>
      )}
    </>
  );
}
