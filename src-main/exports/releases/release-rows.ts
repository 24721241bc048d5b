import type { Selectable } from 'kysely';
import {
  ReleaseChoices,
  ReleaseDecision,
  type DecidedPlace,
  type Release,
  type ReleaseCopy,
} from '#shared/contract/releases.ts';
import type { ClientId, ReleaseId } from '#shared/ids.ts';
import { found, fromJson } from '../../records/record-context.ts';
import { from, type Store } from '../../store/store.ts';
import type { ReleaseTable } from '../../store/tables/releases.ts';

export function readReleaseRow(store: Store, id: ReleaseId): Selectable<ReleaseTable> | undefined {
  return store.first(from.selectFrom('releases').selectAll().where('id', '=', id));
}

export function readRelease(store: Store, id: ReleaseId): Release {
  return toRelease(store, found(readReleaseRow(store, id)));
}

/** Newest first. */
export function readReleases(store: Store, clientId: ClientId): Release[] {
  return store
    .all(
      from
        .selectFrom('releases')
        .selectAll()
        .where('client_id', '=', clientId)
        .orderBy('begun_at', 'desc')
        .orderBy('id', 'desc'),
    )
    .map((row) => toRelease(store, row));
}

function toRelease(store: Store, row: Selectable<ReleaseTable>): Release {
  return {
    id: row.id,
    clientId: row.client_id,
    requestId: row.request_id,
    scope: row.scope,
    choices: fromJson(ReleaseChoices, row.choices_json),
    version: row.version,
    begunBy: row.begun_by,
    begunAt: row.begun_at,
    savedAt: row.saved_at,
    copies: readCopies(store, row.id),
  };
}

function readCopies(store: Store, id: ReleaseId): ReleaseCopy[] {
  return store
    .all(
      from
        .selectFrom('release_copies as copy')
        .innerJoin('disclosures', 'disclosures.id', 'copy.disclosure_id')
        .leftJoin('disclosure_withdrawals as gone', 'gone.disclosure_id', 'copy.disclosure_id')
        .select(['copy.disclosure_id', 'copy.made_at', 'gone.disclosure_id as withdrawn'])
        .select(['disclosures.recipient', 'disclosures.description'])
        .where('copy.release_id', '=', id)
        .orderBy('copy.made_at')
        .orderBy('copy.disclosure_id'),
    )
    .map((row) => ({
      disclosureId: row.disclosure_id,
      madeAt: row.made_at,
      recipient: row.recipient,
      description: row.description,
      withdrawn: row.withdrawn !== null,
    }));
}

export function readDecided(store: Store, id: ReleaseId): DecidedPlace[] {
  return store
    .all(from.selectFrom('release_decisions').selectAll().where('release_id', '=', id))
    .map((row) => ({
      key: row.item,
      textId: row.text_sha256,
      start: row.starts_at,
      end: row.ends_at,
      decision: fromJson(ReleaseDecision, row.decision_json),
    }));
}
