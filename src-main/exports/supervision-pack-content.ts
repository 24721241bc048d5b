import { Temporal } from 'temporal-polyfill';
import { AppError } from '#shared/errors.ts';
import type { ClientId } from '#shared/ids.ts';
import type { Person } from '#shared/person.ts';
import { ageBand } from '#shared/rules/supervision-pack/ages.ts';
import type { Anchor, DateManner } from '#shared/rules/supervision-pack/dates.ts';
import type { CalendarDate } from '#shared/time.ts';
import { readClient, readPeople } from '../records/client-rows.ts';
import { readMemberships } from '../records/group-rows.ts';
import { dayOf, type RecordContext } from '../records/record-context.ts';
import { from, type Store } from '../store/store.ts';
import type { PackBlock, PackScope } from './supervision-pack-block.ts';
import { clientBlocks } from './supervision-pack-client.ts';
import { chosenBlocks } from './supervision-pack-chosen.ts';
import { goalBlocks, measureBlocks } from './supervision-pack-course.ts';
import { groupBlocks } from './supervision-pack-group.ts';
import type { SavedPack } from './supervision-pack-rows.ts';

/** Everything that goes into a pack, as recorded. */
export interface PackContent {
  blocks: PackBlock[];
  /** Who needs a pseudonym. */
  people: Person[];
  /** Everybody ever in the group, or in the groups of the client. */
  everInGroup: Person[];
  sessions: Anchor[];
  dates: DateManner;
}

const mostSessions = 150;

/** Reads what was chosen. Throws `pack-too-long` where there are more sessions than `most`. */
export function readPackContent(
  context: RecordContext,
  pack: SavedPack,
  most = mostSessions,
): PackContent {
  const { store } = context;
  const { subject, choices } = pack;
  const practice = store.first(from.selectFrom('practice').select('paper'));
  const dayFirst = practice?.paper === 'a4';
  const scope: PackScope = {
    context,
    parts: new Set(choices.parts),
    from: choices.from,
    until: choices.until,
    dates:
      choices.dates === 'shifted'
        ? { kind: 'shifted', weeks: pack.shiftWeeks, dayFirst }
        : { kind: 'relative', dayFirst },
  };
  const known = new Map<ClientId, Person>(
    readPeople(store).map(({ deleted: _, ...person }) => [person.id, person]),
  );
  const everInGroup = readEverInGroup(store, pack).flatMap((id) => known.get(id) ?? []);
  const course =
    subject.kind === 'group'
      ? groupBlocks(scope, subject.groupId)
      : clientBlocks(scope, subject.clientId);
  if (course.sessions.length > most) throw new AppError('pack-too-long');
  const members =
    subject.kind === 'group'
      ? [...course.appearing].filter((id) => known.has(id))
      : [readClient(store, subject.clientId).id];
  const blocks: PackBlock[] = [
    peopleBlock(scope, members, course.sessions),
    ...chosenBlocks(scope, choices, course.sessions),
    ...course.blocks,
    ...(scope.parts.has('measures') ? measureBlocks(scope, members, course.sessions) : []),
    ...(scope.parts.has('goals') ? goalBlocks(scope, members) : []),
  ];
  const people =
    subject.kind === 'group'
      ? [
          ...new Map(
            [...everInGroup, ...members.flatMap((id) => known.get(id) ?? [])].map((one) => [
              one.id,
              one,
            ]),
          ).values(),
        ]
      : members.flatMap((id) => known.get(id) ?? []);
  return { blocks, people, everInGroup, sessions: course.sessions, dates: scope.dates };
}

function readEverInGroup(store: Store, { subject }: SavedPack): ClientId[] {
  const groups =
    subject.kind === 'group'
      ? [subject.groupId]
      : store
          .all(
            from
              .selectFrom('memberships')
              .select('group_id')
              .distinct()
              .where('client_id', '=', subject.clientId),
          )
          .map(({ group_id }) => group_id);
  const ids = groups.flatMap((id) => readMemberships(store, id).map(({ person }) => person.id));
  return [...new Set(subject.kind === 'client' ? [subject.clientId, ...ids] : ids)];
}

/** Who is in it, with ages in bands of ten. */
function peopleBlock(
  { context }: PackScope,
  members: readonly ClientId[],
  sessions: readonly Anchor[],
): PackBlock {
  const on = sessions.at(-1)?.day ?? dayOf(context);
  return {
    kind: 'table',
    title: 'People',
    columns: [
      { title: 'Called here', width: '50%' },
      { title: 'Age', width: '50%' },
    ],
    rows: (called) =>
      members.map((id) => {
        const { dateOfBirth } = readClient(context.store, id);
        return [
          called(id),
          dateOfBirth === null ? 'not recorded' : ageBand(yearsOld(dateOfBirth, on)),
        ];
      }),
  };
}

function yearsOld(born: CalendarDate, on: CalendarDate): number {
  return Math.max(0, Temporal.PlainDate.from(born).until(on, { largestUnit: 'years' }).years);
}
