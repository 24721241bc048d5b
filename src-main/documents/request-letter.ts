import type { ClientRequest, RequestEntry } from '#shared/contract/client-requests.ts';
import type { Practice } from '#shared/contract/settings.ts';
import type { PaperPart, WrittenPaper } from '#shared/contract/written-paper.ts';
import { AppError } from '#shared/errors.ts';
import type { ClientRequestId, RequestEntryId } from '#shared/ids.ts';
import { legalName } from '#shared/person.ts';
import { denialGrounds } from '#shared/rules/request-denial.ts';
import { entryWords, requestWords } from '#shared/rules/request-words.ts';
import { from } from '../store/store.ts';
import { readRequest } from '../records/client-request-rows.ts';
import { readClient } from '../records/client-rows.ts';
import { found, type RecordContext } from '../records/record-context.ts';
import { readAuthor, readPractice } from '../records/settings.ts';
import { paperDay } from '#shared/paper-dates.ts';

/** What one step of a request says to the client, or the statement it is, on paper. */
export function requestLetter(
  context: RecordContext,
  { entryId }: { entryId: RequestEntryId },
): WrittenPaper {
  const { store } = context;
  const request = readRequest(store, requestOf(context, entryId));
  const entry = found(request.entries.find(({ id }) => id === entryId));
  const client = readClient(store, request.clientId);
  const practice = readPractice(store);
  const ours = entry.kind !== 'disagreement';
  return {
    title: requestWords[request.kind],
    below: `${entryWords[request.kind][entry.kind]}, ${legalName(client)}`,
    whose: `${legalName(client)} · Chart ${client.chartCode}`,
    reference: `Chart ${client.chartCode}`,
    draft: false,
    fileName: `request-${request.kind}-${entry.kind}`,
    parts: [
      {
        kind: 'facts',
        facts: [
          { label: 'Date', lines: [paperDay(entry.on)] },
          { label: 'Your request', lines: [`Received on ${paperDay(request.receivedOn)}`] },
          ...(request.note === null
            ? []
            : [
                {
                  label: 'About',
                  lines: [
                    `The note on session ${request.note.sessionNumber} of ${request.note.groupName}, ${paperDay(request.note.start)}`,
                  ],
                },
              ]),
        ],
      },
      ...wordsOf(request, entry, practice),
      ours
        ? {
            kind: 'to-sign',
            title: 'Signature',
            lines: [entry.author || readAuthor(store) || 'Name', 'Date'],
          }
        : { kind: 'to-sign', title: 'Signature', lines: ['The client', 'Date'] },
    ],
  };
}

/** `clients/<id>`, as the audit trail names it. */
export function letterRecord(
  { store }: RecordContext,
  { entryId }: { entryId: RequestEntryId },
): string {
  const row = store.first(
    from
      .selectFrom('client_request_entries')
      .innerJoin('client_requests', 'client_requests.id', 'client_request_entries.request_id')
      .select('client_requests.client_id')
      .where('client_request_entries.id', '=', entryId),
  );
  return `clients/${found(row).client_id}`;
}

function requestOf({ store }: RecordContext, entryId: RequestEntryId): ClientRequestId {
  return found(
    store.first(
      from.selectFrom('client_request_entries').select('request_id').where('id', '=', entryId),
    ),
  ).request_id;
}

const text = (title: string, words: string): PaperPart => ({ kind: 'text', title, text: words });

function wordsOf(request: ClientRequest, entry: RequestEntry, practice: Practice): PaperPart[] {
  switch (entry.kind) {
    case 'extended':
      return [
        text(
          'More time',
          `We cannot answer your request within the first period. You will have our answer by ${entry.until === null ? '' : paperDay(entry.until)}.`,
        ),
        text('Why', entry.text),
      ];
    case 'granted':
      return [text(entryWords[request.kind].granted, entry.text), ...afterGranted(request)];
    case 'denied':
      return denial(request, entry, practice);
    case 'disagreement':
      return [text('Your statement', entry.text)];
    case 'rebuttal':
      return [
        text('Our answer', entry.text),
        text(
          'What becomes of it',
          'Your request, our decision, your statement and this answer stay with the note and go along whenever it is disclosed.',
        ),
      ];
    case 'review':
      return [text('The review', entry.text)];
    case 'taken-back':
    case 'step':
      throw new AppError('not-found');
  }
}

/** 45 CFR 164.526(c). */
function afterGranted({ kind }: ClientRequest): PaperPart[] {
  if (kind !== 'amendment') return [];
  return [
    text(
      'Who else should know',
      'Tell us who should have this amendment, and whether we may tell them. We also tell those who have the old words and may rely on them to your disadvantage.',
    ),
  ];
}

/** In plain language, with the ways to a review and a complaint: 45 CFR 164.524(d)(2), 164.526(d)(1). */
function denial(request: ClientRequest, entry: RequestEntry, practice: Practice): PaperPart[] {
  const ground = entry.ground === null ? null : denialGrounds[entry.ground];
  const reach = [
    practice.name,
    practice.address.replaceAll('\n', ', '),
    practice.phone,
    practice.email,
  ]
    .filter(Boolean)
    .join(', ');
  const hipaa = request.law === 'hipaa';
  const parts = [
    text('Our decision', [ground?.letter ?? '', entry.text].filter(Boolean).join('\n\n')),
    text('The rule it rests on', ground?.source ?? ''),
  ];
  if (request.kind === 'access' && hipaa)
    parts.push(
      text(
        'Review',
        ground?.review === true
          ? `You can have this decision looked at again by another licensed professional who had no part in it. Write or call: ${reach}. We will send you that decision and do what it says.`
          : 'The law does not provide for a review of a decision on this ground.',
      ),
    );
  if (request.kind === 'amendment' && hipaa)
    parts.push(
      text(
        'If you disagree',
        `You can send a written statement that you disagree and why, to: ${reach}. It will stay with the note. If you send none, you can ask that your request and this letter go along whenever the note is disclosed.`,
      ),
    );
  parts.push(
    text(
      'Complaints',
      hipaa
        ? `You can complain to us: ${reach}. You can also complain to the Secretary of Health and Human Services: Office for Civil Rights, 200 Independence Avenue SW, Washington, DC 20201. Nobody may treat you worse for it.`
        : `You can complain to us: ${reach}. You can also complain to the data protection authority where you live or work, or go to court.`,
    ),
  );
  return parts;
}
