import { Button, Group, Modal } from '@mantine/core';
import { scheduleWords } from '#renderer/areas/groups/group-words.ts';
import { formatDate } from '#renderer/ui/dates.ts';
import { groupTypeWords, modalityWords } from '#shared/contract/groups.ts';
import classes from './imports.module.css';
import type { PlannedRow } from './useImportPlan.ts';

interface Props {
  row: PlannedRow;
  take: (numbers: readonly number[], included: boolean) => void;
  onClose: () => void;
}

/** One row in full: what stands against it, what would be saved, and the choice. */
export function RowDialog({ row, take, onClose }: Props) {
  const choose = (included: boolean) => {
    take([row.number], included);
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={`Row ${row.number}`} size="lg">
      {row.problems.length > 0 && (
        <Findings title="Cannot be saved" tone="breach" words={row.problems} />
      )}
      {row.doubts.length > 0 && <Findings title="Perhaps known" tone="due" words={row.doubts} />}
      <dl className={classes['facts']}>
        {factsOf(row)
          .filter(([, value]) => value !== '')
          .map(([title, value]) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          Close
        </Button>
        <Button data-autofocus onClick={() => choose(!row.included)}>
          {row.included ? 'Leave out' : row.doubts.length > 0 ? 'Import anyway' : 'Import'}
        </Button>
      </Group>
    </Modal>
  );
}

function Findings(props: { title: string; tone: 'breach' | 'due'; words: readonly string[] }) {
  return (
    <div className={classes['findings']} data-tone={props.tone}>
      <strong>{props.title}</strong>
      <ul>
        {props.words.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </div>
  );
}

function factsOf(row: PlannedRow): [string, string][] {
  if (row.kind === 'groups') {
    const { fields } = row;
    return [
      ['Name', fields.name],
      ['Focus', fields.focus],
      ['Type', groupTypeWords[fields.type]],
      ['Meets', scheduleWords(fields)],
      ['Place', fields.place],
      ['Modality', modalityWords[fields.modality]],
      ['Capacity', fields.capacity === null ? 'no limit' : String(fields.capacity)],
    ];
  }
  const { fields, status, groupName, joins, joinedOn } = row;
  return [
    ['Given name', fields.givenName],
    ['Family name', fields.familyName],
    ['Preferred name', fields.preferredName],
    ['Nicknames', fields.nicknames.join(', ')],
    ['Chart code', fields.chartCode || 'next free number'],
    ['Pronouns', fields.pronouns],
    ['Date of birth', fields.dateOfBirth === null ? '' : formatDate(fields.dateOfBirth)],
    ['Status', status],
    ['Group', joins === null ? groupName : `${groupName}, from ${formatDate(joinedOn)}`],
  ];
}
