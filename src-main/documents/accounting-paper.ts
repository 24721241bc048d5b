import type { DisclosureEntry } from '#shared/contract/disclosures.ts';
import type { WrittenPaper } from '#shared/contract/written-paper.ts';
import { AppError } from '#shared/errors.ts';
import type { ClientRequestId } from '#shared/ids.ts';
import { legalName } from '#shared/person.ts';
import { accountingOf, accountingWindow } from '#shared/rules/accounting.ts';
import { disclosureGrounds } from '#shared/rules/disclosure-grounds.ts';
import { part2Exceptions } from '#shared/rules/part2-exceptions.ts';
import { readRequest } from '../records/client-request-rows.ts';
import { readClient } from '../records/client-rows.ts';
import { readDisclosures } from '../records/disclosures.ts';
import { dayOf, type RecordContext } from '../records/record-context.ts';
import { paperDay } from '#shared/paper-dates.ts';

/**
 * What left in the six years before the request, as the client may read it (45 CFR 164.528(b)). Entries an agency had
 * suspended are not there and not hinted at.
 */
export function accountingPaper(
  context: RecordContext,
  { requestId }: { requestId: ClientRequestId },
): WrittenPaper {
  const { store } = context;
  const { clientId, kind, receivedOn, free } = readRequest(store, requestId);
  if (kind !== 'accounting') throw new AppError('not-found');
  const client = readClient(store, clientId);
  const { first, last } = accountingWindow(receivedOn);
  const rows = readDisclosures(store, clientId).map((entry) => ({
    ...entry,
    withdrawn: entry.withdrawn !== null,
  }));
  const { listed, excluded } = accountingOf(rows, receivedOn, dayOf(context));
  return {
    title: 'Accounting of disclosures',
    below: `${legalName(client)}, ${paperDay(first)} to ${paperDay(last)}`,
    whose: `${legalName(client)} · Chart ${client.chartCode}`,
    reference: `Chart ${client.chartCode}`,
    draft: false,
    fileName: 'accounting-of-disclosures',
    parts: [
      {
        kind: 'facts',
        facts: [
          { label: 'Asked for on', lines: [paperDay(receivedOn)] },
          { label: 'Made on', lines: [paperDay(dayOf(context))] },
          {
            label: 'Fee',
            lines: [
              free
                ? 'None: the first in twelve months is free.'
                : 'Not the first in twelve months; a fee may be asked only if it was announced before.',
            ],
          },
        ],
      },
      listed.length === 0
        ? {
            kind: 'text',
            title: 'Disclosures',
            text: 'In these six years nothing was disclosed that this accounting has to list.',
          }
        : {
            kind: 'table',
            title: 'Disclosures',
            columns: [
              { title: 'Date', align: 'start', width: '18%' },
              { title: 'To whom', align: 'start', width: '28%' },
              { title: 'What', align: 'start', width: '28%' },
              { title: 'Why', align: 'start', width: '26%' },
            ],
            rows: listed.map((entry) => [
              paperDay(entry.on),
              [entry.recipient, entry.recipientAddress.replaceAll('\n', ', ')]
                .filter(Boolean)
                .join(', '),
              entry.description.slice(0, 2_000),
              `${entry.purpose} (${groundWords(entry)})`,
            ]),
          },
      ...(excluded.length === 0
        ? []
        : [
            {
              kind: 'list' as const,
              title: 'Not listed, and why',
              items: excluded.map(({ ground, why, count }) => ({
                text: `${disclosureGrounds[ground].label}: ${count}. ${why}`,
                done: null,
              })),
            },
          ]),
      {
        kind: 'text',
        title: 'What is left out',
        text: 'The law leaves out of an accounting what was disclosed for treatment, payment or the running of the practice, to you, with your authorization, to people involved in your care, for national security, to those who hold somebody in custody, as a limited data set, and as an unavoidable by-product of something allowed (45 CFR 164.528(a)(1)).',
      },
    ],
  };
}

function groundWords({
  ground,
  part2Basis,
}: Pick<DisclosureEntry, 'ground' | 'part2Basis'>): string {
  const rules = [
    disclosureGrounds[ground],
    ...(part2Basis === null ? [] : [part2Exceptions[part2Basis.exception]]),
  ];
  return rules.map(({ label, source }) => `${label.toLowerCase()}, ${source}`).join('; ');
}
