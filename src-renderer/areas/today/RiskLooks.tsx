import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { formatFullDate } from '#renderer/ui/dates.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Panel, PanelRow, PanelRows } from '#renderer/ui/Panel.tsx';
import { calledName } from '#shared/person.ts';

/** PHQ-9 whose ninth answer waits for a look. Not there while there are none. */
export function RiskLooks() {
  const looks = useQuery({
    queryKey: ['measures', 'openRiskLooks'],
    queryFn: () => api.measures.openRiskLooks({}),
  });
  if (looks.error) return <ErrorNotice error={looks.error} />;
  if (!looks.data || looks.data.length === 0) return null;
  return (
    <Panel title="Risk looks" count={looks.data.length} flush>
      <PanelRows>
        {looks.data.map(({ measureId, person, onDay }) => {
          const name = `${calledName(person)} ${person.familyName}`;
          return (
            <PanelRow
              key={measureId}
              trail={
                <>
                  <Badge tone="due">question 9</Badge>
                  <LinkButton
                    to="/clients/$clientId/measures"
                    params={{ clientId: person.id }}
                    variant="default"
                    aria-label={`Look at the PHQ-9 of ${name}`}
                  >
                    Look
                  </LinkButton>
                </>
              }
            >
              {name}, PHQ-9 of {formatFullDate(onDay)}
            </PanelRow>
          );
        })}
      </PanelRows>
    </Panel>
  );
}
