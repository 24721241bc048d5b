import {
  ActionIcon,
  Button,
  Checkbox,
  Menu,
  SegmentedControl,
  Textarea,
  TextInput,
  Tooltip,
} from '@mantine/core';
import { ArrowDown, ArrowUp, Braces, Plus, Trash2 } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { Panel } from '#renderer/ui/Panel.tsx';
import { Badge } from '#renderer/ui/Badge.tsx';
import type { FormSection, FormStatement, FormText } from '#shared/contract/forms.ts';
import { formKinds, type FormKind } from '#shared/rules/form-elements.ts';
import { formFields } from '#shared/rules/form-text.ts';
import { emptyStatement } from './form-draft.ts';
import classes from './forms.module.css';

interface Props {
  kind: FormKind;
  form: FormText;
  section: FormSection;
  at: number;
  onChange: (part: Partial<FormSection>) => void;
  onMove: (step: -1 | 1) => void;
  onRemove: () => void;
}

const sources = {
  client: 'Client',
  practice: 'Practice',
  group: 'Group',
  signing: 'Said at signing',
} as const;

export function SectionEditor({ kind, form, section, at, onChange, onMove, onRemove }: Props) {
  const { title, text, statements, covers, toConfirm } = section;
  const field = useRef<HTMLTextAreaElement>(null);
  const { elements } = formKinds[kind];
  const name = title.trim() || `section ${at + 1}`;

  const insert = (inserted: string): void => {
    const from = field.current?.selectionStart ?? text.length;
    const to = field.current?.selectionEnd ?? from;
    onChange({ text: `${text.slice(0, from)}{{${inserted}}}${text.slice(to)}` });
    const caret = from + inserted.length + 4;
    setTimeout(() => {
      field.current?.focus();
      field.current?.setSelectionRange(caret, caret);
    });
  };
  const setStatement = (key: string, part: Partial<FormStatement>) =>
    onChange({
      statements: statements.map((one) => (one.key === key ? { ...one, ...part } : one)),
    });

  return (
    <Panel
      title={`${at + 1}. ${title.trim() || 'Untitled section'}`}
      actions={
        <>
          {toConfirm && <Badge tone="due">to be confirmed</Badge>}
          <Tool label={`Move ${name} up`} disabled={at === 0} onClick={() => onMove(-1)}>
            <ArrowUp size={16} aria-hidden />
          </Tool>
          <Tool
            label={`Move ${name} down`}
            disabled={at === form.sections.length - 1}
            onClick={() => onMove(1)}
          >
            <ArrowDown size={16} aria-hidden />
          </Tool>
          <Tool label={`Remove ${name}`} disabled={form.sections.length === 1} onClick={onRemove}>
            <Trash2 size={16} aria-hidden />
          </Tool>
        </>
      }
    >
      <div className={classes['fields']}>
        {toConfirm && (
          <div className={classes['confirm']}>
            <span>
              Good practice as we know it, not read in a source. Check it against the law of your
              state and your board.
            </span>
            <Button
              variant="default"
              size="compact-sm"
              aria-label={`Confirmed: ${name}`}
              onClick={() => onChange({ toConfirm: false })}
            >
              Confirmed
            </Button>
          </div>
        )}
        <TextInput
          label="Heading"
          aria-label={`Heading of section ${at + 1}`}
          maxLength={200}
          autoComplete="off"
          value={title}
          onChange={(event) => onChange({ title: event.currentTarget.value })}
        />
        <div>
          <Textarea
            ref={field}
            label="Text"
            aria-label={`Text of section ${at + 1}`}
            autosize
            minRows={2}
            maxLength={20_000}
            classNames={{ input: classes['textInput'] ?? '' }}
            value={text}
            onChange={(event) => onChange({ text: event.currentTarget.value })}
          />
          <Menu position="bottom-start" width="auto" withinPortal={false}>
            <Menu.Target>
              <Button
                mt="0.375rem"
                variant="default"
                size="compact-sm"
                leftSection={<Braces size={14} aria-hidden />}
                aria-label={`Insert a field into section ${at + 1}`}
              >
                Insert a field
              </Button>
            </Menu.Target>
            <Menu.Dropdown className={classes['fieldMenu'] ?? ''}>
              {(['client', 'practice', 'group', 'signing'] as const).map((source) => [
                <Menu.Label key={source}>{sources[source]}</Menu.Label>,
                ...formFields
                  .filter(({ from }) => from === source)
                  .map((one) => (
                    <Menu.Item key={one.name} onClick={() => insert(one.name)}>
                      {one.label}
                    </Menu.Item>
                  )),
              ])}
            </Menu.Dropdown>
          </Menu>
        </div>
        {statements.map((statement, index) => (
          <div key={statement.key} className={classes['statement']}>
            <Textarea
              label={`Statement ${index + 1}`}
              aria-label={`Statement ${index + 1} of section ${at + 1}`}
              autosize
              minRows={1}
              maxLength={1_500}
              value={statement.text}
              onChange={(event) => setStatement(statement.key, { text: event.currentTarget.value })}
            />
            <div className={classes['inline']}>
              <SegmentedControl
                size="xs"
                aria-label={`How statement ${index + 1} of section ${at + 1} is marked`}
                value={statement.mark}
                onChange={(mark) => setStatement(statement.key, { mark })}
                data={[
                  { value: 'tick', label: 'Tick' },
                  { value: 'initial', label: 'Initials' },
                ]}
              />
              <Checkbox
                label="Needed to sign"
                aria-label={`Statement ${index + 1} of section ${at + 1} is needed to sign`}
                checked={statement.required}
                onChange={(event) =>
                  setStatement(statement.key, { required: event.currentTarget.checked })
                }
              />
              <Tool
                label={`Remove statement ${index + 1} of section ${at + 1}`}
                disabled={false}
                onClick={() => onChange({ statements: statements.toSpliced(index, 1) })}
              >
                <Trash2 size={16} aria-hidden />
              </Tool>
            </div>
          </div>
        ))}
        <div>
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<Plus size={14} aria-hidden />}
            aria-label={`Add a statement to section ${at + 1}`}
            disabled={statements.length >= 30}
            onClick={() => onChange({ statements: [...statements, emptyStatement(form)] })}
          >
            Add a statement
          </Button>
        </div>
        {elements.length > 0 && (
          <details className={classes['covers']}>
            <summary>
              This section covers
              <span className={classes['soft']}>
                {' '}
                {covers.length === 0
                  ? 'nothing of the list'
                  : elements
                      .filter(({ key }) => covers.includes(key))
                      .map(({ label }) => label)
                      .join('; ')}
              </span>
            </summary>
            <div className={classes['coverList']}>
              {elements.map(({ key, label }) => (
                <Checkbox
                  key={key}
                  label={label}
                  checked={covers.includes(key)}
                  onChange={(event) =>
                    onChange({
                      covers: event.currentTarget.checked
                        ? [...covers, key]
                        : covers.filter((other) => other !== key),
                    })
                  }
                />
              ))}
            </div>
          </details>
        )}
      </div>
    </Panel>
  );
}

interface ToolProps {
  label: string;
  disabled: boolean;
  onClick: () => void;
  children: ReactNode;
}

function Tool({ label, disabled, onClick, children }: ToolProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon size="2rem" aria-label={label} disabled={disabled} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
