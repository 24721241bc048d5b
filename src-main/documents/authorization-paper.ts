import type { Authorization } from '#shared/contract/authorizations.ts';
import type { Practice } from '#shared/contract/settings.ts';
import type { PaperPart, WrittenPaper } from '#shared/contract/written-paper.ts';
import type { AuthorizationId } from '#shared/ids.ts';
import { legalName } from '#shared/person.ts';
import { incompleteness } from '#shared/rules/authorization.ts';
import { authorizationKindWords, conditionWords } from '#shared/rules/authorization-words.ts';
import { informationWords } from '#shared/rules/disclosure-door.ts';
import { readAuthorization } from '../records/authorization-rows.ts';
import { readClient } from '../records/client-rows.ts';
import type { RecordContext } from '../records/record-context.ts';
import { readPractice } from '../records/settings.ts';
import { paperDay } from '#shared/paper-dates.ts';

/** A release to be signed, or a copy of it as it was signed and what happened to it since. */
export function authorizationPaper(
  { store }: RecordContext,
  request: { authorizationId: AuthorizationId },
): WrittenPaper {
  const authorization = readAuthorization(store, request.authorizationId);
  const { clientId, fields, signature } = authorization;
  const client = readClient(store, clientId);
  const practice = readPractice(store);
  return {
    title: authorizationKindWords[fields.kind].title,
    below: legalName(client),
    whose: `${legalName(client)} · Chart ${client.chartCode}`,
    reference: `Chart ${client.chartCode}`,
    draft: signature === null && incompleteness(fields).length > 0,
    fileName: 'authorization',
    parts: [
      {
        kind: 'facts',
        facts: [
          {
            label: 'Client',
            lines: [
              client.dateOfBirth === null
                ? legalName(client)
                : `${legalName(client)}, born ${paperDay(client.dateOfBirth)}`,
            ],
          },
        ],
      },
      ...authorizationParts(authorization),
      statementsPart(authorization, practice),
      ...signatureParts(authorization),
    ],
  };
}

/** What it allows, in the order a reader looks for it. */
export function authorizationParts({ fields, signature }: Authorization): PaperPart[] {
  const { expiry, expiresOn, expiryEvent, atClientsRequest, purpose } = fields;
  const purposes = [atClientsRequest ? 'At the request of the individual.' : '', purpose];
  const ends =
    expiry === 'date'
      ? expiresOn === null
        ? ''
        : paperDay(expiresOn)
      : expiry === 'event'
        ? expiryEvent
        : 'None. It holds until it is revoked in writing.';
  const fact = (label: string, ...lines: string[]) => ({
    label,
    lines: lines.some(Boolean) ? lines.filter(Boolean) : ['(blank)'],
  });
  return [
    {
      kind: 'facts',
      facts: [
        fact('Who discloses', fields.discloser),
        fact('Who receives', fields.recipient, ...fields.recipientAddress.split('\n')),
        fact('Purpose', ...purposes),
        fact('Ends', ends),
        ...(signature === null
          ? []
          : [fact('Signed', `${signature.name}, ${paperDay(signature.on)}`, signature.authority)]),
      ],
    },
    {
      kind: 'text',
      title: 'Information',
      text: [
        fields.information.map((kind) => informationWords[kind]).join('; '),
        fields.informationWords,
      ]
        .filter(Boolean)
        .join('\n\n'),
    },
  ];
}

/** 45 CFR 164.508(c)(2) and 42 CFR 2.31(a), in our own words; only what the draft says stands on it. */
export function statementsPart({ fields }: Authorization, { name }: Practice): PaperPart {
  const { kind, condition } = fields;
  const practice = name || 'the practice';
  const part2 = kind.startsWith('part2');
  const statements = [
    fields.saysRevocation &&
      `You can revoke this at any time by writing to ${practice}. That does not undo what was disclosed before your letter arrived.`,
    fields.saysConditioning && conditionWords[condition].statement,
    fields.saysRedisclosure &&
      (part2
        ? 'Who receives it may be allowed to pass it on, and then Part 2 may no longer protect it. It may not be used in proceedings against you without your consent or a court order.'
        : 'Who receives it may pass it on, and then privacy law may no longer protect it.'),
    'You receive a copy of this once you have signed it.',
  ].filter((words) => words !== false);
  return {
    kind: 'list',
    title: 'You should know',
    items: statements.map((text) => ({ text, done: null })),
  };
}

function signatureParts({ signature, events }: Authorization): PaperPart[] {
  if (signature === null)
    return [
      {
        kind: 'to-sign',
        title: 'Signature',
        lines: [
          'Signature of the client or representative',
          'Date',
          'Name in print',
          'A representative’s authority to act for the client',
        ],
      },
    ];
  const { name, on, authority } = signature;
  const revoked = events.filter(({ kind }) => kind === 'revoked');
  return [
    {
      kind: 'signed',
      title: 'Signature',
      drawn: null,
      lines: [name, `Signed on ${paperDay(on)}`, authority].filter(Boolean),
    },
    ...revoked.map((event): PaperPart => ({
      kind: 'text',
      title: 'Revoked',
      text: [paperDay(event.on), event.words].filter(Boolean).join('. '),
    })),
  ];
}
