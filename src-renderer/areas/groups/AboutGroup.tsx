import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api.ts';
import { Panel } from '#renderer/ui/Panel.tsx';
import { modalityWords, type Group } from '#shared/contract/groups.ts';
import { GroupSchedule } from '../check-ins/GroupSchedule.tsx';
import classes from './groups.module.css';
import { kindWords } from './group-words.ts';

export function AboutGroup({ group }: { group: Group }) {
  const settings = useQuery({ queryKey: ['settings', 'get'], queryFn: () => api.settings.get({}) });
  const formats = useQuery({
    queryKey: ['notes', 'formats'],
    queryFn: () => api.notes.formats({}),
  });
  const facilitators = (settings.data?.clinicians ?? [])
    .filter(({ id }) => group.facilitators.includes(id))
    .map(({ name }) => name);
  const format = formats.data?.find(({ key }) => key === group.noteFormat);
  return (
    <Panel title="About" className={classes['about'] ?? ''}>
      <dl className={classes['facts']}>
        <dt>Kind</dt>
        <dd>
          {kindWords(group)}, {group.openness}
        </dd>
        {group.focus && (
          <>
            <dt>Focus</dt>
            <dd>{group.focus}</dd>
          </>
        )}
        <dt>Modality</dt>
        <dd>{modalityWords[group.modality]}</dd>
        <dt>Led by</dt>
        <dd>{facilitators.join(', ') || 'nobody entered'}</dd>
        <dt>Notes</dt>
        <dd>{format?.name ?? group.noteFormat}</dd>
        <dt>Check-ins</dt>
        <dd>
          <GroupSchedule groupId={group.id} name={group.name} />
        </dd>
      </dl>
    </Panel>
  );
}
