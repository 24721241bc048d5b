import { Button, Input, SegmentedControl, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState, type KeyboardEvent } from 'react';
import { api } from '#renderer/api.ts';
import { counted } from '#renderer/ui/dates.ts';
import {
  AcknowledgementHow,
  type AgreementVersion,
  type GivenAnswer,
  type RuleAnswer,
} from '#shared/contract/agreements.ts';
import { AcknowledgementId, newId, type AgreementRuleId, type MembershipId } from '#shared/ids.ts';
import { CalendarDate, today } from '#shared/time.ts';
import formClasses from '../clients/form/form.module.css';
import { FormDialog } from '../clients/form/FormDialog.tsx';
import { useDraft } from '../clients/form/useDraft.ts';
import { WhenField } from '../clients/form/WhenField.tsx';
import { answerWords, howWords } from './agreement-words.ts';
import classes from './agreements.module.css';

interface Props {
  version: AgreementVersion;
  /** In the order they are asked. */
  members: readonly { membershipId: MembershipId; name: string }[];
  how: AcknowledgementHow;
  onClose: () => void;
}

type Given = Partial<Record<AgreementRuleId, { answer: RuleAnswer; words: string }>>;

const keys: Partial<Record<string, RuleAnswer>> = { y: 'yes', q: 'question', n: 'no' };
const cycle: readonly RuleAnswer[] = ['yes', 'question', 'no'];

/**
 * One pass over the members, rule by rule. Only members with an answer to every rule are kept; the others were not
 * asked yet.
 */
export function AcknowledgeDialog({ version, members, how, onClose }: Props) {
  const { rules } = version;
  const [ids] = useState(
    () => new Map(members.map((m) => [m.membershipId, newId(AcknowledgementId)])),
  );
  const { draft, set, dirty } = useDraft<{
    onDay: string;
    how: AcknowledgementHow;
    given: Partial<Record<MembershipId, Given>>;
  }>({ onDay: String(today()), how, given: {} });
  const [tried, setTried] = useState(false);
  const [stop, setStop] = useState({ row: 0, column: 0 });
  const table = useRef<HTMLTableElement>(null);
  const keep = useMutation({ mutationFn: api.agreements.acknowledge, onSuccess: onClose });

  const givenBy = (member: MembershipId): Given => draft.given[member] ?? {};
  const put = (member: MembershipId, given: Given) =>
    set('given', { ...draft.given, [member]: given });
  const go = (row: number, column: number) => {
    const to = {
      row: Math.min(Math.max(row, 0), members.length - 1),
      column: Math.min(Math.max(column, 0), rules.length - 1),
    };
    setStop(to);
    table.current?.querySelector<HTMLElement>(`[data-cell="${to.row}/${to.column}"]`)?.focus();
  };
  const answer = (row: number, column: number, chosen: RuleAnswer | null) => {
    const member = members[row];
    const rule = rules[column];
    if (member === undefined || rule === undefined) return;
    const { [rule.id]: before, ...others } = givenBy(member.membershipId);
    put(
      member.membershipId,
      chosen === null
        ? others
        : { ...others, [rule.id]: { answer: chosen, words: before?.words ?? '' } },
    );
  };
  const allYes = (row: number) => {
    const member = members[row];
    if (member === undefined) return;
    put(
      member.membershipId,
      Object.fromEntries(rules.map(({ id }) => [id, { answer: 'yes' as const, words: '' }])),
    );
    go(row + 1, 0);
  };
  const onKey = (event: KeyboardEvent, row: number, column: number) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const chosen = keys[event.key.toLowerCase()];
    if (chosen !== undefined) {
      answer(row, column, chosen);
      go(row, column + 1);
    } else if (event.key.toLowerCase() === 'a') allYes(row);
    else if (event.key === 'Backspace') answer(row, column, null);
    else if (event.key === 'ArrowRight') go(row, column + 1);
    else if (event.key === 'ArrowLeft') go(row, column - 1);
    else if (event.key === 'ArrowDown') go(row + 1, column);
    else if (event.key === 'ArrowUp') go(row - 1, column);
    else return;
    event.preventDefault();
  };

  const asked = members
    .map((member) => ({ ...member, given: givenBy(member.membershipId) }))
    .filter(({ given }) => Object.keys(given).length > 0);
  const partial = asked.filter(({ given }) => rules.some(({ id }) => given[id] === undefined));
  const wordless = asked.filter(({ given }) =>
    rules.some(({ id }) => given[id]?.answer === 'question' && given[id].words.trim() === ''),
  );
  const onDay = CalendarDate.safeParse(draft.onDay);
  const ahead = onDay.success && onDay.data > today();
  const problem =
    asked.length === 0
      ? 'Nobody has an answer yet.'
      : partial.length > 0
        ? `Some rules have no answer yet: ${partial.map(({ name }) => name).join(', ')}.`
        : wordless.length > 0
          ? `Write what the question is: ${wordless.map(({ name }) => name).join(', ')}.`
          : null;
  return (
    <FormDialog
      title={`Acknowledge version ${version.number}`}
      saveLabel={asked.length === 0 ? 'Keep' : `Keep ${counted(asked.length, 'acknowledgement')}`}
      size="64rem"
      dirty={dirty}
      saving={keep.isPending}
      error={keep.error}
      onSave={() => {
        setTried(true);
        if (problem !== null || !onDay.success || ahead) return;
        keep.mutate({
          versionId: version.id,
          onDay: onDay.data,
          how: draft.how,
          members: asked.flatMap(({ membershipId, given }) => {
            const id = ids.get(membershipId);
            if (id === undefined) return [];
            const answers = rules.flatMap((rule): GivenAnswer[] => {
              const one = given[rule.id];
              if (one === undefined) return [];
              const words = one.answer === 'yes' ? '' : one.words.trim();
              return [{ ruleId: rule.id, answer: one.answer, words }];
            });
            return [{ id, membershipId, answers }];
          }),
        });
      }}
      onClose={onClose}
    >
      <div className={formClasses['pair']}>
        <WhenField
          kind="day"
          label="Date"
          value={draft.onDay}
          error={
            tried && !onDay.success
              ? 'Enter the day.'
              : ahead
                ? 'That day has not come yet.'
                : undefined
          }
          onChange={(value) => set('onDay', value)}
        />
        <Input.Wrapper label="How" labelElement="div" className={formClasses['choice'] ?? ''}>
          <SegmentedControl
            aria-label="How"
            value={draft.how}
            onChange={(value) => set('how', value)}
            data={AcknowledgementHow.options.map((value) => ({ value, label: howWords[value] }))}
          />
        </Input.Wrapper>
      </div>
      <p className={classes['soft']} id="acknowledge-keys">
        Y yes, Q question, N no; A says yes to every rule and goes to the next member. Arrow keys
        move, Backspace takes an answer back.
      </p>
      <div className={classes['scroll']}>
        <table ref={table} className={classes['answers']} aria-describedby="acknowledge-keys">
          <thead>
            <tr>
              <th scope="col">Member</th>
              {rules.map(({ id, text }, at) => (
                <th key={id} scope="col" title={text}>
                  Rule {at + 1}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {members.map(({ membershipId, name }, row) => {
              const given = givenBy(membershipId);
              const open = rules.filter(({ id }) => (given[id]?.answer ?? 'yes') !== 'yes');
              return [
                <tr key={membershipId}>
                  <th scope="row">{name}</th>
                  {rules.map(({ id }, column) => {
                    const one = given[id]?.answer;
                    return (
                      <td key={id}>
                        <button
                          type="button"
                          data-cell={`${row}/${column}`}
                          data-autofocus={(row === 0 && column === 0) || undefined}
                          data-answer={one}
                          className={classes['answer']}
                          tabIndex={row === stop.row && column === stop.column ? 0 : -1}
                          aria-label={`${name}, rule ${column + 1}: ${one === undefined ? 'not asked' : answerWords[one]}`}
                          onFocus={() => setStop({ row, column })}
                          onKeyDown={(event) => onKey(event, row, column)}
                          onClick={() =>
                            answer(
                              row,
                              column,
                              one === undefined
                                ? 'yes'
                                : (cycle[(cycle.indexOf(one) + 1) % cycle.length] ?? 'yes'),
                            )
                          }
                        >
                          {one === undefined ? '–' : answerWords[one]}
                        </button>
                      </td>
                    );
                  })}
                  <td>
                    <Button
                      size="compact-sm"
                      variant="default"
                      tabIndex={-1}
                      aria-label={`All yes: ${name}`}
                      onClick={() => allYes(row)}
                    >
                      All yes
                    </Button>
                  </td>
                </tr>,
                open.length > 0 && (
                  <tr key={`${membershipId}/words`}>
                    <td colSpan={rules.length + 2}>
                      <div className={classes['words']}>
                        {open.map(({ id, text }) => (
                          <TextInput
                            key={id}
                            label={`${name}, ${given[id]?.answer === 'no' ? 'why not' : 'the question'}: ${text}`}
                            maxLength={1_000}
                            autoComplete="off"
                            value={given[id]?.words ?? ''}
                            onChange={(event) =>
                              put(membershipId, {
                                ...given,
                                [id]: {
                                  answer: given[id]?.answer ?? 'question',
                                  words: event.currentTarget.value,
                                },
                              })
                            }
                          />
                        ))}
                      </div>
                    </td>
                  </tr>
                ),
              ];
            })}
          </tbody>
        </table>
      </div>
      {tried && problem !== null && <p role="alert">{problem}</p>}
    </FormDialog>
  );
}
