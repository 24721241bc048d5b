import { api } from '#renderer/api.ts';
import { registerDraft } from '#renderer/ui/drafts.ts';
import { IncidentFacts } from '#shared/contract/incident-entries.ts';
import type {
  DecisionDraft,
  FactsDraft,
  Incident,
  IncidentLetter,
  LetterFields,
} from '#shared/contract/incidents.ts';
import type { IncidentId, IncidentLetterId } from '#shared/ids.ts';
import { instantOf, localAt, localZone, LocalTime } from '#shared/time.ts';
import { DraftQueue, unversioned } from '../notes/draft-queue.ts';
import { DraftShelf } from '../notes/draft-shelf.ts';

/* What is being written about an incident stands here until the vault has it; locking waits for it. */
export const factsShelf = new DraftShelf<IncidentId, FactsDraft>();
export const decisionShelf = new DraftShelf<IncidentId, DecisionDraft>();
export const letterShelf = new DraftShelf<IncidentLetterId, LetterFields>();

export async function flushIncidents(): Promise<void> {
  await Promise.all([factsShelf.flush(), decisionShelf.flush(), letterShelf.flush()]);
}
registerDraft(flushIncidents);

export function factsQueue({ id, drafts }: Incident, kept: IncidentFacts | null) {
  return new DraftQueue<FactsDraft>({
    value: drafts.facts ?? (kept ? draftOf(kept) : blankFacts),
    version: 0,
    savedAt: null,
    save: unversioned((value) =>
      api.incidents.saveDraft({ incidentId: id, draft: { sheet: 'facts', value } }),
    ),
  });
}

export function decisionQueue({ id, drafts }: Incident, begun: DecisionDraft) {
  return new DraftQueue<DecisionDraft>({
    value: drafts.decision ?? begun,
    version: 0,
    savedAt: null,
    save: unversioned((value) =>
      api.incidents.saveDraft({ incidentId: id, draft: { sheet: 'decision', value } }),
    ),
  });
}

export function letterQueue({ id, fields, version, savedAt }: IncidentLetter) {
  return new DraftQueue<LetterFields>({
    value: fields,
    version,
    savedAt,
    save: (value, from) => api.incidents.saveLetter({ id, version: from, fields: value }),
  });
}

export const blankDecision: DecisionDraft = {
  decision: null,
  factors: { nature: '', recipient: '', acquired: '', mitigation: '' },
  risk: null,
  reasons: '',
  reason: '',
};

const blankFacts: FactsDraft = {
  type: null,
  actor: null,
  channel: null,
  occurredFrom: '',
  occurredTo: '',
  discoveredOn: '',
  awareOn: '',
  awareAt: '',
  vendorDiscoveredOn: '',
  vendorAgent: false,
  affected: [],
  others: 0,
  byState: [],
  information: [],
  disclosed: '',
  secured: 'unknown',
  description: '',
  reason: '',
};

function draftOf(facts: IncidentFacts): FactsDraft {
  const { aware, vendor, occurredFrom, occurredTo, ...same } = facts;
  const [awareOn = '', awareAt = ''] = aware ? localAt(aware.at, aware.zone).split('T') : [];
  return {
    ...same,
    occurredFrom: occurredFrom ?? '',
    occurredTo: occurredTo ?? '',
    awareOn,
    awareAt,
    vendorDiscoveredOn: vendor?.discoveredOn ?? '',
    vendorAgent: vendor?.agent ?? false,
    reason: '',
  };
}

/** The facts to keep, or null where something is missing or does not fit. */
export function factsOf(draft: FactsDraft): IncidentFacts | null {
  const {
    awareOn,
    awareAt,
    vendorDiscoveredOn,
    vendorAgent,
    occurredFrom,
    occurredTo,
    reason: _,
    ...same
  } = draft;
  const zone = localZone();
  const aware = LocalTime.safeParse(`${awareOn}T${awareAt}`);
  if (awareOn !== '' && !aware.success) return null;
  const facts = IncidentFacts.safeParse({
    ...same,
    occurredFrom: occurredFrom || null,
    occurredTo: occurredTo || null,
    aware: awareOn === '' || !aware.success ? null : { at: instantOf(aware.data, zone), zone },
    vendor:
      draft.actor === 'vendor'
        ? { discoveredOn: vendorDiscoveredOn || null, agent: vendorAgent }
        : null,
  });
  return facts.success ? facts.data : null;
}
