import { Button } from '@mantine/core';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { IncidentOrigin } from '#shared/contract/incidents.ts';
import { ConfidentialityFrame } from '../confidentiality/ConfidentialityFrame.tsx';
import classes from './incidents.module.css';
import { useStartIncident } from './IncidentsPage.tsx';

const from: Record<IncidentOrigin['kind'], string> = {
  'check-in': 'a check-in',
  session: 'a session',
  violation: 'a broken rule',
};

/** Opens an incident from another record; nothing is made before the button is pressed. */
export function NewIncidentPage({ origin }: { origin: IncidentOrigin | null }) {
  const start = useStartIncident(origin);
  return (
    <ConfidentialityFrame title="New incident">
      <div className={classes['narrow']}>
        <Panel title={origin ? `From ${from[origin.kind]}` : 'By hand'}>
          <p className={classes['text']}>
            A draft is opened with the day and whom it concerns, as far as they are known. Nothing
            of a client’s chart is copied into it.
          </p>
          <ErrorNotice error={start.error} />
          <Button loading={start.isPending} onClick={() => start.mutate()}>
            Open an incident
          </Button>
        </Panel>
      </div>
    </ConfidentialityFrame>
  );
}
