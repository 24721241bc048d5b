import type { Handlers } from '#shared/contract/index.ts';
import { verifyAudit } from '../store/audit.ts';
import { from } from '../store/store.ts';
import type { RecordContext } from './record-context.ts';
import { readClinicians } from './settings.ts';

export function auditHandlers({ store }: RecordContext) {
  return {
    list: ({ before, limit }) => {
      const names = new Map<string, string>(
        readClinicians(store).map(({ id, name }) => [id, name]),
      );
      let query = from.selectFrom('audit').selectAll().orderBy('sequence', 'desc').limit(limit);
      if (before !== null) query = query.where('sequence', '<', before);
      return store
        .all(query)
        .map(({ hash: _, ...row }) => ({ ...row, actor: names.get(row.actor) ?? row.actor }));
    },
    verify: () => verifyAudit(store),
  } satisfies Handlers<'audit'>;
}
