import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { counted, formatInstantDate } from '#renderer/ui/dates.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Panel, PanelRow, PanelRows } from '#renderer/ui/Panel.tsx';
import { calledName } from '#shared/person.ts';

/** Duty-to-warn events that are open. Not there while there are none. */
export function OpenWarnings() {
  const list = useQuery({
    queryKey: ['dutyToWarn', 'list'],
    queryFn: () => api.dutyToWarn.list({}),
  });
  if (list.error) return <ErrorNotice error={list.error} />;
  const open = (list.data ?? []).filter(({ state }) => state === 'open');
  if (open.length === 0) return null;
  return (
    <Panel title="Duty to warn" count={open.length} tone="breach" flush>
      <PanelRows>
        {open.map(({ id, person, startedAt, openQuestions, contacts }) => {
          const name = `${calledName(person)} ${person.familyName}`;
          return (
            <PanelRow
              key={id}
              trail={
                <>
                  <Badge tone="breach">open event</Badge>
                  <LinkButton
                    to="/confidentiality/duty-to-warn/$warningId"
                    params={{ warningId: id }}
                    variant="default"
                    aria-label={`Go on with the duty-to-warn event of ${name}`}
                  >
                    Go on
                  </LinkButton>
                </>
              }
            >
              {name}, begun {formatInstantDate(startedAt)}: {counted(openQuestions, 'question')}{' '}
              open, {contacts === 0 ? 'nobody told yet' : `${counted(contacts, 'contact')} told`}
            </PanelRow>
          );
        })}
      </PanelRows>
    </Panel>
  );
}
