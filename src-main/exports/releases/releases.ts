import type { Handlers, ParsedInputOf } from '#shared/contract/index.ts';
import type { JobOutcome } from '#shared/contract/jobs.ts';
import type { DocumentModel } from '#shared/contract/documents.ts';
import type { releases, ReleaseAudience } from '#shared/contract/releases.ts';
import type { Paper } from '#shared/contract/settings.ts';
import type { WrittenPaper } from '#shared/contract/written-paper.ts';
import { AppError } from '#shared/errors.ts';
import type { ReleaseId } from '#shared/ids.ts';
import { namedInReason } from '#shared/rules/chart-guard.ts';
import { firstChoices, kindsOf, leftOutOf, summaryOf } from '#shared/rules/release.ts';
import type { Printer, PrintStack } from '../../documents/documents.ts';
import { OneJob, type Job } from '../../documents/one-job.ts';
import { noticeParts } from '../../documents/part2-notice.ts';
import {
  attachmentEndings,
  readAttachmentFile,
  readAttachments,
} from '../../records/attachments.ts';
import { readAuthorization } from '../../records/authorization-rows.ts';
import { readRequest } from '../../records/client-request-rows.ts';
import { presentId, readClient } from '../../records/client-rows.ts';
import type { Files } from '../../records/files.ts';
import { leave } from '../../records/leaving.ts';
import { dayOf, found, sameFields, type RecordContext } from '../../records/record-context.ts';
import { readAuthor } from '../../records/settings.ts';
import { from } from '../../store/store.ts';
import type { Export } from '../archive.ts';
import { refuseWeakPassphrase, saveArchive } from '../save-archive.ts';
import { pageOf, prepareRelease, type Prepared } from './prepare.ts';
import { headed } from './record-papers.ts';
import { releaseBundle } from './release-bundle.ts';
import { leftOut, releaseCover } from './release-cover.ts';
import { attachmentOf } from './release-items.ts';
import { readDecided, readRelease, readReleaseRow, readReleases } from './release-rows.ts';

type Asked = ParsedInputOf<(typeof releases)['print']>;

export function releasesHandlers(context: RecordContext, printer: Printer, files: Files) {
  const { store, audit, now } = context;
  const recordOf = (id: ReleaseId): string => `clients/${readRelease(store, id).clientId}`;

  const jobs = new OneJob('still-printing');

  /** The one way out: nothing leaves that was not looked at as it stands, with every name decided. */
  function letOut(
    action: 'releases.print' | 'releases.savePdf' | 'releases.saveEncrypted',
    { id, seen, audience, paper, fhir = false }: Asked & { fhir?: boolean },
    run: (stack: PrintStack, going: Going) => Promise<boolean>,
  ): Promise<JobOutcome> {
    const prepared = prepareRelease(context, id);
    const going = mayGo(context, prepared, seen, audience);
    if (action !== 'releases.saveEncrypted' && prepared.going.some(({ item }) => item.file))
      throw new AppError('release-files');
    const { clientId } = prepared.release;
    return jobs.run(papersOf(prepared).length, (job) =>
      leave(
        context,
        {
          what: {
            clientId,
            sessionId: null,
            information: kindsOf(prepared.going.map(({ item }) => item)),
            channel: action === 'releases.print' ? 'paper' : 'file',
            madeBy: `releases/${id}`,
            words: `From the record: ${summaryOf(prepared.going.map(({ item }) => item))}.`,
          },
          audience: going.audience,
          audit: () => {
            const also = fhir ? ', with FHIR' : '';
            audit(action, `clients/${clientId}`, `release ${id}, for ${audience.kind}${also}`);
            keepCopy(context, going, fhir);
          },
        },
        { run: () => run(stackOf(context, going, paper, job), going), left: (left) => left },
      ),
    );
  }

  return {
    ofClient: ({ clientId }) => {
      readClient(store, clientId);
      store.transaction(() => audit('releases.ofClient', `clients/${clientId}`));
      return readReleases(store, presentId(store, clientId));
    },

    get: ({ id }) => {
      const prepared = prepareRelease(context, id);
      const { release, items, going, unsigned, seen } = prepared;
      store.transaction(() => audit('releases.get', `clients/${release.clientId}`, id));
      return {
        release,
        items: [...items],
        unsigned,
        reviewed: going.flatMap(({ reviewed }) =>
          reviewed === null || reviewed.item.texts.length === 0 ? [] : [reviewed.item],
        ),
        decided: readDecided(store, id),
        seen,
        summary: summaryOf(going.map(({ item }) => item)),
      };
    },

    begin: ({ id, clientId: asked, requestId, scope }) =>
      store.transaction(() => {
        const clientId = readClient(store, asked).id;
        if (requestId !== null && readRequest(store, requestId).clientId !== clientId)
          throw new AppError('not-found');
        const known = readReleaseRow(store, id);
        if (known) {
          if (sameFields(known, { client_id: clientId, request_id: requestId, scope })) return {};
          throw new AppError('changed-meanwhile');
        }
        store.run(
          from.insertInto('releases').values({
            id,
            client_id: clientId,
            request_id: requestId,
            scope,
            choices_json: JSON.stringify(firstChoices(scope)),
            version: 1,
            begun_by: readAuthor(store),
            begun_at: now(),
            saved_at: now(),
          }),
        );
        audit('releases.begin', `clients/${clientId}`, `${scope} ${id}`);
        return {};
      }),

    choose: ({ id, version, choices }) =>
      store.transaction(() => {
        const before = found(readReleaseRow(store, id));
        const json = JSON.stringify(choices);
        if (before.version !== version) {
          if (before.version === version + 1 && before.choices_json === json)
            return { version: before.version, savedAt: before.saved_at };
          throw new AppError('changed-meanwhile');
        }
        const savedAt = now();
        store.run(
          from
            .updateTable('releases')
            .set({ choices_json: json, version: version + 1, saved_at: savedAt })
            .where('id', '=', id),
        );
        audit('releases.choose', `clients/${before.client_id}`, `${id} version ${version + 1}`);
        return { version: version + 1, savedAt };
      }),

    decide: ({ id, decided }) => {
      const { release, guard, going } = prepareRelease(context, id);
      const texts = new Map(
        going
          .flatMap(({ reviewed }) => reviewed?.item.texts ?? [])
          .map((one) => [one.id, one.text]),
      );
      for (const { textId, start, end, decision } of decided) {
        const match = texts.get(textId)?.slice(start, end) ?? '';
        if (
          decision.kind === 'keep' &&
          namedInReason(decision.reason, match, guard, release.clientId) !== undefined
        )
          throw new AppError('release-words-names');
      }
      store.transaction(() => {
        const by = { decided_by: readAuthor(store), decided_at: now() };
        for (const { key, textId, start, end, decision } of decided) {
          const row = { decision_json: JSON.stringify(decision), ...by };
          store.run(
            from
              .insertInto('release_decisions')
              .values({
                release_id: id,
                item: key,
                text_sha256: textId,
                starts_at: start,
                ends_at: end,
                ...row,
              })
              .onConflict((conflict) =>
                conflict
                  .columns(['release_id', 'item', 'text_sha256', 'starts_at', 'ends_at'])
                  .doUpdateSet(row),
              ),
          );
        }
        audit('releases.decide', `clients/${release.clientId}`, `${id}: ${decided.length}`);
      });
      const keys = new Set(decided.map(({ key }) => key));
      return prepareRelease(context, id).going.flatMap(({ reviewed }) =>
        reviewed !== null && keys.has(reviewed.item.key) ? [reviewed.item] : [],
      );
    },

    preview: ({ id, key, paper }) => {
      const { going } = prepareRelease(context, id);
      const { reviewed } = found(going.find(({ item }) => item.key === key));
      store.transaction(() => audit('releases.preview', recordOf(id), key));
      return { ...found(reviewed ?? undefined).outgoing, paper };
    },

    print: async (job) =>
      await letOut('releases.print', job, async (stack) => {
        const { printed } = await printer.stackToPaper(stack);
        return printed;
      }),

    savePdf: async (job) =>
      await letOut('releases.savePdf', job, async (stack) => {
        const { saved } = await printer.saveStack(stack, `record-${dayOf(context)}.pdf`);
        return saved;
      }),

    saveEncrypted: async ({ passphrase, ...job }) => {
      // Before anything has its row.
      await refuseWeakPassphrase(passphrase);
      return await letOut('releases.saveEncrypted', job, async (stack, going) => {
        const made = archiveOf(context, printer, going, { stack, fhir: job.fhir });
        const name = `record-${dayOf(context)}`;
        const { saved } = await saveArchive(context, files, { name, made, passphrase });
        return saved;
      });
    },

    progress: () => jobs.progress(),

    stop: () => {
      jobs.stop();
      return {};
    },

    discard: ({ id }) =>
      store.transaction(() => {
        const row = readReleaseRow(store, id);
        // The same request again is already done.
        if (!row) return {};
        if (readRelease(store, id).copies.length > 0) throw new AppError('release-made');
        store.run(from.deleteFrom('release_decisions').where('release_id', '=', id));
        store.run(from.deleteFrom('releases').where('id', '=', id));
        audit('releases.discard', `clients/${row.client_id}`, id);
        return {};
      }),
  } satisfies Handlers<'releases'>;
}

/** What was found to be ready, and for whom. */
interface Going {
  readonly prepared: Prepared;
  readonly audience: ReleaseAudience;
}

/** Refuses what may not go, and says in the act what goes. The door itself is asked by `leave`. */
function mayGo(
  { store }: RecordContext,
  prepared: Prepared,
  seen: string,
  audience: ReleaseAudience,
): Going {
  const { release, going, open, guard } = prepared;
  if (going.length === 0) throw new AppError('release-empty');
  if (prepared.seen !== seen) throw new AppError('changed-meanwhile');
  if (open > 0) throw new AppError('release-names');
  if (release.scope === 'psychotherapy-notes') {
    const act = audience.kind === 'outside' ? audience.act : null;
    const authorization =
      act?.ground === 'authorization' && act.authorizationId !== null
        ? readAuthorization(store, act.authorizationId)
        : null;
    const kind = authorization?.fields.kind;
    if (kind !== 'psychotherapy-notes' && kind !== 'part2-notes')
      throw new AppError('release-notes-apart');
  }
  if (audience.kind === 'client') return { prepared, audience };
  const { act } = audience;
  for (const words of [act.description, act.scope, act.purpose])
    if (guard.check(words, release.clientId).length > 0) throw new AppError('release-words-names');
  const summary = `From the record: ${summaryOf(going.map(({ item }) => item))}.`;
  const description = act.description.includes(summary)
    ? act.description
    : `${summary} ${act.description}`;
  if (description.length > 4_000) throw new AppError('invalid-input', 'audience.act.description');
  return { prepared, audience: { kind: 'outside', act: { ...act, description } } };
}

/** What went, what did not and what was decided, as it is at this moment. */
function keepCopy({ store, now }: RecordContext, { prepared, audience }: Going, fhir: boolean) {
  const { release, items, going, unsigned } = prepared;
  const keys = new Set(going.map(({ item }) => item.key));
  const content = {
    items: going.map(({ item }) => item),
    leftOut: leftOutOf(items, release.choices),
    unsigned,
    fhir,
    decided: readDecided(store, release.id).filter(({ key }) => keys.has(key)),
    replaced: going.reduce((sum, { reviewed }) => sum + (reviewed?.replaced ?? 0), 0),
  };
  store.run(
    from.insertInto('release_copies').values({
      disclosure_id: audience.kind === 'client' ? audience.disclosureId : audience.act.id,
      release_id: release.id,
      content_json: JSON.stringify(content),
      made_at: now(),
    }),
  );
}

/** What is laid out; a file goes as it is. */
function papersOf({ going }: Prepared): DocumentModel[] {
  return going.flatMap(({ reviewed }) => (reviewed === null ? [] : [reviewed.outgoing]));
}

/** The cover, the papers, and what has to go along with records under Part 2. */
function stackOf(context: RecordContext, going: Going, paper: Paper, job: Job): PrintStack {
  const { prepared, audience } = going;
  const page = { ...pageOf(context), paper };
  const notice = noticePaper(context, going);
  function* models(): Generator<DocumentModel> {
    yield { ...page, kind: 'written', content: releaseCover(context, prepared, audience) };
    for (const [at, outgoing] of papersOf(prepared).entries()) {
      yield { ...outgoing, paper };
      job.told(at + 1);
    }
    if (notice !== null) yield { ...page, kind: 'written', content: notice };
  }
  return { models: models(), paper, eachOnAFront: false, signal: job.signal };
}

/** What has to go along with records under Part 2; null where nothing has to. */
function noticePaper(context: RecordContext, { prepared, audience }: Going): WrittenPaper | null {
  const parts = audience.kind === 'outside' ? noticeParts(context, audience.act) : [];
  if (parts.length === 0) return null;
  const title = 'Notice to whoever receives these records';
  return { ...headed(context, prepared.release.clientId, title), fileName: 'notice', parts };
}

function archiveOf(
  context: RecordContext,
  printer: Printer,
  going: Going,
  { stack, fhir }: { stack: PrintStack; fhir: boolean },
): Export {
  const { store } = context;
  const { prepared, audience } = going;
  const { release, going: items } = prepared;
  const known = new Map(
    readAttachments(store, release.clientId).map((attachment) => [attachment.id, attachment]),
  );
  // Numbers and days: a title may name somebody.
  const attached = items
    .filter(({ item }) => item.file)
    .map(({ item }, index) => {
      const { id, on, type } = found(known.get(attachmentOf(item.key)));
      return {
        key: item.key,
        path: `attachments/${index + 1}-${on}.${attachmentEndings[type]}`,
        content: () => readAttachmentFile(store, id),
      };
    });
  const bundle = fhir
    ? releaseBundle(context, {
        prepared,
        cover: releaseCover(context, prepared, audience),
        notice: noticePaper(context, going),
        files: new Map(attached.map(({ key, path }) => [key, path])),
      })
    : null;
  return {
    kind: 'client-release',
    files: [
      { path: 'record.pdf', content: () => printer.pdfOf(stack) },
      ...(bundle === null
        ? []
        : [{ path: 'fhir/bundle.json', content: () => Buffer.from(bundle) }]),
      ...attached,
    ],
    leftOut: leftOut(prepared, audience),
  };
}
