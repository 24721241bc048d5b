import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { api } from '#renderer/api.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { Incident, IncidentSettings } from '#shared/contract/incidents.ts';
import type { IncidentId } from '#shared/ids.ts';
import { clocksOf, nextStep, openPoints } from '#shared/rules/incident-clocks.ts';
import { standingOf } from '#shared/rules/incident-standing.ts';
import { factsLine, trackWords } from '#shared/rules/incident-words.ts';
import { localZone } from '#shared/time.ts';
import { ConfidentialityFrame } from '../confidentiality/ConfidentialityFrame.tsx';
import { useFlushOnLeave } from '../notes/useDraft.ts';
import { useNow } from '../today/use-now.ts';
import { AgreementTrack } from './AgreementTrack.tsx';
import { askAccounting, askClose } from './asked.ts';
import { EntryDialog, type EntryAsked } from './EntryDialog.tsx';
import { FactsForm } from './FactsForm.tsx';
import { flushIncidents } from './incident-draft.ts';
import { IncidentClocks } from './IncidentClocks.tsx';
import { IncidentHistory } from './IncidentHistory.tsx';
import { IncidentLetters } from './IncidentLetters.tsx';
import { KnownFacts } from './KnownFacts.tsx';
import { PaperLinks } from './PaperLinks.tsx';
import { PrivacyTrack } from './PrivacyTrack.tsx';
import { ResponsePlan } from './ResponsePlan.tsx';
import classes from './incidents.module.css';
import { say } from './say.ts';

/** One incident, made for the worst day: what to do next, then what is known, what is owed and by when. */
export function IncidentPage({ incidentId }: { incidentId: IncidentId }) {
  useFlushOnLeave();
  const incident = useQuery({
    queryKey: ['incidents', 'get', incidentId],
    queryFn: async () => {
      await flushIncidents();
      return api.incidents.get({ id: incidentId });
    },
    staleTime: Infinity,
    gcTime: 0,
  });
  const settings = useQuery({
    queryKey: ['incidents', 'settings'],
    queryFn: () => api.incidents.settings({}),
  });
  if (!incident.data || !settings.data)
    return (
      <ConfidentialityFrame title="Incident">
        <ErrorNotice error={incident.error ?? settings.error} />
        {!incident.error && !settings.error && <Loading />}
      </ConfidentialityFrame>
    );
  return <Sheets incident={incident.data} {...settings.data} />;
}

interface SheetsProps {
  incident: Incident;
  settings: IncidentSettings;
  version: number;
}

function Sheets({ incident, settings, version }: SheetsProps) {
  const now = useNow();
  const zone = localZone();
  const standing = standingOf(incident, zone);
  const clocks = clocksOf({ standing, settings, now, zone, say });
  const open = openPoints(standing, clocks);
  const written = Object.values(incident.drafts.decision?.factors ?? {}).filter(Boolean).length;
  const next = nextStep(standing, clocks, written);
  const [asked, ask] = useState<EntryAsked | null>(null);
  const [correcting, setCorrecting] = useState(false);
  const sheets = useRef<HTMLDivElement>(null);
  const { facts, state, tracks } = standing;
  const closed = state === 'closed';
  const go = (part: string) => {
    if (part === 'close') {
      ask(askClose(open));
      return;
    }
    const sheet = sheets.current?.querySelector(`[data-part="${part}"]`);
    sheet?.scrollIntoView({ block: 'start' });
    sheet?.querySelector<HTMLElement>('textarea, button, a, input')?.focus();
  };
  return (
    <ConfidentialityFrame
      title={`Incident ${incident.number}`}
      subtitle={[facts && factsLine(facts), state].filter(Boolean).join(' · ')}
      actions={
        closed ? (
          <Button
            variant="default"
            onClick={() =>
              ask({
                title: 'Reopen the incident',
                saveLabel: 'Reopen',
                fields: [
                  { key: 'reasons', label: 'Reasons', kind: 'text', needed: 'Write the reasons.' },
                ],
                content: (value) => ({ kind: 'reopened', reasons: value('reasons') }),
              })
            }
          >
            Reopen
          </Button>
        ) : (
          <Button variant="default" onClick={() => ask(askClose(open))}>
            Close the incident
          </Button>
        )
      }
    >
      <div className={classes['columns']} ref={sheets}>
        <div className={classes['column']}>
          {next && (
            <Panel title="Next" tone="breach">
              <p className={classes['next']}>{next.words}</p>
              <div className={classes['buttons']}>
                <Button onClick={() => go(next.part)}>Go there</Button>
                {version === 0 && tracks.includes('privacy') && (
                  <Link to="/confidentiality/incidents/settings">
                    Nobody has confirmed yet which rules the practice answers to
                  </Link>
                )}
              </div>
            </Panel>
          )}
          <div data-part="facts">
            <Panel
              title="What is known"
              actions={
                facts && !correcting && !closed ? (
                  <Button variant="default" onClick={() => setCorrecting(true)}>
                    Correct or add
                  </Button>
                ) : undefined
              }
            >
              {(facts === null && !closed) || correcting ? (
                <FactsForm
                  incident={incident}
                  standing={standing}
                  onDone={() => setCorrecting(false)}
                />
              ) : (
                facts && <KnownFacts incident={incident} standing={standing} />
              )}
            </Panel>
          </div>
          {facts && (
            <>
              {tracks.includes('agreement') && (
                <AgreementTrack incident={incident} standing={standing} closed={closed} ask={ask} />
              )}
              {tracks.includes('privacy') && (
                <PrivacyTrack
                  incident={incident}
                  standing={standing}
                  gdpr={settings.gdpr}
                  closed={closed}
                />
              )}
              {tracks.length < 2 && !closed && (
                <div>
                  <Button variant="default" onClick={() => ask(askTrack(tracks[0] === 'privacy'))}>
                    Open the other track: {tracks[0] === 'privacy' ? 'agreement' : 'privacy law'}
                  </Button>
                </div>
              )}
              {tracks.includes('privacy') && (
                <div data-part="people">
                  <IncidentLetters incident={incident} standing={standing} ask={ask}>
                    <Button
                      variant="default"
                      disabled={
                        closed || askAccounting(incident, standing).saveLabel === 'Enter it for 0'
                      }
                      onClick={() => ask(askAccounting(incident, standing))}
                    >
                      Enter in the accounting
                    </Button>
                  </IncidentLetters>
                </div>
              )}
            </>
          )}
          <IncidentHistory incident={incident} ask={ask} closed={closed} />
        </div>
        <div className={classes['column']}>
          {clocks.length > 0 && (
            <IncidentClocks
              clocks={clocks}
              own={new Set(settings.ownRules.map(({ id }) => id))}
              ask={ask}
              closed={closed}
            />
          )}
          <ResponsePlan incident={incident} standing={standing} ask={ask} closed={closed} />
          <PaperLinks incident={incident} standing={standing} />
        </div>
      </div>
      {asked && <EntryDialog incidentId={incident.id} asked={asked} onClose={() => ask(null)} />}
    </ConfidentialityFrame>
  );
}

function askTrack(privacyOpen: boolean): EntryAsked {
  const track = privacyOpen ? 'agreement' : 'privacy';
  return {
    title: `Open the track: ${trackWords[track]}`,
    saveLabel: 'Open the track',
    fields: [{ key: 'reasons', label: 'Reasons', kind: 'text', needed: 'Write the reasons.' }],
    content: (value) => ({ kind: 'track', track, reasons: value('reasons') }),
  };
}
