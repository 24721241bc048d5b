import { createHash } from 'node:crypto';
import type { DocumentModel } from '#shared/contract/documents.ts';
import type { Release, ReleaseItem } from '#shared/contract/releases.ts';
import type { ClientId, ReleaseId } from '#shared/ids.ts';
import type { NameGuard } from '#shared/rules/name-guard.ts';
import { goingOf } from '#shared/rules/release.ts';
import { dateOf } from '#shared/time.ts';
import { readLetterhead, readPractice } from '../../records/settings.ts';
import type { RecordContext } from '../../records/record-context.ts';
import { chartNotesDue } from '../../records/unsigned-notes.ts';
import { from } from '../../store/store.ts';
import { isWithin, type Period } from './record-papers.ts';
import { releaseSources } from './release-items.ts';
import { readDecided, readRelease } from './release-rows.ts';
import { releaseGuard } from './release-guard.ts';
import { Decisions, review, type Reviewed } from './review.ts';

export interface Prepared {
  readonly release: Release;
  /** Everything that could go. */
  readonly items: readonly ReleaseItem[];
  /** What goes; a file is not read. */
  readonly going: readonly { readonly item: ReleaseItem; readonly reviewed: Reviewed | null }[];
  /** Names nobody decided about, in all that goes. */
  readonly open: number;
  readonly unsigned: number;
  /** Of everything that goes as it is recorded, so that a change since it was looked at is found. */
  readonly seen: string;
  readonly guard: NameGuard;
}

/** The release as it stands now: always made anew, from the record as it is. */
export function prepareRelease(context: RecordContext, id: ReleaseId): Prepared {
  const { store } = context;
  const release = readRelease(store, id);
  const { clientId, choices } = release;
  const sources = releaseSources(context, release);
  const items = sources.map(({ item }) => item);
  const chosen = new Set(goingOf(items, choices).map(({ key }) => key));
  const guard = releaseGuard(store, clientId);
  const decisions = new Decisions(readDecided(store, id));
  const { paper } = readPractice(store);
  const hash = createHash('sha256');
  const going = sources
    .filter(({ item }) => chosen.has(item.key))
    .map(({ item, model: make }) => {
      const model = make?.(paper) ?? null;
      hash.update(JSON.stringify([item, model === null ? null : wordsOf(model)]));
      const reviewed = model === null ? null : review(item.key, model, decisions, guard, clientId);
      return { item, reviewed };
    });
  return {
    release,
    items,
    going,
    open: going.reduce((sum, { reviewed }) => sum + (reviewed?.open ?? 0), 0),
    unsigned:
      release.scope === 'record' && choices.kinds.includes('progress-notes')
        ? countUnsigned(context, clientId, choices)
        : 0,
    seen: hash.digest('hex'),
    guard,
  };
}

/** All of the paper but the sheet it is printed on and when. */
function wordsOf({ paper: _, letterhead: __, printedAt: ___, ...words }: DocumentModel): object {
  return words;
}

/** The page's own head for papers made for the release. */
export function pageOf({ store, now }: RecordContext) {
  return { letterhead: readLetterhead(store), printedAt: now() };
}

/** Notes on this client that somebody began and nobody signed. */
function countUnsigned({ store }: RecordContext, clientId: ClientId, period: Period): number {
  const sessions = store.all(
    from
      .selectFrom('sessions')
      .select(['sessions.id', 'sessions.planned_start'])
      .where('sessions.deleted_at', 'is', null)
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom('notes')
            .select('notes.key')
            .whereRef('notes.session_id', '=', 'sessions.id')
            .where((or) => or.or([or('client_id', 'is', null), or('client_id', '=', clientId)])),
        ),
      )
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('notes')
              .select('notes.key')
              .whereRef('notes.session_id', '=', 'sessions.id')
              .where('client_id', '=', clientId)
              .where('signed_json', 'is not', null),
          ),
        ),
      )
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom('memberships')
            .select('memberships.id')
            .whereRef('memberships.group_id', '=', 'sessions.group_id')
            .where('memberships.client_id', '=', clientId),
        ),
      ),
  );
  return sessions.filter(
    ({ id, planned_start }) =>
      isWithin(dateOf(planned_start), period) &&
      chartNotesDue(store, id).clients.includes(clientId),
  ).length;
}
