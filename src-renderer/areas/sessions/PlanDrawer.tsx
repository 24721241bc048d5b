import {
  Button,
  Drawer,
  MultiSelect,
  NumberInput,
  Select,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useState } from 'react';
import { Modality, modalityWords } from '#shared/contract/groups.ts';
import { SessionFields } from '#shared/contract/sessions.ts';
import type { Clinician } from '#shared/contract/settings.ts';
import { ClinicianId } from '#shared/ids.ts';
import { LocalTime, localZone } from '#shared/time.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import type { DraftQueue } from '../notes/draft-queue.ts';
import classes from './PlanDrawer.module.css';

interface Props {
  queue: DraftQueue<SessionFields>;
  clinicians: readonly Clinician[];
  onClose: () => void;
}

/** All about when, where and with whom the session is or was. */
export function PlanDrawer({ queue, clinicians, onClose }: Props) {
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      title="Plan of this session"
      closeButtonProps={{ 'aria-label': 'Close' }}
      transitionProps={{ duration: 0 }}
      lockScroll={false}
      classNames={{ title: classes['title'] ?? '' }}
    >
      <PlanForm queue={queue} clinicians={clinicians} onClose={onClose} />
    </Drawer>
  );
}

function PlanForm({ queue, clinicians, onClose }: Props) {
  const [start] = useState(() => queue.value);
  const [topic, setTopic] = useState(start.topic);
  const [plan, setPlan] = useState(start.plan);
  const [plannedStart, setPlannedStart] = useState<string>(start.plannedStart);
  const [plannedMinutes, setPlannedMinutes] = useState<number | string>(start.plannedMinutes);
  const [actualStart, setActualStart] = useState<string>(start.actualStart ?? '');
  const [actualEnd, setActualEnd] = useState<string>(start.actualEnd ?? '');
  const [modality, setModality] = useState(start.modality);
  const [place, setPlace] = useState(start.place);
  const [facilitators, setFacilitators] = useState<string[]>(start.facilitators);
  const [problems, setProblems] = useState<Problems>({});
  const [failed, setFailed] = useState<unknown>(null);

  const save = async (): Promise<void> => {
    const found = problemsOf({ plannedStart, plannedMinutes, actualStart, actualEnd });
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    queue.change(
      SessionFields.parse({
        ...start,
        topic,
        plan,
        plannedStart,
        plannedMinutes,
        actualStart: actualStart === '' ? null : actualStart,
        actualEnd: actualEnd === '' ? null : actualEnd,
        modality,
        place,
        facilitators: facilitators.map((id) => ClinicianId.parse(id)),
      }),
    );
    if (await queue.flush()) onClose();
    else setFailed(queue.status.kind === 'failed' ? queue.status.error : null);
  };

  return (
    <form
      className={classes['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextInput
        label="Topic"
        maxLength={300}
        data-autofocus
        value={topic}
        onChange={(event) => setTopic(event.currentTarget.value)}
      />
      <Textarea
        label="Plan"
        autosize
        minRows={3}
        maxRows={12}
        maxLength={10_000}
        value={plan}
        onChange={(event) => setPlan(event.currentTarget.value)}
      />
      <div className={classes['pair']}>
        <TextInput
          type="datetime-local"
          label="Planned start"
          value={plannedStart}
          error={problems.plannedStart}
          onChange={(event) => setPlannedStart(event.currentTarget.value)}
        />
        <NumberInput
          label="Planned minutes"
          min={5}
          max={1440}
          allowDecimal={false}
          value={plannedMinutes}
          error={problems.plannedMinutes}
          onChange={setPlannedMinutes}
        />
      </div>
      <div className={classes['pair']}>
        <TextInput
          type="datetime-local"
          label="Started"
          value={actualStart}
          error={problems.actualStart}
          onChange={(event) => setActualStart(event.currentTarget.value)}
        />
        <TextInput
          type="datetime-local"
          label="Ended"
          value={actualEnd}
          error={problems.actualEnd}
          onChange={(event) => setActualEnd(event.currentTarget.value)}
        />
      </div>
      {start.zone !== localZone() && (
        <p className={classes['zone']}>Times are those of {start.zone}.</p>
      )}
      <div className={classes['pair']}>
        <Select
          label="Modality"
          data={Modality.options.map((value) => ({ value, label: modalityWords[value] }))}
          value={modality}
          onChange={(value) => {
            const parsed = Modality.safeParse(value);
            if (parsed.success) setModality(parsed.data);
          }}
        />
        <TextInput
          label="Place"
          maxLength={200}
          value={place}
          onChange={(event) => setPlace(event.currentTarget.value)}
        />
      </div>
      <MultiSelect
        label="Facilitators"
        data={clinicians.map(({ id, name, credentials }) => ({
          value: id,
          label: [name, credentials].filter(Boolean).join(', '),
        }))}
        value={facilitators}
        onChange={setFacilitators}
      />
      <ErrorNotice error={failed} />
      <div className={classes['actions']}>
        <Button type="submit">Save plan</Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

interface Times {
  plannedStart: string;
  plannedMinutes: number | string;
  actualStart: string;
  actualEnd: string;
}

type Problems = Partial<Record<keyof Times, string>>;

function problemsOf(times: Times): Problems {
  const isTime = (text: string): boolean => LocalTime.safeParse(text).success;
  const found: Problems = {};
  if (!isTime(times.plannedStart)) found.plannedStart = 'Enter day and time';
  const minutes = Number(times.plannedMinutes);
  if (times.plannedMinutes === '' || minutes < 5 || minutes > 1440)
    found.plannedMinutes = 'Between 5 and 1440';
  if (times.actualStart !== '' && !isTime(times.actualStart))
    found.actualStart = 'Enter day and time';
  if (times.actualEnd !== '' && !isTime(times.actualEnd)) found.actualEnd = 'Enter day and time';
  if (times.actualEnd !== '' && times.actualStart === '')
    found.actualStart = 'A session that ended also started';
  // Written alike, so that the order of the texts is the order of the times.
  if (times.actualStart !== '' && times.actualEnd !== '' && times.actualEnd < times.actualStart)
    found.actualEnd = 'Before the start';
  return found;
}
