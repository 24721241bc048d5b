import { expect, test } from 'vitest';
import { fillPractice } from '#main/demo/open-demo.ts';
import { demoPractice } from '#main/demo/practice.ts';
import { DisclosureId, newId, ReleaseId, type ClientId } from '#shared/ids.ts';
import { textsOf } from '#shared/rules/release-texts.ts';
import { instantNow, localAt, localZone } from '#shared/time.ts';
import { archiveContents } from '../support/archive-contents.ts';
import { bundleProblems, readBundle, wordsIn } from '../support/fhir.ts';
import { openTestPractice, type TestPractice } from '../support/practice.ts';

const passphrase = 'copper kettles argue über noon';

test('a full release of everybody in one demo group, with every suggestion taken, names no other of it', async () => {
  const practice = await openTestPractice();
  const { store, records, printer } = practice;
  const now = instantNow();
  const demo = demoPractice(localAt(now, localZone()), localZone());
  const [group] = demo.groups;
  // Two years of one group are enough to look at, and notes take most of the time.
  const sessions = demo.sessions.map((session) =>
    session.groupId === group?.id ? session : { ...session, note: null, charts: [] },
  );
  const steps = fillPractice(store, { ...demo, sessions }, now);
  while (!store.transaction(() => steps.next()).done);
  practice.clock.now = now;
  const people = new Map(records.clients.names().map((person) => [person.id, person]));
  const members = new Set(
    demo.memberships.filter(({ groupId }) => groupId === group?.id).map((one) => one.clientId),
  );
  expect(members.size).toBeGreaterThan(5);
  const fhirOf = new Set([...members].slice(0, 4));
  for (const clientId of members) {
    const self = people.get(clientId)!;
    const id = newId(ReleaseId);
    records.releases.begin({ id, clientId, requestId: null, scope: 'record' });
    const decided = records.releases.get({ id }).reviewed.flatMap(({ key, texts }) =>
      texts.flatMap(({ id: textId, hits }) =>
        hits.map(({ start, end, suggestion }) => ({
          key,
          textId,
          start,
          end,
          decision: { kind: 'replace' as const, with: suggestion },
        })),
      ),
    );
    if (decided.length > 0) records.releases.decide({ id, decided });
    const { seen, items } = records.releases.get({ id });
    expect(items.length).toBeGreaterThan(20);
    const audience = { kind: 'client', disclosureId: newId(DisclosureId) } as const;
    printer.stack.length = 0;
    await records.releases.print({ id, paper: 'a4', audience, seen });
    const papers = printer.stack.flatMap((model) => textsOf(model)).join('\n');
    // To lock an archive and to judge a bundle takes as long as a guess does, so not everybody's is.
    const words = fhirOf.has(clientId)
      ? await bundleWords(practice, { id, clientId, members })
      : [];
    const text = [papers, ...words].join('\n');
    // Somebody is called as a month is, and days stand on every paper.
    const own = new Set([
      'May',
      self.givenName,
      self.familyName,
      self.preferredName,
      ...self.nicknames,
    ]);
    for (const other of [...members].map((member) => people.get(member)!)) {
      const { givenName, familyName, preferredName } = other;
      for (const name of [givenName, familyName, preferredName])
        if (name !== '' && !own.has(name))
          expect(
            text.match(new RegExp(`.{0,40}(?<!\\p{L})${name}(?!\\p{L}).{0,40}`, 'u')),
          ).toBeNull();
    }
  }
}, 600_000);

/** Every word of the release as FHIR, which is valid and tells of its client alone. */
async function bundleWords(
  { records, files }: TestPractice,
  { id, clientId, members }: { id: ReleaseId; clientId: ClientId; members: Set<ClientId> },
): Promise<string[]> {
  const { seen, items } = records.releases.get({ id });
  const audience = { kind: 'client', disclosureId: newId(DisclosureId) } as const;
  const job = { id, paper: 'a4', audience, seen, passphrase, fhir: true } as const;
  await records.releases.saveEncrypted(job);
  const archive = await archiveContents(files.written.at(-1)!.bytes, passphrase);
  const bundle = readBundle([archive.get('fhir/bundle.json')!.toString('utf8')]);
  expect(bundleProblems(bundle)).toEqual([]);
  const types = Map.groupBy(bundle.entry, ({ resource }) => resource.resourceType);
  expect(types.get('Patient')?.map(({ resource }) => resource.id)).toEqual([clientId]);
  expect([types.has('Group'), types.has('CareTeam')]).toEqual([false, false]);
  // A score was issued; what else is observed was not.
  const scores = types.get('Observation')?.filter(({ resource }) => 'issued' in resource) ?? [];
  expect(scores).toHaveLength(items.filter(({ key }) => key.startsWith('measure/')).length);
  // The hash of an attachment can spell any short name.
  const words = wordsIn(bundle).filter((word) => !/^[\w+/]{27}=$/.test(word));
  const others = [...members].filter((member) => member !== clientId);
  expect(others.filter((other) => words.some((word) => word.includes(other)))).toEqual([]);
  return words;
}
