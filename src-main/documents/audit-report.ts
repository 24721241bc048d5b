import type { AuditFilter, CheckedRecords } from '#shared/contract/audit.ts';
import type { PaperPart, WrittenPaper } from '#shared/contract/written-paper.ts';
import { checkedWords, findingWords } from '#shared/rules/audit-findings.ts';
import { actionWords, areaWords, detailWords, recordParts } from '#shared/rules/audit-words.ts';
import { localAt, localZone, type Instant } from '#shared/time.ts';
import { countTrail, lastCheck, readTrail } from '../records/audit-rows.ts';
import { readClient } from '../records/client-rows.ts';
import type { RecordContext } from '../records/record-context.ts';
import { readClinicians } from '../records/settings.ts';

/** More is no paper any more; the whole trail goes out with an export. */
const mostRows = 1_000;

/** The trail as it was filtered, with what the last check found. Records stand in it by the end of their id, unnamed. */
export const auditReport = {
  record: ({ filter: { client } }: { filter: AuditFilter }) => (client ? `clients/${client}` : ''),
  write: ({ store }: RecordContext, { filter }: { filter: AuditFilter }): WrittenPaper => {
    const names = new Map<string, string>(readClinicians(store).map(({ id, name }) => [id, name]));
    const who = (actor: string): string =>
      actor === 'nobody' ? 'Nobody named yet' : (names.get(actor) ?? actor);
    const rows = readTrail(store, filter, null, mostRows);
    const count = countTrail(store, filter);
    const chart = filter.client === null ? '' : readClient(store, filter.client).chartCode;
    const checked = lastCheck(store);
    return {
      title: 'Audit trail',
      below:
        rows.length < count
          ? `The newest ${rows.length.toLocaleString('en-US')} of ${count.toLocaleString('en-US')} entries`
          : `${count.toLocaleString('en-US')} ${count === 1 ? 'entry' : 'entries'}`,
      whose: '',
      reference: chart,
      draft: false,
      fileName: 'audit-trail',
      parts: [
        {
          kind: 'facts',
          facts: [
            {
              label: 'Period',
              lines: [
                filter.from === null && filter.to === null
                  ? 'From the beginning to now'
                  : `${filter.from ?? 'the beginning'} to ${filter.to ?? 'now'}`,
              ],
            },
            { label: 'By', lines: [filter.actor === null ? 'Anybody' : who(filter.actor)] },
            {
              label: 'About',
              lines: [
                [
                  filter.area === null ? 'Anything' : areaWords(filter.area),
                  ...(chart === '' ? [] : [`chart ${chart}`]),
                ].join(', '),
              ],
            },
          ],
        },
        ...checkParts(checked),
        ...(rows.length === 0
          ? [{ kind: 'text' as const, title: 'Entries', text: 'No entry fits.' }]
          : [
              {
                kind: 'table' as const,
                title: '',
                columns: [
                  { title: 'No.', align: 'start' as const, width: '13mm' },
                  { title: 'When', align: 'start' as const, width: '31mm' },
                  { title: 'Who', align: 'start' as const, width: '24mm' },
                  { title: 'What', align: 'start' as const, width: '' },
                  { title: 'Record and detail', align: 'start' as const, width: '34mm' },
                ],
                rows: rows.map((row) => [
                  String(row.sequence),
                  moment(row.at),
                  who(row.actor),
                  actionWords(row.action),
                  [recordWords(row.record), detailWords(row.detail, new Map()).slice(0, 300)]
                    .filter((words) => words !== '')
                    .join('; '),
                ]),
              },
            ]),
        { kind: 'to-sign', title: '', lines: ['Date', 'Signature'] },
      ],
    };
  },
};

function checkParts(checked: CheckedRecords | null): PaperPart[] {
  if (checked === null)
    return [
      {
        kind: 'text',
        title: 'Check',
        text: 'The records were not checked since the vault was opened. Check them, then print again.',
      },
    ];
  const { findings, entries, hash, at } = checked;
  return [
    { kind: 'text', title: 'Check', text: `${moment(at)}. ${checkedWords(checked)}` },
    {
      kind: 'facts',
      facts: [
        {
          label: 'Trail then',
          lines: [
            `Entry ${entries}, SHA-256 ${hash}`,
            'Whoever keeps this paper can tell from this line later whether the trail up to here is still the same.',
          ],
        },
      ],
    },
    ...(findings.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            title: 'Findings',
            columns: [
              { title: 'What', align: 'start' as const, width: '' },
              { title: 'Record', align: 'start' as const, width: '26mm' },
              { title: 'Where in the file', align: 'start' as const, width: '34mm' },
              { title: 'Last entry', align: 'start' as const, width: '18mm' },
            ],
            rows: findings
              .slice(0, 300)
              .map((finding) => [
                findingWords(finding),
                recordWords(finding.record),
                `${finding.table} ${finding.key}`.slice(0, 200),
                finding.sequence === null ? '' : String(finding.sequence),
              ]),
          },
        ]),
  ];
}

function moment(at: Instant): string {
  return localAt(at, localZone()).replace('T', ' ');
}

function recordWords(record: string): string {
  const { noun, id } = recordParts(record);
  return id === '' ? noun : `${noun} …${id.slice(-4)}`;
}
