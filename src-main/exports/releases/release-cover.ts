import type { ReleaseAudience, ReleaseItem } from '#shared/contract/releases.ts';
import type { PaperPart, WrittenPaper } from '#shared/contract/written-paper.ts';
import { paperDay } from '#shared/paper-dates.ts';
import { legalName } from '#shared/person.ts';
import { countedKind, kindsOf, leftOutOf, leftOutWords } from '#shared/rules/release.ts';
import { readClient } from '../../records/client-rows.ts';
import { dayOf, type RecordContext } from '../../records/record-context.ts';
import type { LeftOut } from '../archive.ts';
import type { Prepared } from './prepare.ts';
import { headed } from './record-papers.ts';

/** The first sheet: what is enclosed and what is not, in words that tell of nobody else. */
export function releaseCover(
  context: RecordContext,
  prepared: Prepared,
  audience: ReleaseAudience,
): WrittenPaper {
  const { release, going } = prepared;
  const client = readClient(context.store, release.clientId);
  const { from, until } = release.choices;
  const own = release.scope === 'record';
  const left = leftOut(prepared, audience);
  const replaced = going.reduce((sum, { reviewed }) => sum + (reviewed?.replaced ?? 0), 0);
  const fact = (label: string, ...lines: string[]) =>
    lines.some(Boolean) ? [{ label, lines: lines.filter(Boolean) }] : [];
  return {
    ...headed(
      context,
      release.clientId,
      own ? 'Release of the record' : 'Release of psychotherapy notes',
    ),
    fileName: own ? 'record' : 'psychotherapy-notes',
    parts: [
      {
        kind: 'facts',
        facts: [
          ...fact(
            'Client',
            client.dateOfBirth === null
              ? legalName(client)
              : `${legalName(client)}, born ${paperDay(client.dateOfBirth)}`,
          ),
          ...(audience.kind === 'client'
            ? fact('For', 'The client')
            : [
                ...fact('For', audience.act.recipient, ...linesOf(audience.act.recipientAddress)),
                ...fact('Purpose', audience.act.purpose),
              ]),
          ...fact('Prepared on', paperDay(dayOf(context))),
          ...fact('Period', periodWords(from, until)),
        ],
      },
      enclosedPart(going.map(({ item }) => item)),
      ...(left.length === 0
        ? []
        : [
            {
              kind: 'list' as const,
              title: 'Not enclosed',
              items: left.map(({ what, why }) => ({
                text: [`${what}.`, why].filter(Boolean).join(' '),
                done: null,
              })),
            },
          ]),
      ...(replaced === 0
        ? []
        : [
            {
              kind: 'text' as const,
              title: 'Names of others',
              text: `In ${replaced === 1 ? 'one place' : `${replaced} places`} the name of another person was replaced by other words, to keep that person’s confidence. Nothing else was changed, and the record itself still reads as it was written and signed.`,
            },
          ]),
    ],
  };
}

/** What of the record does not go, and why, as whoever receives it may read it. */
export function leftOut(
  { release, items, going, unsigned }: Prepared,
  audience: ReleaseAudience,
): LeftOut[] {
  const toClient = audience.kind === 'client';
  const files =
    items.filter(({ file }) => file).length - going.filter(({ item }) => item.file).length;
  const taken = leftOutOf(items, release.choices).map(({ reason, information, count }) => {
    const { letter, source } = leftOutWords[reason];
    // Why the client may not see something is for the client alone.
    const why = toClient ? [letter, source && `(${source})`].filter(Boolean).join(' ') : '';
    return { what: countedKind(information, count), why };
  });
  return [
    ...taken,
    ...(files > 0 && release.choices.kinds.includes('other-papers')
      ? [{ what: `${files} ${files === 1 ? 'attachment' : 'attachments'} of the record`, why: '' }]
      : []),
    ...(unsigned > 0
      ? [
          {
            what: `${unsigned} ${unsigned === 1 ? 'note' : 'notes'} not signed yet`,
            why: 'A note is part of the record once it is signed.',
          },
        ]
      : []),
  ];
}

function enclosedPart(items: readonly ReleaseItem[]): PaperPart {
  return {
    kind: 'list',
    title: 'Enclosed',
    items: kindsOf(items).map((information) => {
      const some = items.filter((item) => item.information === information);
      const days = some.flatMap(({ on }) => on ?? []).toSorted();
      const files = some.filter(({ file }) => file).length;
      return {
        text: [
          countedKind(information, some.length),
          spanWords(days[0], days.at(-1)),
          files === 0 ? '' : `${files} of them as a file of its own`,
        ]
          .filter(Boolean)
          .join(', '),
        done: null,
      };
    }),
  };
}

function spanWords(
  first: ReleaseItem['on'] | undefined,
  last: ReleaseItem['on'] | undefined,
): string {
  if (!first || !last) return '';
  return first === last ? paperDay(first) : `${paperDay(first)} to ${paperDay(last)}`;
}

function periodWords(from: ReleaseItem['on'], until: ReleaseItem['on']): string {
  if (from === null) return until === null ? 'All of the record' : `Up to ${paperDay(until)}`;
  return until === null ? `From ${paperDay(from)} on` : `${paperDay(from)} to ${paperDay(until)}`;
}

function linesOf(address: string): string[] {
  return address.split('\n').map((line) => line.trim());
}
