import type { WrittenPaper } from '#shared/contract/written-paper.ts';
import type { RetentionRule } from '#shared/rules/retention.ts';
import { dateAt, localZone } from '#shared/time.ts';
import { readDestructions } from '../records/destruction.ts';
import type { RecordContext } from '../records/record-context.ts';

const ruleWords: Record<RetentionRule, string> = {
  'after-service': 'last service',
  'after-majority': 'coming of age',
  papers: 'the last paper in effect',
};

/** The permanent log of destroyed records: no name and no word of what was in them. */
export const destructionLog = {
  record: () => 'destructions',
  write: ({ store }: RecordContext): WrittenPaper => {
    const log = readDestructions(store);
    return {
      title: 'Destruction log',
      below:
        log.length === 0
          ? 'No record has been destroyed in this vault.'
          : `${log.length} ${log.length === 1 ? 'record' : 'records'}`,
      whose: '',
      reference: '',
      draft: false,
      fileName: 'destruction-log',
      parts: [
        {
          kind: 'text',
          title: '',
          text: 'Each entry stands for one client’s record that was destroyed in this vault after the years to keep it were over and while no legal hold stood. Older backups and copies outside this vault are not covered by an entry.',
        },
        ...(log.length === 0
          ? []
          : [
              {
                kind: 'table' as const,
                title: '',
                columns: [
                  { title: 'Destroyed', align: 'start' as const, width: '19mm' },
                  { title: 'By', align: 'start' as const, width: '22mm' },
                  { title: 'Chart', align: 'start' as const, width: '13mm' },
                  { title: 'From, to', align: 'start' as const, width: '20mm' },
                  { title: 'What', align: 'start' as const, width: '' },
                  { title: 'Counted from', align: 'start' as const, width: '18mm' },
                ],
                rows: log.map((entry) => [
                  dateAt(entry.destroyedAt, localZone()),
                  entry.destroyedBy || 'not named',
                  entry.chartCode,
                  [entry.firstDay, entry.lastDay].filter((day) => day !== null).join(', '),
                  [
                    ...entry.kinds.map(({ words, count }) => `${count} ${words}`),
                    'private notes if there were any',
                  ].join('; '),
                  ruleWords[entry.rule],
                ]),
              },
            ]),
        { kind: 'to-sign', title: '', lines: ['Date', 'Signature'] },
      ],
    };
  },
};
