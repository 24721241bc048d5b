import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { counted, formatDate } from '#renderer/ui/dates.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { DestructionPreview, RetentionRow } from '#shared/contract/retention.ts';
import { DestructionId, newId } from '#shared/ids.ts';
import classes from './retention.module.css';

/** The way to destroy a record: only when it is due and not held, after seeing what goes and what stays. */
export function Destroy({ row }: { row: RetentionRow }) {
  const [looking, setLooking] = useState(false);
  return (
    <Panel title="Destruction" tone={row.due && !row.held ? 'breach' : 'plain'}>
      {row.held ? (
        <p className={classes['text']}>A legal hold stands, so nothing can be destroyed.</p>
      ) : !row.due ? (
        <p className={classes['text']}>
          The record can be destroyed from the day after {formatDate(row.keepUntil)}, not before.
        </p>
      ) : looking ? (
        <Preview row={row} />
      ) : (
        <div className={classes['form']}>
          <p className={classes['text']}>
            The time to keep this record is over. Destroying it cannot be undone; you see first what
            goes and what stays.
          </p>
          <Button variant="default" onClick={() => setLooking(true)}>
            See what would be destroyed
          </Button>
        </div>
      )}
    </Panel>
  );
}

function Preview({ row }: { row: RetentionRow }) {
  const { clientId } = row;
  const [id] = useState(() => newId(DestructionId));
  const [typed, setTyped] = useState('');
  const navigate = useNavigate();
  const preview = useQuery({
    queryKey: ['retention', 'previewDestruction', clientId],
    queryFn: () => api.retention.previewDestruction({ clientId }),
    staleTime: Infinity,
    gcTime: 0,
  });
  const destroy = useMutation({
    mutationFn: api.retention.destroy,
    onSuccess: () => void navigate({ to: '/retention/log' }),
  });
  if (!preview.data) return preview.isPending ? <Loading /> : <ErrorNotice error={preview.error} />;
  const matches = typed.trim() === row.chartCode;
  return (
    <>
      <Goes preview={preview.data} />
      <Stays preview={preview.data} />
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (matches) destroy.mutate({ id, clientId, chartCode: typed });
        }}
      >
        <TextInput
          className={classes['narrow'] ?? ''}
          label={`Type the chart code, ${row.chartCode}, to confirm`}
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <ErrorNotice error={destroy.error} />
        <Button type="submit" color="red" disabled={!matches} loading={destroy.isPending}>
          Destroy this record for good
        </Button>
      </form>
    </>
  );
}

function Goes({ preview }: { preview: DestructionPreview }) {
  const { gone, firstDay, lastDay, sessionsGone, row } = preview;
  return (
    <>
      <p className={classes['text']}>
        <strong>Will be gone</strong>
        {firstDay && lastDay && `, from ${formatDate(firstDay)} to ${formatDate(lastDay)}`}:
      </p>
      <ul className={classes['list']} aria-label="Will be gone">
        {gone.map(({ words, count }) => (
          <li key={words}>{`${count.toLocaleString()} ${words}`}</li>
        ))}
        {sessionsGone > 0 && (
          <li>
            {counted(sessionsGone, 'session')} that nobody else’s record needs, with the group notes
          </li>
        )}
        <li>private notes and reflections about this client, if there are any</li>
        <li>the name, the chart code, the date of birth and every entry in the search</li>
      </ul>
      {row.dateOfBirth === null && (
        <div className={classes['warning']}>
          <p>
            The date of birth is not entered, so whether the time after coming of age is over was
            not looked at. Make sure that this client was of age.
          </p>
        </div>
      )}
    </>
  );
}

function Stays({ preview }: { preview: DestructionPreview }) {
  const { sessionsShared, groupNotesShared, namedIn } = preview;
  return (
    <>
      <p className={classes['text']}>
        <strong>Stays:</strong>
      </p>
      <ul className={classes['list']} aria-label="Stays">
        {sessionsShared > 0 && (
          <li>
            {counted(sessionsShared, 'session')} of others whose records are still kept. In the
            circle and in {counted(groupNotesShared, 'group note')} this client becomes “former
            client”.
          </li>
        )}
        <li>
          one entry in the destruction log: the day, by whom, the chart code, kinds and numbers, the
          rule. Not the name: the log is kept for ever, and a name in it would tell for ever who was
          in treatment.
        </li>
        <li>
          older backups and copies of this vault still hold the record until they are deleted.
        </li>
      </ul>
      {namedIn.length > 0 && (
        <div className={classes['warning']}>
          <p>A name of this client stands in free text that stays as it is:</p>
          <ul className={classes['list']} aria-label="Named in free text">
            {namedIn.map(({ title, where }) => (
              <li key={`${title} ${where}`}>
                {title}, {where}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
