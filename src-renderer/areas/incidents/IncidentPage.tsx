import { Button, Checkbox } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { api } from '#renderer/api.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { formatDate } from '#renderer/ui/dates.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { Incident, IncidentSettings } from '#shared/contract/incidents.ts';
import { IncidentEntryId, newId, type IncidentId } from '#shared/ids.ts';
import { keepPapersUntil } from '#shared/rules/breach-clocks.ts';
import {
  affectedCount,
  clocksOf,
  isDone,
  nextStep,
  openPoints,
  type BreachClock,
} from '#shared/rules/incident-clocks.ts';
import { standingOf, stepsLeft, type Standing } from '#shared/rules/incident-standing.ts';
import {
  agreementStepWords,
  decisionWords,
  factsLine,
  informationWords,
  outcomeWords,
  securedWords,
  stageWords,
  trackWords,
} from '#shared/rules/incident-words.ts';
import { localZone, today } from '#shared/time.ts';
import { ConfidentialityFrame } from '../confidentiality/ConfidentialityFrame.tsx';
import { useFlushOnLeave } from '../notes/useDraft.ts';
import { useNow } from '../today/use-now.ts';
import { askAccounting, askClock, askClockDate, askClose, askDelay, askStep } from './asked.ts';
import { ClockLine } from './ClockLine.tsx';
import { DecisionForm } from './DecisionForm.tsx';
import { EntryDialog, type EntryAsked } from './EntryDialog.tsx';
import { FactsForm } from './FactsForm.tsx';
import { flushIncidents } from './incident-draft.ts';
import { IncidentHistory } from './IncidentHistory.tsx';
import { IncidentLetters } from './IncidentLetters.tsx';
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
                facts && <Facts incident={incident} standing={standing} />
              )}
            </Panel>
          </div>
          {facts && (
            <>
              {tracks.includes('agreement') && (
                <Agreement incident={incident} standing={standing} closed={closed} ask={ask} />
              )}
              {tracks.includes('privacy') && (
                <Privacy
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
            <Clocks
              clocks={clocks}
              own={new Set(settings.ownRules.map(({ id }) => id))}
              ask={ask}
              closed={closed}
            />
          )}
          <Plan incident={incident} standing={standing} ask={ask} closed={closed} />
          <Papers incident={incident} standing={standing} />
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

interface SheetProps {
  incident: Incident;
  standing: Standing;
  closed: boolean;
  ask: (asked: EntryAsked) => void;
}

function Facts({ incident, standing: { facts } }: Pick<SheetProps, 'incident' | 'standing'>) {
  if (facts === null) return null;
  const rows: [string, string][] = [
    [
      'Happened',
      facts.occurredFrom === null
        ? 'day not known'
        : [facts.occurredFrom, facts.occurredTo]
            .flatMap((day) => (day ? [formatDate(day)] : []))
            .join(' to '),
    ],
    ['Discovered', formatDate(facts.discoveredOn)],
    ['Aware', facts.aware === null ? 'not noted' : say.moment(facts.aware.at)],
    [
      'Affected',
      `${affectedCount(facts)}${facts.others > 0 ? `, ${facts.others} of them no clients here` : ''}: ${incident.people
        .filter(({ id }) => facts.affected.some(({ clientId }) => clientId === id))
        .map((person) => `${person.givenName} ${person.familyName}`)
        .join(', ')}`,
    ],
    [
      'Information',
      facts.information.map((kind) => informationWords[kind]).join('; ') || 'not noted',
    ],
    ['Protection', securedWords[facts.secured]],
  ];
  return (
    <>
      <p className={classes['text']}>{facts.description}</p>
      {facts.disclosed && <p className={classes['text']}>{facts.disclosed}</p>}
      <dl className={classes['facts']}>
        {rows.map(([label, words]) => (
          <div key={label} style={{ display: 'contents' }}>
            <dt>{label}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {incident.originClient && (
        <Link
          to="/clients/$clientId/check-ins/{-$membershipId}"
          params={{ clientId: incident.originClient, membershipId: undefined }}
        >
          From a check-in
        </Link>
      )}
      {incident.origin?.kind === 'session' && (
        <Link to="/sessions/$sessionId" params={{ sessionId: incident.origin.id }}>
          From a session
        </Link>
      )}
    </>
  );
}

function Agreement({ incident, standing, closed, ask }: SheetProps) {
  const left = stepsLeft(standing);
  const order = [
    ...left,
    ...(left.includes('trust-follow-up') ? [] : (['trust-follow-up'] as const)),
  ];
  return (
    <div data-part="agreement">
      <Panel title={trackWords.agreement} count={`${7 - left.length} of 7`}>
        <ul role="list" aria-label="Steps about the agreement" className={classes['list']}>
          {standing.steps.map((entry) => (
            <li key={entry.id} className={classes['clock']}>
              <div className={classes['clockHead']}>
                <span className={classes['strong']}>{agreementStepWords[entry.content.step]}</span>
                <span className={classes['soft']}>{formatDate(entry.content.on)}</span>
              </div>
              <span>
                {entry.content.outcome && `${outcomeWords[entry.content.outcome]}. `}
                {entry.content.text}
                {entry.content.nextOn && ` To follow up on ${formatDate(entry.content.nextOn)}.`}
              </span>
              <span className={classes['soft']}>
                {entry.author}, {say.moment(entry.at)}
              </span>
              {!closed && (
                <div>
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    aria-label={`Correct ${agreementStepWords[entry.content.step]}, ${formatDate(entry.content.on)}`}
                    onClick={() => ask(askStep(incident, entry.content.step, entry))}
                  >
                    Correct
                  </Button>
                </div>
              )}
            </li>
          ))}
        </ul>
        {!closed && (
          <div className={`${classes['buttons'] ?? ''} ${classes['after'] ?? ''}`}>
            {order.map((step) => (
              <Button key={step} variant="default" onClick={() => ask(askStep(incident, step))}>
                {agreementStepWords[step]}…
              </Button>
            ))}
          </div>
        )}
      </Panel>
    </div>
  );
}

function Privacy(props: Omit<SheetProps, 'ask'> & { gdpr: boolean }) {
  const { incident, standing, gdpr, closed } = props;
  const { decision, facts } = standing;
  const [again, setAgain] = useState(false);
  return (
    <div data-part="privacy">
      <Panel
        title={trackWords.privacy}
        actions={
          decision && !again && !closed ? (
            <Button variant="default" onClick={() => setAgain(true)}>
              Decide anew
            </Button>
          ) : undefined
        }
      >
        {decision === null && facts?.secured === 'encrypted' && (
          <p className={classes['soft']}>
            Information that was encrypted by a recognized method is secured, and the notices of
            HIPAA are not owed for it. Was the key safe as well? Decide and give your reasons.
          </p>
        )}
        {(decision === null && !closed) || again ? (
          <DecisionForm
            incident={incident}
            standing={standing}
            gdpr={gdpr}
            onDone={() => setAgain(false)}
          />
        ) : (
          decision && (
            <>
              <p className={classes['strong']}>{decisionWords[decision.content.decision]}</p>
              <p className={classes['text']}>{decision.content.reasons}</p>
              <p className={classes['soft']}>
                {decision.author}, {say.moment(decision.at)}
              </p>
            </>
          )
        )}
      </Panel>
    </div>
  );
}

interface ClocksProps {
  clocks: BreachClock[];
  /** Clocks of the practice’s own rules. */
  own: ReadonlySet<string>;
  closed: boolean;
  ask: (asked: EntryAsked) => void;
}

function Clocks({ clocks, own, closed, ask }: ClocksProps) {
  const running = clocks.some(({ state }) => state === 'running' || state === 'overdue');
  return (
    <div data-part="clocks">
      <Panel title="Clocks" tone={running ? 'breach' : 'plain'}>
        <ul role="list" aria-label="Clocks" className={classes['list']}>
          {clocks.map((clock) => (
            <ClockLine
              key={clock.key}
              title={clock.title}
              words={clock.words}
              late={clock.late}
              gone={clock.gone}
            >
              <span className={classes['soft']}>
                {clock.rule} · {clock.source}
              </span>
              {clock.reasons && <span>{clock.reasons}</span>}
              {!closed && clock.state !== 'done' && clock.state !== 'not-required' && (
                <div className={classes['buttons']}>
                  <Answer clock={clock} answer="done" words="Done" ask={ask} />
                  <Answer clock={clock} answer="not-required" words="Not required" ask={ask} />
                  {clock.late && <Answer clock={clock} answer="late" words="Why late" ask={ask} />}
                  {clock.state === 'no-date' && own.has(clock.key) && (
                    <Button
                      size="compact-sm"
                      variant="default"
                      onClick={() => ask(askClockDate(clock))}
                    >
                      Set the date
                    </Button>
                  )}
                </div>
              )}
              {!closed && clock.state === 'done' && clock.late && clock.reasons === '' && (
                <div>
                  <Answer clock={clock} answer="late" words="Why late" ask={ask} />
                </div>
              )}
            </ClockLine>
          ))}
        </ul>
        {!closed && (
          <div className={`${classes['buttons'] ?? ''} ${classes['after'] ?? ''}`}>
            <Button variant="default" onClick={() => ask(askDelay)}>
              Law-enforcement delay…
            </Button>
          </div>
        )}
      </Panel>
    </div>
  );
}

interface AnswerProps {
  clock: BreachClock;
  answer: 'done' | 'not-required' | 'late';
  words: string;
  ask: (asked: EntryAsked) => void;
}

function Answer({ clock, answer, words, ask }: AnswerProps) {
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={`${words}: ${clock.title}`}
      onClick={() => ask(askClock(clock, answer))}
    >
      {words}
    </Button>
  );
}

function Plan({ incident, standing, closed, ask }: SheetProps) {
  const settings = useQuery({ queryKey: ['settings', 'get'], queryFn: () => api.settings.get({}) });
  const at = settings.data?.practice.signedInClinician;
  const by = settings.data?.clinicians.find(({ id }) => id === at)?.name ?? 'somebody';
  const tick = useMutation({
    mutationFn: ({ step, done }: { step: string; done: boolean }) =>
      api.incidents.add({
        incidentId: incident.id,
        id: newId(IncidentEntryId),
        supersedes: null,
        reason: '',
        content: { kind: 'plan', step, done, on: today(), by },
      }),
  });
  return (
    <div data-part="plan">
      <Panel
        title="Response plan"
        count={incident.planVersion === 0 ? 'the app’s own' : `version ${incident.planVersion}`}
      >
        <ErrorNotice error={tick.error} />
        {(['first-hour', 'first-day', 'first-week', 'later'] as const).map((stage) => {
          const steps = standing.plan.filter(({ step }) => step.stage === stage);
          return (
            steps.length > 0 && (
              <section key={stage} aria-label={stageWords[stage]}>
                <h3 style={{ margin: '0.75rem 0 0.25rem', fontSize: '0.8125rem' }}>
                  {stageWords[stage]}
                </h3>
                {steps.map(({ step, ticked }) => (
                  <Checkbox
                    key={step.key}
                    my={6}
                    label={step.text}
                    description={
                      ticked && isDone(ticked)
                        ? `${formatDate(ticked.content.on)}, ${ticked.content.by}`
                        : undefined
                    }
                    checked={isDone(ticked)}
                    disabled={closed}
                    onChange={(event) =>
                      tick.mutate({ step: step.key, done: event.currentTarget.checked })
                    }
                  />
                ))}
              </section>
            )
          );
        })}
        {!closed && (
          <Button
            mt="sm"
            variant="default"
            onClick={() =>
              ask({
                title: 'Add a step',
                saveLabel: 'Add the step',
                fields: [
                  { key: 'text', label: 'Step', kind: 'line', needed: 'Write the step.' },
                  {
                    key: 'stage',
                    label: 'When',
                    kind: 'choice',
                    initial: 'first-week',
                    choices: Object.entries(stageWords).map(([value, label]) => ({ value, label })),
                  },
                ],
                content: (value) => ({
                  kind: 'plan-added',
                  added: {
                    key: newId(IncidentEntryId),
                    stage: value('stage'),
                    text: value('text'),
                  },
                }),
              })
            }
          >
            Add a step…
          </Button>
        )}
      </Panel>
    </div>
  );
}

function Papers({ incident, standing }: Pick<SheetProps, 'incident' | 'standing'>) {
  const params = { incidentId: incident.id };
  return (
    <Panel title="Papers">
      <div className={classes['buttons']}>
        <LinkButton
          variant="default"
          to="/confidentiality/incidents/$incidentId/report"
          params={params}
        >
          Whole incident
        </LinkButton>
        <LinkButton
          variant="default"
          to="/confidentiality/incidents/$incidentId/record"
          params={params}
        >
          Record for the GDPR
        </LinkButton>
        {standing.state === 'draft' && <Badge tone="due">draft</Badge>}
      </div>
      {standing.lastOn && (
        <p className={classes['soft']}>
          Keep them until {formatDate(keepPapersUntil(standing.lastOn))}, six years after the last
          entry.
        </p>
      )}
    </Panel>
  );
}
