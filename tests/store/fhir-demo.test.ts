import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { fillPractice } from '#main/demo/open-demo.ts';
import { demoPractice, type DemoPractice } from '#main/demo/practice.ts';
import { fhirBundle } from '#main/exports/fhir/bundle.ts';
import { openStore, type Store } from '#main/store/store.ts';
import { createVault, unlockWithPassphrase } from '#main/vault/vault.ts';
import { instantNow, localAt, localZone } from '#shared/time.ts';
import {
  bundleProblems,
  readBundle,
  readElsewhere,
  wordsIn,
  type ReadBundle,
} from '../support/fhir.ts';
import { testKdf, testPassphrase } from '../support/practice.ts';

/*
 * The whole demo practice as FHIR, read as others would read it. Filling it takes most of the time, so all tests look at
 * the same one and none changes it.
 */

const now = instantNow();
const folder = join(mkdtempSync(join(tmpdir(), 'circlekeep-test-')), 'vault');
// Two cores that others use as well take minutes for this.
vi.setConfig({ testTimeout: 300_000 });

let store: Store;
let demo: DemoPractice;
let json: string;
let bundle: ReadBundle;

beforeAll(async () => {
  await createVault(folder, testPassphrase, { kdf: testKdf });
  store = openStore(folder, await unlockWithPassphrase(folder, testPassphrase));
  demo = demoPractice(localAt(now, localZone()), localZone());
  const steps = fillPractice(store, demo, now);
  while (!store.transaction(() => steps.next()).done);
  json = [...fhirBundle(store, { now, appVersion: '0.1.0' })].join('');
  bundle = readBundle([json]);
}, 300_000);

afterAll(() => {
  store.close();
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

test('every resource is what R4 asks for, every reference leads to a resource of its kind, every code is known', () => {
  expect(bundleProblems(bundle)).toEqual([]);
  expect(new Set(bundle.entry.map(({ resource }) => resource.resourceType))).toEqual(
    new Set([
      'Appointment',
      'CareTeam',
      'Consent',
      'DocumentReference',
      'Encounter',
      'EpisodeOfCare',
      'Flag',
      'Goal',
      'Group',
      'Observation',
      'Organization',
      'Patient',
      'Practitioner',
      'Provenance',
      'QuestionnaireResponse',
    ]),
  );
});

test('a reader in another language finds the same entries and the same number of texts', () => {
  expect(readElsewhere(json)).toMatchObject({
    entries: bundle.entry.length,
    words: wordsIn(bundle.entry).length,
  });
});

test('it is made of pieces, none of which is a large part of it', () => {
  const sizes = [...fhirBundle(store, { now })].map(({ length }) => length);
  expect(sizes).toHaveLength(bundle.entry.length + 2);
  expect(Math.max(...sizes)).toBeLessThan(json.length / 100);
});

test('everybody’s own bundle is valid, tells of them alone and has no word of another client’s name', () => {
  const ids = new Set<string>(demo.clients.map(({ id }) => id));
  for (const { id, fields } of demo.clients) {
    const own = readBundle(fhirBundle(store, { now, clientId: id }));
    expect(bundleProblems(own)).toEqual([]);
    const patients = own.entry.filter(({ resource }) => resource.resourceType === 'Patient');
    expect(patients.map(({ resource }) => resource.id)).toEqual([id]);
    const types = new Set(own.entry.map(({ resource }) => resource.resourceType));
    expect([types.has('Group'), types.has('CareTeam')]).toEqual([false, false]);

    const text = wordsIn(own).map(withoutWhatIsNoName).join('\n');
    expect([...ids].filter((other) => other !== id && text.includes(other))).toEqual([]);
    const ownName = namesOf(fields).join(' ');
    const others = demo.clients
      .filter((other) => other.id !== id)
      .flatMap((other) => namesOf(other.fields))
      .filter((name) => !standsIn(ownName, name));
    expect(others.filter((name) => standsIn(text, name))).toEqual([]);
  }
});

function namesOf(fields: DemoPractice['clients'][number]['fields']): string[] {
  const { givenName, familyName, preferredName, nicknames } = fields;
  return [givenName, familyName, preferredName, ...nicknames].filter(Boolean);
}

function standsIn(text: string, name: string): boolean {
  return new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{M}\\p{N}])`,
    'u',
  ).test(text);
}

/** Some of the demo's names are ordinary words: a month, the beginning of a sentence; and a hash can spell any. */
function withoutWhatIsNoName(text: string): string {
  return text
    .replace(/\b\d{1,2} May \d{4}/g, '')
    .replace('Will come in person.', '')
    .replace(/^ni:\/\/\/sha-256;.*$/, '');
}
