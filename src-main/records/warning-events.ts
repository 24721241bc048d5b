import type { ChartEvent } from '#shared/contract/clients.ts';
import type { ClientId } from '#shared/ids.ts';
import { standing, stateOf } from '#shared/rules/duty-to-warn.ts';
import { dateAt, localZone } from '#shared/time.ts';
import { from, type Store } from '../store/store.ts';
import { readWarningEntries } from './warning-rows.ts';

/** That there was an event, in its client's chart; what stands in it is read there and nowhere else. */
export function warningEvents(store: Store, clientId: ClientId): ChartEvent[] {
  return store
    .all(from.selectFrom('warnings').selectAll().where('client_id', '=', clientId))
    .map(({ id, started_at }) => {
      const entries = readWarningEntries(store, id);
      const contacts = standing(entries).filter(({ content }) => content.kind === 'contact').length;
      return {
        key: `duty-to-warn/${id}`,
        kind: 'duty-to-warn',
        on: dateAt(started_at, localZone()),
        title: 'Duty to warn considered',
        text: `${stateOf(entries)}; contacts entered: ${contacts}`,
        link: 'duty-to-warn',
        groupId: null,
      };
    });
}
