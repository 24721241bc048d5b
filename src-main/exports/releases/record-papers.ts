import { attendanceWords } from '#shared/contract/attendance.ts';
import {
  goalStatusWords,
  goalStepWords,
  riskWords,
  statementKinds,
  type IntakeFields,
  type StatementKind,
} from '#shared/contract/intake.ts';
import { followUpWords, paceWords } from '#shared/contract/session-record.ts';
import type { PaperPart, WrittenPaper } from '#shared/contract/written-paper.ts';
import type { ClientId } from '#shared/ids.ts';
import { paperDay } from '#shared/paper-dates.ts';
import { legalName } from '#shared/person.ts';
import { dateOf, type CalendarDate } from '#shared/time.ts';
import { readCheckInMemberships, readCheckIns } from '../../records/check-in-rows.ts';
import { readClientProgress, readClientResponses } from '../../records/client-progress.ts';
import { readClient } from '../../records/client-rows.ts';
import { readStatuses } from '../../records/client-statuses.ts';
import { readIntakeItems } from '../../records/intake-rows.ts';
import type { RecordContext } from '../../records/record-context.ts';
import type { Store } from '../../store/store.ts';

/*
 * Papers of what the record holds in tables and nowhere on paper yet. Each is written from the client's own rows; what
 * was recorded of the group or of somebody else is read by none of them.
 */

export interface Period {
  readonly from: CalendarDate | null;
  readonly until: CalendarDate | null;
}

export function isWithin(on: CalendarDate, { from, until }: Period): boolean {
  return (from === null || on >= from) && (until === null || on <= until);
}

type Parts = (context: RecordContext, clientId: ClientId, period: Period) => PaperPart[];

interface RecordPaper {
  readonly title: string;
  readonly fileName: string;
  /** Nothing where there is nothing to put on it. */
  readonly parts: Parts;
}

/** Every such paper by the key of its item. */
export const recordPapers = {
  attendance: { title: 'Attendance', fileName: 'attendance', parts: attendance },
  'session-records': {
    title: 'Recorded at sessions',
    fileName: 'session-records',
    parts: sessionRecords,
  },
  goals: { title: 'Goals and progress', fileName: 'goals', parts: goals },
  intake: { title: 'Intake and history', fileName: 'intake', parts: intake },
  'check-ins': { title: 'Confidentiality check-ins', fileName: 'check-ins', parts: checkIns },
} as const satisfies Record<string, RecordPaper>;

/** The paper, or null where there is nothing to put on it. */
export function recordPaper(
  context: RecordContext,
  key: keyof typeof recordPapers,
  clientId: ClientId,
  period: Period,
): WrittenPaper | null {
  const { title, fileName, parts: partsOf } = recordPapers[key];
  const parts = partsOf(context, clientId, period);
  return parts.length === 0
    ? null
    : { ...headed(context, clientId, title), fileName, parts: parts.flatMap(inPieces) };
}

/** What every paper of a client's record has at its head and foot. */
export function headed({ store }: RecordContext, clientId: ClientId, title: string) {
  const client = readClient(store, clientId);
  return {
    title,
    below: legalName(client),
    whose: `${legalName(client)} · Chart ${client.chartCode}`,
    reference: `Chart ${client.chartCode}`,
    draft: false,
  };
}

const longestText = 50_000;

/** A text longer than one part of a paper takes goes on in the next, after a line where there is one. */
export function inPieces(part: PaperPart): PaperPart[] {
  if (part.kind !== 'text' || part.text.length <= longestText) return [part];
  const line = part.text.lastIndexOf('\n', longestText);
  const cut = line > 0 ? line : part.text.lastIndexOf(' ', longestText);
  const at = cut > 0 ? cut : longestText;
  const rest = { kind: 'text', title: '', text: part.text.slice(at) } as const;
  return [{ ...part, text: part.text.slice(0, at) }, ...inPieces(rest)];
}

const text = (title: string, words: string): PaperPart[] =>
  words.trim() === '' ? [] : [{ kind: 'text', title, text: words }];

function attendance({ store }: RecordContext, clientId: ClientId, period: Period): PaperPart[] {
  const sessions = attendedSessions(store, clientId, period);
  if (sessions.length === 0) return [];
  return [
    {
      kind: 'table',
      title: 'Sessions',
      columns: [
        { title: 'Day', align: 'start', width: '24%' },
        { title: 'Group', align: 'start', width: '36%' },
        { title: 'Session', align: 'end', width: '12%' },
        { title: 'Attendance', align: 'start', width: '28%' },
      ],
      rows: sessions.map(({ start, groupName, sessionNumber, attendance: how }) => [
        paperDay(start),
        groupName,
        String(sessionNumber),
        how === null ? '' : attendanceWords[how],
      ]),
    },
    ...sessions.flatMap(({ start, absenceReason, makeUp }) =>
      text(
        paperDay(start),
        [
          absenceReason && `Reason for the absence: ${absenceReason}`,
          makeUp && `Made up for it: ${makeUp}`,
        ]
          .filter(Boolean)
          .join('\n'),
      ),
    ),
  ];
}

/** The client's own part of each session's record; roles belong to the group's process and stay there. */
function sessionRecords({ store }: RecordContext, clientId: ClientId, period: Period): PaperPart[] {
  const responses = readClientResponses(store, clientId);
  return readClientProgress(store, clientId)
    .filter(({ start }) => isWithin(dateOf(start), period))
    .flatMap((session) => {
      const { start, sessionNumber, groupName, participation, reluctance, pace } = session;
      const response = responses.get(session.sessionId);
      const lines = [
        participation === null ? '' : `Participation ${participation} of 5.`,
        reluctance === null ? '' : `Hard to disclose ${reluctance} of 5.`,
        pace === null ? '' : `Pace: ${paceWords[pace]}.`,
        session.gaveFeedback ? 'Gave feedback.' : '',
        session.receivedFeedback ? 'Received feedback.' : '',
        response === undefined ? '' : `Response: ${response}`,
        session.skill && `Skill practised: ${session.skill}`,
        session.followUp === null
          ? ''
          : `The commitment before, kept: ${followUpWords[session.followUp]}.`,
        session.commitment && `Commitment: ${session.commitment}`,
      ].filter(Boolean);
      return lines.length === 0
        ? []
        : text(paperDay(start), [`${groupName}, session ${sessionNumber}`, ...lines].join('\n'));
    });
}

type Item<Kind extends IntakeFields['kind']> = Extract<IntakeFields, { kind: Kind }>;

/** What stands of one kind, removed items left out. */
function intakeOf<Kind extends IntakeFields['kind']>(
  { store }: RecordContext,
  clientId: ClientId,
  kind: Kind,
) {
  return readIntakeItems(store, clientId).flatMap(({ id, removed, fields }) =>
    !removed && isOf(fields, kind) ? [{ id, fields }] : [],
  );
}

function isOf<Kind extends IntakeFields['kind']>(
  fields: IntakeFields,
  kind: Kind,
): fields is Item<Kind> {
  return fields.kind === kind;
}

function goals(context: RecordContext, clientId: ClientId): PaperPart[] {
  const steps = intakeOf(context, clientId, 'progress').map(({ fields }) => fields);
  return intakeOf(context, clientId, 'goal').flatMap(({ id, fields }) => {
    const { text: words, openedOn, status, closedOn } = fields;
    const closed = closedOn === null ? '' : ` on ${paperDay(closedOn)}`;
    const since = `Set on ${paperDay(openedOn)}; ${goalStatusWords[status]}${closed}.`;
    const progress = steps
      .filter(({ goalId }) => goalId === id)
      .toSorted((a, b) => a.on.localeCompare(b.on))
      .map(({ on, step, text: said }) =>
        [`${paperDay(on)}, ${goalStepWords[step]}`, said].filter(Boolean).join(': '),
      );
    return text('Goal', [words, since, ...progress].join('\n'));
  });
}

const statementTitles: Readonly<Record<StatementKind, string>> = {
  'presenting-concern': 'Presenting concern',
  tailoring: 'Tailoring',
  privacy: 'Privacy preference',
};

function intake(context: RecordContext, clientId: ClientId): PaperPart[] {
  const of = <Kind extends IntakeFields['kind']>(kind: Kind) =>
    intakeOf(context, clientId, kind).map(({ fields }) => fields);
  const statuses = readStatuses(context.store, clientId).filter(({ withdrawn }) => !withdrawn);
  const parts = [
    ...statementKinds.flatMap((kind) =>
      of(kind).flatMap((fields) => text(statementTitles[kind], fields.text)),
    ),
    ...of('heading').flatMap((fields) => text(fields.title || 'History', fields.text)),
    ...of('distress').flatMap(({ on, level, note }) =>
      text('Distress', [`${paperDay(on)}: ${level} of 10`, note].filter(Boolean).join('. ')),
    ),
    ...of('risk').flatMap(({ risk, note, since, endedOn }) =>
      text(
        'Risk',
        [
          `${riskWords[risk]}, since ${paperDay(since)}${endedOn === null ? '' : `, until ${paperDay(endedOn)}`}`,
          note,
        ]
          .filter(Boolean)
          .join('. '),
      ),
    ),
    ...of('contact').flatMap((contact) =>
      text(
        'Contact',
        [
          [contact.name, contact.relation].filter(Boolean).join(', '),
          contact.phone,
          contact.email,
          contact.emergency ? 'In an emergency' : '',
          contact.guardian ? 'Guardian' : '',
          contact.mayContact ? 'May be contacted' : 'May not be contacted',
        ]
          .filter(Boolean)
          .join('\n'),
      ),
    ),
  ];
  // That somebody is in treatment is no history of theirs.
  if (parts.length === 0) return [];
  return [
    ...parts,
    ...statuses.flatMap(({ status, on, reason }) =>
      text('Status', [`${paperDay(on)}: ${status}`, reason].filter(Boolean).join('. ')),
    ),
  ];
}

const keptWords = { yes: 'kept', no: 'not kept', unsure: 'unsure' } as const;

/** The check-ins that go, with how each stands now. */
export function checkInsOf(store: Store, clientId: ClientId, period: Period) {
  return readCheckIns(store, clientId).flatMap((checkIn) => {
    const now = checkIn.versions.at(-1);
    return now !== undefined && !now.withdrawn && isWithin(now.onDay, period)
      ? [{ checkIn, now }]
      : [];
  });
}

/** The sessions whose attendance goes. */
export function attendedSessions(store: Store, clientId: ClientId, period: Period) {
  return readClientProgress(store, clientId).filter(
    (one) => one.attendance !== null && isWithin(dateOf(one.start), period),
  );
}

function checkIns({ store }: RecordContext, clientId: ClientId, period: Period): PaperPart[] {
  const groups = new Map(
    readCheckInMemberships(store, clientId).map(({ membershipId, groupName }) => [
      membershipId,
      groupName,
    ]),
  );
  return checkInsOf(store, clientId, period)
    .toReversed()
    .flatMap(({ checkIn: { membershipId, text: words, addenda }, now }) =>
      text(
        paperDay(now.onDay),
        [
          groups.get(membershipId) ?? '',
          `Confidences ${keptWords[now.kept]}`,
          now.comfort === null ? '' : `Comfort ${now.comfort} of 10`,
          now.safety === null ? '' : `Safety ${now.safety} of 10`,
          words,
          ...addenda.map((addendum) => `Added: ${addendum.text}`),
        ]
          .filter(Boolean)
          .join('\n'),
      ),
    );
}
